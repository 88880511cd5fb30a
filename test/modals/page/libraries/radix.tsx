import * as Dialog from '@radix-ui/react-dialog'
import type { ModalProps } from '../ModalProps'

/** The dialog of shadcn/ui is this one with classes. */
export default function Radix({ isOpen, onClose, children, ...content }: ModalProps & { readonly className?: string }) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="backdrop" />
        <Dialog.Content className="modal-box" {...content} aria-describedby={undefined}>
          <Dialog.Title>Settings</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
