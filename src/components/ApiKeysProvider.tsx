import { useEffect } from 'react'
import { ApiKeysProvider as Provider, type ApiKeysProviderProps } from '../hooks/ApiKeysProvider'
import { SecretDialogOutlet } from './create-key/SecretDialogOutlet'
import { listenOnWindow } from './ui/layers'

/**
 * Provides the backend and the scope to every hook and component below, and owns the creation of a key.
 *
 * It renders the dialog that shows a new secret, so the secret stays on screen whatever happens to the
 * wizard or the table that requested it. Place it above everything that depends on data, and above any
 * modal of your own that contains the page: unmounting it wipes the secret.
 */
export function ApiKeysProvider({ children, ...props }: ApiKeysProviderProps) {
  useEffect(() => listenOnWindow(window), [])
  return (
    <Provider {...props}>
      {children}
      <SecretDialogOutlet />
    </Provider>
  )
}
