import { textsIn } from './textsIn'

/**
 * What a page's scripts were told, sink by sink, since the page began. Loaded before everything else.
 *
 * Only texts are kept, taken at once: an object may be emptied later.
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

/** For what React hands out: it leads to the components, and they hold the handle until they are gone. */
export function noteTexts(sink: string, ...values: readonly unknown[]): void {
  keep(sink, textsIn(values, false))
}

function keep(sink: string, found: readonly string[]): void {
  for (const text of found) recorded[sink]!.add(text)
}

/** The errors that reached anyone. They are kept whole, so that their every property can be read. */
export const errors: unknown[] = []

/** With which options the page asked its backend. */
export const fetches: (RequestInit & { readonly url: string })[] = []

/** Elements that left the document, as a host's own MutationObserver would hold them. */
export const removed: Node[] = []

type Method = (this: unknown, ...args: unknown[]) => unknown

/** Lets every call through, after its arguments have been looked at. */
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

/** What the autocapture of analytics collects about a click: the texts and attributes on its path. */
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
  // Last of all, so that what was prevented is known to be.
  window.addEventListener(type, (event) => {
    if (type === 'dragstart' && event.defaultPrevented) return
    for (const kind of event.dataTransfer?.types ?? []) note('drag data', event.dataTransfer?.getData(kind))
  })
}

new MutationObserver((records) => {
  for (const record of records) removed.push(...record.removedNodes)
}).observe(document, { childList: true, subtree: true })

/** Names the browser put on `window`. What comes later, a script put there. */
export const pristine: ReadonlySet<PropertyKey> = new Set(Reflect.ownKeys(window))
