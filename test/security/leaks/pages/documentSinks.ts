import { dehydrate, type QueryClient } from '@tanstack/react-query'
import { textsIn } from './textsIn'

/** All texts in one place that might hold a secret. */
export type Sink = () => Iterable<string> | Promise<Iterable<string>>

/** Every root that a script of the page can read: the document, same-origin frames, open shadow roots. */
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

/** Whether a node belongs to a script, which is code of the page and not its content. */
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

/** Reads the entries by index, because an entry named `key` or `length` is not available as a property. */
function entriesOf(storage: Storage): readonly string[] {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return names.flatMap((name) => [name, storage.getItem(name) ?? ''])
}

/** Everything that is reachable from React's properties of DOM nodes: fibers, their alternates, hooks, queues. */
function fiberTexts({ removed, isOver }: Place): readonly string[] {
  const marks = [document, ...elements(), ...removed].flatMap((node) =>
    Object.getOwnPropertyNames(node)
      .filter((name) => name.startsWith('__react'))
      .map((name): unknown => Reflect.get(node, name)),
  )
  return textsIn([marks, Reflect.get(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__')], isOver)
}

interface Place {
  readonly queryClient: QueryClient
  /**
   * Whether the wizard has closed, so that no secret handle may reveal anything. Until then the components need theirs.
   */
  readonly isOver: boolean
  /** Elements that were removed from the document. */
  readonly removed: readonly Node[]
}

/** The sinks that exist both in a browser and in jsdom. */
export function documentSinks(place: Place): Readonly<Record<string, () => Iterable<string>>> {
  const { queryClient, isOver, removed } = place
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
    localStorage: () => entriesOf(localStorage),
    sessionStorage: () => entriesOf(sessionStorage),
    cookies: () => [document.cookie],
    'window.name': () => [window.name],
    URL: () => [location.href, document.URL, document.baseURI, document.referrer],
    'history.state': () => textsIn(history.state),
    'host QueryClient: queries': () => textsIn(queryClient.getQueryCache().getAll()),
    'host QueryClient: mutations': () => textsIn(queryClient.getMutationCache().getAll()),
    'host QueryClient: dehydrated': () =>
      textsIn(dehydrate(queryClient, { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => true })),
    'React fibers': () => fiberTexts(place),
  }
}
