import type { CreateApiKeyInput, IssuedKey, RotateApiKeyInput } from '../core/ApiKeysClient'
import { asApiKey } from '../core/parseApiKey'
import { isRecord } from '../core/isRecord'
import { type TimestampOptions, type TimeUnit, parseTimestamp } from '../core/timestampFormats'
import { OneTimeSecret } from '../core/OneTimeSecret'
import { readIssuedKey } from '../core/readIssuedKey'
import { containsSecret } from '../core/removeSecret'
import { LATE, sleep, raceTimeout } from '../core/retry'
import { toIdText } from '../core/toIdText'
import { warnOnce } from '../warnOnce'
import type { Answer, IssuedMapping, PollMapping } from './AnswerMapping'
import type { KeyMapping } from './KeyMapping'
import type { Links } from './createRotationLinks'
import { noSecret } from './mappingErrors'
import { pollOperation } from './pollOperation'
import type { Answered } from './readListedRows'
import { readPath } from './readPath'
import { onSameOrigin } from './sameOrigin'
import type { IdAliases } from '../core/createIdAliases'

export interface Issuing extends TimestampOptions {
  readonly key: KeyMapping
  readonly times: TimeUnit
  readonly aliases: IdAliases
  readonly links: Links
  readonly readKey: (row: unknown, answer: Answer) => unknown
  /** The polling of a creation or rotation that has no `poll` of its own. */
  readonly poll: PollMapping | undefined
  /** The time that a function may take to find the secret, in milliseconds. */
  readonly timeout: number
}

/** The option of a mapping that has the path of the secret. */
export type IssuedOption = 'created' | 'rotated'

export interface IssuedRequest {
  readonly option: IssuedOption
  readonly input: CreateApiKeyInput | RotateApiKeyInput
  /** The id of the rotated key. */
  readonly oldId?: string | undefined
  readonly request: { readonly url: string; readonly method: string; readonly body: unknown }
  readonly signal: AbortSignal
  /** Requests an address of the same origin. */
  readonly ask: (url: string) => Promise<Answered>
}

/**
 * Reads a new key. The secret is read first, and is returned even if the rest of the response is invalid. Unreadable
 * parts are omitted and reported on the console.
 */
export async function readIssuedAnswer(
  first: Answered,
  where: IssuedMapping,
  issuing: Issuing,
  asked: IssuedRequest,
): Promise<IssuedKey> {
  const answered = await lastAnswer(first, where, issuing, asked)
  const secret = await readSecret(answered, where, issuing, asked)
  const { body, answer } = answered
  const { key, aliases, links } = issuing
  const text = secret.reveal() ?? ''
  const object = tried(() => (where.key === undefined ? undefined : readPath(body, where.key)))
  const inside = tried(() => issuing.readKey(object, answer))
  const id = tried(() => {
    // The page identifies such a key by its alias, and never by the value at this path.
    if (typeof key.id === 'object') return aliases.aliasOf(text)
    const told = where.id === undefined ? undefined : toIdText(readPath(body, where.id))
    return told ?? (isRecord(inside) ? inside['id'] : undefined)
  })
  if (asked.oldId !== undefined && !containsSecret(id, text)) links.learn(asked.oldId, id)
  return readIssuedKey({
    secret,
    id,
    // Read again, because the key that it replaces is known by now.
    apiKey: tried(() => asApiKey(issuing.readKey(object, answer))),
    oldValidUntil: tried(() =>
      parseTimestamp(readPath(body, where.oldValidUntil ?? 'oldValidUntil'), issuing.times, issuing),
    ),
  })
}

/** Returns the response that has the secret. There is no polling if the first response has it. */
async function lastAnswer(
  first: Answered,
  { secret, poll }: IssuedMapping,
  { poll: usual }: Issuing,
  asked: IssuedRequest,
): Promise<Answered> {
  const isThere = typeof secret === 'string' && typeof readPath(first.body, secret) === 'string'
  const polling = poll ?? usual
  if (!polling || isThere) return first
  // The mapping has one `poll` for all changes, some of which may be made synchronously.
  if (!poll && first.answer.status === 201 && typeof secret !== 'string') return first
  return pollOperation(first, polling, { ...asked, option: poll ? `${asked.option}.poll` : 'poll', mayEnd: !poll })
}

async function readSecret(
  { body, answer, requestUrl }: Answered,
  { secret }: IssuedMapping,
  { timeout }: Issuing,
  { option, input, request, ask }: IssuedRequest,
): Promise<OneTimeSecret> {
  if (typeof secret === 'string') return asSecret(readPath(body, secret), option)
  if (typeof secret !== 'function') return asSecret(readPath(request.body, secret.sent), option)
  if (body === undefined)
    throw noSecret(option, `its response has no body, so \`mapping.${option}.secret\` was not called`)
  const get = async (address: string) => (await ask(onSameOrigin(requestUrl, address, `${option}.secret`))).body
  let found: unknown
  try {
    found = await raceTimeout(timeout, sleep, Promise.resolve(secret(body, { ...answer, input, request, get })))
  } catch {
    throw noSecret(option, `\`mapping.${option}.secret\` threw an error`)
  }
  if (found === LATE) throw noSecret(option, `\`mapping.${option}.secret\` did not resolve in time`)
  return asSecret(found, option)
}

function asSecret(found: unknown, option: IssuedOption): OneTimeSecret {
  const held = isRecord(found) ? OneTimeSecret.from(found) : null
  if (held) return held
  if (typeof found !== 'string' || found.trim() === '') throw noSecret(option)
  return new OneTimeSecret(found)
}

/** An invalid part of a response must not lose the secret. */
function tried<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    warnOnce(
      'The object of a new API key cannot be read, so the key is read from the list. Check `mapping.key` of the client.',
    )
    return undefined
  }
}
