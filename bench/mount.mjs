import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { bundling } from './bytes.mjs'

export const SUBJECTS = ['plain', 'stack', 'virtual', 'keydrawer']
/** Run in this order on one page: each action starts from the table that the previous one left. */
export const ACTIONS = ['mount', 'search', 'clear', 'update', 'sort', 'scroll', 'open']
/** All actions, except that the plain table has no dialog to open. */
export const actionsOf = (subject) => ACTIONS.filter((action) => action !== 'open' || subject !== 'plain')
const ORIGIN = 'http://bench.test'

const file = (path) => fileURLToPath(new URL(path, import.meta.url))
const byHand = readFileSync(file('subjects/byHand.css'), 'utf8')

/** The files of a subject. `own` holds bundle options for packages that are not installed here. */
export async function pageOf(entryPoint, own = {}) {
  const { outputFiles } = await build({
    ...bundling,
    splitting: true,
    entryPoints: { subject: file(entryPoint) },
    outdir: '/out',
    ...own,
  })
  const style = outputFiles.find(({ path }) => path.endsWith('.css'))?.text ?? byHand
  const scripts = outputFiles.filter(({ path }) => path.endsWith('.js'))
  return {
    '/': `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="root"></div><script type="module" src="/subject.js"></script>`,
    ...Object.fromEntries(scripts.map(({ path, text }) => [path.slice('/out'.length), text])),
  }
}

async function visit(browser, files, query, look) {
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
    await page.goto(`${ORIGIN}/?${query}`)
    await page.waitForFunction(() => 'bench' in globalThis)
    return await look(page, session)
  } finally {
    await context.close()
  }
}

/**
 * Measures the main-thread CPU and the wall time of each action until its result is painted, in milliseconds.
 *
 * The CPU is thread time, which does not count while another process has the core. Every sample has a fresh
 * context, so that no subject profits from code that another has warmed up.
 */
const sample = (browser, files, count, actions) =>
  visit(browser, files, `count=${count}`, async (page, session) => {
    const taken = {}
    for (const action of actions) {
      await session.send('HeapProfiler.collectGarbage')
      const before = await metricsOf(session)
      const wall = await page.evaluate((name) => globalThis.bench[name](), action)
      const after = await metricsOf(session)
      const spent = (name) => 1000 * (after[name] - before[name])
      taken[action] = {
        cpu: spent('TaskDuration'),
        script: spent('ScriptDuration'),
        style: spent('RecalcStyleDuration'),
        layout: spent('LayoutDuration'),
        wall,
        elements: await page.evaluate(() => document.querySelectorAll('#root *').length),
      }
    }
    return taken
  })

/** Measures the heap in bytes: of a page with `count` keys, and of the parsed keys alone. */
export async function measureHeap(count) {
  const files = await pageOf('subjects/keydrawer.jsx')
  const browser = await chromium.launch(await findBrowser())
  try {
    return await visit(browser, files, `count=${count}`, async (page, session) => {
      const used = async () => {
        for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
        return (await session.send('Runtime.getHeapUsage')).usedSize
      }
      const before = await used()
      await page.evaluate(() => globalThis.bench.parse())
      const parsed = (await used()) - before
      await page.evaluate(() => delete globalThis.parsed)
      const empty = await used()
      await page.evaluate(() => globalThis.bench.mount())
      return { parsed, mounted: (await used()) - empty }
    })
  } finally {
    await browser.close()
  }
}

/** Run in this order once a hundred pages are loaded. */
export const PAGED_ACTIONS = ['update', 'search', 'clear', 'sort']

/**
 * Measures loading 100 pages of 200 keys out of 100,000: CPU, heap and elements, then the CPU of each action on them.
 */
export async function measureWalk() {
  const files = await pageOf('subjects/paged.jsx')
  const browser = await chromium.launch(await findBrowser())
  try {
    return await visit(browser, files, 'count=100000&page=200', async (page, session) => {
      await page.evaluate(() => globalThis.bench.mount())
      const steps = []
      for (const pages of [10, 20, 90, 100]) {
        const before = await metricsOf(session)
        await page.evaluate((count) => globalThis.bench.walk(count), pages)
        const after = await metricsOf(session)
        await session.send('HeapProfiler.collectGarbage')
        steps.push({
          pages,
          cpu: 1000 * (after.TaskDuration - before.TaskDuration),
          heap: (await session.send('Runtime.getHeapUsage')).usedSize,
          elements: await page.evaluate(() => document.querySelectorAll('#root *').length),
        })
      }
      await page.evaluate(() => globalThis.bench.rewind())
      const actions = {}
      for (const action of PAGED_ACTIONS) {
        const before = await metricsOf(session)
        const wall = await page.evaluate((name) => globalThis.bench[name](), action)
        const after = await metricsOf(session)
        actions[action] = { cpu: 1000 * (after.TaskDuration - before.TaskDuration), wall }
      }
      return { steps, actions }
    })
  } finally {
    await browser.close()
  }
}

async function metricsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/**
 * Samples by subject, count and action. Each round shuffles the subjects, so that drift affects all of them
 * alike. `subjects` has the files of each one and the actions that it supports.
 */
export async function measure({ subjects, counts, roundsOf, onSample = () => {} }) {
  const samples = []
  const browser = await chromium.launch(await findBrowser())
  try {
    for (let round = 0; round < Math.max(...counts.map(roundsOf)); round++) {
      const due = counts.filter((count) => round < roundsOf(count))
      for (const [subject, count] of shuffled(subjects.flatMap((each) => due.map((size) => [each, size])))) {
        const { name, files, actions, most = Infinity } = subject
        if (count > most) continue
        // One at a time: two concurrent samples would measure each other.
        const taken = await sample(browser, files, count, actions)
        for (const [action, values] of Object.entries(taken)) samples.push({ subject: name, count, action, ...values })
        onSample({ subject: name, count, taken })
      }
    }
    return { samples, version: browser.version() }
  } finally {
    await browser.close()
  }
}

export function medianOf(samples, subject, count, metric, action = 'mount') {
  const values = samples
    .filter((each) => each.subject === subject && each.count === count && each.action === action)
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
