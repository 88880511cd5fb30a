import { cloneElement, type KeyboardEvent, type MouseEvent, type ReactElement, useId } from 'react'
import { ignoreKeyRepeat } from '../ui/ignoreKeyRepeat'

/**
 * The one element that opens the wizard, rendered in place. If it cannot open, it gets `aria-disabled` instead of
 * `disabled`, so that it stays focusable and screen readers announce the reason.
 */
export function WizardTrigger({ children, isOpen, dialogId, disabledReason, onPress }: WizardTriggerProps) {
  const id = useId()
  const own: TriggerProps = children.props
  const handleClick = (event: MouseEvent): void => {
    if (disabledReason !== undefined) return event.preventDefault()
    own.onClick?.(event)
    if (!event.defaultPrevented) onPress()
  }
  const wired = cloneElement(children, {
    // In a form of the host, a button without a type would submit it.
    type: own.type ?? 'button',
    'aria-haspopup': 'dialog',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? dialogId : undefined,
    'data-state': isOpen ? 'open' : 'closed',
    ...(isUnstyled(children) && { 'data-kd': 'trigger' }),
    'data-action': own['data-action'] ?? 'create',
    onClick: handleClick,
    // Until the dialog is loaded, a held Enter would open the form and cancel that again.
    onKeyDown: (event: KeyboardEvent) => {
      if (!ignoreKeyRepeat(event.nativeEvent)) own.onKeyDown?.(event)
    },
    ...(disabledReason !== undefined && {
      'aria-disabled': 'true',
      'aria-describedby': [own['aria-describedby'], id].filter(Boolean).join(' '),
      title: own.title ?? disabledReason,
    }),
  })
  if (disabledReason === undefined) return wired
  return (
    <>
      {wired}
      <span id={id} data-kd="visually-hidden">
        {disabledReason}
      </span>
    </>
  )
}

/** Whether a child is a plain `<button>`, as in the README. Our styles for it yield to any rule of the host. */
function isUnstyled({ type, props }: ReactElement<TriggerProps>): boolean {
  return type === 'button' && !props.className && !props.style && props['data-kd'] === undefined
}

interface WizardTriggerProps {
  readonly children: ReactElement<TriggerProps>
  readonly isOpen: boolean
  /** The id of the dialog that it opens. */
  readonly dialogId: string
  /** Why it cannot open at the moment. */
  readonly disabledReason: string | undefined
  readonly onPress: () => void
}

export interface TriggerProps {
  readonly onClick?: ((event: MouseEvent) => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  readonly type?: string | undefined
  readonly title?: string | undefined
  readonly className?: string | undefined
  readonly style?: object | undefined
  readonly 'data-kd'?: string | undefined
  readonly 'data-state'?: 'open' | 'closed'
  readonly 'data-action'?: string | undefined
  readonly 'aria-haspopup'?: 'dialog'
  readonly 'aria-expanded'?: boolean
  readonly 'aria-controls'?: string | undefined
  readonly 'aria-disabled'?: 'true'
  readonly 'aria-describedby'?: string
}
