import Modal from 'react-bootstrap/Modal'
import type { ModalProps } from '../ModalProps'

export default function ReactBootstrap({ isOpen, onClose, children }: ModalProps) {
  return (
    <Modal show={isOpen} onHide={onClose} animation={false} backdropClassName="backdrop" className="modal-box">
      <Modal.Header closeButton>
        <Modal.Title>Settings</Modal.Title>
      </Modal.Header>
      <Modal.Body>{children}</Modal.Body>
    </Modal>
  )
}
