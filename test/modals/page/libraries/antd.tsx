import { Modal } from 'antd'
import type { ModalProps } from '../ModalProps'

export default function AntDesign({ isOpen, onClose, children }: ModalProps) {
  return (
    <Modal open={isOpen} onCancel={onClose} title="Settings" footer={null} width={900} destroyOnHidden>
      {children}
    </Modal>
  )
}
