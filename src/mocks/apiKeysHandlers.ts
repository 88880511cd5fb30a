import { http, type HttpHandler, HttpResponse, type HttpResponseResolver } from 'msw'
import { createMemoryClient, type MemoryClientOptions } from '../clients/createMemoryClient'
import type { ApiKeysClient, CreateContext, IssuedKey, UpdateApiKeyInput } from '../core/ApiKeysClient'
import { asApiKeysError } from '../core/ApiKeysError'
import type { TextFeature } from '../core/ClientFeatures'
import { textLength } from '../core/textLength'
import { readListQuery } from './readListQuery'

export interface ApiKeysHandlersOptions extends MemoryClientOptions {
  /** The address of the client under test, such as `/api/api-keys`. */
  readonly url: string
  /**
   * Called when a key exists, before the response is sent. A returned response replaces the original one. Use it to
   * lose or truncate the response, or to send a 500 after the key was created.
   */
  readonly afterCreate?: (() => Response | undefined | Promise<Response | undefined>) | undefined
}

/**
 * Returns MSW handlers that implement the REST contract with one store, so that keys created with `POST` are listed by
 * `GET`.
 *
 * For faults use msw's own overrides, such as `server.use(http.post(url, () => HttpResponse.error()))`.
 *
 * @example
 * const server = setupServer(...apiKeysHandlers({ url: '/api/api-keys', apiKeys: [sampleApiKeys.active] }))
 */
export function apiKeysHandlers({ url, ...options }: ApiKeysHandlersOptions): HttpHandler[] {
  const client = createMemoryClient(options)
  return [
    http.get(
      url,
      answer(({ request }) => list(client, request)),
    ),
    http.post(
      url,
      answer((call) => create(client, call, options)),
    ),
    http.get(
      `${url}/scopes`,
      answer(async (call) => data(await client.listScopes?.(call.context))),
    ),
    http.get(
      `${url}/:id`,
      answer(async ({ id, context }) => data(await client.get?.(id, context))),
    ),
    http.get(
      `${url}/:id/activity`,
      answer(async ({ request, id, context }) => {
        const { cursor } = readListQuery(request)
        const page = await client.listActivity?.(id, { cursor }, context)
        return json({ data: page?.items ?? [], nextCursor: page?.nextCursor ?? null })
      }),
    ),
    http.patch(
      `${url}/:id`,
      answer((call) => update(client, call, options)),
    ),
    http.delete(
      `${url}/:id`,
      answer(async ({ id, context }) => none(client.delete?.(id, context))),
    ),
    http.post(
      `${url}/:id/rotate`,
      answer((call) => rotate(client, call, options)),
    ),
    http.post(
      `${url}/:id/enable`,
      answer(async ({ id, context }) => data(await client.setEnabled?.(id, true, context))),
    ),
    http.post(
      `${url}/:id/disable`,
      answer(async ({ id, context }) => data(await client.setEnabled?.(id, false, context))),
    ),
    http.post(
      `${url}/:id/revoke`,
      answer(async ({ id, context }) => data(await client.revoke?.(id, context))),
    ),
    http.post(
      `${url}/:id/acknowledge`,
      answer(async ({ id, context }) => none(client.acknowledge?.(id, context))),
    ),
  ]
}

const SCOPE = 'mocks'
const NO_STORE = { 'cache-control': 'no-store' }

interface Call {
  readonly request: Request
  readonly id: string
  readonly context: CreateContext
}

type Run = (call: Call) => Promise<Response>
type Options = Omit<ApiKeysHandlersOptions, 'url'>

/** Responds with the result of `run`, or with problem details if it throws. */
function answer(run: Run): HttpResponseResolver {
  return async ({ request, params }) => {
    const idempotencyKey = request.headers.get('idempotency-key') ?? String(Math.random())
    try {
      return await run({
        request,
        id: String(params['id']),
        context: { signal: request.signal, scope: SCOPE, idempotencyKey },
      })
    } catch (error) {
      const { code, status = 500 } = asApiKeysError(error)
      // The contract has no code for errors that the status already identifies.
      return problem(status, status === 404 || status === 410 || status >= 500 ? {} : { code })
    }
  }
}

function json(body: object, status = 200): Response {
  return HttpResponse.json(body, { status, headers: NO_STORE })
}

/** A client without the operation returns `undefined`, so the address does not exist. */
function data(value: unknown): Response {
  return value === undefined ? problem(404, {}) : json({ data: value })
}

async function none(done: Promise<void> | undefined): Promise<Response> {
  if (!done) return problem(404, {})
  await done
  return new HttpResponse(null, { status: 204, headers: NO_STORE })
}

async function list(client: ApiKeysClient, request: Request): Promise<Response> {
  const context = { signal: request.signal, scope: SCOPE }
  const { items, nextCursor = null, servedAt, ...page } = await client.list(readListQuery(request), context)
  const response = json({ ...page, data: items, nextCursor })
  if (servedAt !== undefined) response.headers.set('date', new Date(servedAt).toUTCString())
  return response
}

async function create(client: ApiKeysClient, { request, context }: Call, options: Options): Promise<Response> {
  const input = await readInput(request, options)
  if (input instanceof Response) return input
  const { name = '', description, ...rest } = input
  return issued(await client.create?.({ ...rest, name, ...(description && { description }) }, context), 201, options)
}

async function update(client: ApiKeysClient, { request, id, context }: Call, options: Options): Promise<Response> {
  const input = await readInput(request, options, true)
  return input instanceof Response ? input : data(await client.update?.(id, input, context))
}

async function rotate(client: ApiKeysClient, { request, id, context }: Call, options: Options): Promise<Response> {
  const body = await readBody(request)
  const grace = body?.['gracePeriodSeconds']
  if (!body || (grace !== undefined && (typeof grace !== 'number' || grace < 0)))
    return problem(400, { code: 'invalid-input' })
  return issued(
    await client.rotate?.(id, grace === undefined ? {} : { gracePeriodSeconds: grace }, context),
    200,
    options,
  )
}

async function issued(made: IssuedKey | undefined, status: number, { afterCreate }: Options): Promise<Response> {
  const instead = await afterCreate?.()
  if (instead) return instead
  const { apiKey, secret, oldValidUntil } = made ?? {}
  return json({ data: apiKey, secret: secret?.reveal(), ...(oldValidUntil && { oldValidUntil }) }, status)
}

/** Reads and validates the input of a creation or a change. Returns an error response if it is invalid. */
async function readInput(
  request: Request,
  { features, now = () => new Date() }: Options,
  isPatch = false,
): Promise<UpdateApiKeyInput | Response> {
  const body = await readBody(request)
  if (!body) return problem(400, { code: 'invalid-input' })
  const { description, expiresAt, scopes } = body
  const name = typeof body['name'] === 'string' ? body['name'].trim() : undefined
  const {
    required = true,
    maxLength = 100,
    lengthUnit,
  }: TextFeature = features?.name || { required: features?.name !== false }
  if (required && (name === '' || (name === undefined && !isPatch))) return invalid('name', 'required')
  if (textLength(name ?? '', lengthUnit) > maxLength) return invalid('name', 'too-long')
  if (typeof expiresAt === 'string' && !(Date.parse(expiresAt) > now().getTime()))
    return invalid('expiresAt', 'invalid')
  return {
    ...(name !== undefined && { name }),
    ...((typeof description === 'string' || (isPatch && description === null)) && { description }),
    ...((typeof expiresAt === 'string' || expiresAt === null) && { expiresAt }),
    ...(Array.isArray(scopes) && { scopes: scopes.filter((scope) => typeof scope === 'string') }),
  }
}

async function readBody(request: Request): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const body: unknown = await request.json()
    return typeof body === 'object' && body !== null ? { ...body } : undefined
  } catch {
    return undefined
  }
}

function invalid(field: string, code: string): Response {
  return problem(422, { code: 'invalid-input', errors: [{ field, code, message: 'The value is not accepted.' }] })
}

/** Problem details (RFC 9457). */
function problem(status: number, members: Readonly<Record<string, unknown>>): Response {
  const headers = { ...NO_STORE, 'content-type': 'application/problem+json' }
  return HttpResponse.json(
    { type: 'about:blank', title: 'The request was refused', status, ...members },
    { status, headers },
  )
}
