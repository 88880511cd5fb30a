import { Hono } from 'hono'

type Handler = (request: Request) => Promise<Response>

/** Hono hands out the request as it is. */
export function honoApp(handler: Handler): Hono {
  const app = new Hono()
  app.all('/api/api-keys', ({ req }) => handler(req.raw))
  app.all('/api/api-keys/*', ({ req }) => handler(req.raw))
  return app
}
