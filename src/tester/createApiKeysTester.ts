import type { ApiKeysTester, ConfirmOptions, KeyFields } from './ApiKeysTester'
import { issueKey } from './createIssuedTester'
import { createKeyTester } from './createKeyTester'
import { createDomSurface, type DomOptions } from './createDomSurface'
import { createPageSurface, type PageLike } from './createPageSurface'
import { confirmChange, DIALOG, readStep, waitForStep } from './dialogs'
import { failureOf, readError, textsOf } from './describePage'
import { fillForm } from './fillForm'
import { findRow, rowSelector } from './menus'
import { attribute, isLong, readRows, scrollThroughRows } from './rows'
import { STEP_MS, type Surface } from './Surface'
import { exists, press, waitFor, waitUntilIdle } from './waits'

interface CommonOptions {
  /** How long to wait for each change of the page, in milliseconds. @default 4000 */
  readonly timeout?: number | undefined
}

/** Either the user of a simulated or real document, or a page of Playwright. */
export type TesterOptions = CommonOptions & (DomOptions | { readonly page: PageLike })

/**
 * Creates a driver of the page of API keys, for tests.
 *
 * It finds everything by the `data-*` attributes of the page, so it works with every language and label. Its methods
 * are the same in Testing Library, Storybook and Playwright.
 *
 * @example
 * const page = createApiKeysTester({ user: userEvent.setup() })
 * await page.ready()
 */
export function createApiKeysTester(options: TesterOptions): ApiKeysTester {
  const patience = Math.ceil((options.timeout ?? 4000) / STEP_MS)
  return testerOf('page' in options ? createPageSurface(options.page, patience) : createDomSurface(options, patience))
}

function testerOf(surface: Surface): ApiKeysTester {
  const { run } = surface
  return {
    ready: () => run(() => waitUntilReady(surface)),
    get status() {
      return run(() => statusOfTable(surface))
    },
    get keys() {
      return run(async () => {
        const rows = (await isLong(surface)) ? await scrollThroughRows(surface) : await readRows(surface)
        return rows.map(({ name }) => name)
      })
    },
    key: (key) => createKeyTester(surface, key),
    get canCreate() {
      return run(() => exists(surface, '[data-action="create"]:not([aria-disabled="true"])'))
    },
    create: (fields = {}) => run(() => create(surface, fields)),
    cancel: () => run(() => cancel(surface)),
    search: (text) => run(() => search(surface, text)),
    select: (keys) => run(() => select(surface, keys)),
    bulk: (action, options = {}) => run(() => changeSelected(surface, action, options)),
    showMore: () => run(() => pressAndWait(surface, 'show-more')),
    retry: () => run(() => pressAndWait(surface, 'retry')),
    get error() {
      return run(() => readError(surface))
    },
    get notices() {
      return run(() => textsOf(surface, '[data-kd="key-notice"] > p'))
    },
    get banners() {
      return run(() => textsOf(surface, '[data-kd="banner"] > p, p[data-kd="banner"]'))
    },
  }
}

async function waitUntilReady(surface: Surface): Promise<void> {
  await surface.preload()
  await waitFor(surface, 'the list of keys to be loaded', async () => {
    const isLoading = await exists(surface, '[data-kd="table"][data-status="loading"]')
    const isRendered = await exists(surface, '[data-kd="table"], [data-action="create"]')
    return (isRendered && !isLoading) || undefined
  })
}

async function statusOfTable(surface: Surface): Promise<string> {
  const [table] = await surface.read('[data-kd="table"]')
  if (!table) throw await failureOf(surface, 'a table of keys')
  return attribute(table, 'data-status')
}

async function create(surface: Surface, fields: KeyFields) {
  if ((await readStep(surface)) !== 'details') {
    await waitFor(surface, 'a button that creates a key', async () =>
      (await exists(surface, '[data-action="create"]')) ? true : undefined,
    )
    await press(surface, '[data-action="create"]', 'a button that creates a key')
    await waitForStep(surface, 'details')
  }
  await fillForm(surface, fields)
  return await issueKey(surface)
}

async function cancel(surface: Surface): Promise<void> {
  await press(
    surface,
    ['cancel', 'close', 'back', 'done'].map((each) => `${DIALOG} [data-action="${each}"]`).join(),
    'an open dialog',
  )
  await waitFor(surface, 'the dialog to close', async () => {
    const isKept = await exists(surface, `${DIALOG}[data-step="leave"], ${DIALOG}[data-step="reveal"]`)
    return isKept || !(await exists(surface, DIALOG)) || undefined
  })
}

async function search(surface: Surface, text: string): Promise<void> {
  const field = '[data-kd="toolbar"] [data-field="search"]'
  if (!(await exists(surface, field)))
    throw await failureOf(surface, 'a search field, which a short list has only with <ApiKeyTable toolbar />')
  await surface.fill(field, text)
  await surface.pause()
  await waitUntilIdle(surface)
}

async function select(surface: Surface, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const box = `${rowSelector(await findRow(surface, key))} [data-field="select"]`
    const [found] = await surface.read(box)
    if (!found) throw await failureOf(surface, 'a box that selects the key')
    if (!found.isChecked) await surface.click(box)
  }
}

async function changeSelected(surface: Surface, action: string, options: ConfirmOptions): Promise<void> {
  const button = `[data-kd="bulk"] [data-action="${action}"]`
  await waitFor(surface, `a button that changes the selected keys: ${action}`, async () =>
    (await exists(surface, button)) ? true : undefined,
  )
  await press(surface, button, 'a button that changes the selected keys')
  await waitForStep(surface, 'idle')
  await confirmChange(surface, options)
}

/** Presses a button of the table, and waits for the answer. */
async function pressAndWait(surface: Surface, action: string): Promise<void> {
  await press(surface, `[data-kd="table"] [data-action="${action}"]`, `a button of the table: ${action}`)
  await surface.pause()
  await waitUntilIdle(surface)
}
