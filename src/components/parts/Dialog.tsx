import * as RadixDialog from '@radix-ui/react-dialog'
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode, useCallback, useRef } from 'react'
import { useIgnoreKeyRepeat } from './useIgnoreKeyRepeat'
import { useModalElement } from './useModalElement'

/**
 * A modal dialog that survives its host: Radix for ids and wiring, without its modal mode,
 * over the browser's own modal `<dialog>` for the top layer, inertness and the backdrop.
 *
 * Radix's modal mode locks scrolling with an injected style (refused by a strict CSP), hides the rest
 * of the page and fights a host's focus trap. Nothing is portalled, so it lives inside the host's own
 * dialog if there is one.
 */
export const Dialog = /* @__PURE__ */ forwardRef<HTMLDialogElement, DialogProps>(function Dialog(
  { isOpen, isDescribed, onDismiss, children, ...content },
  ref,
) {
  return (
    <RadixDialog.Root modal={false} open={isOpen} onOpenChange={onDismiss}>
      <RadixDialog.Content
        asChild
        // Left to Radix, it names the description; without one, it must name nothing.
        {...(!isDescribed && { 'aria-describedby': undefined })}
        onEscapeKeyDown={preventDefault}
        onInteractOutside={preventDefault}
        onOpenAutoFocus={preventDefault}
        onCloseAutoFocus={preventDefault}
      >
        <ModalElement ref={ref} onDismiss={onDismiss} {...content}>
          {children}
        </ModalElement>
      </RadixDialog.Content>
    </RadixDialog.Root>
  )
})

export interface DialogProps extends Omit<ModalElementProps, 'onDismiss' | 'children'> {
  readonly isOpen: boolean
  /** Whether the children hold a `DialogDescription`. */
  readonly isDescribed: boolean
  /** Asked for by Escape, the backdrop, or the platform's way back. The owner decides. */
  readonly onDismiss: () => void
  readonly children: ReactNode
}

interface ModalElementProps extends Omit<ComponentPropsWithoutRef<'dialog'>, 'open' | 'onClose' | 'onCancel'> {
  readonly onDismiss: () => void
}

/** Fills the viewport, so that the wheel stays with it; the panel inside is what one sees. */
const ModalElement = /* @__PURE__ */ forwardRef<HTMLDialogElement, ModalElementProps>(function ModalElement(
  { onDismiss, children, style, ...attributes },
  forwarded,
) {
  const own = useRef<HTMLDialogElement | null>(null)
  // First, because listeners on `window` run in the order in which they were added.
  useIgnoreKeyRepeat(own)
  useModalElement(own, onDismiss)
  const ref = useCallback(
    (node: HTMLDialogElement | null) => {
      own.current = node
      if (typeof forwarded === 'function') forwarded(node)
      else if (forwarded) forwarded.current = node
    },
    [forwarded],
  )

  return (
    <dialog
      {...attributes}
      ref={ref}
      data-kd="dialog"
      data-kd-root=""
      // While a modal dialog of Radix is open, the body has none and we would inherit it. Last, for Radix
      // passes us an `undefined` of its own.
      style={{ ...style, pointerEvents: 'auto' }}
      onMouseDown={(event: MouseEvent) => {
        if (event.target !== event.currentTarget) return
        // The press would otherwise take the focus, after whatever opens in answer has taken it.
        event.preventDefault()
        onDismiss()
      }}
    >
      <div data-kd="panel">{children}</div>
    </dialog>
  )
})

function preventDefault(event: { preventDefault(): void }): void {
  event.preventDefault()
}

export { Description as DialogDescription, Title as DialogTitle } from '@radix-ui/react-dialog'
