import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll } from 'vitest'

/** Anything that answers a request, such as a Hono app. */
export interface Backend {
  fetch(request: Request): Response | Promise<Response>
}

/** Serves a backend on loopback for as long as the tests of a file run. Returns how to ask for its address. */
export function listening(backend: Backend): () => string {
  let url = ''
  let server: ReturnType<typeof serve>
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server = serve({ fetch: backend.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => {
        url = `http://127.0.0.1:${port}`
        resolve()
      })
    })
  })
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
  })
  return () => url
}
