import { readRows } from './rows'
import type { Surface } from './Surface'

/** The texts of all elements that match. */
export async function textsOf(surface: Surface, selector: string): Promise<readonly string[]> {
  return (await surface.read(selector)).map(({ text }) => text).filter((text) => text !== '')
}

const ERRORS = [
  '[data-kd="dialog"] [data-kd="help"] > [data-tone="bad"], [data-kd="dialog"] [data-kd="help"][data-tone="bad"]',
  '[data-kd="dialog"] [role="alert"]',
  '[data-kd="unavailable"] > p',
  '[data-kd="notice"][role="alert"] > p',
  '[data-kd="banner"][data-tone="bad"] > p',
  '[data-kd="footer"] > [role="alert"]',
  '[data-kd="key-notice"][data-status="failed"] > p',
]

/** The error that is shown. One of the open dialog precedes those of the page. */
export async function readError(surface: Surface): Promise<string | null> {
  for (const selector of ERRORS) {
    const texts = await textsOf(surface, selector)
    if (texts.length > 0) return texts.join(' ')
  }
  return null
}

/** An error that says what was expected and what the page shows instead. Never includes a secret. */
export async function failureOf(surface: Surface, expected: string): Promise<Error> {
  const lines = await describePage(surface)
  const shown = lines.length > 0 ? lines : ['nothing of Keydrawer. Is it rendered, and is `root` around it?']
  return new Error(`[keydrawer] Expected ${expected}. The page shows:\n${shown.map((line) => `- ${line}`).join('\n')}`)
}

const SHOWN_KEYS = 20

async function describePage(surface: Surface): Promise<readonly string[]> {
  const [table] = await surface.read('[data-kd="table"]')
  const names = (await readRows(surface)).map(({ name }) => `“${name}”`)
  const [dialog] = await surface.read('[data-kd="dialog"]', { parts: { title: '[data-kd="dialog-title"]' } })
  const step = dialog && `dialog “${dialog.parts['title'] ?? ''}”, step ${dialog.attributes['data-step'] ?? ''}`
  const isBusy = dialog?.attributes['aria-busy'] === 'true'
  const error = await readError(surface)
  const listed = [...names.slice(0, SHOWN_KEYS), ...(names.length > SHOWN_KEYS ? ['…'] : [])].join(', ')
  return [
    ...(step ? [`${step}${isBusy ? ', busy' : ''}`] : []),
    ...(error ? [`error: ${error}`] : []),
    ...described('menu', await textsOf(surface, '[data-kd="menu-item"]')),
    ...(table ? [`table: ${table.attributes['data-status'] ?? ''}${listed && `: ${listed}`}`] : []),
    ...described('banners', await textsOf(surface, '[data-kd="banner"] > p, p[data-kd="banner"]')),
    ...described('notices', await textsOf(surface, '[data-kd="key-notice"] > p')),
  ]
}

function described(what: string, texts: readonly string[]): readonly string[] {
  return texts.length > 0 ? [`${what}: ${texts.join(' | ')}`] : []
}
