import { FocusTrap } from 'focus-trap-react'
import { useState } from 'react'
import { Widget } from '../Widget'

export default function InFocusTrap() {
  const [isOpen, setIsOpen] = useState(true)
  return (
    <>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        Open the host’s dialog
      </button>
      {isOpen && (
        <FocusTrap
          focusTrapOptions={{
            // Not `onDeactivate`, which StrictMode calls once for nothing.
            escapeDeactivates() {
              setIsOpen(false)
              return true
            },
            fallbackFocus: '#trap',
          }}
        >
          <div id="trap" className="modal" data-host-dialog="" role="dialog" aria-label="Settings" tabIndex={-1}>
            <p className="modal-title">Settings, in a focus trap</p>
            <Widget />
            <button type="button" className="button" onClick={() => setIsOpen(false)}>
              Close settings
            </button>
          </div>
        </FocusTrap>
      )}
    </>
  )
}
