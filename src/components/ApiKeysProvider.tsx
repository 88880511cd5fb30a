import { type ReactElement, useEffect } from 'react'
import { ApiKeysProvider as Provider, type ApiKeysProviderProps } from '../hooks/ApiKeysProvider'
import { SecretDialogOutlet } from './create-key/SecretDialogOutlet'
import { listenOnWindow } from './ui/layers'
import { type BackendProp, useBackendClient } from './useBackendClient'

/**
 * Provides the backend and the scope to every hook and component below, and owns the creation of a key.
 *
 * It renders the dialog that shows a new secret, so the secret stays on screen whatever happens to the
 * wizard or the table that requested it. Place it above everything that depends on data, and above any
 * modal of your own that contains the page: unmounting it wipes the secret.
 */
export function ApiKeysProvider(props: EitherProps): ReactElement
export function ApiKeysProvider(props: ApiKeysProviderProps): ReactElement
export function ApiKeysProvider({ children, client, backend, ...props }: EitherProps) {
  const source = useBackendClient({ client, backend }, props.scope)
  useEffect(() => listenOnWindow(window), [])
  return (
    <Provider {...props} client={source}>
      {children}
      <SecretDialogOutlet />
    </Provider>
  )
}

/** With `backend` in place of `client`. */
export interface ApiKeysBackendProviderProps extends Omit<ApiKeysProviderProps, 'client'>, BackendProp {}

type EitherProps = ApiKeysBackendProviderProps | (ApiKeysProviderProps & { readonly backend?: undefined })
