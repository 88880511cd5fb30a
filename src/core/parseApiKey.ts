import type { ApiKey, KeyHint, UnknownDate } from './ApiKey'
import type { ApiKeyPage, ListedPermissions, UnreadableApiKey } from './ApiKeysClient'
import { ApiKeysError } from './ApiKeysError'
import { omitUndefined } from './omitUndefined'
import { asBoolean, asCount, asId, asListOf, asText, type Fields, orNull } from './readValues'
import { asTimestamp } from './timestamp'
import { isRecord } from './isRecord'
import { isSameKey, warnAboutAmbiguousId } from './isSameKey'
import { configError } from './configError'
import { warnOnce } from '../warnOnce'
import { createRowReports, type ReportRow, warnIfAllUnreadable } from './rowReports'
import { warnAboutLeakedSecrets } from './warnAboutLeakedSecrets'

const ACTIONS = ['update', 'enable', 'disable', 'rotate', 'revoke', 'delete'] as const

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
  const { permissions } = value
  return {
    items: setAmbiguousApart(items, unreadable),
    ...(unreadable.length > 0 && { unreadable }),
    ...(typeof nextCursor === 'string' && nextCursor !== '' && { nextCursor }),
    ...(total !== undefined && { total }),
    ...(quota !== undefined && { quota }),
    ...(isRecord(permissions) && { permissions: asPermissions(permissions) }),
    ...(value['isStale'] === true && { isStale: true }),
  }
}

function readRow(value: unknown, index = 0, report?: ReportRow): ApiKey | UnreadableApiKey {
  try {
    warnAboutLeakedSecrets(value)
    const result = isRecord(value) ? readFields(value) : '(row)'
    if (typeof result === 'string') return withIdentity({ id: idOf(value), field: result }, value)
    report?.(value, result, index)
    return result
  } catch {
    // A getter or a proxy of a custom client may throw.
    return { id: null, field: '(row)' }
  }
}

/**
 * Returns the key, or the name of the first invalid field without which it may look like another key, or active when it
 * is not. Any other invalid field counts as missing.
 *
 * Fields are named one by one. With rest and spread, an engine creates a hash table for each key, which takes twice the
 * memory and most of the time of reading ten thousand keys.
 */
function readFields(row: Fields): ApiKey | string {
  const id = asId(row['id'])
  if (id === undefined) {
    warnAboutNumber(row['id'])
    return 'id'
  }
  const { name, description, expiresAt, revokedAt, enabled, hint, createdBy } = row
  const required = {
    name: orNull(name, asText),
    description: orNull(description, asText),
    expiresAt: orNull(expiresAt, asTimestamp),
    revokedAt: orNull(revokedAt, asTimestamp),
    enabled: orNull(enabled, asBoolean),
  }
  const given: Fields = { name, description, expiresAt, revokedAt, enabled }
  for (const [field, value] of Object.entries(required))
    if (value === undefined && given[field] !== undefined) return field
  const apiKey = omitUndefined({
    id,
    description: required.description,
    createdAt: asTimestamp(row['createdAt']),
    lastUsedAt: orNull(row['lastUsedAt'], asTimestamp),
    expiresAt: required.expiresAt,
    revokedAt: required.revokedAt,
    unknownDates: asListOf(row['unknownDates'], asUnknownDate),
    enabled: required.enabled ?? undefined,
    createdBy: orNull(createdBy, asCreator),
    scopes: asListOf(row['scopes'], asText),
    usage: asUsage(row['usage']),
    updatedAt: asTimestamp(row['updatedAt']),
    replacedBy: orNull(row['replacedBy'], asId),
    replaces: orNull(row['replaces'], asId),
    actions: asActions(row['actions']),
  })
  return Object.assign(apiKey, { name: required.name ?? null, hint: asHint(hint) })
}

const asUnknownDate = (value: unknown): UnknownDate | undefined =>
  value === 'expiresAt' || value === 'revokedAt' ? value : undefined

function asCreator(value: unknown): ApiKey['createdBy'] | undefined {
  return isRecord(value) ? omitUndefined({ id: asText(value['id']), label: asText(value['label']) }) : undefined
}

function asUsage(value: unknown): ApiKey['usage'] {
  const requests = isRecord(value) ? asCount(value['requests']) : undefined
  if (!isRecord(value) || requests === undefined) return undefined
  return omitUndefined({ requests, remaining: orNull(value['remaining'], asCount) })
}

/** `true`, `false`, or a text with the reason. */
const asFlagOrReason = (value: unknown): boolean | string | undefined => asBoolean(value) ?? asText(value)

function asActions(value: unknown): ApiKey['actions'] {
  if (!isRecord(value)) return undefined
  return omitUndefined(Object.fromEntries(ACTIONS.map((action) => [action, asFlagOrReason(value[action])])))
}

function asPermissions(value: Fields): ListedPermissions {
  return omitUndefined(Object.fromEntries([...ACTIONS, 'create'].map((name) => [name, asBoolean(value[name])])))
}

/** Returns `null` for an empty hint. */
function asHint(value: unknown): KeyHint | null {
  if (!isRecord(value)) return null
  const [prefix, suffix] = [asText(value['prefix']) || undefined, asText(value['suffix']) || undefined]
  return prefix || suffix ? omitUndefined({ prefix, suffix }) : null
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
  if (!isRecord(value)) return unreadable
  const [name, hint] = [asText(value['name']), asHint(value['hint'])]
  return { ...unreadable, ...(name && { name }), ...(hint && { hint }) }
}

function idOf(value: unknown): string | null {
  return (isRecord(value) ? asId(value['id']) : undefined) ?? null
}
