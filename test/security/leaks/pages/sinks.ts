import type { QueryClient } from '@tanstack/react-query'
import { documentSinks, type Sink } from './documentSinks'
import { errors, pristine, recorded, removed } from './recorder'
import { textsIn } from './textsIn'

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

/** The text of a file, or nothing if it is a temporary file that the browser has removed after writing. */
async function textOfFile(handle: FileSystemFileHandle): Promise<string> {
  try {
    return await (await handle.getFile()).text()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return ''
    throw error
  }
}

/** The static properties of `RegExp` with parts of the last match, which any script can read. */
const LAST_MATCH = ['input', 'lastMatch', 'lastParen', 'leftContext', 'rightContext', '$1', '$2', '$3', '$4', '$5']

function globalTexts(): readonly string[] {
  const added = Reflect.ownKeys(window).filter((name) => !pristine.has(name) && name !== 'leakPage')
  return textsIn(added.map((name): unknown => Reflect.get(window, name)))
}

/** Every place of a page that might hold a secret. `isOver`: the wizard has closed. */
export function sinksOf(queryClient: QueryClient, isOver: boolean): Readonly<Record<string, Sink>> {
  return {
    ...documentSinks({ queryClient, isOver, removed }),
    IndexedDB: indexedDbTexts,
    'Cache API': cacheTexts,
    'private file system': fileTexts,
    globals: globalTexts,
    'errors’ properties': () => textsIn(errors),
    'performance entries': () => performance.getEntries().map((entry) => JSON.stringify(entry)),
    'last match of a regular expression': () => LAST_MATCH.map((name) => String(Reflect.get(RegExp, name))),
    ...Object.fromEntries(Object.entries(recorded).map(([name, texts]) => [name, () => texts])),
  }
}
