import type { ApiKeyScope } from '../core/ApiKey'
import { isRecord } from '../core/isRecord'
import { parseScopes } from '../core/parseLists'
import { walkPages } from '../core/walkPages'
import type { Answer, Field } from './AnswerMapping'
import { reportTo, UNREADABLE } from './callMapped'
import { called } from './keyMappings'
import type { PageRequest } from './mappedPaging'
import { type Answered, readListedRows } from './readListedRows'
import { readField } from './readPath'
import type { RestMapping } from './RestMapping'

/** More pages than a form could show. Limits the requests to a backend whose list never ends. */
const MOST_PAGES = 20

/** Reads all scopes of a backend, page by page. `url` is the address of the client. */
export async function readScopes(
  mapping: RestMapping,
  url: string,
  ask: (request: PageRequest) => Promise<Answered>,
): Promise<readonly ApiKeyScope[]> {
  const { scopes = {} } = mapping
  const { rows = 'data', paging = 'none' } = scopes
  const { value, ...others } = scopeFields(mapping)
  const readValue = (row: unknown, answer?: Answer) => readMember(row, 'value', value, answer)
  const idOf = (row: unknown) => {
    const id = readValue(row)
    return typeof id === 'string' ? id : undefined
  }
  const list = { rows, option: 'scopes.rows', paging, idOf, url, ask }
  const found: unknown[] = []
  let pages = 0
  const readPage = (cursor: string | undefined) => readListedRows(list, { cursor, limit: 100 })
  await walkPages(readPage, ({ items, answer }) => {
    for (const row of items) found.push({ value: readValue(row, answer), ...readOthers(row, others, answer) })
    return ++pages === MOST_PAGES || undefined
  })
  return parseScopes(found)
}

/** Returns the paths of the members of a scope, by default those of the contract in the case of the backend. */
function scopeFields(mapping: RestMapping) {
  const { value = 'value', label = 'label', description = 'description', group = 'group' } = mapping.scopes ?? {}
  return { value, label, description, group, readOnly: mapping.scopes?.readOnly ?? called(mapping, 'readOnly') }
}

function readOthers(row: unknown, fields: Readonly<Record<string, Field>>, answer: Answer): object {
  if (!isRecord(row)) return {}
  const entries = Object.entries(fields).map(([member, where]) => [member, readMember(row, member, where, answer)])
  return Object.fromEntries(entries)
}

/** A row may be the value itself. */
function readMember(row: unknown, member: string, where: Field, answer?: Answer): unknown {
  if (!isRecord(row)) return row
  const value = readField(row, where, answer, reportTo(`scopes.${member}`, 'It is left out.'))
  return value === UNREADABLE ? undefined : (value ?? undefined)
}
