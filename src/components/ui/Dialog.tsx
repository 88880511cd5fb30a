import * as RadixDialog from '@radix-ui/react-dialog'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useCallback, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { DialogAnchor } from './DialogAnchor'
import { isTag } from './nodes'
import { type ModalOptions, useModalElement } from './useModalElement'

/**
 * A modal dialog that works inside any host. It uses Radix for ids and wiring, but not its modal mode. The top layer,
 * inertness and backdrop come from the browser's own modal `<dialog>`.
 *
 * Radix's modal mode locks scrolling with an injected style (refused by a strict CSP), hides the rest
 * of the page and conflicts with a host's focus trap. The dialog is rendered in place, so also inside the
 * host's own dialog if there is one. It moves only if that place is hidden. A portal into a container of its
 * own makes that possible without remounting.
 */
export const Dialog = /* @__PURE__ */ forwardRef<HTMLDialogElement, DialogProps>(function Dialog(
  { isDescribed, onDismiss, getPlaces = nowhere, children, ...content },
  ref,
) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [container] = useState(createContainer)
  const allPlaces = () => [...getPlaces(), ...(anchor.current ? [anchor.current] : [])]
  return (
    <RadixDialog.Root modal={false} open onOpenChange={onDismiss}>
      <DialogAnchor ref={anchor} />
      {createPortal(
        <RadixDialog.Content
          asChild
          // Radix would set the id of the description. Without a description there must be none.
          {...(!isDescribed && { 'aria-describedby': undefined })}
          onEscapeKeyDown={preventDefault}
          onInteractOutside={preventDefault}
          onOpenAutoFocus={preventDefault}
          onCloseAutoFocus={preventDefault}
        >
          <ModalElement ref={ref} container={container} getPlaces={allPlaces} onDismiss={onDismiss} {...content}>
            {children}
          </ModalElement>
        </RadixDialog.Content>,
        container,
      )}
    </RadixDialog.Root>
  )
})

export interface DialogProps extends Omit<ModalElementProps, keyof ModalOptions | 'children'> {
  /** Whether the children include a `DialogDescription`. */
  readonly isDescribed: boolean
  /** Called on Escape, a click on the backdrop, or the platform's back gesture. The owner decides. */
  readonly onDismiss: () => void
  /** Alternative elements to render the dialog into while one of them is visible, best first. */
  readonly getPlaces?: ModalOptions['getPlaces'] | undefined
  readonly children: ReactNode
}

interface ModalElementProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'open' | 'onClose' | 'onCancel'>, ModalOptions {}

/** Fills the viewport so that it receives wheel events. The visible part is the panel inside. */
const ModalElement = /* @__PURE__ */ forwardRef<HTMLDialogElement, ModalElementProps>(function ModalElement(
  { container, getPlaces, onDismiss, children, style, ...attributes },
  forwarded,
) {
  const own = useRef<HTMLDialogElement | null>(null)
  useModalElement(own, { container, getPlaces, onDismiss })
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
      // While a modal Radix dialog is open, the body has `pointer-events: none`, which we would inherit. Set last,
      // because Radix passes `undefined`.
      style={{ ...style, pointerEvents: 'auto' }}
    >
      <div data-kd="panel">{children}</div>
    </dialog>
  )
})

function createContainer(): HTMLElement {
  const container = document.createElement('div')
  container.style.display = 'contents'
  for (const type of DIALOG_EVENTS) container.addEventListener(type, stopAtDialog, true)
  return container
}

// These events do not bubble natively, but React makes them bubble through the portal. They would reach `onClose` of
// a host's own `<dialog>` or MUI's, which would close. `useModalElement` listens on the container as well.
const DIALOG_EVENTS = ['beforetoggle', 'cancel', 'close', 'toggle']

function stopAtDialog(event: Event): void {
  if (isTag(event.target, 'dialog')) event.stopPropagation()
}

function nowhere(): readonly never[] {
  return []
}

function preventDefault(event: { preventDefault(): void }): void {
  event.preventDefault()
}

export { Description as DialogDescription, Title as DialogTitle } from '@radix-ui/react-dialog'
