import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { bundling } from './bytes.mjs'

export const SUBJECTS = ['plain', 'stack', 'keydrawer']
const ORIGIN = 'http://bench.test'

const file = (path) => fileURLToPath(new URL(path, import.meta.url))

async function pageOf(subject) {
  const entryPoints = [file(`subjects/${subject}.jsx`)]
  const { outputFiles } = await build({ ...bundling, entryPoints, outdir: '/out' })
  const textOf = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? ''
  const style = textOf('.css') || readFileSync(file('subjects/byHand.css'), 'utf8')
  return {
    '/': `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="root"></div><script type="module" src="/subject.js"></script>`,
    '/subject.js': textOf('.js'),
  }
}

/**
 * Main-thread CPU from the call that mounts to the painted rows, in milliseconds.
 *
 * In thread time, which does not count while another process has the core. Every sample has a fresh
 * context, so that no subject profits from the code that another has warmed up.
 */
async function sample(browser, files, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    await context.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
      return route.fulfill({ body: files[pathname] ?? '', contentType })
    })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(`${ORIGIN}/?count=${count}`)
    await page.waitForFunction(() => 'mount' in globalThis)
    await session.send('HeapProfiler.collectGarbage')

    const before = await readMetrics(session)
    const rows = await page.evaluate(() => globalThis.mount())
    const after = await readMetrics(session)
    if (rows !== count) throw new Error(`${rows} rows were mounted instead of ${count}.`)
    const spent = (name) => 1000 * (after[name] - before[name])
    return {
      cpu: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
      elements: await page.evaluate(() => document.querySelectorAll('#root *').length),
    }
  } finally {
    await context.close()
  }
}

async function readMetrics(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** Medians by subject and count. Within a round the subjects are shuffled, so that drift hits all alike. */
export async function measureMount({ counts, rounds, onSample = () => {} }) {
  const pages = Object.fromEntries(await Promise.all(SUBJECTS.map(async (subject) => [subject, await pageOf(subject)])))
  const samples = []
  const browser = await chromium.launch(await findBrowser())
  try {
    for (let round = 0; round < rounds; round++)
      for (const [subject, count] of shuffled(SUBJECTS.flatMap((each) => counts.map((size) => [each, size])))) {
        // One at a time: two at once would measure each other.
        samples.push({ subject, count, ...(await sample(browser, pages[subject], count)) })
        onSample(samples.at(-1))
      }
    return { samples, version: browser.version() }
  } finally {
    await browser.close()
  }
}

export function medianOf(samples, subject, count, metric) {
  const values = samples
    .filter((each) => each.subject === subject && each.count === count)
    .map((each) => each[metric])
    .toSorted((a, b) => a - b)
  return (values[(values.length - 1) >> 1] + values[values.length >> 1]) / 2
}

function shuffled(items) {
  return items
    .map((item) => [Math.random(), item])
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}
