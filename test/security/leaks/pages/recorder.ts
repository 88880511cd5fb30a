import { textsIn } from './textsIn'

/**
 * Texts that scripts of the page received since it started, by sink. Loaded before everything else.
 *
 * Keeps only texts and reads them at once, because an object may be emptied later.
 */
export const recorded: Record<string, Set<string>> = Object.fromEntries(
  [
    'console',
    'window.onerror',
    'unhandledrejection',
    'React’s error callbacks',
    'host callbacks',
    'host QueryClient: callbacks',
    'autocapture',
    'drag data',
    'postMessage',
    'BroadcastChannel',
    'beacons',
  ].map((sink) => [sink, new Set()]),
)

export function note(sink: string, ...values: readonly unknown[]): void {
  keep(sink, textsIn(values))
}

/** For values of React, which lead to the components. Those hold the secret handle until they unmount. */
export function noteTexts(sink: string, ...values: readonly unknown[]): void {
  keep(sink, textsIn(values, false))
}

function keep(sink: string, found: readonly string[]): void {
  for (const text of found) recorded[sink]!.add(text)
}

/** The errors that any listener received. They are kept whole, so that every property can be read. */
export const errors: unknown[] = []

/** The fetch options of the requests to the backend. */
export const fetches: (RequestInit & { readonly url: string })[] = []

/** Elements that were removed from the document, as a host's MutationObserver might keep them. */
export const removed: Node[] = []

type Method = (this: unknown, ...args: unknown[]) => unknown

/** Records the arguments of every call, and passes it on. */
function spy(owner: object, name: string, look: (args: readonly unknown[]) => void): void {
  const original = Reflect.get(owner, name) as Method | undefined
  if (typeof original !== 'function') return
  const spying: Method = function spying(...args) {
    look(args)
    return Reflect.apply(original, this, args)
  }
  Reflect.set(owner, name, spying)
}

for (const name of Object.keys(console)) spy(console, name, (args) => note('console', ...args))

spy(window, 'postMessage', (args) => note('postMessage', ...args))
for (const { prototype } of [MessagePort, Worker, ServiceWorker]) {
  spy(prototype, 'postMessage', (args) => note('postMessage', ...args))
}
spy(BroadcastChannel.prototype, 'postMessage', (args) => note('BroadcastChannel', ...args))
spy(navigator, 'sendBeacon', (args) => note('beacons', ...args))
spy(window, 'fetch', ([input, init]) => {
  fetches.push({ ...(init as RequestInit), url: String(input) })
})

window.addEventListener('error', (event) => {
  note('window.onerror', event.message, event.error)
  errors.push(event.error)
})
window.addEventListener('unhandledrejection', (event) => {
  note('unhandledrejection', event.reason)
  errors.push(event.reason)
})
window.addEventListener('message', (event) => note('postMessage', event.data))

/** Records the texts and attributes on the path of an event, like the autocapture of analytics. */
for (const type of ['click', 'pointerdown', 'change', 'submit', 'copy'] as const) {
  window.addEventListener(
    type,
    (event) => {
      const path = event.composedPath().filter((target) => target instanceof HTMLElement)
      note('autocapture', path[0]?.innerText)
      for (const element of path) {
        note('autocapture', ...[...element.attributes].map(({ value }) => value))
        note('autocapture', ...[...element.childNodes].map((node) => (node instanceof Text ? node.data : '')))
      }
      if (type === 'copy') note('autocapture', String(getSelection()))
    },
    { capture: true },
  )
}

for (const type of ['dragstart', 'dragover', 'drop'] as const) {
  // Last, so that `defaultPrevented` is final.
  window.addEventListener(type, (event) => {
    if (type === 'dragstart' && event.defaultPrevented) return
    for (const kind of event.dataTransfer?.types ?? []) note('drag data', event.dataTransfer?.getData(kind))
  })
}

new MutationObserver((records) => {
  for (const record of records) removed.push(...record.removedNodes)
}).observe(document, { childList: true, subtree: true })

/** The names on `window` that the browser defines. Scripts have added all others. */
export const pristine: ReadonlySet<PropertyKey> = new Set(Reflect.ownKeys(window))
