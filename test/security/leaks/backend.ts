import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bundle } from './bundle'
import { LAST, newTestSecret, PREFIX } from './testSecret'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly type?: string
}

/** A request that the backend received. */
export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: string
  readonly body: Buffer
}

export interface BackendOptions {
  readonly bundle: Bundle
  /** @default a new test secret */
  readonly secret?: string
  /** Fields that a careless backend adds to every row of its list, and a key that was there before. */
  readonly listExtras?: (secret: string) => Readonly<Record<string, unknown>>
  /** Replaces the response of the contract. */
  readonly answerCreate?: (secret: string) => Answer
  /** The delay of the response to a creation, in milliseconds. */
  readonly createDelayMs?: number
  /** Headers of the page itself. */
  readonly pageHeaders?: Readonly<Record<string, string>>
}

const HOURS = 3_600_000

/**
 * Serves a page and its backend. `/api/keys` follows the REST contract. All other requests either load the page or
 * are recorded.
 */
export async function startBackend(options: BackendOptions) {
  const secret = options.secret ?? newTestSecret()
  const received: Received[] = []
  const sent: string[] = []
  const rows: Record<string, unknown>[] = []

  const rowOf = (name: string) => ({
    id: `key_${rows.length + 1}`,
    name,
    hint: { prefix: PREFIX, suffix: secret.slice(-LAST) },
    createdAt: new Date(Date.now() - HOURS).toISOString(),
    lastUsedAt: null,
    expiresAt: null,
  })
  const created = (body: Buffer): Answer => {
    // A rotation sends no name.
    const { name = 'Booking engine' } = JSON.parse(body.toString()) as { name?: string }
    rows.unshift(rowOf(name))
    if (options.answerCreate) return options.answerCreate(secret)
    return json(201, { data: rows[0], secret })
  }
  const listed = (): Answer => {
    const items = options.listExtras ? [rowOf('An older key'), ...rows] : rows
    return json(200, { data: items.map((row) => ({ ...row, ...options.listExtras?.(secret) })), total: items.length })
  }

  const server = createServer((request, response) => {
    void answer(request, response)
  })
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '' } = request
    const body = await readAll(request)
    received.push({ method, url, headers: JSON.stringify(request.headers), body })
    if (!url.startsWith('/api/keys')) {
      sendPage(url, response)
      return
    }
    const { status, body: text, type = 'application/json' } = method === 'POST' ? created(body) : listed()
    if (method === 'POST') await new Promise((resolve) => setTimeout(resolve, options.createDelayMs ?? 0))
    sent.push(text)
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
  }
  function sendPage(url: string, response: ServerResponse) {
    const { js, css } = options.bundle
    if (url === '/app.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(js)
    else if (url === '/app.css') response.writeHead(200, { 'content-type': 'text/css' }).end(css)
    else if (url.startsWith('/page')) {
      response.writeHead(200, { 'content-type': 'text/html', ...options.pageHeaders }).end(PAGE)
    } else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Elsewhere</title>')
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    /** Another origin on the same machine. */
    otherUrl: `http://localhost:${port}`,
    secret,
    received,
    sent,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type Backend = Awaited<ReturnType<typeof startBackend>>

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>API keys</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/app.css"><main></main><script src="/app.js"></script></html>`

function json(status: number, body: unknown): Answer {
  return { status, body: JSON.stringify(body) }
}
