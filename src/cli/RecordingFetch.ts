import { AsyncLocalStorage } from 'node:async_hooks'
import { isRecord } from '../core/isRecord'
import type { Call } from '../testing/CallLog'
import { exchangeOf, parseJson } from './exchangeOf'
import { FieldTable } from './FieldTable'
import type { Target } from './Target'

/** A rule for all responses. */
export interface AnswerRule {
  readonly title: string
  readonly rule: string
  /** The words before the faults in a message. */
  readonly brokenBy: string
  /** The requests or fields whose responses break the rule. */
  readonly faults: Set<string>
}

const MAX_WAITS = 5
const MAX_WAIT_SECONDS = 60

/** A `fetch` that records every request and its response, but not their bodies. */
export class RecordingFetch {
  /** The secrets that the backend issued, which must not appear in any other response. */
  readonly secrets = new Set<string>()
  readonly #target: Target
  readonly #prefix: string
  readonly #calls = new AsyncLocalStorage<Call>()
  /** The target of each field of a row, for a mapping. */
  readonly table: FieldTable | undefined

  readonly noStore = rule(
    'answers everything that holds a key with Cache-Control: no-store',
    'Answer everything that holds a key with `Cache-Control: no-store`.',
  )
  readonly json = rule(
    'answers with JSON, and says so',
    'Answers are `application/json`; errors `application/problem+json` (RFC 9457).',
  )
  readonly secretOnce = rule(
    'sends a secret with the answer that created it, and never again',
    'The secret stands beside `data`, never inside it, and only in the answer to the creation or the rotation.',
  )
  readonly noEcho = rule(
    'echoes nothing that was sent in an error',
    'Never echo the request or the secret in an error.',
  )
  readonly fields = rule(
    'sends no field of a key but those of the contract',
    'Send no field but these: it would have been in the reader’s browser.',
    'Unknown fields',
  )

  /** @param prefix The start of the name of every key of the run. */
  constructor(target: Target, prefix: string) {
    this.#target = target
    this.#prefix = prefix
    this.table = target.mapping && new FieldTable(target.mapping)
  }

  /** Runs one call of a client, and adds its requests to it. */
  readonly around = async (call: Call, send: () => Promise<unknown>): Promise<unknown> => {
    const result = await this.#calls.run(call, send)
    if (call.method === 'list') this.table?.learnPage(result)
    return result
  }

  get rules(): readonly AnswerRule[] {
    return [this.noStore, this.json, this.secretOnce, this.noEcho, this.fields]
  }

  readonly fetch: typeof fetch = async (input, init) => {
    for (let waits = 0; ; waits++) {
      // A redirect is reported but not followed, because the headers may hold a session.
      const request = new Request(input, { ...init, redirect: 'manual' })
      const sent = await request.clone().text()
      const response = await fetch(request)
      const seconds = Number(response.headers.get('retry-after'))
      // A rejected request did nothing, so it can be repeated.
      if (response.status === 429 && waits < MAX_WAITS && seconds > 0 && seconds <= MAX_WAIT_SECONDS) {
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
        continue
      }
      const text = await response.clone().text()
      const call = this.#calls.getStore()
      call?.exchanges.push(exchangeOf({ request, sent, response, text }, this.#target))
      if (call?.method === 'list') this.table?.learnRows(parseJson(text))
      if (!this.#target.isForeign) this.#assess(request, response, text)
      return response
    }
  }

  /** Compares a response with the rules of the contract. */
  #assess(request: Request, response: Response, text: string): void {
    const { pathname } = new URL(request.url)
    const { method, path, status, type } = exchangeOf({ request, sent: '', response, text }, this.#target)
    const asked = `${method} ${path.split('?', 1)[0] ?? ''} (${status})`
    const body = parseJson(text)
    const isKeys = response.ok && isRecord(body) && 'data' in body
    if (isKeys && !pathname.endsWith('/scopes') && !/\bno-store\b/.test(response.headers.get('cache-control') ?? ''))
      this.noStore.faults.add(asked)
    if (text !== '' && !/^application\/([\w.-]+\+)?json$/.test(type))
      this.json.faults.add(`${asked}: ${type || 'no type'}`)
    const isReading = method === 'GET'
    const isTold = [...this.secrets].some((secret) => text.includes(secret))
    if (isTold && (isReading || !response.ok || (isKeys && holdsInside(body, this.secrets))))
      this.secretOnce.faults.add(asked)
    if (!response.ok && text.includes(this.#prefix)) this.noEcho.faults.add(asked)
    if (isKeys && !/\/(scopes|activity)$/.test(pathname))
      for (const field of strangers(body['data'])) this.fields.faults.add(field)
  }
}

function rule(title: string, text: string, brokenBy = 'Broken by'): AnswerRule {
  return { title, rule: text, brokenBy, faults: new Set() }
}

/** Whether the object contains a secret. Objects are stored in caches. */
function holdsInside(body: Record<string, unknown>, secrets: ReadonlySet<string>): boolean {
  const { secret: _beside, ...rest } = body
  const text = JSON.stringify(rest)
  return [...secrets].some((secret) => text.includes(secret))
}

const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'name',
  'description',
  'hint',
  'createdAt',
  'lastUsedAt',
  'expiresAt',
  'revokedAt',
  'enabled',
  'createdBy',
  'scopes',
  'updatedAt',
  'usage',
  'replacedBy',
  'replaces',
  'actions',
])

function strangers(data: unknown): readonly string[] {
  const rows: readonly unknown[] = Array.isArray(data) ? data : [data]
  return rows.filter(isRecord).flatMap((row) =>
    Object.keys(row)
      .filter((name) => !FIELDS.has(name))
      .map(fieldName),
  )
}

/** A text of this length is not the name of a field, and may be a secret. */
function fieldName(name: string): string {
  return name.length > 30 ? '(a long name)' : name
}
