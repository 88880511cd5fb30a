import { getRequestListener } from '@hono/node-server'
import express, { type Express } from 'express'

type Handler = (request: Request) => Promise<Response>

/**
 * Express has Node's own requests, which `getRequestListener` turns into `Request` and back.
 *
 * Mount it with `all`, since `use` would cut the path off, and before `express.json()`, which reads the body.
 */
export function expressApp(handler: Handler): Express {
  const app = express()
  const listener = getRequestListener(handler)
  app.all('/api/api-keys{/*rest}', (request, response) => void listener(request, response))
  app.use(express.json())
  return app
}
