import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { findLightBrowser } from '../../../../scripts/findBrowser.mjs'
import type { BundleOptions } from '../bundle'
import { HEAP_FLAGS } from '../outside'

/** Searches for one kind of leak. Returns a line for each leak. */
export type Check = (browser: Browser, build?: BundleOptions) => Promise<readonly string[]>

/** The launch options of the light browser, or of the one that `find` returns. */
export async function launchOptions(find = findLightBrowser) {
  const { executablePath, args } = await find()
  return { executablePath, args: [...args, ...HEAP_FLAGS] }
}

/** One browser for all tests of a file. */
export function withBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await chromium.launch(await launchOptions())
  })
  afterAll(() => browser?.close())
  return () => browser!
}

/** The longer checks run with `DEEP=1`. */
export { isDeep } from '../../../support/deep'
