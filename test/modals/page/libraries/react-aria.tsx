import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { ModalProps } from '../ModalProps'

export default function ReactAria({ isOpen, onClose, children }: ModalProps) {
  return (
    <ModalOverlay className="backdrop" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal-box">
        <Dialog>
          <Heading slot="title">Settings</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
