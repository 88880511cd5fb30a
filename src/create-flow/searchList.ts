import type { CreateRequest } from './CreateRequest'
import type { CreateTarget } from './CreateTarget'
import { listApiKeys } from '../core/listApiKeys'
import { type Sleep, withTimeout } from '../core/retry'
import { walkPages } from '../core/walkPages'

const PAGE_TIMEOUT_MS = 15_000
/** Enough for 2,000 keys in pages of 100. Only a part of a longer list is searched, and the user is told how much. */
const MAX_PAGES = 20

/** The result of searching the list for the key of a request with an unknown outcome. */
export type ListSearch =
  | { readonly status: 'candidate' }
  /** `searched` keys were compared. `isWhole` if these are all keys. */
  | { readonly status: 'not-found'; readonly searched: number; readonly isWhole: boolean }
  /** The list could not be loaded. */
  | { readonly status: 'unavailable' }

/** Compares the keys of the list with an unresolved request, page by page. Never rejects. */
export async function searchList(target: CreateTarget, request: CreateRequest, pause: Sleep): Promise<ListSearch> {
  const { client, scope, tracker } = target
  const hasCandidate = () => tracker.getSnapshot().unresolved.some((each) => each.candidate && each.request === request)
  // A page that arrives after its timeout still shows which keys were there.
  const loadPage = async (cursor: string | undefined) => {
    const context = { signal: new AbortController().signal, scope }
    const page = await listApiKeys(client, cursor === undefined ? {} : { cursor }, context)
    tracker.match(page.items, client)
    return page
  }
  const loadInTime = (cursor: string | undefined) => withTimeout(PAGE_TIMEOUT_MS, pause, loadPage(cursor))
  let [pages, searched] = [0, 0]
  try {
    const end = await walkPages(loadInTime, ({ items }) => {
      searched += items.length
      if (hasCandidate()) return 'candidate'
      return ++pages === MAX_PAGES ? 'bound' : undefined
    })
    if (end === 'candidate') return { status: 'candidate' }
    return { status: 'not-found', searched, isWhole: end === undefined }
  } catch {
    return { status: 'unavailable' }
  }
}
