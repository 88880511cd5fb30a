import { useEffect } from 'react'
import { ApiKeysProvider as Provider, type ApiKeysProviderProps } from '../hooks/ApiKeysProvider'
import { SecretDialogOutlet } from './create-key-wizard/SecretDialogOutlet'
import { listenOnWindow } from './ui/layers'

/**
 * The backend and the organization for every hook and component below, and the home of a creation.
 *
 * It renders the dialog that shows a new secret, so the secret stays on screen whatever happens to the
 * wizard or the table that asked for it. Place it above everything that depends on data, and above the
 * modal of your own that holds the page: unmounting it wipes the secret.
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
