import type { ApiKeyStatus, SortField } from '../../core/ApiKey'
import { mayBeSecret } from '../../core/mayBeSecret'
import type { KeyView, TableView } from './TableView'

const STATUSES: readonly ApiKeyStatus[] = ['active', 'disabled', 'expired', 'revoked']
const FIELDS: readonly SortField[] = ['name', 'hint', 'createdAt', 'lastUsedAt', 'expiresAt', 'createdBy', 'status']

/** Browsers refuse more than a hundred URL updates in half a minute. */
const DELAY_MS = 300

export interface UrlSync {
  /** Call after each change of the view. */
  readonly write: () => void
  readonly stop: () => void
}

interface Current {
  readonly view: KeyView
  readonly change: TableView['change']
}

/** Reads the view from the page URL, now and on back navigation, and writes it there when it changes. */
export function syncWithUrl(prefix: string, initial: KeyView, current: () => Current): UrlSync | undefined {
  // A frame whose document was written by script has no URL of its own and may not change it.
  if (!location.protocol.startsWith('http')) return undefined
  const read = () => {
    const view = viewFrom(location.search, prefix)
    current().change(view)
    // Somebody made this link: remove the secret from the URL, but keep it in the search field.
    if (mayBeSecret(view.search ?? '')) replaceUrl(view)
  }
  const textOf = (view: KeyView) => queryWith('', prefix, view)
  let written = textOf(initial)
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = () => {
    clearTimeout(timer)
    if (textOf(current().view) !== written) timer = setTimeout(writeNow, DELAY_MS)
  }
  const writeNow = () => {
    const { view } = current()
    written = textOf(view)
    replaceUrl(view)
  }
  const replaceUrl = (view: KeyView) => {
    const { pathname, search, hash } = location
    const query = queryWith(search, prefix, view)
    if (query !== search) history.replaceState(history.state, '', pathname + query + hash)
  }
  if (queryWith(location.search, prefix, {}) === location.search) write()
  else read()
  window.addEventListener('popstate', read)
  return {
    write,
    stop: () => {
      clearTimeout(timer)
      window.removeEventListener('popstate', read)
    },
  }
}

/** Reads the view from a query string. Invalid values are left out. */
function viewFrom(query: string, prefix: string): KeyView {
  const parameters = new URLSearchParams(query)
  const valueOf = (name: string) => parameters.get(`${prefix}_${name}`) ?? ''
  const wanted = valueOf('status').split(',')
  const status = STATUSES.filter((each) => wanted.includes(each))
  const sort = valueOf('sort')
  const by = FIELDS.find((field) => field === sort.replace('-', ''))
  return {
    search: valueOf('q') || undefined,
    status: status.length > 0 ? status : undefined,
    sort: by && { by, direction: sort.startsWith('-') ? 'desc' : 'asc' },
  }
}

/** Adds the view to a query string. The host's own parameters stay exactly as they are written. */
function queryWith(query: string, prefix: string, { search = '', status = [], sort }: KeyView): string {
  const ours = new Map([
    // URLs end up in histories and logs.
    ['q', mayBeSecret(search) ? '' : search.trim()],
    ['status', status.join()],
    ['sort', sort ? `${sort.direction === 'desc' ? '-' : ''}${sort.by}` : ''],
  ])
  const isOurs = (part: string) => [...ours.keys()].some((name) => part.split('=', 1)[0] === `${prefix}_${name}`)
  const parts = query
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isOurs(part))
  for (const [name, value] of ours) if (value) parts.push(`${prefix}_${name}=${encodeURIComponent(value)}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
