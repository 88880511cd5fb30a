import { http, type HttpHandler, HttpResponse, type HttpResponseResolver } from 'msw'
import { createMemoryClient, type MemoryClientOptions } from '../clients/createMemoryClient'
import type { ApiKeysClient, CallContext } from '../core/ApiKeysClient'
import { asApiKeysError } from '../core/ApiKeysError'

export interface ApiKeysHandlersOptions extends MemoryClientOptions {
  /** The same address that the client under test has, such as `/api/api-keys`. */
  readonly url: string
  /**
   * Called once a key exists and before its answer is sent. What it returns is sent instead: this is
   * how an answer is lost, cut off or turned into a 500 after the key was made.
   */
  readonly afterCreate?: (() => Response | undefined | Promise<Response | undefined>) | undefined
}

/**
 * MSW handlers that answer as the REST contract says, over one store: what `POST` makes, `GET` lists.
 *
 * For faults use msw's own overrides, such as `server.use(http.post(url, () => HttpResponse.error()))`.
 *
 * @example
 * const server = setupServer(...apiKeysHandlers({ url: '/api/api-keys', apiKeys: [sampleApiKeys.active] }))
 */
export function apiKeysHandlers({ url, ...options }: ApiKeysHandlersOptions): HttpHandler[] {
  const client = createMemoryClient(options)
  return [
    http.get(url, ({ request }) => answer(() => list(client, request))),
    http.post(url, ({ request }) => answer(() => create(client, request, options))),
    http.delete(
      `${url}/:id`,
      change((id, context) => client.delete?.(id, context)),
    ),
    http.post(
      `${url}/:id/revoke`,
      change((id, context) => client.revoke?.(id, context)),
    ),
    http.post(
      `${url}/:id/acknowledge`,
      change((id, context) => client.acknowledge?.(id, context)),
    ),
  ]
}

const SCOPE = 'mocks'
const NO_STORE = { 'cache-control': 'no-store' }

function change(run: (id: string, context: CallContext) => Promise<void> | undefined): HttpResponseResolver {
  return ({ request, params }) =>
    answer(async () => {
      const changed = run(String(params['id']), { signal: request.signal, scope: SCOPE })
      if (!changed) return problem(404, {})
      await changed
      return new HttpResponse(null, { status: 204, headers: NO_STORE })
    })
}

async function list(client: ApiKeysClient, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const limit = Number(searchParams.get('limit')) || undefined
  const page = await client.list(
    { cursor: searchParams.get('cursor') ?? undefined, limit },
    { signal: request.signal, scope: SCOPE },
  )
  return HttpResponse.json(
    { data: page.items, nextCursor: page.nextCursor ?? null, total: page.total },
    { headers: NO_STORE },
  )
}

async function create(
  client: ApiKeysClient,
  request: Request,
  { features, afterCreate }: Omit<ApiKeysHandlersOptions, 'url'>,
): Promise<Response> {
  const input = await readBody(request)
  if (!input) return problem(400, { code: 'invalid-input' })
  const name = typeof input.name === 'string' ? input.name.trim() : ''
  const { required = true, maxLength = 100 } = features?.name ?? {}
  if (required && name === '') return invalid('required')
  if (name.length > maxLength) return invalid('too-long')

  const description = typeof input.description === 'string' ? input.description : undefined
  const idempotencyKey = request.headers.get('idempotency-key') ?? String(Math.random())
  const context = { signal: request.signal, scope: SCOPE, idempotencyKey }
  const issued = await client.create?.({ name, description }, context)
  const instead = await afterCreate?.()
  if (instead) return instead
  return HttpResponse.json(
    { data: issued?.apiKey, secret: issued?.secret.reveal() },
    { status: 201, headers: NO_STORE },
  )
}

async function readBody(
  request: Request,
): Promise<{ readonly name?: unknown; readonly description?: unknown } | undefined> {
  try {
    const body: unknown = await request.json()
    return typeof body === 'object' && body !== null ? body : undefined
  } catch {
    return undefined
  }
}

function invalid(code: string): Response {
  return problem(422, {
    code: 'invalid-input',
    errors: [{ field: 'name', code, message: 'The name is not accepted.' }],
  })
}

async function answer(respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond()
  } catch (error) {
    const { code, status = 500 } = asApiKeysError(error)
    // The contract has no code for what the status says already.
    return problem(status, status === 404 || status === 410 || status >= 500 ? {} : { code })
  }
}

/** Problem details (RFC 9457). */
function problem(status: number, members: Readonly<Record<string, unknown>>): Response {
  const headers = { ...NO_STORE, 'content-type': 'application/problem+json' }
  return HttpResponse.json(
    { type: 'about:blank', title: 'The request was refused', status, ...members },
    { status, headers },
  )
}
