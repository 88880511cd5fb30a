import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { findLightBrowser } from '../../../scripts/findBrowser.mjs'
import { docsBlocks } from '../../support/docsBlocks'
import { fromSources } from '../../support/fromSources'
import { editsOfRun, plantingInBundle } from '../../support/planting'

/** One browser for all tests of a file. */
export function withBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await chromium.launch(await findLightBrowser())
  })
  afterAll(() => browser?.close())
  return () => browser!
}

export interface Answer {
  readonly status?: number
  readonly body: unknown
}

/** Answers requests below `/api/`. */
export type Api = (method: string, url: string, body: string) => Answer | Promise<Answer>

const NONCE = 'kd'
export const STRICT_CSP =
  `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'self'; img-src 'self'; connect-src 'self'; ` +
  `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`

/** Serves one page, bundled from the sources, and its backend, on the loopback interface only. */
export async function serve(page: URL, { csp = '', api }: { readonly csp?: string; readonly api?: Api } = {}) {
  const { js, css } = await bundle(fileURLToPath(page))
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request
    const send = (type: string, text: string, status = 200) =>
      response
        .writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'content-security-policy': csp })
        .end(text)
    const answer = async () => {
      const pieces: Buffer[] = []
      for await (const piece of request) pieces.push(piece as Buffer)
      const { status, body } = (await api?.(method, url, Buffer.concat(pieces).toString())) ?? { body: null }
      send('application/json', JSON.stringify(body), status)
    }
    if (url.startsWith('/api/')) void answer()
    else if (url === '/app.js') send('text/javascript', js)
    else if (url === '/app.css') send('text/css', css)
    else if (url === '/' || url.startsWith('/?') || url.startsWith('/pages/')) send('text/html', PAGE)
    else send('text/plain', '', 404)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Keys</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/app.css">
<main></main><script nonce="${NONCE}" src="/app.js"></script></html>`

const made = new Map<string, Promise<{ readonly js: string; readonly css: string }>>()

function bundle(page: string) {
  const known = made.get(page) ?? make(page)
  made.set(page, known)
  return known
}

async function make(page: string) {
  const { outputFiles } = await build({
    entryPoints: [page],
    bundle: true,
    write: false,
    outdir: 'out',
    target: 'es2022',
    jsx: 'automatic',
    charset: 'ascii',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    plugins: [fromSources, docsBlocks, plantingInBundle(editsOfRun(), { isRequired: false })],
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { js: textOf('.js'), css: textOf('.css') }
}
