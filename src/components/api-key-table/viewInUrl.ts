import type { ApiKeyStatus } from '../../core/ApiKey'
import type { SortField } from '../../core/ApiKeysClient'
import type { KeyView } from './useTableView'

const STATUSES: readonly ApiKeyStatus[] = ['active', 'disabled', 'expired', 'revoked']
const FIELDS: readonly SortField[] = ['name', 'createdAt', 'lastUsedAt', 'expiresAt', 'status']

/** What an address says is looked for. What makes no sense is left out. */
export function viewFrom(query: string, prefix: string): KeyView {
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

/** The query of an address with what is looked for. The host's own parameters stay as they are written. */
export function queryWith(query: string, prefix: string, { search = '', status = [], sort }: KeyView): string {
  const ours = new Map([
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

/** As long as a secret, and without a space. An address ends up in histories and logs. */
function mayBeSecret(search: string): boolean {
  return search.split(' ').some(({ length }) => length >= 20)
}
