import { Dialog } from '@base-ui/react/dialog'
import { Widget } from '../Widget'

export default function BaseUi() {
  return (
    <Dialog.Root defaultOpen>
      <Dialog.Trigger className="button">Open the host’s dialog</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="overlay" />
        <Dialog.Popup className="modal" data-host-dialog="">
          <Dialog.Title className="modal-title">Settings, in Base UI</Dialog.Title>
          <Widget />
          <Dialog.Close className="button">Close settings</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
