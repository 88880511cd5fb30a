import { type ApiKeysBackend, type ApiKeysBackendOptions, createApiKeysBackend } from 'keydrawer/mocks'
import { http, HttpResponse } from 'msw'
import { setupWorker } from 'msw/browser'
import { NOW } from './clock'

export const url = '/api/api-keys'

/** Mocks the backend. Its responses are reset before each story. */
const worker = setupWorker()

export async function startBackend(): Promise<typeof worker> {
  await worker.start({
    quiet: true,
    onUnhandledRequest(request, print) {
      if (new URL(request.url).pathname.startsWith('/api/')) print.error()
    },
  })
  return worker
}

type Arrange = (backend: ApiKeysBackend) => unknown

/** A mock backend for one story, which starts with the same keys each time. `arrange` adds faults. */
export function serve(options: Omit<ApiKeysBackendOptions, 'url'> = {}, arrange?: Arrange): () => void {
  return () => {
    const backend = createApiKeysBackend({ url, seed: 7, now: () => new Date(NOW), apiKeys: [], ...options })
    arrange?.(backend)
    worker.use(...backend.handlers)
  }
}

type Answer = Parameters<typeof http.get>[1]

/** Replaces the response of the list. */
export function serveList(answer: Answer): () => void {
  return () => worker.use(http.get(url, answer))
}

/** Replaces the response for one key. */
export function serveKey(answer: Answer): () => void {
  return () => worker.use(http.get(`${url}/:id`, answer))
}

/** Replaces the response of a creation. The list is empty. */
export function serveCreation(answer: Answer): () => void {
  return () => worker.use(http.post(url, answer), ...createApiKeysBackend({ url, apiKeys: [] }).handlers)
}

export const never: Answer = () => new Promise(() => {})

export const networkError: Answer = () => HttpResponse.error()

/** Problem details (RFC 9457). */
export function problem(status: number, members: Readonly<Record<string, unknown>> = {}): Answer {
  const headers = { 'content-type': 'application/problem+json' }
  return () => HttpResponse.json({ status, ...members }, { status, headers })
}
