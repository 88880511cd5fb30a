import type { IdAliases } from '../core/createIdAliases'
import { type TimeUnit, parseTimestamp } from '../core/timestampFormats'
import { isRecord } from '../core/isRecord'
import { endsOf } from '../core/maskedText'
import { toIdText } from '../core/toIdText'
import type { Answer } from './AnswerMapping'
import type { HintMapping, KeyMapping } from './KeyMapping'
import { type Fault, UNREADABLE } from './callMapped'
import type { Links } from './createRotationLinks'
import type { ReportField } from './fieldReports'
import { readField, readPath } from './readPath'
import { readStatus } from './readStatus'

const INSTANTS = ['createdAt', 'updatedAt', 'lastUsedAt', 'expiresAt', 'revokedAt'] as const
const PLAIN = ['name', 'description', 'enabled', 'scopes', 'replaces', 'replacedBy', 'actions'] as const
/**
 * Fields without which a key is unreadable: a key might be shown as active although it is not, or another key be
 * changed.
 */
const NEEDED: ReadonlySet<string> = new Set(['id', 'enabled', 'expiresAt', 'revokedAt', 'status'])

export interface RowReading {
  readonly key: KeyMapping
  readonly times: TimeUnit
  readonly never: readonly (string | number)[]
  readonly aliases: IdAliases
  readonly links: Links
  readonly report: ReportField
  /** By the clock of the server, in epoch milliseconds. */
  readonly now: () => number
}

/** The origin of a row. Only the rows of a list have an index. */
export interface RowSource {
  readonly answer: Answer
  readonly index?: number | undefined
}

/** Holds the field that makes a key unreadable, if it is not one of Keydrawer's own. */
const FAULT: unique symbol = Symbol('fault')

/** Converts a row to Keydrawer's fields. The caller validates the result. */
export function readMappedKey(row: unknown, reading: RowReading, source: RowSource): unknown {
  if (!isRecord(row)) return row
  const { key, times, never, aliases, links } = reading
  const read = fieldReader(row, reading, source)
  const mapped: Record<string | symbol, unknown> = {
    id: readId(row, key.id, aliases, read),
    hint: readHint(row, key.hint),
  }
  for (const field of PLAIN) mapped[field] = read(field, key[field])
  for (const field of ['replaces', 'replacedBy']) mapped[field] = toIdText(mapped[field])
  for (const field of INSTANTS)
    mapped[field] = parseTimestamp(read(field, key[field]), times, {
      never,
      edge: field === 'expiresAt' ? 'end' : 'start',
    })
  for (const text of ['name', 'description']) if (mapped[text] === '') mapped[text] = null
  for (const [field, id] of links.of(mapped['id'])) mapped[field] ??= id
  if (key.status) {
    const value = read('status', key.status.at)
    const status = readStatus(value, key.status, mapped, { unit: times, never, now: reading.now() })
    if (!status && value !== UNREADABLE) reading.report('status', source.index, UNKNOWN_STATUS)
    Object.assign(mapped, status ?? { [FAULT]: 'status', revokedAt: UNREADABLE })
  }
  return Object.assign(mapped, readCounts(key, read), readCreator(row, key))
}

const UNKNOWN_STATUS =
  'its value is not known, so the key is set apart. List it under `active`, `disabled`, `revoked` or `expired` of `mapping.key.status`'

type ReadField = (field: string, where: KeyMapping['name']) => unknown

/**
 * Returns a function that reads one field of a row. A field whose function throws is dropped, unless the key would then
 * have a wrong status or id.
 */
function fieldReader(row: Record<string, unknown>, { report }: RowReading, { answer, index }: RowSource): ReadField {
  return (field, where) => {
    const isNeeded = NEEDED.has(field)
    const onFault = (fault: Fault) =>
      report(field, index, `\`mapping.key.${field}\` ${fault}${isNeeded ? ', so the key is set apart' : ''}`)
    const value = readField(row, where, answer, onFault)
    return value === UNREADABLE && !isNeeded ? undefined : value
  }
}

/** Returns the field that the mapping could not read, or `undefined` if the parser decides. */
export function mappingFaultOf(mapped: unknown): string | undefined {
  const fault: unknown = isRecord(mapped) ? Reflect.get(mapped, FAULT) : undefined
  return typeof fault === 'string' ? fault : undefined
}

/** Returns the fields of a row that a mapping reads. */
export function fieldsOf(key: KeyMapping): string[] {
  const paths = Object.values(key).flatMap((where) => (typeof where === 'object' ? Object.values(where) : [where]))
  return paths.map((path) => String(path).split('.', 1)[0]!)
}

function readId(
  row: Record<string, unknown>,
  id: KeyMapping['id'] = 'id',
  aliases: IdAliases,
  read: ReadField,
): unknown {
  if (typeof id === 'object') {
    const secret = readPath(row, id.secret)
    return typeof secret === 'string' && secret !== '' ? aliases.aliasOf(secret) : undefined
  }
  if (typeof id === 'function') return read('id', id)
  return toIdText(readPath(row, id))
}

function readHint(row: Record<string, unknown>, hint: HintMapping = {}): unknown {
  if ('lastOf' in hint) {
    const secret = readPath(row, hint.lastOf)
    return typeof secret === 'string' ? { suffix: secret.slice(-4) } : null
  }
  if (!('masked' in hint)) return { prefix: textAt(row, hint.prefix), suffix: textAt(row, hint.suffix) }
  const masked = textAt(row, hint.masked)
  if (masked === undefined) return null
  return endsOf(masked) ?? { suffix: masked.slice(-4) }
}

function textAt(row: Record<string, unknown>, path: string | undefined): string | undefined {
  const value = path === undefined ? undefined : readPath(row, path)
  return typeof value === 'string' ? value : undefined
}

function readCounts({ requests, remaining }: KeyMapping, read: ReadField): object {
  const count = read('requests', requests)
  return count === undefined ? {} : { usage: { requests: count, remaining: read('remaining', remaining) } }
}

function readCreator(row: Record<string, unknown>, { createdBy }: KeyMapping): object {
  if (!createdBy) return {}
  const creator = { id: idText(row, createdBy.id), label: textAt(row, createdBy.label) }
  return { createdBy: creator.id === undefined && creator.label === undefined ? undefined : creator }
}

function idText(row: Record<string, unknown>, path: string | undefined): string | undefined {
  const value = path === undefined ? undefined : toIdText(readPath(row, path))
  return typeof value === 'string' ? value : undefined
}
