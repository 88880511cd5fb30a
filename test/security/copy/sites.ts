import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bundle } from '../leaks/bundle'

/** A host name that browsers do not trust without TLS. A resolver rule maps it to this machine. */
const INSECURE = 'insecure.test'
export const resolveInsecure = `--host-resolver-rules=MAP ${INSECURE} 127.0.0.1`

export interface Sites {
  /** An empty page with the clipboard permissions. */
  readonly reader: string
  readonly secure: string
  readonly insecure: string
  /** A page of another site that frames the secure one. `attributes` are those of the frame. */
  readonly framing: (attributes: string, path?: string) => string
  /** Sets the bundle that the sites serve from now on. */
  readonly serve: (bundle: Bundle) => void
  readonly close: () => Promise<void>
}

export async function startSites(): Promise<Sites> {
  let bundle: Bundle = { js: '', css: '' }
  const page = `<!doctype html><html lang="en"><title>Host</title><link rel="stylesheet" href="/page.css">
<body><p>The text of the host.</p><div id="root" tabindex="-1"></div><script src="/page.js"></script></body></html>`

  const main = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any')
    response.setHeader('cache-control', 'no-store')
    if (pathname === '/page.js') return response.setHeader('content-type', 'text/javascript').end(bundle.js)
    if (pathname === '/page.css') return response.setHeader('content-type', 'text/css').end(bundle.css)
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (pathname === '/blocked') response.setHeader('permissions-policy', 'clipboard-write=()')
    if (pathname !== '/framing') return response.end(page)
    const attributes = `${searchParams.get('attributes')} src="${searchParams.get('src')}"`
    return response.end(`<!doctype html><iframe width="900" height="700" ${attributes}></iframe>`)
  })
  const reading = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Reader</title>'),
  )
  const [port, readingPort] = await Promise.all([listen(main), listen(reading)])
  const secure = `http://127.0.0.1:${port}`

  return {
    reader: `http://localhost:${readingPort}`,
    secure,
    insecure: `http://${INSECURE}:${port}`,
    // `localhost` and `127.0.0.1` are different sites, and both count as secure.
    framing: (attributes, path = '/') =>
      `http://localhost:${port}/framing?${new URLSearchParams({ attributes, src: secure + path }).toString()}`,
    serve: (next) => {
      bundle = next
    },
    close: async () => {
      await Promise.all([shut(main), shut(reading)])
    },
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function shut(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
