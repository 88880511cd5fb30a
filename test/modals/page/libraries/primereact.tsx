import { Dialog } from 'primereact/dialog'
import 'primereact/resources/themes/lara-light-blue/theme.css'
import type { ModalProps } from '../ModalProps'

export default function PrimeReact({ isOpen, onClose, children }: ModalProps) {
  return (
    <Dialog header="Settings" visible={isOpen} onHide={onClose} style={{ width: '90vw' }} dismissableMask>
      {children}
    </Dialog>
  )
}
