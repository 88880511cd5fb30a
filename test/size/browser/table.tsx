import { QueryClient } from '@tanstack/react-query'
import { type ApiKey, type ApiKeyPage, ApiKeysProvider, type ApiKeysClient, ApiKeyTable } from 'keydrawer'
import { createRoot } from 'react-dom/client'
import 'keydrawer/styles.css'

const wanted = new URLSearchParams(location.search)
const count = Number(wanted.get('count'))
const pageSize = Number(wanted.get('page') ?? count)
const NAMES = ['Booking engine', 'CI deploy', 'Reporting', 'Partner feed', 'Load test']

const PEOPLE = ['Ada Okafor', 'Bo Lindqvist', 'Chen Wei']
const idOf = (index: number) => `key_${String(index).padStart(16, '0')}`

function keyAt(index: number): ApiKey {
  return {
    id: idOf(index),
    name: `${NAMES[index % NAMES.length]} ${index}`,
    description: index % 2 ? null : `Number ${index} of many`,
    hint: { prefix: 'kd_demo_', suffix: index.toString(36).padStart(4, '0') },
    createdAt: new Date(Date.UTC(2026, 9, 20) - index * 60_000).toISOString(),
    lastUsedAt: index % 5 ? new Date(Date.UTC(2026, 9, 30) - index * 1000).toISOString() : null,
    expiresAt: null,
    revokedAt: null,
    createdBy: { id: `user_${index % 40}`, label: PEOPLE[index % PEOPLE.length]! },
    enabled: index % 7 !== 0,
  }
}

let renamed: number | undefined
let asked = 0
let held: unknown
/** As text, as it comes from a server. */
function answerFrom(from: number, pages = 1): string {
  const to = Math.min(from + pageSize * pages, count)
  const items = Array.from({ length: to - from }, (_, index) => keyAt(from + index)).map((apiKey, index) =>
    from + index === renamed ? { ...apiKey, name: 'Renamed' } : apiKey,
  )
  return JSON.stringify({ items, total: count, nextCursor: to < count ? `${to}` : null })
}

const client: ApiKeysClient = {
  list: ({ cursor }) => {
    asked++
    return Promise.resolve(JSON.parse(answerFrom(Number(cursor ?? 0))) as ApiKeyPage)
  },
}
const queryClient = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } })
const host = document.querySelector('main')!
const target = wanted.has('shadow') ? host.attachShadow({ mode: 'open' }) : host
if (wanted.has('shadow')) {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'stylesheet', href: '/app.css' })
  target.append(link)
}
if (wanted.has('rtl')) document.documentElement.dir = 'rtl'
createRoot(target.appendChild(document.createElement('div'))).render(
  <ApiKeysProvider client={client} scope="acme" locale="en-GB" timeZone="UTC" queryClient={queryClient}>
    <ApiKeyTable />
  </ApiKeysProvider>,
)

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const find = (selector: string) => target.querySelector<HTMLElement>(selector)
const rows = () => [...target.querySelectorAll<HTMLElement>('[data-kd="row"][data-id]')]

async function until(isThere: () => unknown): Promise<void> {
  for (let frames = 0; frames < 1200; frames++) {
    if (isThere()) return
    await frame()
  }
  throw new Error(`It did not come: ${String(isThere)}`)
}

const shown = (pages: number) => (pages * pageSize).toLocaleString('en-GB')

const size = {
  ready: () => until(() => find('[aria-rowindex="2"]') && find('[data-kd="spacer"]')),
  elements: () => target.querySelectorAll('*').length,
  indexes: () => rows().map((row) => Number(row.dataset['index'])),
  /** The names of the rows that are within sight of the scroller. */
  inSight: () => {
    const box = find('[data-kd="scroller"]')!.getBoundingClientRect()
    const seen = rows().filter((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return bottom > box.top + 50 && top < box.bottom
    })
    return seen.map((row) => row.querySelector('[data-kd="name"]')!.textContent)
  },
  scroll: async (top: number) => {
    find('[data-kd="scroller"]')!.scrollTop = top
    for (let frames = 0; frames < 6; frames++) await frame()
  },
  height: () => find('[data-kd="scroller"]')!.scrollHeight,
  text: () => find('[role="status"]')!.textContent,
  focused: () => (target instanceof ShadowRoot ? target : document).activeElement?.getAttribute('aria-label'),
  focusRow: (index: number) => find(`[data-index="${index}"] button`)!.focus(),
  press: (name: string) =>
    [...target.querySelectorAll('button')].find(({ textContent }) => textContent === name)!.click(),
  unseen: () => [...target.querySelectorAll<HTMLElement>('[data-kd="unseen"]')].map(({ textContent }) => textContent),
  untilUnseen: () => until(() => find('[data-kd="unseen"]')),
  /** Imitates find-in-page, which found a text in a hidden element. */
  match: async (text: string) => {
    const block = [...target.querySelectorAll('[data-kd="unseen"]')].find((each) => each.textContent.includes(text))!
    block.dispatchEvent(new Event('beforematch', { bubbles: true }))
    const isRendered = rows().some((row) => row.textContent.includes(text))
    for (let frames = 0; frames < 4; frames++) await frame()
    return isRendered
  },
  /** The rows in which anything changes while one key is renamed. */
  rename: async (index: number) => {
    const touched = new Set<string>()
    const observer = new MutationObserver((records) => {
      for (const { target: node } of records) {
        const element = node instanceof Element ? node : node.parentElement
        const row = element?.closest<HTMLElement>('[data-kd="row"]')
        if (row) touched.add(row.dataset['id']!)
      }
    })
    observer.observe(target, { subtree: true, childList: true, characterData: true, attributes: true })
    renamed = index
    await queryClient.refetchQueries()
    await until(() => rows().some((row) => row.textContent.includes('Renamed')))
    observer.disconnect()
    return [...touched]
  },
  /** Walks to the end of what is loaded until so many pages are. */
  walk: async (pages: number) => {
    for (let page = asked; page < pages; page++) {
      await until(() => {
        find('[data-kd="scroller"]')!.scrollTop = 1e9
        return asked > page
      })
      await until(() => find('[data-kd="table"]')!.ariaBusy === 'false' && size.text().startsWith(shown(asked)))
    }
    return size.text()
  },
  /** Holds the answers of some pages in memory, to measure their size. */
  hold: (from: number, pages: number) => {
    held = JSON.parse(answerFrom(from * pageSize, pages))
  },
  held: () => held,
}
export type Size = typeof size
Object.assign(window, { size })
