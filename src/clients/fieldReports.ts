import type { ApiKey } from '../core/ApiKey'
import { isRecord } from '../core/isRecord'
import { isProduction, warnOnce } from '../warnOnce'

/** Reports a field of a row by the index of the row in the list. Never reports its value. */
export type ReportField = (field: string, index: number | undefined, fault: string) => void

/** Reports each fault of a field once, for the first row that has it, because a list may have thousands of rows. */
export function createFieldReports(): ReportField {
  const reported = new Set<string>()
  return (field, index, fault) => {
    const name = `${field} ${fault}`
    if (reported.has(name)) return
    reported.add(name)
    const where = index === undefined ? 'in a response' : `at index ${index} of the list`
    warnOnce(`The field \`${field}\` of the API key ${where} cannot be read: ${fault}.`)
  }
}

const INSTANTS: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'lastUsedAt'])
const OPTIONAL = ['createdAt', 'updatedAt', 'lastUsedAt', 'createdBy', 'scopes', 'usage', 'actions'] as const

/**
 * Reports the fields that a row has and its key lacks, because their values are invalid. Otherwise they would appear as
 * "unknown" without an explanation.
 */
export function reportDroppedFields(rows: readonly unknown[], items: readonly ApiKey[], report: ReportField): void {
  if (isProduction()) return
  const byId = new Map<unknown, ApiKey>(items.map((apiKey) => [apiKey.id, apiKey]))
  for (const [index, row] of rows.entries()) {
    const apiKey = isRecord(row) ? byId.get(row['id']) : undefined
    if (!apiKey || !isRecord(row)) continue
    for (const field of OPTIONAL) {
      const isDropped = row[field] != null && typeof row[field] !== 'symbol' && apiKey[field] === undefined
      if (isDropped) report(field, index, faultOf(field))
    }
  }
}

function faultOf(field: string): string {
  return INSTANTS.has(field)
    ? `it is not a valid date, so it is shown as unknown. Check \`mapping.key.${field}\` and \`mapping.times\``
    : `it has the wrong type, so it is left out. Check \`mapping.key\``
}
