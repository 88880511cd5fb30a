import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { KeyDatabase } from '../../server/src/openKeyDatabase'
import { accountRoute } from './accountRoute'
import type { Auth } from './createAuth'
import { grantRoute } from './grantRoute'
import { helloRoute } from './helloRoute'
import { problem } from './problem'
import { KEYS_PATH, referenceKeys } from './referenceKeys'
import { rotateRoute } from './rotateRoute'

/** With `keys`, those are of the reference backend; without, better-auth has them. */
export function createApp(auth: Auth, pageDir: string | undefined, keys?: KeyDatabase): Hono {
  const app = new Hono()

  app.use(pageHeaders)
  app.use('/api/*', async ({ header }, next) => {
    await next()
    header('Cache-Control', 'no-store')
  })
  app.use(
    '/api/*',
    bodyLimit({ maxSize: 64 * 1024, onError: (context) => problem(context, 413, 'Send less at once.') }),
  )

  app.on(['GET', 'POST'], '/api/auth/*', ({ req }) => auth.handler(req.raw))
  app.get('/api/account', accountRoute(auth, keys ? 'reference' : 'better-auth'))
  app.get('/api/hello', helloRoute(auth, keys))
  if (keys) {
    const handler = referenceKeys(auth, keys)
    for (const path of [KEYS_PATH, `${KEYS_PATH}/*`]) app.all(path, ({ req }) => handler(req.raw))
  }
  app.post('/api/keys/create', grantRoute(auth, 'create'))
  app.post('/api/keys/update', grantRoute(auth, 'update'))
  app.post('/api/keys/:id/rotate', rotateRoute(auth))
  app.all('/api/*', (context) => problem(context, 404, 'There is nothing at this address.'))

  if (pageDir !== undefined) app.use(cacheHeaders, serveStatic({ root: pageDir }))

  app.onError((error, context) => {
    console.error(`${context.req.method} ${context.req.path} failed: ${error.name}`)
    return problem(context, 500, 'The server failed. Try again.')
  })
  return app
}

/**
 * The page works without a single inline script or style, and without turning a string into markup.
 * The referrer stays with requests to ourselves: better-auth reads it where `Origin` is missing.
 */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  // The demo speaks plain HTTP on loopback.
  strictTransportSecurity: false,
})

/** Vite puts a hash into the name of every asset; the page itself must be asked for each time. */
const cacheHeaders = async (
  { req, header }: { req: { path: string }; header: (name: string, value: string) => void },
  next: () => Promise<void>,
) => {
  await next()
  header('Cache-Control', req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
}
