import * as RadixDialog from '@radix-ui/react-dialog'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useCallback, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { DialogAnchor } from './DialogAnchor'
import { isTag } from './nodes'
import { type ModalOptions, useModalElement } from './useModalElement'

/**
 * A modal dialog that survives its host: Radix for ids and wiring, without its modal mode,
 * over the browser's own modal `<dialog>` for the top layer, inertness and the backdrop.
 *
 * Radix's modal mode locks scrolling with an injected style (refused by a strict CSP), hides the rest
 * of the page and fights a host's focus trap. The dialog is rendered where it is used, and so inside the
 * host's own dialog if there is one. It moves away only if that place is hidden, which a portal into a
 * container of its own allows without remounting it.
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
          // Left to Radix, it names the description; without one, it must name nothing.
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
  /** Whether the children hold a `DialogDescription`. */
  readonly isDescribed: boolean
  /** Asked for by Escape, the backdrop, or the platform's way back. The owner decides. */
  readonly onDismiss: () => void
  /** Where to render the dialog instead, best first, while one of these places is visible. */
  readonly getPlaces?: ModalOptions['getPlaces'] | undefined
  readonly children: ReactNode
}

interface ModalElementProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'open' | 'onClose' | 'onCancel'>, ModalOptions {}

/** Fills the viewport, so that the wheel stays with it; the panel inside is what one sees. */
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
      // While a modal dialog of Radix is open, the body has none and we would inherit it. Last, for Radix
      // passes us an `undefined` of its own.
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

// These do not bubble, but React lets them: through the portal they would reach the `onClose` of a host's
// own `<dialog>`, and of MUI's, which would close. `useModalElement` listens on the container as well.
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
