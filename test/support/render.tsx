import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event'
import { type ApiKeysClient, ApiKeysProvider, type ApiKeysProviderProps } from 'keydrawer'
import type { ReactElement } from 'react'
import { lazySecretDialog } from '../../src/components/create-key/lazySecretDialog'
import { keyActions } from '../../src/components/key-actions/LazyKeyActions'

// On a page they are there before anybody has found a button.
await Promise.all([lazySecretDialog.load(), keyActions.load()])

/** Renders below a provider with a QueryClient of its own unless given one, in a fixed language and time zone. */
export function renderWithKeys(
  element: ReactElement,
  {
    client,
    queryClient = new QueryClient(),
    ...provider
  }: { readonly client: ApiKeysClient } & Partial<Omit<ApiKeysProviderProps, 'client' | 'children'>>,
) {
  // Whether a press arrives is asked in Chromium; here, where nothing is laid out, asking takes half of the time.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
  const wrap = (children: ReactElement, own: Partial<ApiKeysProviderProps> = {}) => (
    <ApiKeysProvider
      client={client}
      scope="acme"
      locale="en-GB"
      timeZone="UTC"
      queryClient={queryClient}
      {...provider}
      {...own}
    >
      {children}
    </ApiKeysProvider>
  )
  const view = render(wrap(element))
  return {
    user,
    queryClient,
    unmount: view.unmount,
    /** Renders other children, or other props of the provider, in place of the first. */
    rerender: (next: ReactElement, own?: Partial<ApiKeysProviderProps>) => view.rerender(wrap(next, own)),
  }
}
