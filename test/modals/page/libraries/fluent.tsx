import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  FluentProvider,
  webLightTheme,
} from '@fluentui/react-components'
import type { ModalProps } from '../ModalProps'

export default function Fluent({ isOpen, onClose, children }: ModalProps) {
  return (
    <FluentProvider theme={webLightTheme}>
      <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Settings</DialogTitle>
            <DialogContent>{children}</DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </FluentProvider>
  )
}
