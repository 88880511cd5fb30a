import * as v from 'valibot'
import type { ApiKey, KeyHint } from './ApiKey'
import type { ApiKeyPage, UnreadableApiKey } from './ApiKeysClient'
import { ApiKeysError } from './ApiKeysError'
import { omitUndefined } from './omitUndefined'
import { Timestamp } from './timestamp'
import { isRecord } from './isRecord'
import { isSameKey, warnAboutAmbiguousId } from './isSameKey'
import { configError } from './configError'
import { warnOnce } from '../warnOnce'
import { createRowReports, type ReportRow, warnIfAllUnreadable } from './rowReports'
import { warnAboutLeakedSecrets } from './warnAboutLeakedSecrets'

const Id = v.pipe(
  v.string(),
  v.check((id) => id.trim() !== ''),
)
const Text = v.nullish(v.string())
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const HintPart = v.fallback(v.optional(v.string()), undefined)

const Flag = v.fallback(v.optional(v.boolean()), undefined)
const Flags = { update: Flag, enable: Flag, disable: Flag, rotate: Flag, revoke: Flag, delete: Flag }
const FlagOrReason = v.fallback(v.optional(v.union([v.boolean(), v.string()])), undefined)
const Actions = v.object({
  update: FlagOrReason,
  enable: FlagOrReason,
  disable: FlagOrReason,
  rotate: FlagOrReason,
  revoke: FlagOrReason,
  delete: FlagOrReason,
})
const RightsOfPage = v.pipe(v.object({ ...Flags, create: Flag }), v.transform(omitUndefined))

const Row = v.object({
  id: Id,
  name: v.optional(Text, null),
  description: Text,
  hint: v.fallback(v.nullish(v.object({ prefix: HintPart, suffix: HintPart })), null),
  // An invalid creation date is shown as unknown. An invalid expiration date makes the row unreadable, because an
  // expired key would otherwise appear active.
  createdAt: v.fallback(v.optional(Timestamp), undefined),
  lastUsedAt: v.fallback(v.nullish(Timestamp), undefined),
  expiresAt: v.nullish(Timestamp),
  revokedAt: v.nullish(Timestamp),
  unknownDates: v.fallback(v.optional(v.array(v.picklist(['expiresAt', 'revokedAt']))), undefined),
  enabled: v.nullish(v.boolean()),
  createdBy: v.fallback(
    v.nullish(
      v.object({
        id: v.fallback(v.optional(v.string()), undefined),
        label: v.fallback(v.optional(v.string()), undefined),
      }),
    ),
    undefined,
  ),
  scopes: v.fallback(v.optional(v.array(v.string())), undefined),
  usage: v.fallback(
    v.optional(v.object({ requests: Count, remaining: v.fallback(v.nullish(Count), undefined) })),
    undefined,
  ),
  updatedAt: v.fallback(v.optional(Timestamp), undefined),
  replacedBy: v.fallback(v.nullish(Id), undefined),
  replaces: v.fallback(v.nullish(Id), undefined),
  actions: v.fallback(v.optional(v.pipe(Actions, v.transform(omitUndefined))), undefined),
})

const Identity = v.object({
  name: v.fallback(v.nullish(v.string()), undefined),
  hint: v.fallback(v.nullish(v.object({ prefix: HintPart, suffix: HintPart })), undefined),
})

/**
 * Reads one key from any value that a backend sent.
 *
 * Only the fields named here are read. A backend that starts to send a secret or a hash in its list therefore does not
 * put it into the page. Throws an `ApiKeysError` with code `malformed-response` that names the field, never its value.
 */
export function parseApiKey(value: unknown): ApiKey {
  const result = readRow(value)
  if ('field' in result) {
    throw new ApiKeysError('malformed-response', {
      message: `An API key cannot be read: its field \`${result.field}\` is missing or has the wrong type.`,
    })
  }
  return result
}

/** Reads one key, or returns `undefined` if it cannot be read. For answers in which the key is optional. */
export function asApiKey(value: unknown): ApiKey | undefined {
  const result = value === undefined || value === null ? undefined : readRow(value)
  return result === undefined || 'field' in result ? undefined : result
}

/**
 * Reads a page of keys from any value that a client returned.
 *
 * A key that cannot be read is listed in `unreadable`, because one invalid row must neither hide the others nor
 * disappear. Throws `malformed-response` if there is no list.
 */
export function parseApiKeyPage(value: unknown): ApiKeyPage {
  if (!isRecord(value) || !Array.isArray(value['items'])) {
    throw configError(
      'malformed-response',
      'The client returned no list of API keys. `list` must return an object with `items`.',
    )
  }
  const items: ApiKey[] = []
  const unreadable: UnreadableApiKey[] = Array.isArray(value['unreadable']) ? value['unreadable'].map(asUnreadable) : []
  const rows: readonly unknown[] = value['items']
  const report = createRowReports()
  for (const [index, row] of rows.entries()) {
    const result = readRow(row, index, report)
    if ('field' in result) unreadable.push(result)
    else items.push(result)
  }
  warnIfAllUnreadable({ items, unreadable })
  const { nextCursor } = value
  const [total, quota] = [asCount(value['total']), asCount(value['quota'])]
  const permissions = v.safeParse(RightsOfPage, value['permissions'])
  return {
    items: setAmbiguousApart(items, unreadable),
    ...(unreadable.length > 0 && { unreadable }),
    ...(typeof nextCursor === 'string' && nextCursor !== '' && { nextCursor }),
    ...(total !== undefined && { total }),
    ...(quota !== undefined && { quota }),
    ...(permissions.success && { permissions: permissions.output }),
    ...(value['isStale'] === true && { isStale: true }),
  }
}

function readRow(value: unknown, index = 0, report?: ReportRow): ApiKey | UnreadableApiKey {
  try {
    warnAboutLeakedSecrets(value)
    const result = v.safeParse(Row, value, { abortEarly: true })
    if (result.success) {
      const apiKey = toApiKey(result.output)
      report?.(value, apiKey, index)
      return apiKey
    }
    const field = v.getDotPath(result.issues[0]) ?? '(row)'
    if (field === 'id') warnAboutNumber(result.issues[0].input)
    return withIdentity({ id: idOf(value), field }, value)
  } catch {
    // A getter or a proxy of a custom client may throw.
    return { id: null, field: '(row)' }
  }
}

/** Warns about a number as an id, such as one with 64 bits that was rounded to the id of another key. */
function warnAboutNumber(id: unknown): void {
  if (typeof id !== 'number') return
  warnOnce(
    'The id of an API key is a number, so the key cannot be shown or changed. JavaScript rounds numbers beyond 2 ** 53, ' +
      'and a rounded id may be the id of another key. Send ids as strings.',
  )
}

/**
 * Marks keys that share an id with another key of the page as unreadable, because a change might reach the other one.
 */
function setAmbiguousApart(items: readonly ApiKey[], unreadable: UnreadableApiKey[]): readonly ApiKey[] {
  const byId = new Map<string, ApiKey>()
  // A readable row is just as unsafe to change if the other row with its id is unreadable.
  const ambiguous = new Set<string | null>(unreadable.map(({ id }) => id))
  for (const item of items) {
    const first = byId.get(item.id)
    if (!first) byId.set(item.id, item)
    else if (!isSameKey(first, item)) ambiguous.add(item.id)
  }
  if (!items.some(({ id }) => ambiguous.has(id))) return items
  warnAboutAmbiguousId()
  for (const { id } of items) if (ambiguous.has(id)) unreadable.push({ id, field: 'id' })
  return items.filter(({ id }) => !ambiguous.has(id))
}

function asUnreadable(value: unknown): UnreadableApiKey {
  const field = isRecord(value) && typeof value['field'] === 'string' ? value['field'].slice(0, 100) : '(row)'
  return withIdentity({ id: idOf(value), field }, value)
}

/** Adds the name and hint, by which users can often recognize an unreadable key. */
function withIdentity(unreadable: UnreadableApiKey, value: unknown): UnreadableApiKey {
  const identity = v.safeParse(Identity, value)
  if (!identity.success) return unreadable
  const { name, hint } = identity.output
  return { ...unreadable, ...(name && { name }), ...(hint && tidy(hint) && { hint: tidy(hint)! }) }
}

function idOf(value: unknown): string | null {
  const id = isRecord(value) ? v.safeParse(Id, value['id']) : undefined
  return id?.success ? id.output : null
}

/**
 * Fields are named one by one. With rest and spread, an engine creates a hash table for each key, which takes twice the
 * memory and most of the time of reading ten thousand keys.
 */
function toApiKey(row: v.InferOutput<typeof Row>): ApiKey {
  const { hint, usage, createdBy } = row
  const apiKey = omitUndefined({
    id: row.id,
    description: row.description,
    createdAt: row.createdAt,
    lastUsedAt: row.lastUsedAt,
    expiresAt: row.expiresAt,
    revokedAt: row.revokedAt,
    unknownDates: row.unknownDates,
    enabled: row.enabled ?? undefined,
    createdBy: createdBy && omitUndefined(createdBy),
    scopes: row.scopes,
    usage: usage && omitUndefined(usage),
    updatedAt: row.updatedAt,
    replacedBy: row.replacedBy,
    replaces: row.replaces,
    actions: row.actions,
  })
  return Object.assign(apiKey, { name: row.name ?? null, hint: tidy(hint) })
}

function asCount(value: unknown): number | undefined {
  const count = v.safeParse(Count, value)
  return count.success ? count.output : undefined
}

/** Returns `null` for an empty hint. */
function tidy(hint: v.InferOutput<typeof Row>['hint']): KeyHint | null {
  if (!hint?.prefix && !hint?.suffix) return null
  return omitUndefined({ prefix: hint.prefix || undefined, suffix: hint.suffix || undefined })
}
