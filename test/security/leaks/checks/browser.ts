import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { findLightBrowser } from '../../../../scripts/findBrowser.mjs'
import type { BundleOptions } from '../bundle'
import { HEAP_FLAGS } from '../outside'

/** Looks for leaks of one kind and says where it found any. Nothing found, nothing said. */
export type Check = (browser: Browser, build?: BundleOptions) => Promise<readonly string[]>

/** Of the light browser, unless another is named. */
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
