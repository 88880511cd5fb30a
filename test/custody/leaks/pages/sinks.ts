import { dehydrate, type QueryClient } from '@tanstack/react-query'
import { errors, pristine, recorded, removed } from './recorder'
import { textsIn } from './textsIn'

/** All texts in one place where a secret might end up. */
export type Sink = () => Iterable<string> | Promise<Iterable<string>>

/** Every root a script of the page can look into: the document, same-origin frames, open shadow roots. */
function roots(): readonly (Document | ShadowRoot)[] {
  const all: (Document | ShadowRoot)[] = [document]
  for (const root of all) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) all.push(element.shadowRoot)
      if (element instanceof HTMLIFrameElement && element.contentDocument) all.push(element.contentDocument)
      if (element instanceof HTMLTemplateElement) all.push(element.content as ShadowRoot)
    }
  }
  return all
}

const elements = () => roots().flatMap((root) => Array.from(root.querySelectorAll('*')))

/** Scripts and sheets are the page's code, not its content. */
const isCode = (node: Node) => node.parentElement instanceof HTMLScriptElement

function charactersIn(root: Node, what: number): readonly string[] {
  const walker = document.createTreeWalker(root, what)
  const texts: string[] = []
  while (walker.nextNode()) if (!isCode(walker.currentNode)) texts.push(walker.currentNode.nodeValue ?? '')
  return texts
}

const attributesOf = (root: ParentNode) =>
  [...root.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].map(({ name, value }) => `${name}=${value}`),
  )

const everythingIn = (root: ShadowRoot) => charactersIn(root, NodeFilter.SHOW_ALL).concat(attributesOf(root))

const FIELDS = 'input, textarea, select, output, option, [contenteditable]'
const LIVE = '[aria-live], [role=status], [role=alert], [role=log], [role=timer], output'

async function indexedDbTexts(): Promise<readonly string[]> {
  const texts: string[] = []
  for (const { name = '', version } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name, version))
    texts.push(name)
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([settled(objects.getAllKeys()), settled(objects.getAll())])
      texts.push(store, ...textsIn([keys, values]))
    }
    database.close()
  }
  return texts
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error('The database cannot be read.')))
  })
}

async function cacheTexts(): Promise<readonly string[]> {
  const texts: string[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const response = await cache.match(request)
      texts.push(name, request.url, ...headersOf(response), (await response?.text()) ?? '')
    }
  }
  return texts
}

const headersOf = (response: Response | undefined) => [...(response?.headers ?? [])].flat()

async function fileTexts(): Promise<readonly string[]> {
  const texts: string[] = []
  const directory = await navigator.storage.getDirectory()
  for await (const [name, handle] of directory.entries()) {
    texts.push(name)
    if (handle instanceof FileSystemFileHandle) texts.push(await textOfFile(handle))
  }
  return texts
}

/** While a file is written, the browser keeps what comes beside it, and takes that away at the end. */
async function textOfFile(handle: FileSystemFileHandle): Promise<string> {
  try {
    return await (await handle.getFile()).text()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return ''
    throw error
  }
}

/** Everything that hangs on React's own marks in the document: fibers, their alternates, hooks, queues. */
function fiberTexts(opensHandles: boolean): readonly string[] {
  const marks = [document, ...elements(), ...removed].flatMap((node) =>
    Object.getOwnPropertyNames(node)
      .filter((name) => name.startsWith('__react'))
      .map((name): unknown => Reflect.get(node, name)),
  )
  return textsIn([marks, Reflect.get(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__')], opensHandles)
}

/** What the engine remembers of the last match of a regular expression, for anyone to read. */
const LAST_MATCH = ['input', 'lastMatch', 'lastParen', 'leftContext', 'rightContext', '$1', '$2', '$3', '$4', '$5']

function globalTexts(): readonly string[] {
  const added = Reflect.ownKeys(window).filter((name) => !pristine.has(name) && name !== 'custody')
  return textsIn(added.map((name): unknown => Reflect.get(window, name)))
}

/**
 * `isOver`: the wizard has closed, and whoever still holds a handle must get nothing from it. Until
 * then the components hold it, as they must.
 */
export function sinksOf(queryClient: QueryClient, isOver: boolean): Readonly<Record<string, Sink>> {
  const { localStorage, sessionStorage } = window
  return {
    'DOM text': () => roots().flatMap((root) => charactersIn(root, NodeFilter.SHOW_TEXT)),
    'DOM comments': () => roots().flatMap((root) => charactersIn(root, NodeFilter.SHOW_COMMENT)),
    attributes: () => roots().flatMap(attributesOf),
    'form values': () =>
      elements()
        .filter((element) => element.matches(FIELDS))
        .flatMap((field) => ['value', 'defaultValue', 'textContent'].map((name) => String(Reflect.get(field, name)))),
    'live regions': () =>
      elements()
        .filter((element) => element.matches(LIVE))
        .map((region) => region.textContent),
    styles: () => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)),
    title: () => [document.title],
    'open shadow roots': () => roots().flatMap((root) => (root instanceof ShadowRoot ? everythingIn(root) : [])),
    'nodes that left the document': () =>
      isOver ? removed.filter((node) => !node.isConnected).map((node) => node.textContent ?? '') : [],
    localStorage: () => Object.entries(localStorage).flat(),
    sessionStorage: () => Object.entries(sessionStorage).flat(),
    IndexedDB: indexedDbTexts,
    'Cache API': cacheTexts,
    'private file system': fileTexts,
    cookies: () => [document.cookie],
    'window.name': () => [window.name],
    globals: globalTexts,
    URL: () => [location.href, document.URL, document.baseURI, document.referrer],
    'history.state': () => textsIn(history.state),
    'errors’ properties': () => textsIn(errors),
    'host QueryClient: queries': () => textsIn(queryClient.getQueryCache().getAll()),
    'host QueryClient: mutations': () => textsIn(queryClient.getMutationCache().getAll()),
    'host QueryClient: dehydrated': () =>
      textsIn(dehydrate(queryClient, { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => true })),
    'React fibers': () => fiberTexts(isOver),
    'performance entries': () => performance.getEntries().map((entry) => JSON.stringify(entry)),
    'last match of a regular expression': () => LAST_MATCH.map((name) => String(Reflect.get(RegExp, name))),
    ...Object.fromEntries(Object.entries(recorded).map(([name, texts]) => [name, () => texts])),
  }
}
