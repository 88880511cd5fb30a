import { ChakraProvider, defaultSystem, Dialog, Portal } from '@chakra-ui/react'
import type { ModalProps } from '../ModalProps'

export default function Chakra({ isOpen, onClose, children }: ModalProps) {
  return (
    <ChakraProvider value={defaultSystem}>
      <Dialog.Root open={isOpen} onOpenChange={({ open }) => !open && onClose()} size="xl">
        <Portal>
          <Dialog.Backdrop />
          <Dialog.Positioner>
            <Dialog.Content>
              <Dialog.Header>
                <Dialog.Title>Settings</Dialog.Title>
              </Dialog.Header>
              <Dialog.Body>{children}</Dialog.Body>
            </Dialog.Content>
          </Dialog.Positioner>
        </Portal>
      </Dialog.Root>
    </ChakraProvider>
  )
}
