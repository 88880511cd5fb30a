import type { ApiKeyStatus, SortField } from '../core/ApiKey'
import type { KeySort, ListQuery } from '../core/ApiKeysClient'

/** Reads the query of a request for a list, as in the contract. */
export function readListQuery({ url }: Request): ListQuery {
  const { searchParams } = new URL(url)
  const read = (name: string) => searchParams.get(name) ?? undefined
  return {
    cursor: read('cursor'),
    limit: Number(read('limit')) || undefined,
    search: read('search'),
    status: read('status')?.split(',').filter(isStatus),
    sort: sortOf(read('sort')),
  }
}

const STATUSES: readonly string[] = ['active', 'disabled', 'expired', 'revoked'] satisfies ApiKeyStatus[]
const FIELDS: Readonly<Record<SortField, true>> = {
  name: true,
  hint: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
  createdBy: true,
  status: true,
}

function isStatus(text: string): text is ApiKeyStatus {
  return STATUSES.includes(text)
}

function isSortField(text: string): text is SortField {
  return Object.hasOwn(FIELDS, text)
}

/** `-createdAt` is newest first. */
function sortOf(text: string | undefined): KeySort | undefined {
  const by = text?.replace(/^-/, '') ?? ''
  return isSortField(by) ? { by, direction: text?.startsWith('-') ? 'desc' : 'asc' } : undefined
}
