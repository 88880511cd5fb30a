import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CallContext, CreateContext, IssuedKey, ListQuery } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { ClientFeatures, IdempotencyLevel } from '../core/ClientFeatures'
import { newestFirst } from '../core/arrange'
import { createIdAliases } from '../core/createIdAliases'
import { toInstant } from '../core/instants'
import { isRecord } from '../core/isRecord'
import { asApiKey, parseApiKey, parseApiKeyPage } from '../core/parseApiKey'
import { parseActivityPage } from '../core/parseLists'
import { readIssuedKey } from '../core/readIssuedKey'
import { containsSecret } from '../core/removeSecret'
import { learnServerTime, serverNow } from '../core/serverClock'
import { toIdText } from '../core/toIdText'
import { warnOfSecrets } from '../core/warnOfSecrets'
import { createKeyFinder } from './createKeyFinder'
import { createLinks } from './createLinks'
import { createPlaceholders } from './createPlaceholders'
import { createRowReader, type CurrentRow, ifMatch } from './createRowReader'
import { hasQueryPath, joinUrl, type QueryParams, withQuery } from './joinUrl'
import { bodyBuilders, bodyEncoding, routeBody } from './routeBody'
import { expandTemplate } from './routeTemplate'
import { ROUTE_NAMES, splitRoute } from './splitRoute'
import { isDoubtfulCode } from './statusCodes'
import { readScopes } from './mappedScopes'
import { built, createBody, rotateBody, updateBody } from './mappedBodies'
import { problemReader } from './mappedErrors'
import { listParams, toQueryParams } from './listParams'
import { CONTRACT_PAGING, nested, nextAfter, pageParams } from './mappedPaging'
import { noRows, noSecret, warnOfMapping } from './mappedFaults'
import { keyMappingOf } from './keyMappings'
import { fieldsOf, readMappedKey } from './readMappedKey'
import { readField, readPath } from './readPath'
import { type JsonRequest, requestJson, type TransportOptions } from './requestJson'
import type { IssuedMapping, RestMapping, RestRoutes } from './RestMapping'

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
  const { routes, paging = CONTRACT_PAGING, created = CONTRACT_ISSUED, times = 'iso' } = mapping
  const builders = bodyBuilders(mapping)
  const aliases = createIdAliases()
  const key = keyMappingOf(mapping)
  const links = createLinks()
  const reading = { key, times, aliases, links }
  const readProblem = problemReader(mapping)
  const readKey = (row: unknown) => readMappedKey(row, reading)
  const idOf = (row: unknown) => {
    const read = readKey(row)
    return isRecord(read) ? read['id'] : undefined
  }
  const expected = fieldsOf(key)
  const readListed = (row: unknown) => {
    warnOfSecrets(row, expected)
    return readKey(row)
  }

  /** What a number of days from now is counted from. */
  const clock = { key: clientKey }
  const placeholders = createPlaceholders(mapping, (id, context) => findRow(id, context))
  const send = async (name: keyof RestRoutes, context: CallContext, more: Sending = {}): Promise<unknown> => {
    const { method, path } = splitRoute(routes[name] ?? '')
    const values = await placeholders.valuesFor(path, more.id, context)
    const isRead = more.isRead ?? method === 'GET'
    const url = urlOf(context.scope)
    const base = joinUrl(url, expandTemplate(path, values, hasQueryPath(url)))
    const body: unknown = await requestJson(transport, {
      method,
      url: more.params ? withQuery(base, more.params) : base,
      signal: context.signal,
      readProblem,
      isRead,
      mayBeEmpty: more.mayBeEmpty ?? false,
      onServedAt: (instant) => {
        learnServerTime(clock, instant)
        more.onServedAt?.(instant)
      },
      onEtag: more.onEtag,
      headers: { ...more.headers, ...(await ifMatch(mapping, method, more.current)) },
      body: await built(() => routeBody(mapping, name, method, more.body)),
    })
    const code = mapping.errors?.inSuccess?.(body)
    if (code) throw new ApiKeysError(code, { status: 200, mayHaveApplied: isDoubtfulCode(code) && !isRead })
    return body
  }

  const asIssued = (body: unknown, where: IssuedMapping, oldId?: string): IssuedKey => {
    const object = where.key === undefined ? undefined : readPath(body, where.key)
    const secret = readField(body, where.secret)
    const id = idOfIssued(body, where, secret) ?? idOf(object)
    const isSecret = typeof secret === 'string' && containsSecret(id, secret)
    if (oldId !== undefined && !isSecret) links.learn(oldId, id)
    if (secret === undefined) throw noSecret()
    return readIssuedKey({
      secret,
      id,
      // Read again, for what it replaces is known by now.
      apiKey: readKey(object),
      oldValidUntil: toInstant(readPath(body, where.oldValidUntil ?? 'oldValidUntil'), times),
    })
  }
  const idOfIssued = (body: unknown, where: IssuedMapping, secret: unknown): unknown => {
    // The page knows such a key by its handle, and never by what this path leads to.
    if (typeof key.id === 'object') return typeof secret === 'string' ? aliases.aliasOf(secret) : undefined
    return where.id === undefined ? undefined : toIdText(readPath(body, where.id))
  }
  const asChanged = (body: unknown): ApiKey | undefined => asApiKey(readKey(readPath(body, mapping.changed ?? 'data')))
  const change =
    (name: 'enable' | 'disable' | 'revoke' | 'delete' | 'acknowledge') => async (id: string, context: CallContext) => {
      const ownId = await ownIdOf(id, context)
      const build = builders[name]
      const body = typeof build === 'function' ? await built(() => build(ownId, context.scope)) : undefined
      const current = rowReader(id, ownId, context)
      return asChanged(await send(name, context, { id: ownId, body, current, mayBeEmpty: true }))
    }

  const readRows = async (query: ListQuery, context: CallContext, onServedAt?: JsonRequest['onServedAt']) => {
    const isPost = routes.list.startsWith('POST') && bodyEncoding(mapping, 'list') !== 'none'
    const asked = await listParams(mapping, query, context.scope)
    const params = { ...asked, ...pageParams(paging, query) }
    const asking = isPost ? { body: nested(params), isRead: true } : { params: toQueryParams(params) }
    const body = await send('list', context, { ...asking, onServedAt })
    const rows = readPath(body, mapping.rows ?? 'data')
    if (!Array.isArray(rows)) throw noRows(mapping)
    placeholders.learn(context.scope, rows, idOf)
    const total = readPath(body, mapping.total ?? 'total')
    const answer = { body, count: rows.length, total: typeof total === 'number' ? total : undefined }
    return { body, items: rows as readonly unknown[], total, nextCursor: nextAfter(paging, query, answer) }
  }

  const { ownIdOf, findRow } = createKeyFinder({ key, aliases, idOf, readRows })
  const getOne = async (ownId: string, context: CallContext, onEtag?: JsonRequest['onEtag']) => {
    const build = builders.get
    const body = typeof build === 'function' ? await built(() => build(ownId, context.scope)) : undefined
    return send('get', context, { id: ownId, body, isRead: true, onEtag })
  }
  const rowReader = createRowReader({ mapping, get: getOne, findRow })

  async function list(query: ListQuery, context: CallContext) {
    let servedAt: string | undefined
    const { body, items: rows, total, nextCursor } = await readRows(query, context, (instant) => (servedAt = instant))
    const known = isRecord(body) ? { quota: body['quota'], permissions: body['permissions'] } : {}
    const page = parseApiKeyPage({
      ...known,
      items: rows.map(readListed),
      total,
      servedAt,
      nextCursor,
    })
    warnOfMapping(page)
    // Who sends everything at once has often no order, or the oldest first.
    const isDated = paging === 'none' && !query.sort && page.items.every(({ createdAt }) => createdAt !== undefined)
    return isDated ? { ...page, items: page.items.toSorted(newestFirst) } : page
  }

  const all: { readonly [Method in keyof RestRoutes]-?: Partial<ApiKeysClient> } = {
    list: {},
    create: {
      create: async (input, context) =>
        asIssued(
          await send('create', context, {
            body: await createBody(mapping, input, context.scope, serverNow(clock)),
            headers: idempotent(context, features?.idempotency),
          }),
          created,
        ),
    },
    rotate: {
      rotate: async (id, input, context) => {
        const ownId = await ownIdOf(id, context)
        const body = await rotateBody(mapping, input, ownId, context.scope)
        const answer = await send('rotate', context, {
          id: ownId,
          body,
          headers: idempotent(context, features?.idempotency),
        })
        const issued = asIssued(answer, mapping.rotated ?? created, id)
        // Who keeps the id need not say it again.
        return features?.rotate?.keepsId ? { ...issued, id: issued.id ?? id } : issued
      },
    },
    get: {
      get: async (id, context) => {
        const answer = await getOne(await ownIdOf(id, context), context)
        return parseApiKey(readKey(readPath(answer, mapping.changed ?? 'data')))
      },
    },
    update: {
      update: async (id, patch, context) => {
        const ownId = await ownIdOf(id, context)
        const current = rowReader(id, ownId, context)
        const whole = async () => (await current()).row
        const body = await updateBody(mapping, patch, ownId, context.scope, serverNow(clock), whole)
        return asChanged(await send('update', context, { id: ownId, body, current, mayBeEmpty: true }))
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
      listScopes: (context) => readScopes(mapping, (params) => send('scopes', context, { params })),
    },
    activity: {
      listActivity: async (id, { cursor }, context) => {
        const params = { cursor }
        const body = await send('activity', context, { id: await ownIdOf(id, context), params })
        return parseActivityPage({ items: readPath(body, 'data'), nextCursor: readPath(body, 'nextCursor') })
      },
    },
  }
  const offered = ROUTE_NAMES.filter((name) => routes[name] !== undefined)
  return Object.assign({ key: clientKey, features, list }, ...offered.map((name) => all[name]))
}

const CONTRACT_ISSUED: IssuedMapping = { secret: 'secret', key: 'data' }

/** For a backend that promises to use it. Another may refuse the header to other origins (CORS). */
function idempotent({ idempotencyKey }: CreateContext, level: IdempotencyLevel = 'L0') {
  if (level === 'L0') return undefined
  return { 'idempotency-key': idempotencyKey }
}

interface Sending {
  readonly id?: string
  readonly body?: unknown
  readonly params?: QueryParams
  readonly headers?: JsonRequest['headers']
  readonly isRead?: boolean
  readonly mayBeEmpty?: boolean
  readonly onServedAt?: JsonRequest['onServedAt']
  readonly onEtag?: JsonRequest['onEtag']
  readonly current?: () => Promise<CurrentRow>
}
