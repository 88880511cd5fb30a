import {
  createBrowserHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider as TanstackProvider,
} from '@tanstack/react-router'
import { UnsavedSecretGuard as ReactRouterGuard } from 'docs:unsaved-secret/react-router'
import { UnsavedSecretGuard as TanstackGuard } from 'docs:unsaved-secret/tanstack-router'
import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import 'keydrawer/styles.css'

/** A single-page app with the provider inside a route, so that leaving the route loses the secret. */
const query = new URLSearchParams(location.search)
const isGuarded = query.has('guarded')
const client = createRestClient({ url: '/api/keys' })

const PATHS = { before: '/pages/before', keys: '/pages/keys', other: '/pages/other' } as const

function Keys({ guard }: { readonly guard: ReactNode }) {
  return (
    <ApiKeysProvider client={client} scope="acme">
      {isGuarded && guard}
      <CreateKeyWizard>
        <button type="button">{labels.createButton}</button>
      </CreateKeyWizard>
      <ApiKeyTable />
    </ApiKeysProvider>
  )
}

interface Routed {
  readonly app: ReactNode
  /** Navigates like a link or a command of the host. */
  readonly go: (page: keyof typeof PATHS) => unknown
}

function withReactRouter(): Routed {
  const router = createBrowserRouter([
    { path: PATHS.before, element: <h1>before</h1> },
    { path: PATHS.keys, element: <Keys guard={<ReactRouterGuard />} /> },
    { path: PATHS.other, element: <h1>other</h1> },
  ])
  return { app: <RouterProvider router={router} />, go: (page) => router.navigate(PATHS[page]) }
}

function withTanstackRouter(): Routed {
  const root = createRootRoute()
  const routeOf = (path: string, component: () => ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component })
  const routeTree = root.addChildren([
    routeOf(PATHS.before, () => <h1>before</h1>),
    routeOf(PATHS.keys, () => <Keys guard={<TanstackGuard />} />),
    routeOf(PATHS.other, () => <h1>other</h1>),
  ])
  const router = createRouter({ routeTree, history: createBrowserHistory() })
  return { app: <TanstackProvider router={router} />, go: (page) => router.navigate({ to: PATHS[page] }) }
}

const { app, go } = query.get('router') === 'tanstack-router' ? withTanstackRouter() : withReactRouter()
declare global {
  interface Window {
    readonly routed: { readonly go: typeof go }
  }
}
Object.assign(window, { routed: { go } })
createRoot(document.querySelector('main')!).render(<StrictMode>{app}</StrictMode>)
