import * as Dialog from 'radix-dialog-1-1'
import { Widget } from '../Widget'

export default function RadixNested() {
  return (
    <Dialog.Root defaultOpen>
      <Dialog.Trigger className="button">Open the host’s dialog</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="modal" data-host-dialog="" aria-describedby={undefined}>
          <Dialog.Title className="modal-title">Settings, in Radix 1.1.15</Dialog.Title>
          <Widget />
          <Dialog.Close className="button">Close settings</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
