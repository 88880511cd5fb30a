import { MantineProvider, Modal } from '@mantine/core'
import '@mantine/core/styles.css'
import type { ModalProps } from '../ModalProps'

export default function Mantine({ isOpen, onClose, children }: ModalProps) {
  return (
    <MantineProvider>
      <Modal opened={isOpen} onClose={onClose} title="Settings" size="xl">
        {children}
      </Modal>
    </MantineProvider>
  )
}
