import type { Browser, BrowserContext, CDPSession, Page, Request } from 'playwright'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { type Backend, type BackendOptions, startBackend } from './backend'
import { Detector } from './testSecret'
import { accessibilityTexts, pierced } from './outside'
import type { View } from './pages/host'

/** The number of texts with twelve or more characters of the test secret, by sink. */
export type Findings = Readonly<Record<string, number>>

/** A page with its backend, driven like by a user, by the names of its buttons. */
export class Visit {
  readonly detector: Detector
  readonly #requests: Request[] = []

  private constructor(
    readonly page: Page,
    readonly session: CDPSession,
    readonly backend: Backend,
    window?: number,
  ) {
    this.detector = new Detector(backend.secret, window)
    page.on('request', (request) => this.#requests.push(request))
    // Accepts the prompt of the browser, because the tests want to leave the page.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}))
  }

  static async start(browser: Browser | BrowserContext, options: BackendOptions & VisitOptions): Promise<Visit> {
    const context = 'newContext' in browser ? await browser.newContext({ acceptDownloads: true }) : browser
    const backend = await startBackend(options)
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    if (options.initScript) await page.addInitScript(options.initScript)
    const visit = new Visit(page, await context.newCDPSession(page), backend, options.window)
    await page.goto(`${backend.url}/page${options.wish ? `?${options.wish}` : ''}`)
    return visit
  }

  async end(): Promise<void> {
    await this.page.context().close()
    await this.backend.close()
  }

  /** Opens the wizard, fills it in and waits for the hidden secret. */
  async createKey(name = 'Booking engine'): Promise<void> {
    await this.submit(name)
    await this.waitFor(labels.revealTitle(name))
  }

  /** Rotates a key and waits for its new secret, on a page that has a button for that. */
  async rotateKey(): Promise<void> {
    await this.press(labels.rotate)
    await this.press(labels.rotateKey)
    await this.waitFor(labels.rotatedTitle('Booking engine'))
  }

  async submit(name = 'Booking engine'): Promise<void> {
    await this.press(labels.createButton)
    await this.waitFor(labels.createTitle)
    await this.page.keyboard.type(name)
    await this.press(labels.createKey)
  }

  /**
   * Presses a button with the mouse, because only user input allows a page to copy.
   *
   * Does not use Playwright's locators. They read the page with regular expressions, and the engine keeps the text of
   * the last match, which would count as a leak.
   */
  async press(name: string): Promise<void> {
    const place = await this.page.waitForFunction(
      (wanted) => {
        const scope = document.querySelector('dialog[open]') ?? document
        const button = [...scope.querySelectorAll<HTMLElement>('button, label')].find(
          (each) => each.textContent === wanted || each.ariaLabel === wanted,
        )
        if (!button) return undefined
        button.scrollIntoView({ block: 'center' })
        const { x, y, width, height } = button.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      },
      name,
      { polling: 15 },
    )
    const { x, y } = (await place.jsonValue())!
    await this.page.mouse.click(x, y)
  }

  /** Waits until the page shows a text. */
  async waitFor(text: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.body.textContent.includes(wanted), text, { polling: 15 })
  }

  async waitForClosed(): Promise<void> {
    await this.page.waitForFunction(() => !document.querySelector('dialog'), undefined, { polling: 15 })
  }

  /** Makes the host show something else, without closing the wizard first. */
  show(view: View): Promise<void> {
    return this.page.evaluate((next) => window.leakPage.show(next), view)
  }

  /** Searches every sink, in the page and outside of it. */
  async sweep(isOver: boolean): Promise<Findings> {
    return this.count(await this.#textsInSinks(isOver))
  }

  /** The names of all sinks. */
  async sinks(): Promise<readonly string[]> {
    return Object.keys(await this.#textsInSinks(true))
  }

  async #textsInSinks(isOver: boolean): Promise<Readonly<Record<string, readonly string[]>>> {
    const inside = await this.page.evaluate((over) => window.leakPage.sweep(over), isOver)
    const around: Record<string, readonly string[]> = {
      'accessibility tree': await accessibilityTexts(this.session),
      'whole DOM, closed roots too': [await pierced(this.session)],
      requests: await Promise.all([...this.#requests, ...this.#received()].map(textOf)),
      cookies: [JSON.stringify(await this.page.context().cookies()), ...(inside['cookies'] ?? [])],
    }
    return { ...inside, ...around }
  }

  count(sinks: Readonly<Record<string, readonly string[]>>): Findings {
    const counts = Object.entries(sinks).map(
      ([name, texts]) => [name, texts.filter((text) => this.detector.isIn(text)).length] as const,
    )
    return Object.fromEntries(counts.filter(([, count]) => count > 0))
  }

  #received = () =>
    this.backend.received.map(({ url, headers, body }) => `${url}\n${headers}\n${body.toString('latin1')}`)
}

export interface VisitOptions {
  readonly initScript?: string
  /** The number of characters in a row that count as a leak. @default 12 */
  readonly window?: number
  /** The query of the page, with its options, such as `strict`. */
  readonly wish?: string
}

async function textOf(request: Request | string): Promise<string> {
  if (typeof request === 'string') return request
  const headers = await request.allHeaders().catch(() => request.headers())
  return `${request.url()}\n${JSON.stringify(headers)}\n${request.postDataBuffer()?.toString('latin1') ?? ''}`
}
