import { http, type HttpHandler } from 'msw'
import type { MemoryClientOptions } from '../clients/createMemoryClient'
import type { ApiKeysClient, CreateContext } from '../core/ApiKeysClient'
import { asApiKeysError } from '../core/ApiKeysError'
import { warnOnce } from '../warnOnce'
import { type BackendRequest, ROUTES } from './BackendRequests'
import type { BackendState } from './BackendState'
import { BACKEND_OPERATIONS, type BackendOperation } from './faults'
import { readInput, readRotation } from './readInput'
import { readListQuery } from './readListQuery'
import { data, failed, issued, json, none, problem } from './responses'

interface HandlerOptions extends MemoryClientOptions {
  readonly url: string
  readonly offers: (operation: BackendOperation) => boolean
}

/** A request with the parts that its address and its body name. */
interface Call {
  readonly request: Request
  readonly body: unknown
  readonly id: string
  readonly context: CreateContext
  readonly options: HandlerOptions
}

/** The scope of all requests if the address does not name one. */
const ANY_SCOPE = 'mocks'

/** Creates handlers for MSW that implement the REST contract. Faults replace their responses. */
export function createHandlers(state: BackendState, options: HandlerOptions): readonly HttpHandler[] {
  const address = options.url.replaceAll('{scope}', ':scope').replace(/\/$/, '')
  return BACKEND_OPERATIONS.map((operation) => {
    const [method, path] = ROUTES[operation]
    return METHODS[method](`${address}${path}`, async ({ request, params }) => {
      const { signal, headers } = request
      const scope = String(params['scope'] ?? ANY_SCOPE)
      // Without a key, no request repeats another.
      const idempotencyKey = headers.get('idempotency-key') ?? `request ${state.requests.length}`
      const context = { signal, scope, idempotencyKey }
      return answer(state, operation, {
        request,
        body: await readBody(request),
        id: String(params['id']),
        context,
        options,
      })
    })
  })
}

const METHODS = { GET: http.get, POST: http.post, PATCH: http.patch, DELETE: http.delete } satisfies Record<
  BackendRequest['method'],
  unknown
>

async function answer(state: BackendState, operation: BackendOperation, call: Call): Promise<Response> {
  const { memory, failure } = await state.start(recordOf(operation, call), call.context.signal)
  if (!call.options.offers(operation)) {
    warnAboutMismatch(operation)
    return problem(404)
  }
  if (failure && !failure.isApplied) return failed(failure)
  const response = await run(memory, operation, call)
  return failure ? failed(failure, response) : response
}

function recordOf(operation: BackendOperation, { request, body }: Call): BackendRequest {
  const idempotencyKey = request.headers.get('idempotency-key')
  return {
    operation,
    method: ROUTES[operation][0],
    path: new URL(request.url).pathname,
    ...(hasInput(operation) && body !== undefined && { body }),
    ...(idempotencyKey !== null && { idempotencyKey }),
  }
}

/** Other requests may have an empty body. */
function hasInput(operation: BackendOperation): boolean {
  return operation === 'create' || operation === 'update' || operation === 'rotate'
}

function warnAboutMismatch(operation: BackendOperation): void {
  // An acknowledgement follows from `features.idempotency`.
  const option = operation === 'acknowledge' ? 'features' : 'operations'
  warnOnce(
    `The mock backend does not offer "${operation}", but the page requests it. Pass \`${option}: backend.${option}\` to the client of the page.`,
  )
}

/** Responds with the result of the operation, or with problem details if it fails. */
async function run(memory: ApiKeysClient, operation: BackendOperation, call: Call): Promise<Response> {
  try {
    return await RUNS[operation](memory, call)
  } catch (error) {
    const { code, status = 500 } = asApiKeysError(error)
    return problem(status, { code })
  }
}

const RUNS: Readonly<Record<BackendOperation, (memory: ApiKeysClient, call: Call) => Promise<Response>>> = {
  async list(memory, { request, context }) {
    const { items, nextCursor = null, servedAt, ...page } = await memory.list(readListQuery(request), context)
    const response = json({ ...page, data: items, nextCursor })
    if (servedAt !== undefined) response.headers.set('date', new Date(servedAt).toUTCString())
    return response
  },
  async create(memory, { body, context, options }) {
    const input = readInput(body, options)
    if (input instanceof Response) return input
    const { name = '', description, ...rest } = input
    return issued(await memory.create?.({ ...rest, name, ...(description && { description }) }, context), 201)
  },
  async rotate(memory, { id, body, context }) {
    const input = readRotation(body)
    return input ? issued(await memory.rotate?.(id, input, context), 200) : problem(400, { code: 'invalid-input' })
  },
  async update(memory, { id, body, context, options }) {
    const input = readInput(body, options, true)
    return input instanceof Response ? input : data(await memory.update?.(id, input, context))
  },
  async activity(memory, { request, id, context }) {
    const { cursor } = readListQuery(request)
    const page = await memory.listActivity?.(id, { cursor }, context)
    return json({ data: page?.items ?? [], nextCursor: page?.nextCursor ?? null })
  },
  get: async (memory, { id, context }) => data(await memory.get?.(id, context)),
  scopes: async (memory, { context }) => data(await memory.listScopes?.(context)),
  enable: async (memory, { id, context }) => data(await memory.setEnabled?.(id, true, context)),
  disable: async (memory, { id, context }) => data(await memory.setEnabled?.(id, false, context)),
  revoke: async (memory, { id, context }) => data(await memory.revoke?.(id, context)),
  delete: async (memory, { id, context }) => none(memory.delete?.(id, context)),
  acknowledge: async (memory, { id, context }) => none(memory.acknowledge?.(id, context)),
}

async function readBody(request: Request): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'DELETE') return undefined
  try {
    return await request.clone().json()
  } catch {
    return undefined
  }
}
