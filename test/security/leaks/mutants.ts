import type { Edit } from '../../support/planting'
import type { Closing } from './checks/closings'

/** A planted fault, and the check that must catch it. */
export interface Mutant extends Edit {
  readonly name: string
  /** The result of the check, or its beginning. */
  readonly caughtBy: string
}

/** Plants code in the constructor of a secret, where its text is available. */
function atBirth(name: string, code: string, caughtBy: string): Mutant {
  const find = 'this.#text = text'
  return { name, file: 'core/OneTimeSecret.ts', find, replace: `${find}; ${code}`, caughtBy }
}

/** Plants code where the provider receives a secret. */
function atReveal(name: string, code: string, caughtBy: string): Mutant {
  const find = 'onRevealed: ({ request, issued }) =>'
  return { name, file: 'hooks/useCreateFlow.ts', find, replace: `${find} [${code}] &&`, caughtBy }
}

const wizard = (file: string) => `components/create-key/${file}`

/** Faults that are found in a sink while a key is created, shown, copied and closed. */
export const flowMutants: readonly Mutant[] = [
  atBirth('logs it', `console.debug('made', { text })`, 'console'),
  atBirth('throws it at nobody', `setTimeout(() => { throw new Error('bad: ' + text) })`, 'window.onerror'),
  atBirth('rejects with it', `void Promise.reject({ text })`, 'unhandledrejection'),
  atBirth(
    'hangs it on the cause of an error',
    `setTimeout(() => { throw new AggregateError([new Error('bad', { cause: { text } })]) })`,
    'errors’ properties',
  ),
  atBirth('stores it', `localStorage.setItem('kd', text)`, 'localStorage'),
  atBirth('stores it in base64', `sessionStorage.setItem('kd', btoa('a ' + text))`, 'sessionStorage'),
  atBirth(
    'stores it in a database',
    `{ const o = indexedDB.open('kd', 1); o.onupgradeneeded = () => o.result.createObjectStore('s').put({ text }, 1); o.onsuccess = () => o.result.close() }`,
    'IndexedDB',
  ),
  atBirth('caches it', `void caches.open('kd').then((cache) => cache.put('/kd', new Response(text)))`, 'Cache API'),
  atBirth(
    'writes it to the private file system',
    `void navigator.storage.getDirectory().then((d) => d.getFileHandle('kd', { create: true })).then((f) => f.createWritable()).then((w) => w.write(text).then(() => w.close()))`,
    'private file system',
  ),
  atBirth('makes a cookie of it', `document.cookie = 'kd=' + text`, 'cookies'),
  atBirth('names the window after it', `window.name = text`, 'window.name'),
  atBirth('leaves its codes on window', `window.lastKey = [...text].map((c) => c.charCodeAt(0))`, 'globals'),
  atBirth('puts it into the address', `history.replaceState(null, '', '#' + text)`, 'URL'),
  atBirth('puts it into the history', `history.replaceState({ text }, '')`, 'history.state'),
  atBirth('puts it into the title', `document.title = text`, 'title'),
  atBirth('marks a performance entry with it', `performance.mark('made ' + text)`, 'performance entries'),
  atBirth('tells other tabs', `new BroadcastChannel('kd').postMessage({ text })`, 'BroadcastChannel'),
  atBirth('posts it to the frame above', `parent.postMessage({ text }, '*')`, 'postMessage'),
  atBirth('sends a beacon', `navigator.sendBeacon('/telemetry', text)`, 'beacons'),
  atBirth('asks for an image by it', `new Image().src = '/pixel?' + encodeURIComponent(btoa(text))`, 'requests'),
  atBirth(
    'sends it in hex',
    `void fetch('/hex', { headers: { 'x-key': [...text].map((c) => c.charCodeAt(0).toString(16)).join('') } })`,
    'requests',
  ),
  atBirth('matches it', `setInterval(() => /^tst_/.test(text), 1)`, 'last match of a regular expression'),
  atBirth('comments on it', `document.body.append(new Comment(text))`, 'DOM comments'),
  atBirth('styles with it', `document.styleSheets[0].insertRule(':root { --kd: "' + text + '" }')`, 'styles'),
  atBirth(
    'writes it into an open shadow root',
    `document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).append(text)`,
    'open shadow roots',
  ),
  atBirth(
    'writes it into a closed shadow root',
    `document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }).append(text)`,
    'whole DOM, closed roots too',
  ),
  {
    name: 'describes the secret to assistive technology while it is hidden',
    file: wizard('SecretField.tsx'),
    find: '<span data-kd="visually-hidden">{labels.secretHidden}',
    replace: '<span data-kd="visually-hidden">{secret.reveal()}',
    caughtBy: 'accessibility tree',
  },
  {
    name: 'renders the secret hidden by styles alone',
    file: wizard('SecretField.tsx'),
    find: '<span aria-hidden="true">\n            <HintPart>{hint?.prefix}</HintPart>',
    replace: '<span aria-hidden="true">\n            <span hidden>{secret.reveal()}</span>{hint?.prefix}',
    caughtBy: 'DOM text',
  },
  {
    name: 'names the field after the secret',
    file: wizard('SecretField.tsx'),
    find: `<div role="group" aria-label={labels.secretLabel}`,
    replace: `<div role="group" title={secret.reveal()} aria-label={labels.secretLabel}`,
    caughtBy: 'attributes',
  },
  {
    name: 'keeps the secret in a field',
    file: wizard('SecretField.tsx'),
    find: `<span data-kd="secret-actions">`,
    replace: `<textarea readOnly hidden value={secret.reveal() ?? ''} /><span data-kd="secret-actions">`,
    caughtBy: 'form values',
  },
  {
    name: 'announces the secret',
    file: wizard('RevealStep.tsx'),
    find: '<span>{statusText(copying.status',
    replace: '<span>{secret.reveal()}{statusText(copying.status',
    caughtBy: 'live regions',
  },
  {
    name: 'writes the secret into two nodes',
    file: wizard('SecretField.tsx'),
    find: `element.append(secret.reveal() ?? '')`,
    replace: `element.append(secret.reveal() ?? '', secret.reveal() ?? '')`,
    caughtBy: 'shown: DOM text (2)',
  },
  {
    name: 'lets React render the secret',
    file: wizard('SecretField.tsx'),
    find: `onDragStart={(event) => event.preventDefault()}\n    />`,
    replace: `>{secret.reveal()}</code>`,
    caughtBy: 'React fibers',
  },
  {
    name: 'keeps the secret in state',
    file: wizard('RevealStep.tsx'),
    find: `const isDownloaded = download === 'started'`,
    replace: `const isDownloaded = download === 'started'; useState(() => secret.reveal())`,
    caughtBy: 'React fibers',
  },
  {
    name: 'tells React’s error callbacks',
    file: wizard('SecretField.tsx'),
    find: `const text = useRef<HTMLElement>(null)`,
    replace: `const text = useRef<HTMLElement>(null); useLayoutEffect(() => { const value = secret.reveal(); return () => { throw new Error('bad: ' + value) } }, [])`,
    caughtBy: 'React’s error callbacks',
  },
  {
    name: 'leaves the text in the node that is removed',
    file: wizard('SecretField.tsx'),
    find: `return () => empty(element)`,
    replace: `return undefined`,
    caughtBy: 'nodes that left the document',
  },
  {
    name: 'keeps the text in a public property',
    file: 'core/OneTimeSecret.ts',
    find: `this.#text = text`,
    replace: `this.#text = text; this.text = text`,
    caughtBy: 'shown: React fibers',
  },
  {
    name: 'hands the secret to the host',
    file: 'hooks/useCreateFlow.ts',
    find: `announce({ ...withoutSecret(issued), scope: request.scope })`,
    replace: `announce({ ...issued, scope: request.scope })`,
    caughtBy: 'host callbacks',
  },
  atReveal(
    'keeps the text in a query',
    `queryClient.setQueryData(['kd'], issued.secret.reveal())`,
    'host QueryClient: queries',
  ),
  atReveal(
    'keeps the handle in a query',
    `queryClient.setQueryData(['kd'], { issued })`,
    'host QueryClient: dehydrated',
  ),
  atReveal(
    'makes a mutation of it',
    `queryClient.getMutationCache().build(queryClient, { mutationFn: async () => issued.secret.reveal() }).execute()`,
    'host QueryClient: mutations',
  ),
  atReveal(
    'tells the host’s cache callbacks',
    `queryClient.getMutationCache().config.onSuccess?.(issued)`,
    'host QueryClient: callbacks',
  ),
  {
    name: 'tells autocapture on the copy button',
    file: wizard('RevealStep.tsx'),
    find: "data-copy={isWholeCopied || !isCopied ? copying.status : 'idle'}",
    replace: 'data-copy={secret.reveal()}',
    caughtBy: 'autocapture',
  },
  {
    name: 'asks twice for the secret',
    file: 'clients/createMappedClient.ts',
    find: `return issue('create', { body, input }, context)`,
    replace: `void send('create', context, { body: input })\n        return issue('create', { body, input }, context)`,
    caughtBy: 'answers of the backend (2)',
  },
]

/** Faults that are found in a heap snapshot after closing, on a page whose host kept the secret handle. */
export const heapMutants: readonly (Mutant & { readonly closing: Closing })[] = [
  {
    name: 'forgets to forget',
    file: 'core/OneTimeSecret.ts',
    find: `this.#text = null`,
    replace: `void this.#text`,
    closing: 'Close anyway',
    caughtBy: 'heap',
  },
  {
    ...atBirth('keeps it in a closure', `const kept = text; addEventListener('kd', () => kept.length)`, 'heap'),
    closing: 'Done after a copy',
  },
  {
    name: 'ignores that it was unmounted',
    file: 'hooks/useCreateFlowEffects.ts',
    find: 'flow.abandon()\n      unsubscribe()',
    replace: 'Object.assign(window, { kd: flow })\n      unsubscribe()',
    closing: 'the user signs out',
    caughtBy: 'heap',
  },
]

/** Faults that are found in the profile of a browser on disk, with the secret shown or after it was closed. */
export const diskMutants = {
  showsInField: {
    file: wizard('SecretField.tsx'),
    find: `<span data-kd="secret-actions">`,
    replace: `<textarea readOnly value={secret.reveal() ?? ''} /><span data-kd="secret-actions">`,
  },
  putsIntoHistory: {
    file: 'core/OneTimeSecret.ts',
    find: `this.#text = text`,
    replace: `this.#text = text; history.replaceState({ text }, '')`,
  },
} satisfies Record<string, Edit>

/** A fault that is found in the requests of session recorders. */
export const unmarked: Edit = {
  file: wizard('SecretField.tsx'),
  find: `<code {...privacyAttributes}`,
  replace: '<code',
}
