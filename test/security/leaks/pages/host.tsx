// First, so that everything is recorded.
import { errors, fetches, note, noteTexts } from './recorder'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  ApiKeysProvider,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels,
  useCreateApiKey,
  useRotateApiKey,
} from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { Component, Fragment, type ReactNode, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import 'keydrawer/styles.css'
import { sinksOf } from './sinks'

/** A host with every possible listener. */
const watching =
  (where: string) =>
  (...args: readonly unknown[]) =>
    note(where, ...args)
const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: watching('host QueryClient: callbacks'),
    onError: watching('host QueryClient: callbacks'),
    onSettled: watching('host QueryClient: callbacks'),
  }),
  mutationCache: new MutationCache({
    onMutate: watching('host QueryClient: callbacks'),
    onSuccess: watching('host QueryClient: callbacks'),
    onError: watching('host QueryClient: callbacks'),
    onSettled: watching('host QueryClient: callbacks'),
  }),
})
queryClient.getQueryCache().subscribe(watching('host QueryClient: callbacks'))
queryClient.getMutationCache().subscribe(watching('host QueryClient: callbacks'))

const client = createRestClient({ url: '/api/keys', operations: ['create', 'delete', 'rotate'] })

/** The view of the host. Each one except the first removes the wizard without closing it first. */
export type View = 'keys' | 'provider removed' | 'another route' | 'crash' | 'signed out'

class Boundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false }
  static getDerivedStateFromError() {
    return { hasFailed: true }
  }
  override render() {
    return this.state.hasFailed ? <h1>Something went wrong</h1> : this.props.children
  }
}

/** A host with its own form, which keeps the values of the hook. */
function Holder() {
  const creation = useCreateApiKey()
  if ('issued' in creation) Object.assign(window, { held: creation.issued })
  return null
}

/** A host that rotates a key with its own button. */
function Rotator() {
  const { open } = useRotateApiKey()
  const name = 'Booking engine'
  return (
    <button type="button" onClick={() => open({ id: 'key_0', name, hint: null })}>
      {englishLabels.rotate}
    </button>
  )
}

function Bomb({ isLit }: { readonly isLit: boolean }) {
  if (isLit) throw new Error('The host has a fault of its own.')
  return null
}

/** The options of this page, from its address. */
const wish = new URLSearchParams(location.search)
const Mode = wish.has('strict') ? StrictMode : Fragment

function Page({ view }: { readonly view: View }) {
  if (view === 'another route') return <h1>Profile</h1>
  if (view === 'provider removed') return null
  return (
    <ApiKeysProvider client={client} scope="acme" onCreated={watching('host callbacks')}>
      <CreateKeyWizard onOpenChange={watching('host callbacks')}>
        <button type="button">{englishLabels.createButton}</button>
      </CreateKeyWizard>
      {!wish.has('bare') && <ApiKeyTable />}
      {wish.has('held') && <Holder />}
      {wish.has('rotate') && <Rotator />}
      <Bomb isLit={view === 'crash'} />
    </ApiKeysProvider>
  )
}

const caught = (error: unknown, info: unknown) => {
  errors.push(error)
  noteTexts('React’s error callbacks', error, info)
}
const root = createRoot(document.querySelector('main')!, {
  onCaughtError: caught,
  onUncaughtError: caught,
  onRecoverableError: caught,
})

/** Renders synchronously, like a host on a click, so that nothing is left for a later commit. */
function show(view: View): void {
  if (view === 'signed out') {
    queryClient.clear()
    flushSync(() => root.unmount())
    return
  }
  flushSync(() =>
    root.render(
      <Mode>
        <QueryClientProvider client={queryClient}>
          <Boundary>
            <Page view={view} />
          </Boundary>
        </QueryClientProvider>
      </Mode>,
    ),
  )
}

/** The texts in every sink. The page does not get the secret to search for, because that would be a leak. */
async function sweep(isOver: boolean): Promise<Record<string, readonly string[]>> {
  const texts = Object.entries(sinksOf(queryClient, isOver)).map(
    async ([name, sink]) => [name, [...(await sink())]] as const,
  )
  return Object.fromEntries(await Promise.all(texts))
}

export interface LeakPage {
  readonly show: typeof show
  readonly sweep: typeof sweep
  readonly fetches: typeof fetches
}

declare global {
  interface Window {
    readonly leakPage: LeakPage
  }
}

/** The interface of this page for the tests. */
export const leakPage: LeakPage = { show, sweep, fetches }
Object.assign(window, { leakPage })
show('keys')
