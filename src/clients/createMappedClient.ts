import type { ApiKeysClient, CallContext, CreateContext, ListQuery } from '../core/ApiKeysClient'
import type { ClientFeatures, IdempotencyLevel } from '../core/ClientFeatures'
import { createIdAliases } from '../core/createIdAliases'
import { parseActivityPage } from '../core/parseLists'
import { REPORTED_FIELDS } from '../core/reportedFields'
import { learnServerTime, serverNow, serverNowAt } from '../core/serverClock'
import type { Answer, IssuedMapping } from './AnswerMapping'
import { createKeyFinder } from './createKeyFinder'
import { createRotationLinks } from './createRotationLinks'
import { createPlaceholders } from './createPlaceholders'
import { createRowReader, type CurrentRow, ifMatch, rowOf } from './createRowReader'
import { createFieldReports } from './fieldReports'
import { hasQueryPath, joinUrl, type QueryParams, withQuery } from './joinUrl'
import { listParams, toQueryParams } from './listParams'
import { bodyBuilders, bodyEncoding, routeBody } from './routeBody'
import { expandTemplate } from './routeTemplate'
import { ROUTE_NAMES, splitRoute } from './splitRoute'
import { readScopes } from './mappedScopes'
import { built, createBody, rotateBody, updateBody } from './mappedBodies'
import { doneReader, problemReader, readSuccess } from './mappedErrors'
import { CONTRACT_PAGING, nested, type PageRequest } from './mappedPaging'
import { keyMappingOf } from './keyMappings'
import { issueKey, type IssueRequest } from './issueKey'
import { type Answered, readListedRows } from './readListedRows'
import { readKeyPage } from './readKeyPage'
import { readMappedKey } from './readMappedKey'
import { rowIdReader } from './readMappedRows'
import { NO_ANSWER, readPath } from './readPath'
import { sendChange } from './sendChange'
import { DEFAULT_TIMEOUT_MS, type JsonRequest, requestJson, type TransportOptions } from './requestJson'
import { namedFields } from './restContract'
import type { RestMapping, RestRoutes } from './RestMapping'
import { unvalidatedRow } from './unvalidated'

interface MappedOptions extends TransportOptions {
  readonly key: string
  readonly urlOf: (scope: string) => string
  readonly features?: ClientFeatures | undefined
  readonly mapping: RestMapping
}

/** Creates a client for any JSON API that the mapping describes. */
export function createMappedClient({
  key: clientKey,
  urlOf,
  features,
  mapping,
  ...transport
}: MappedOptions): ApiKeysClient {
  const { routes, paging = CONTRACT_PAGING, times = 'iso', never = [], poll } = mapping
  const builders = bodyBuilders(mapping)
  const aliases = createIdAliases()
  const key = keyMappingOf(mapping)
  const links = createRotationLinks()
  const report = createFieldReports()
  const reading = { key, times, never, aliases, links, report, now: () => serverNow(clock) }
  const readProblem = problemReader(mapping)
  const readKey = (row: unknown, answer: Answer) => readMappedKey(row, reading, { answer })

  /** Identifies the clock of the server, from which a number of days counts. */
  const clock = { key: clientKey }
  const placeholders = createPlaceholders(mapping, (id, context) => findRows(id, context))
  const addressOf = async (name: keyof RestRoutes, context: CallContext, { id, params }: Sending) => {
    const { path } = splitRoute(routes[name] ?? '')
    const values = await placeholders.valuesFor(name, id, context)
    const url = urlOf(context.scope)
    const base = joinUrl(url, expandTemplate(path, values, hasQueryPath(url)))
    return params ? withQuery(base, params) : base
  }
  const send = async (name: keyof RestRoutes, context: CallContext, more: Sending = {}): Promise<Answered> => {
    const method = more.url === undefined ? splitRoute(routes[name] ?? '').method : 'GET'
    const isRead = more.isRead ?? method === 'GET'
    const url = more.url ?? (await addressOf(name, context, more))
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
      onServedAt: more.onServedAt ?? ((instant) => learnServerTime(clock, instant)),
      onEtag: more.onEtag,
      headers: { ...more.headers, ...(await ifMatch(mapping, method, more.current)) },
      body: await built(() => routeBody(mapping, name, method, more.body), `body.${name}`),
    })
    return { body: readSuccess(mapping, body, answer, { ...more, isRead }), answer, requestUrl: url }
  }
  const changedAt = (body: unknown) => readPath(body, mapping.changed ?? 'data')

  const idOf = rowIdReader(reading)
  const change = async (name: keyof RestRoutes, id: string, context: CallContext, more: Sending) => {
    const { body, answer } = await sendChange({
      poll,
      signal: context.signal,
      send: () => send(name, context, { ...more, mayBeEmpty: true }),
      ask: (address) => send(name, context, { url: address, mayBeEmpty: true, isDone: more.isDone }),
      holdsKey: (received) => [changedAt(received), received].some((row) => idOf(row) === id),
    })
    return unvalidatedRow(readKey(changedAt(body), answer))
  }

  const issuing = { key, times, never, aliases, links, readKey, poll, timeout: transport.timeout ?? DEFAULT_TIMEOUT_MS }
  const issue = (name: 'create' | 'rotate', asked: IssueRequest, context: CreateContext) => {
    const headers = idempotent(context, features?.idempotency)
    const option = name === 'rotate' && mapping.rotated ? 'rotated' : 'created'
    const where = mapping[option] ?? CONTRACT_ISSUED
    const sending = { ...asked, option, headers, method: splitRoute(routes[name] ?? '').method } as const
    return issueKey((more) => send(name, context, more), where, issuing, sending, context.signal)
  }
  const act =
    (name: 'enable' | 'disable' | 'revoke' | 'delete' | 'acknowledge') => async (id: string, context: CallContext) => {
      const ownId = await ownIdOf(id, context)
      const build = builders[name]
      const current = rowReader(id, ownId, context)
      const make = () => (typeof build === 'function' ? build(ownId, context.scope, rowOf(current)) : undefined)
      const body = await built(make, `body.${name}`)
      const isDone = doneReader(mapping, name)
      return change(name, id, context, { id: ownId, body, current, isDone })
    }

  const readRows = async (query: ListQuery, context: CallContext, onServedAt?: JsonRequest['onServedAt']) => {
    const isPost = routes.list.startsWith('POST') && bodyEncoding(mapping, 'list') !== 'none'
    const asked = await listParams(mapping, query, context.scope)
    const ask = ({ params: ofPage, url }: PageRequest) => {
      const params = { ...asked, ...ofPage }
      const asking = isPost ? { body: nested(params), isRead: true } : { params: toQueryParams(params) }
      return send('list', context, { ...asking, url, onServedAt })
    }
    const { rows = 'data', total } = mapping
    const url = urlOf(context.scope)
    const page = await readListedRows({ rows, option: 'rows', paging, total, idOf, url, ask }, query)
    placeholders.learn(context.scope, page.items, idOf)
    return page
  }

  const { ownIdOf, findRow, findRows } = createKeyFinder({ key, aliases, idOf, readRows })
  const getOne = async (ownId: string, context: CallContext, onEtag?: JsonRequest['onEtag']) => {
    const build = builders.get
    const body = await built(() => (typeof build === 'function' ? build(ownId, context.scope) : undefined), 'body.get')
    return send('get', context, { id: ownId, body, isRead: true, onEtag })
  }
  const rowReader = createRowReader({ mapping, get: getOne, findRow, idOf })

  async function list(query: ListQuery, context: CallContext) {
    let servedAt: string | undefined
    // A part of the page, so that the clock is learnt where the page is validated.
    const listed = await readRows(query, context, (instant) => (servedAt = instant))
    const now = () => (servedAt === undefined ? serverNow(clock) : serverNowAt(servedAt))
    return readKeyPage(mapping, { ...reading, now }, query, { ...listed, servedAt })
  }

  const all: { readonly [Method in keyof RestRoutes]-?: Partial<ApiKeysClient> } = {
    list: {},
    create: {
      create: async (input, context) => {
        const body = await createBody(mapping, input, context.scope, serverNow(clock))
        return issue('create', { body, input }, context)
      },
    },
    rotate: {
      rotate: async (id, input, context) => {
        const ownId = await ownIdOf(id, context)
        const body = await rotateBody(mapping, input, ownId, context.scope)
        const issued = await issue('rotate', { id: ownId, body, input, oldId: id }, context)
        // A backend that keeps the id may leave it out of the response.
        return features?.rotate?.keepsId ? { ...issued, id: issued.id ?? id } : issued
      },
    },
    get: {
      get: async (id, context) => {
        const { body, answer } = await getOne(await ownIdOf(id, context), context)
        return unvalidatedRow(readKey(changedAt(body), answer))
      },
    },
    update: {
      update: async (id, patch, context) => {
        const ownId = await ownIdOf(id, context)
        const current = rowReader(id, ownId, context)
        const body = await updateBody(mapping, patch, ownId, context.scope, serverNow(clock), rowOf(current))
        return change('update', id, context, { id: ownId, body, current })
      },
    },
    enable: {
      setEnabled: (id, enabled, context) => act(enabled ? 'enable' : 'disable')(id, context),
    },
    disable: {},
    revoke: { revoke: act('revoke') },
    delete: { delete: async (id, context) => void (await act('delete')(id, context)) },
    acknowledge: { acknowledge: async (id, context) => void (await act('acknowledge')(id, context)) },
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
  const client = Object.assign({ key: clientKey, features, list }, ...offered.map((name) => all[name]))
  // Not enumerable, so that a host's copy of this client makes no promises about its own fields.
  return Object.defineProperty(client, REPORTED_FIELDS, { value: namedFields(mapping) })
}

const CONTRACT_ISSUED: IssuedMapping = { secret: 'secret', key: 'data' }

/** Only for a backend that promises to use it. Another backend may not allow the header for other origins (CORS). */
function idempotent({ idempotencyKey }: CreateContext, level: IdempotencyLevel = 'L0') {
  if (level === 'L0') return undefined
  return { 'idempotency-key': idempotencyKey }
}

interface Sending {
  readonly id?: string | undefined
  readonly body?: unknown
  readonly params?: QueryParams
  /** Replaces the address of the route, for a `GET`. */
  readonly url?: string | undefined
  readonly headers?: JsonRequest['headers']
  readonly isRead?: boolean
  readonly mayBeEmpty?: boolean
  readonly mayBeText?: boolean
  readonly hasSecret?: (body: unknown) => boolean
  readonly isDone?: JsonRequest['isDone']
  readonly onServedAt?: JsonRequest['onServedAt']
  readonly onEtag?: JsonRequest['onEtag']
  readonly current?: () => Promise<CurrentRow>
}
