import type { ApiKeyScope } from 'keydrawer/core'
import { assertMay, type Caller } from './Caller'
import { acknowledgeKey, deleteKey, revokeKey, setEnabled, updateKey } from './changeKeys'
import { type Change, type KeyEvent, listEvents } from './events'
import { createKey, findKey, type IssueRules, rotateKey } from './issueKeys'
import { toApiKey } from './keyRows'
import { listKeys } from './listKeys'
import type { KeyDatabase } from './openKeyDatabase'
import { noSuchKey, Problem, SAFE_HEADERS } from './problems'
import { assertJson, type JsonBody, readBody } from './readBody'
import { type InputRules, readChange, readGrace, readNewKey } from './readInput'
import { claimOf, type Issued, keepReplay, replayOf } from './replays'

export interface Rules extends InputRules {
  readonly prefix: string
  readonly quota: number
  readonly scopes: readonly ApiKeyScope[]
}

/** One authenticated request. */
export interface Call {
  readonly request: Request
  readonly url: URL
  readonly caller: Caller
  readonly database: KeyDatabase
  readonly rules: Rules
  readonly now: Date
  /** The changes that the request made, sent to the host once they are committed. */
  readonly events: KeyEvent[]
}

interface Route {
  readonly run: (call: Call) => Promise<Response>
  readonly isChange: boolean
}

/** The route of a method and the path segments below the mount. Throws a 404 or 405. */
export function routeOf(method: string, segments: readonly string[]): Route {
  const [id, action] = segments
  if (id === undefined) return one(method, { GET: list, POST: create })
  if (segments.length === 1 && id === 'scopes') return one(method, { GET: listScopes })
  // No key has such an id, so the database need not be queried.
  if (!/^\w+$/.test(id) || segments.length > 2) throw noSuchKey()
  if (action === undefined) return one(method, { GET: get(id), PATCH: update(id), DELETE: erase(id) })
  if (action === 'activity') return one(method, { GET: activity(id) })
  const run = { rotate, enable: enable(true), disable: enable(false), revoke, acknowledge }[action]
  if (!run) throw new Problem(404, 'There is nothing at this address')
  return one(method, { POST: run(id) })
}

function one(method: string, runs: Readonly<Record<string, Route['run']>>): Route {
  const run = Object.hasOwn(runs, method) ? runs[method] : undefined
  if (!run) throw new Problem(405, 'Not with this method', { headers: { allow: Object.keys(runs).join(', ') } })
  return { run, isChange: method !== 'GET' }
}

function json(body: object, status = 200): Response {
  return Response.json(body, { status, headers: SAFE_HEADERS })
}

const done = () => new Response(null, { status: 204, headers: SAFE_HEADERS })

async function list({ url, caller, database, rules, now }: Call): Promise<Response> {
  const page = await database.read((db) => listKeys(db, caller.scope, url.searchParams, now.toISOString()))
  const { quota } = rules
  const { permissions } = caller
  return json({ ...page, ...(quota !== Infinity && { quota }), ...(permissions && { permissions }) })
}

async function listScopes({ rules }: Call): Promise<Response> {
  return json({ data: rules.scopes })
}

const get =
  (id: string) =>
  async ({ caller, database, now }: Call): Promise<Response> => {
    const row = await database.read((db) => findKey({ db, caller }, id))
    return json({ data: toApiKey(row, now.toISOString()) })
  }

const activity =
  (id: string) =>
  async ({ url, caller, database }: Call): Promise<Response> =>
    json(
      await database.read(async (db) => {
        await findKey({ db, caller }, id)
        return listEvents(db, id, url.searchParams.get('cursor'))
      }),
    )

async function create(call: Call): Promise<Response> {
  assertMay(call.caller, 'create')
  const body = await readBody(call.request)
  return issue(call, body, (change, rules) => {
    const input = readNewKey(body.value, call.rules, call.now)
    return createKey(change, input, rules)
  })
}

const rotate =
  (id: string) =>
  async (call: Call): Promise<Response> => {
    assertMay(call.caller, 'rotate')
    const body = await readBody(call.request)
    return issue(call, body, (change, rules) => rotateKey(change, id, readGrace(body.value, call.rules), rules))
  }

/**
 * Answers a creation or rotation. The same request sent again gets the same response.
 *
 * The key and its stored response are one transaction. If the process dies within it, nothing was created. A
 * repetition, here or on another instance, finds all of it or nothing.
 */
async function issue(
  call: Call,
  { text }: JsonBody,
  make: (change: Change, rules: IssueRules) => Promise<Issued>,
): Promise<Response> {
  const { caller, now, rules } = call
  const claim = claimOf(call.request, caller, text)
  const issued = await apply(call, async (under) => {
    const before = claim && (await replayOf(under.db, claim, now))
    if (before) return before
    const made = await make(under, { prefix: rules.prefix, quota: rules.quota, isPending: claim !== undefined })
    if (claim) await keepReplay(under.db, claim, made, now)
    return made
  })
  // Beside the object and never inside it, because the object is cached.
  return json({ ...issued.answer, secret: issued.secret }, issued.status)
}

const update =
  (id: string) =>
  async (call: Call): Promise<Response> => {
    assertMay(call.caller, 'update')
    const { value } = await readBody(call.request)
    return json({ data: await apply(call, (under) => updateKey(under, id, readChange(value, call.rules, call.now))) })
  }

const enable = (enabled: boolean) => (id: string) => async (call: Call) => {
  assertMay(call.caller, enabled ? 'enable' : 'disable')
  assertJson(call.request)
  return json({ data: await apply(call, (under) => setEnabled(under, id, enabled)) })
}

const revoke = (id: string) => async (call: Call) => {
  assertMay(call.caller, 'revoke')
  assertJson(call.request)
  return json({ data: await apply(call, (under) => revokeKey(under, id)) })
}

const acknowledge = (id: string) => async (call: Call) => {
  assertJson(call.request)
  await apply(call, (under) => acknowledgeKey(under, id))
  return done()
}

const erase = (id: string) => async (call: Call) => {
  assertMay(call.caller, 'delete')
  await apply(call, (under) => deleteKey(under, id))
  return done()
}

/** Runs a change in a transaction. Its events are sent only if it is committed. */
async function apply<T>(call: Call, run: (change: Change) => Promise<T>): Promise<T> {
  const { caller, database, now } = call
  const events: KeyEvent[] = []
  const result = await database.change(caller.scope, (db) => run({ db, caller, now, events }))
  call.events.push(...events)
  return result
}
