import { createRoot } from 'react-dom/client'

const DAY = 86_400_000
const NOW = Date.now()
const NAMES = ['Booking engine', 'CI deploy', 'Reporting', 'Partner feed', 'Load test']
const parameters = new URLSearchParams(location.search)
export const count = Number(parameters.get('count'))
const pageSize = Number(parameters.get('page') ?? count)

function instant(daysAgo) {
  return new Date(NOW - daysAgo * DAY).toISOString()
}

export function keyAt(index) {
  return {
    id: `key_${index}`,
    name: `${NAMES[index % NAMES.length]} ${index}`,
    description: index % 2 === 0 ? 'Production search and booking' : null,
    hint: { prefix: 'acme_live_', suffix: (index * 2_654_435_761).toString(36).slice(-4) },
    createdAt: instant(1 + index / 1000),
    lastUsedAt: index % 5 === 0 ? null : instant((index % 90) / 7),
    expiresAt: index % 3 === 0 ? instant(200 - (index % 365)) : null,
    revokedAt: index % 11 === 0 ? instant(3) : null,
    enabled: true,
  }
}

export const RENAMED = 'Renamed just now'
let isUpdated = false
let asked = 0

function answerFrom(from) {
  const to = Math.min(from + pageSize, count)
  const data = Array.from({ length: to - from }, (_, index) => keyAt(from + index))
  if (isUpdated && from === 0) data[2].name = RENAMED
  return JSON.stringify({ data, nextCursor: to < count ? String(to) : null, total: count })
}

// As text, so that parsing is measured, but neither building the text nor the network.
const first = answerFrom(0)
isUpdated = true
const updated = answerFrom(0)
isUpdated = false

export function answerWith(answerOf) {
  globalThis.fetch = async (address, init) =>
    new Response(answerOf(String(address?.url ?? address), init), { headers: { 'content-type': 'application/json' } })
}
answerWith((address, init) => {
  if (init?.method === 'PATCH') return JSON.stringify({ data: { ...keyAt(2), name: RENAMED } })
  asked++
  const cursor = Number(new URL(address, location.href).searchParams.get('cursor') ?? 0)
  return cursor > 0 ? answerFrom(cursor) : isUpdated ? updated : first
})

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Resolves to the wall time until the result is painted: the end of the frame that shows it. */
async function painted(act, isDone) {
  await frame()
  const start = performance.now()
  await act()
  while (!isDone()) {
    if (performance.now() - start > 60_000) throw new Error(`It was not painted: ${act}`)
    await frame()
  }
  await frame()
  await frame()
  return performance.now() - start
}

const nameOf = (row) => row?.querySelector('th, [data-name]')?.firstChild?.textContent ?? ''
const rows = () => [...document.querySelectorAll('tbody tr')].filter((row) => nameOf(row) !== '')
const search = () => document.querySelector('input[type=search]')
const fromFirst = () => nameOf(rows()[0])

function type(text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(search(), text)
  search().dispatchEvent(new Event('input', { bubbles: true }))
}

const sortButton = () => [...document.querySelectorAll('thead button')].find((each) => each.textContent === 'Name')

const openButton = () =>
  [...document.querySelectorAll('button')].find((each) => /^(new|create)/i.test(each.textContent))
const dialog = () => document.querySelector('[role=dialog] input, dialog[open] input')

/** The actions on a table. Each resolves to its wall time. */
function actionsOf({ isMounted = () => rows().length >= count, refetch, scroller = () => document.scrollingElement }) {
  return {
    /** Opens the dialog that creates a key. */
    open: () =>
      painted(
        () => openButton().click(),
        () => dialog()?.checkVisibility() === true,
      ),
    mount: (render) => painted(render, isMounted),
    search: () =>
      painted(
        () => type('Load test'),
        () => rows().every((row) => nameOf(row).startsWith('Load test')),
      ),
    clear: () =>
      painted(
        () => type(''),
        () => fromFirst() === keyAt(0).name,
      ),
    sort: () =>
      painted(
        () => sortButton().click(),
        () => fromFirst() === 'Booking engine 0',
      ),
    update: () =>
      painted(
        () => {
          isUpdated = true
          return refetch()
        },
        () => rows().some((row) => nameOf(row) === RENAMED),
      ),
    /** Scrolls through twenty screens, one per frame. */
    scroll: async () => {
      for (let step = 1; step <= 20; step++) {
        scroller().scrollTop = step * 700
        await frame()
      }
    },
    /** Scrolls back to the first row. */
    rewind: () =>
      painted(
        () => {
          scroller().scrollTop = 0
        },
        () => fromFirst() === keyAt(0).name,
      ),
    /** Scrolls to the end of the loaded rows until so many pages are loaded. */
    walk: async (pages) => {
      for (let page = asked; page < pages; page = asked) {
        scroller().scrollTop = 1e9
        await frame()
      }
      await frame()
      await frame()
    },
  }
}

/** Exposes the subject to the measuring process. */
export function register(element, options = {}) {
  const actions = actionsOf(options)
  const render = () => createRoot(document.getElementById('root')).render(element)
  /** Parses the keys alone, to measure their heap. */
  const parse = () => {
    globalThis.parsed = JSON.parse(first)
  }
  globalThis.bench = { ...actions, parse, mount: () => actions.mount(render), rows: () => rows().length, count }
}
