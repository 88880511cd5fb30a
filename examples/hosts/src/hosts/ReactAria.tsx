import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Widget } from '../Widget'

export default function ReactAria() {
  return (
    <DialogTrigger defaultOpen>
      <Button className="button">Open the host’s dialog</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal>
          <Dialog className="modal" data-host-dialog="">
            <Heading slot="title" className="modal-title">
              Settings, in React Aria
            </Heading>
            <Widget />
            <Button slot="close" className="button">
              Close settings
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
