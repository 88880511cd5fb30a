import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** Allows the page's own nonced script and stylesheet, and nothing else. */
const strictPolicy = (nonce) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/**
 * Serves the built pages on loopback. The host `strict-csp` gets a policy, and a nonce for each answer.
 *
 * @param {{ directory: string, port?: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startHostsServer({ directory, port = 0 }) {
  const server = createServer((request, response) => void answer(directory, request, response))
  await new Promise((resolve) => {
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function answer(directory, request, response) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  // `normalize` after the leading slash leaves no way out of the directory.
  const file = join(directory, normalize(pathname === '/' ? '/index.html' : pathname))
  const content = await readFile(file).catch(() => undefined)
  if (!content) return response.writeHead(404).end()
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
  response.setHeader('cache-control', 'no-store')
  if (!file.endsWith('index.html')) return response.end(content)
  const nonce = randomBytes(16).toString('base64')
  if (searchParams.get('host') === 'strict-csp') response.setHeader('content-security-policy', strictPolicy(nonce))
  return response.end(content.toString().replaceAll('NONCE', nonce))
}
