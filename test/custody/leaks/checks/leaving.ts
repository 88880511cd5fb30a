import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright'
import { findBrowser } from '../../../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../../../src/words/englishLabels'
import { bundle, type BundleOptions } from '../bundle'
import { tracesInHeap } from '../outside'
import { Visit } from '../visit'
import { launchOptions } from './browser'
import { linesOf } from './wholeFlow'

/** A browser that keeps pages in memory, as people's do; Playwright turns that off. */
export async function launchWithMemory() {
  const browser = await chromium.launch({
    ...(await launchOptions(findBrowser)),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  return browser
}

/** Shows a secret, leaves the page, comes back: the browser brings the page from memory, without it. */
export async function leavingAndReturning(
  browser: Awaited<ReturnType<typeof launchWithMemory>>,
  { pageHeaders = {}, ...build }: BundleOptions & { readonly pageHeaders?: Readonly<Record<string, string>> } = {},
): Promise<readonly string[]> {
  const visit = await Visit.start(browser, { bundle: await bundle(build), pageHeaders })
  const { page, session, backend } = visit
  const found: string[] = []
  try {
    await visit.createKey()
    await visit.press(labels.show)
    await page.evaluate(() =>
      window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { wasKept: persisted })),
    )
    await page.goto(`${backend.url}/elsewhere`)
    const asked = (expression: string) => session.send('Runtime.evaluate', { expression, returnByValue: true })
    await asked('history.back()').catch(() => {})
    await until(async () => (await asked('location.pathname')).result.value === '/page')
    const { result } = await asked('window.wasKept')
    const { result: text } = await asked('document.body.innerText')
    const isSaid = String(text.value).includes(labels.lostTitle)
    if (result.value !== true) found.push('return: the page was loaded anew')
    else if (!isSaid) found.push('return: the page does not say that the secret is lost')
    if ((await tracesInHeap(page, visit.detector)).length > 0) found.push('return: heap')
    found.push(...linesOf('return', await visit.sweep(true)))
  } finally {
    await visit.end()
  }
  return found
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isTrue().catch(() => false)) return
    await wait(50)
  }
  throw new Error('The page did not come back.')
}
