import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CallContext, CreateContext, ListQuery } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { assertId } from '../core/changeKey'
import type { ClientFeatures } from '../core/ClientFeatures'
import { createIdAliases } from '../core/createIdAliases'
import { asApiKey, parseApiKey } from '../core/parseApiKey'
import { parseActivityPage } from '../core/parseLists'
import { learnServerTime, serverNow } from '../core/serverClock'
import { walkPages } from '../core/walkPages'
import type { Answer, IssuedMapping } from './AnswerMapping'
import { createLinks } from './createLinks'
import { createFieldReports } from './fieldReports'
import { splitRoute } from './splitRoute'
import { readScopes } from './mappedScopes'
import { built, createBody, rotateBody, updateBody } from './mappedBodies'
import { assertSuccess, doneReader, problemReader } from './mappedErrors'
import { CONTRACT_PAGING, nested, type PageRequest, queryFor } from './mappedPaging'
import { ROUTE_NAMES } from './checkMapping'
import { keyMappingOf } from './keyMappings'
import { issueKey, type IssueRequest } from './issueKey'
import { type Answered, readListedRows } from './readListedRows'
import { readKeyPage } from './readKeyPage'
import { readMappedKey } from './readMappedKey'
import { rowIdReader } from './readMappedRows'
import { readPath } from './readPath'
import {
  DEFAULT_TIMEOUT_MS,
  type JsonRequest,
  requestJson,
  type TransportOptions,
  withPath,
  withQuery,
} from './requestJson'
import type { RestMapping, RestRoutes } from './RestMapping'

interface MappedOptions extends TransportOptions {
  readonly key: string
  readonly urlOf: (scope: string) => string
  readonly features?: ClientFeatures | undefined
  readonly mapping: RestMapping
}

/** A client over any JSON API that its mapping describes. */
export function createMappedClient({
  key: clientKey,
  urlOf,
  features,
  mapping,
  ...transport
}: MappedOptions): ApiKeysClient {
  const { routes, paging = CONTRACT_PAGING, created = CONTRACT_ISSUED, times = 'iso', never = [] } = mapping
  const { body: builders } = mapping
  const aliases = createIdAliases()
  const key = keyMappingOf(mapping)
  const links = createLinks()
  const report = createFieldReports()
  const reading = { key, times, never, aliases, links, report, now: () => serverNow(clock) }
  const readProblem = problemReader(mapping)
  const readKey = (row: unknown, answer: Answer) => readMappedKey(row, reading, { answer })

  /** What a number of days from now is counted from. */
  const clock = { key: clientKey }
  const send = async (name: keyof RestRoutes, context: CallContext, more: Sending = {}): Promise<Answered> => {
    const { method: usual, segments } = splitRoute(routes[name] ?? '', context.scope, more.id ?? '')
    const method = more.url === undefined ? usual : 'GET'
    const isRead = more.isRead ?? method === 'GET'
    const base = segments.length > 0 ? withPath(urlOf(context.scope), ...segments) : urlOf(context.scope)
    const url = more.url ?? (more.params ? withQuery(base, more.params) : base)
    let answer = NO_ANSWER
    const body: unknown = await requestJson(transport, {
      method,
      url,
      signal: context.signal,
      readProblem,
      isRead,
      mayBeEmpty: more.mayBeEmpty ?? false,
      mayBeText: more.mayBeText ?? false,
      isDone: more.isDone,
      onAnswer: (given) => (answer = given),
      onServedAt: (instant) => {
        learnServerTime(clock, instant)
        more.onServedAt?.(instant)
      },
      ...(more.headers && { headers: more.headers }),
      // A JSON body, though empty, makes the request one that no other site's form can send.
      ...(method !== 'GET' && method !== 'DELETE' && { body: more.body ?? {} }),
      ...(method === 'DELETE' && more.body !== undefined && { body: more.body }),
    })
    assertSuccess(mapping, body, answer, isRead, more.holdsSecret)
    return { body, answer, requestUrl: url }
  }
  const changedIn = ({ body, answer }: Answered): unknown => readKey(readPath(body, mapping.changed ?? 'data'), answer)
  const asChanged = (answered: Answered): ApiKey | undefined => asApiKey(changedIn(answered))

  const issuing = { key, times, never, aliases, links, readKey, timeout: transport.timeout ?? DEFAULT_TIMEOUT_MS }
  const issue = (name: 'create' | 'rotate', where: IssuedMapping, asked: IssueRequest, context: CreateContext) => {
    const sending = { ...asked, headers: idempotent(context), method: splitRoute(routes[name] ?? '', '', '').method }
    return issueKey((more) => send(name, context, more), where, issuing, sending, context.signal)
  }
  const change =
    (name: 'enable' | 'disable' | 'revoke' | 'delete' | 'acknowledge') => async (id: string, context: CallContext) => {
      const ownId = await ownIdOf(id, context)
      const build = name === 'acknowledge' ? undefined : builders?.[name]
      const body = build && (await built(() => build(ownId, context.scope)))
      const isDone = doneReader(mapping, name)
      return asChanged(await send(name, context, { id: ownId, body, mayBeEmpty: true, isDone }))
    }

  const readRows = (query: ListQuery, context: CallContext, onServedAt?: JsonRequest['onServedAt']) => {
    const { search, status, sort } = query
    const ask = ({ params: ofPage, url }: PageRequest) => {
      const asked = {
        ...ofPage,
        ...(search !== undefined && { search }),
        ...(status && { status: status.join(',') }),
        ...(sort && { sort: `${sort.direction === 'desc' ? '-' : ''}${sort.by}` }),
      }
      const isPost = routes.list.startsWith('POST')
      const params = { ...queryFor(mapping, context.scope), ...asked }
      const asking = isPost ? { body: nested(params), isRead: true } : { params }
      return send('list', context, { ...asking, url, onServedAt })
    }
    const { rows = 'data', total } = mapping
    const url = urlOf(context.scope)
    return readListedRows({ rows, option: 'rows', paging, total, idOf: rowIdReader(reading), url, ask }, query)
  }

  /** The id by which the backend knows a key. A secret is looked for in the list, since none is kept. */
  async function ownIdOf(id: string, context: CallContext): Promise<string> {
    // Of the interface no blank id comes. A host that calls a client by itself may have one.
    assertId(id)
    if (typeof key.id !== 'object') return id
    const { secret: path } = key.id
    const secretsIn = (rows: readonly unknown[]) =>
      rows.map((row) => readPath(row, path)).filter((secret) => typeof secret === 'string')
    const ask = (cursor: string | undefined) => readRows({ cursor }, context)
    const found = await walkPages(ask, ({ items }) => aliases.find(id, secretsIn(items)))
    if (found === undefined) throw new ApiKeysError('not-found', { message: 'The list has no key of this id.' })
    return found
  }

  async function list(query: ListQuery, context: CallContext) {
    let servedAt: string | undefined
    const listed = await readRows(query, context, (instant) => (servedAt = instant))
    return readKeyPage(mapping, reading, query, { ...listed, servedAt })
  }

  const all: { readonly [Method in keyof RestRoutes]-?: Partial<ApiKeysClient> } = {
    list: {},
    create: {
      create: async (input, context) => {
        const body = await createBody(mapping, input, context.scope, serverNow(clock))
        return issue('create', created, { body, input }, context)
      },
    },
    rotate: {
      rotate: async (id, input, context) => {
        const ownId = await ownIdOf(id, context)
        const body = await rotateBody(mapping, input, ownId, context.scope)
        const issued = await issue('rotate', mapping.rotated ?? created, { id: ownId, body, input, oldId: id }, context)
        // Who keeps the id need not say it again.
        return features?.rotate?.keepsId ? { ...issued, id: issued.id ?? id } : issued
      },
    },
    get: {
      get: async (id, context) => {
        const ownId = await ownIdOf(id, context)
        const build = builders?.get
        const body = build && (await built(() => build(ownId, context.scope)))
        return parseApiKey(changedIn(await send('get', context, { id: ownId, body, isRead: true })))
      },
    },
    update: {
      update: async (id, patch, context) => {
        const ownId = await ownIdOf(id, context)
        const body = await updateBody(mapping, patch, ownId, context.scope, serverNow(clock))
        return asChanged(await send('update', context, { id: ownId, body, mayBeEmpty: true }))
      },
    },
    enable: {
      setEnabled: (id, enabled, context) => change(enabled ? 'enable' : 'disable')(id, context),
    },
    disable: {},
    revoke: { revoke: change('revoke') },
    delete: { delete: async (id, context) => void (await change('delete')(id, context)) },
    acknowledge: { acknowledge: async (id, context) => void (await change('acknowledge')(id, context)) },
    scopes: {
      listScopes: (context) => readScopes(mapping, urlOf(context.scope), (request) => send('scopes', context, request)),
    },
    activity: {
      listActivity: async (id, { cursor }, context) => {
        const params = { cursor }
        const { body } = await send('activity', context, { id: await ownIdOf(id, context), params })
        return parseActivityPage({ items: readPath(body, 'data'), nextCursor: readPath(body, 'nextCursor') })
      },
    },
  }
  const offered = ROUTE_NAMES.filter((name) => routes[name] !== undefined)
  return Object.assign({ key: clientKey, features, list }, ...offered.map((name) => all[name]))
}

const CONTRACT_ISSUED: IssuedMapping = { secret: 'secret', key: 'data' }

function idempotent({ idempotencyKey }: CreateContext) {
  return { 'idempotency-key': idempotencyKey }
}

/** Before the answer comes. */
const NO_ANSWER: Answer = { headers: new Headers(), status: 0, url: '' }

interface Sending {
  readonly id?: string | undefined
  readonly body?: unknown
  readonly params?: Parameters<typeof withQuery>[1]
  /** Another address than that of the route, for a `GET`. */
  readonly url?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  readonly isRead?: boolean
  readonly mayBeEmpty?: boolean
  readonly mayBeText?: boolean
  readonly holdsSecret?: boolean
  readonly isDone?: JsonRequest['isDone']
  readonly onServedAt?: JsonRequest['onServedAt']
}
