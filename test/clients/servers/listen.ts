import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll } from 'vitest'

/** An object that answers requests, such as a Hono app. */
export interface Backend {
  fetch(request: Request): Response | Promise<Response>
}

/** Serves a backend on loopback while the tests of a file run. Returns a function that returns its address. */
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
