import { isProduction, warnOnce } from '../warnOnce'
import type { ApiKey } from './ApiKey'
import type { ApiKeyPage } from './ApiKeysClient'
import { isRecord } from './isRecord'

/** Compares a row of a list with the key that was read from it. */
export type ReportRow = (row: unknown, apiKey: ApiKey, index: number) => void

const DATES: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'lastUsedAt'])
const OPTIONAL = ['createdAt', 'updatedAt', 'lastUsedAt', 'createdBy', 'scopes', 'usage', 'actions'] as const

/**
 * Reports the fields that a row has and its key lacks, because their values are invalid. Otherwise they would appear as
 * "unknown" without an explanation. Each field is reported for the first row that has it, because a list may have
 * thousands of rows. Never quotes a value.
 */
export function createRowReports(): ReportRow {
  const reported = new Set<string>()
  return (row, apiKey, index) => {
    if (isProduction() || !isRecord(row)) return
    for (const field of OPTIONAL) {
      // A symbol stands for a value whose function threw, which is reported already.
      const isDropped = apiKey[field] === undefined && row[field] != null && typeof row[field] !== 'symbol'
      if (!isDropped || reported.has(field)) continue
      reported.add(field)
      warnOnce(`The field \`${field}\` of the API key at index ${index} of the list cannot be read: ${faultOf(field)}.`)
    }
  }
}

function faultOf(field: string): string {
  return DATES.has(field)
    ? `it is not a valid date, so it is shown as unknown. Check what the client returns, or \`mapping.key.${field}\` and \`mapping.times\``
    : 'it has the wrong type, so it is left out. Check what the client returns, or `mapping.key`'
}

/** Warns if no key of a page can be read. A single unreadable key may be invalid, but if all are, the client is wrong. */
export function warnIfAllUnreadable({ items, unreadable = [] }: ApiKeyPage): void {
  const [first] = unreadable
  if (!first || items.length > 0) return
  warnOnce(
    `None of the API keys in the list can be read: their \`${first.field}\` is missing or has the wrong type. Check what the client returns, or \`mapping.key\` and \`mapping.times\`.`,
  )
}
