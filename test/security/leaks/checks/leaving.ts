import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright'
import { findBrowser } from '../../../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../../../src/labels/englishLabels'
import { bundle, type BundleOptions } from '../bundle'
import { tracesInHeap } from '../outside'
import { Visit } from '../visit'
import { launchOptions } from './browser'
import { linesOf } from './wholeFlow'

/** A browser with a back/forward cache, which Playwright disables by default. */
export async function launchWithMemory(): Promise<Browser> {
  const browser = await chromium.launch({
    ...(await launchOptions(findBrowser)),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  return browser
}

/**
 * Whether the browser restores pages from the back/forward cache, tested with a page without Keydrawer. A headless
 * shell, such as the one of the npm package, never does.
 */
export async function restoresPages(browser: Browser): Promise<boolean> {
  const visit = await Visit.start(browser, { bundle: { js: '', css: '' } })
  try {
    return await leaveAndReturn(visit)
  } finally {
    await visit.end()
  }
}

/** Shows a secret, leaves the page and returns. The browser must restore the page without the secret. */
export async function leavingAndReturning(
  browser: Browser,
  { pageHeaders = {}, isTold = false, ...build }: LeavingOptions = {},
): Promise<readonly string[]> {
  const visit = await Visit.start(browser, { bundle: await bundle(build), pageHeaders })
  const { page, detector } = visit
  const found: string[] = []
  try {
    await visit.createKey()
    await visit.press(labels.show)
    const isRestored = isTold ? await tellOfLeaving(visit) : await leaveAndReturn(visit)
    if (!isRestored) found.push('return: the page was loaded anew')
    else if (!(await saysThatItIsLost(visit))) found.push('return: the page does not say that the secret is lost')
    if ((await tracesInHeap(page, detector)).length > 0) found.push('return: heap')
    found.push(...linesOf('return', await visit.sweep(true)))
  } finally {
    await visit.end()
  }
  return found
}

interface LeavingOptions extends BundleOptions {
  readonly pageHeaders?: Readonly<Record<string, string>>
  /** Whether the page is not left, and only gets the events `pagehide` and `pageshow`. */
  readonly isTold?: boolean
}

/** Returns whether the page was restored from the back/forward cache. */
async function leaveAndReturn({ page, session, backend }: Visit): Promise<boolean> {
  await page.evaluate(() =>
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { wasKept: persisted })),
  )
  await page.goto(`${backend.url}/elsewhere`)
  const valueOf = async (expression: string) =>
    (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value as unknown
  await valueOf('history.back()').catch(() => {})
  if (!(await until(async () => (await valueOf('location.pathname')) === '/page')))
    throw new Error('The page did not come back.')
  return (await valueOf('window.wasKept')) === true
}

async function tellOfLeaving({ page }: Visit): Promise<true> {
  await page.evaluate(() => {
    for (const type of ['pagehide', 'pageshow'])
      window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }))
  })
  return true
}

/** Uses the DevTools protocol, because the functions with which Playwright reads a text leave it in the heap. */
function saysThatItIsLost({ session }: Visit): Promise<boolean> {
  return until(async () => {
    const expression = `document.body.innerText.includes(${JSON.stringify(labels.lostText)})`
    return (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value === true
  })
}

/** Returns whether it became true in time. */
async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isTrue().catch(() => false)) return true
    await wait(50)
  }
  return false
}
