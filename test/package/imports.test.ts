import { build } from 'esbuild'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLightBrowser } from '../../scripts/findBrowser.mjs'
import { installPageRecorder } from '../security/hosts/pageRecorder'
import { packPackage, type PackedPackage } from './packedPackage'

declare global {
  interface Window {
    /** Imports an entry by its name. */
    entries: Readonly<Record<string, () => Promise<unknown>>>
    /** The timers that were started. */
    begun: string[]
  }
}

/** A module with every forbidden side effect, imported like an entry to check the check itself. */
const LOUD = './loud.mjs'

let packed: PackedPackage
let browser: Browser
beforeAll(async () => {
  packed = packPackage()
  browser = await chromium.launch(await findLightBrowser())
})
afterAll(async () => {
  await browser.close()
  packed.remove()
})

const manifest = () =>
  JSON.parse(packed.read('package.json')) as Readonly<
    Record<'dependencies' | 'peerDependencies' | 'exports', Readonly<Record<string, unknown>>>
  >
const entries = () =>
  Object.keys(manifest().exports)
    .filter((entry) => /^\.(\/[\w-]+)?$/.test(entry))
    .map((entry) => `keydrawer${entry.slice(1)}`)
const quiet = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(entries().map((entry) => [entry, []]))

test('in Node, importing an entry sends no request, starts no timer, and changes no globals or built-ins', () => {
  const { 'keydrawer/mocks': _notInstalled, ...expected } = quiet()
  const { [LOUD]: loud, ...own } = JSON.parse(packed.run('server/importQuietly.mjs')) as Record<string, string[]>
  expect(own).toEqual(expected)
  expect(loud).toEqual(expect.arrayContaining(['Array.prototype.loud', 'Timeout', 'globalThis.loud']))
  expect(loud?.some((begun) => begun.startsWith('TCP'))).toBe(true)
})

test('in Chromium, importing an entry has no side effects, and does not change the page', async () => {
  const { [LOUD]: loud, ...own } = await importedInBrowser()
  expect(own).toEqual(quiet())
  expect(loud).toEqual(
    expect.arrayContaining([
      'Array.prototype.loud',
      'setTimeout',
      'window.loud',
      expect.stringContaining('127.0.0.1:4'),
    ]),
  )
})

async function importedInBrowser(): Promise<Readonly<Record<string, readonly string[]>>> {
  const script = await bundled()
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><link rel="icon" href="data:,"><script src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const page = await browser.newPage()
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    // Not before: the dependencies of the entries are imported by now, and their side effects are not ours.
    await page.evaluate(listenToClocks)
    await page.evaluate(installPageRecorder)
    const found: Record<string, readonly string[]> = {}
    for (const entry of [...entries(), LOUD]) found[entry] = await imported(page, entry)
    return found
  } finally {
    await page.close()
    server.close()
  }
}

/** The side effects of importing an entry. */
async function imported(page: Page, entry: string): Promise<readonly string[]> {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const noticed = await page.evaluate(async (name) => {
    const before = window.pageRecorder.page(true).join('\n')
    await window.entries[name]!()
    // Wait for work that is deferred until the browser is idle.
    await new Promise((resolve) => requestIdleCallback(resolve))
    const isChanged = window.pageRecorder.page(true).join('\n') !== before
    return [...window.begun.splice(0), ...window.pageRecorder.world(), ...(isChanged ? ['the page'] : [])]
  }, entry)
  return [...noticed, ...requests]
}

/** One bundle of everything, in which each entry runs when it is requested. */
async function bundled(): Promise<string> {
  const { dependencies, peerDependencies } = manifest()
  // Only the command line loads `jiti`, and only in Node.
  const { jiti: _ofCommandLine, ...ofEntries } = { ...dependencies, ...peerDependencies }
  const others = [...Object.keys(ofEntries), 'react/jsx-runtime']
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...others.map((name) => `import '${name}'`),
        `window.entries = {`,
        ...entries().map((entry) => `'${entry}': () => import('${entry}'),`),
        `'${LOUD}': () => import('./server/loud.mjs') }`,
      ].join('\n'),
      resolveDir: packed.consumer,
    },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    nodePaths: [join(import.meta.dirname, '../../node_modules')],
    ignoreAnnotations: true,
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

/** Runs in the page. */
function listenToClocks(): void {
  const begun: string[] = []
  const names = ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const
  for (const name of names) {
    const original = window[name] as (...given: unknown[]) => unknown
    Object.assign(window, {
      [name]: (...given: unknown[]) => {
        begun.push(name)
        return original.call(window, ...given)
      },
    })
  }
  window.begun = begun
}
