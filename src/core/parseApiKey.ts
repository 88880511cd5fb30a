import * as v from 'valibot'
import type { ApiKey, KeyHint } from './ApiKey'
import type { ApiKeyPage, UnreadableApiKey } from './ApiKeysClient'
import { isProduction, warnOnce } from '../warnOnce'
import { ApiKeysError } from './ApiKeysError'

const Id = v.pipe(
  v.string(),
  v.check((id) => id.trim() !== ''),
)
const Text = v.nullish(v.string())

/** RFC 3339 with its zone: a time without one would be read as local, and differ from reader to reader. */
const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/),
  v.check(isDayOfCalendar),
  v.transform((text) => new Date(text.replace(' ', 'T'))),
  // Before it lie the zero values of backends, and seconds taken for milliseconds. `NaN` lies nowhere.
  v.check((date) => date.getTime() >= EARLIEST),
  v.transform((date) => date.toISOString()),
)

const EARLIEST = Date.UTC(1980, 0)

/** Engines take the 30th of February for the 2nd of March. */
function isDayOfCalendar(text: string): boolean {
  const day = text.slice(0, 10)
  return new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false
}

const HintPart = v.fallback(v.optional(v.string()), undefined)

const Row = v.object({
  id: Id,
  name: v.optional(Text, null),
  description: Text,
  hint: v.fallback(v.nullish(v.object({ prefix: HintPart, suffix: HintPart })), null),
  // A date of birth that makes no sense is shown as unknown. An end that makes none is not: a key
  // that has ended would read as active, so such a row counts as unreadable.
  createdAt: v.fallback(v.optional(Instant), undefined),
  lastUsedAt: v.fallback(v.nullish(Instant), undefined),
  expiresAt: v.nullish(Instant),
  revokedAt: v.nullish(Instant),
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
})

/**
 * Reads one key from whatever a backend sent.
 *
 * Field by field: what is not named here does not get in, so a backend that one day sends a secret or
 * a hash in its list does not thereby put it into the page. Throws an `ApiKeysError` with code
 * `malformed-response` that names the field, never its value.
 */
export function parseApiKey(value: unknown): ApiKey {
  const result = readRow(value)
  if ('field' in result) {
    throw new ApiKeysError('malformed-response', {
      message: `An API key cannot be read: its field \`${result.field}\` is missing or of the wrong kind.`,
    })
  }
  return result
}

/** Pages that were read here, so that a page which passes the door twice is read once. */
const checked = new WeakMap<object, ApiKeyPage>()

/**
 * Reads a page of keys from whatever a client returned.
 *
 * A key that cannot be read is set apart in `unreadable`: one bad row must not hide the others, and it
 * must not vanish either. Throws `malformed-response` when there is no list at all.
 */
export function parseApiKeyPage(value: unknown): ApiKeyPage {
  const known = isRecord(value) ? checked.get(value) : undefined
  if (known) return known
  if (!isRecord(value) || !Array.isArray(value['items'])) {
    throw new ApiKeysError('malformed-response', { message: 'The answer to the list holds no list of API keys.' })
  }
  const items: ApiKey[] = []
  const unreadable: UnreadableApiKey[] = Array.isArray(value['unreadable']) ? value['unreadable'].map(asUnreadable) : []
  for (const row of value['items'] as readonly unknown[]) {
    const result = readRow(row)
    if ('field' in result) unreadable.push(result)
    else items.push(result)
  }
  const { nextCursor, total } = value
  const page: ApiKeyPage = {
    items,
    ...(unreadable.length > 0 && { unreadable }),
    ...(typeof nextCursor === 'string' && nextCursor !== '' && { nextCursor }),
    ...(typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 && { total }),
  }
  checked.set(page, page)
  return page
}

function readRow(value: unknown): ApiKey | UnreadableApiKey {
  try {
    warnOfSecrets(value)
    const result = v.safeParse(Row, value, { abortEarly: true })
    if (result.success) return toApiKey(result.output)
    return { id: idOf(value), field: v.getDotPath(result.issues[0]) ?? '(row)' }
  } catch {
    // A getter or a proxy of a client of one's own may throw.
    return { id: null, field: '(row)' }
  }
}

const SECRETIVE = /secret|token|hash|plain|password|^(api_?)?key$|^value$/i

/** What it names is dropped all the same; but it did reach the browser. Never with a value. */
function warnOfSecrets(row: unknown): void {
  if (isProduction() || !isRecord(row) || !Object.keys(row).some((name) => SECRETIVE.test(name) && row[name] != null))
    return
  warnOnce(
    'The backend sends more of a key than may be shown again: fields such as `secret`, `token` or `hash` in its list. ' +
      'They were dropped, but they did reach the browser. Leave them out of the answer.',
  )
}

function asUnreadable(value: unknown): UnreadableApiKey {
  const field = isRecord(value) && typeof value['field'] === 'string' ? value['field'].slice(0, 100) : '(row)'
  return { id: idOf(value), field }
}

function idOf(value: unknown): string | null {
  const id = isRecord(value) ? v.safeParse(Id, value['id']) : undefined
  return id?.success ? id.output : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function toApiKey({ id, name, hint, ...reported }: v.InferOutput<typeof Row>): ApiKey {
  const apiKey: Record<string, unknown> = { ...reported, enabled: reported.enabled ?? undefined }
  for (const field of Object.keys(apiKey)) if (apiKey[field] === undefined) delete apiKey[field]
  return { ...apiKey, id, name: name ?? null, hint: hint ? tidy(hint) : null }
}

function tidy({ prefix, suffix }: { prefix?: string | undefined; suffix?: string | undefined }): KeyHint {
  return { ...(prefix && { prefix }), ...(suffix && { suffix }) }
}
