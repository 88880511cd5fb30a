import type { CallContext } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { configError } from '../core/configError'
import type { CurrentReader } from './BodyBuilders'
import { reportTo } from './callMapped'
import type { Answered } from './readListedRows'
import { NO_ANSWER, readField, readPath } from './readPath'
import type { JsonRequest } from './requestJson'
import type { RestMapping } from './RestMapping'

/** The current row of a key, with the backend's names. */
export interface CurrentRow {
  readonly row: Readonly<Record<string, unknown>>
  /** The value for `If-Match`. */
  readonly etag: string | undefined
}

interface ReaderOptions {
  readonly mapping: RestMapping
  readonly get: (ownId: string, context: CallContext, onEtag: (etag: string) => void) => Promise<Answered>
  readonly findRow: (id: string, context: CallContext) => Promise<unknown>
  readonly idOf: (row: unknown) => string | undefined
}

const OTHER_KEY =
  'The response to `mapping.routes.get` is a different key. Check `mapping.changed` and the route. Nothing was sent.'

/**
 * Creates a function that reads a key just before it is changed, from `routes.get` or the list. It sends one request
 * for each change.
 */
export function createRowReader({ mapping, get, findRow, idOf }: ReaderOptions) {
  const read = async (id: string, ownId: string, context: CallContext): Promise<CurrentRow> => {
    let header: string | undefined
    const answered = mapping.routes.get && (await get(ownId, context, (etag) => (header = etag)))
    const row = answered ? readPath(answered.body, mapping.changed ?? 'data') : await findRow(id, context)
    if (!isRecord(row)) throw new ApiKeysError('malformed-response', { message: 'The key to change cannot be read.' })
    const foundId = idOf(row)
    if (foundId !== undefined && foundId !== id) throw configError('malformed-response', OTHER_KEY)
    const { etag } = mapping
    if (etag === true) return { row, etag: header }
    const report = reportTo('etag', 'Nothing was sent.')
    const value = etag && readField(row, etag, answered ? answered.answer : NO_ANSWER, report)
    return { row, etag: quoted(value) }
  }
  return (id: string, ownId: string, context: CallContext) => {
    let reading: Promise<CurrentRow> | undefined
    return () => (reading ??= read(id, ownId, context))
  }
}

/** Returns the last argument of a function that builds the body of a change. */
export function rowOf(current: () => Promise<CurrentRow>): CurrentReader {
  function read<Row extends object>(): Promise<Row>
  async function read(): Promise<unknown> {
    return (await current()).row
  }
  return read
}

/**
 * Returns `If-Match` for a request that changes a key, if the mapping asks for it. Such a change is never sent without
 * the header.
 */
export async function ifMatch(
  { etag }: RestMapping,
  method: JsonRequest['method'],
  current: (() => Promise<CurrentRow>) | undefined,
): Promise<JsonRequest['headers']> {
  const isConditional = method === 'PUT' || method === 'PATCH' || method === 'DELETE'
  if (etag === undefined || etag === false || !current || !isConditional) return undefined
  const { etag: value } = await current()
  if (value !== undefined) return { 'if-match': value }
  throw configError(
    'malformed-response',
    etag === true
      ? '`mapping.etag` requires an `ETag` header, but this page cannot read one in the response to `mapping.routes.get`. Another origin must expose it (Access-Control-Expose-Headers). Nothing was sent.'
      : 'The row of a key has no value at `mapping.etag`. Nothing was sent.',
  )
}

/** Quotes a value. An entity tag has quotes (RFC 9110 §8.8.3), but a version number in a row does not. */
function quoted(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
  return text === '' || text.startsWith('"') || text.startsWith('W/"') ? text || undefined : `"${text}"`
}
