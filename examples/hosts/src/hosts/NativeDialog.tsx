import { useEffect, useRef } from 'react'
import { Widget } from '../Widget'

export default function NativeDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const open = () => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }
  useEffect(open, [])
  return (
    <>
      <button type="button" className="button" onClick={open}>
        Open the host’s dialog
      </button>
      <dialog ref={dialog} className="native" data-host-dialog="" aria-label="Settings">
        <p className="modal-title">Settings, in a native dialog</p>
        <Widget />
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close settings
        </button>
      </dialog>
    </>
  )
}
