import { Dialog, DialogContent, DialogTitle } from '@mui/material'
import type { ModalProps } from '../ModalProps'

export default function Mui({ isOpen, onClose, children }: ModalProps) {
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="lg" fullWidth>
      <DialogTitle>Settings</DialogTitle>
      <DialogContent>{children}</DialogContent>
    </Dialog>
  )
}
