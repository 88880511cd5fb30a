import { Dialog, DialogBackdrop, DialogPanel, DialogTitle } from '@headlessui/react'
import type { ModalProps } from '../ModalProps'

export default function HeadlessUi({ isOpen, onClose, children }: ModalProps) {
  return (
    <Dialog open={isOpen} onClose={onClose}>
      <DialogBackdrop className="backdrop" />
      <DialogPanel className="modal-box">
        <DialogTitle>Settings</DialogTitle>
        {children}
      </DialogPanel>
    </Dialog>
  )
}
