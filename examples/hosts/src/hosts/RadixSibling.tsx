import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import * as Dialog from 'radix-dialog-1-1'
import { useState } from 'react'

export default function RadixSibling() {
  const [client] = useState(() => createMemoryClient({ apiKeys: [] }))
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Dialog.Root defaultOpen>
        <Dialog.Trigger className="button">Open the host’s dialog</Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="overlay" />
          <Dialog.Content className="modal" data-host-dialog="" aria-describedby={undefined}>
            <Dialog.Title className="modal-title">Connect your server, in Radix 1.1.15</Dialog.Title>
            <p>Your server needs an API key.</p>
            <button type="button" className="button primary" onClick={() => setIsOpen(true)}>
              Create API key
            </button>
            <Dialog.Close className="button">Close</Dialog.Close>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <div className="card">
        <ApiKeysProvider client={client} scope="demo">
          <CreateKeyWizard open={isOpen} onOpenChange={setIsOpen} />
          <ApiKeyTable />
        </ApiKeysProvider>
      </div>
    </>
  )
}
