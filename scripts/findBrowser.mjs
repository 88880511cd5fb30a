import { existsSync } from 'node:fs'

/** Kept from the network, and small enough for a container that runs as root. */
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
 * A Chromium for the tests, as launch options for Playwright: `$CHROMIUM`, else an installed Chromium or
 * Chrome, else the one inside an npm package (Linux on x64 alone).
 *
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function findBrowser() {
  const installed = INSTALLED.find((path) => path && existsSync(path))
  if (installed) return { executablePath: installed, args }
  try {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('no packaged browser for this platform')
    const { default: chromium } = await import('@sparticuz/chromium')
    return { executablePath: await chromium.executablePath(), args }
  } catch {
    throw new Error(
      'No browser was found for the tests: install Chromium or Chrome, or set CHROMIUM to the path of one.',
    )
  }
}

const FIREFOXES = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox']

/** What to do when there is no Firefox. */
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
