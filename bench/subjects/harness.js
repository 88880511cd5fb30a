import { createRoot } from 'react-dom/client'

const DAY = 86_400_000
const NOW = Date.now()
const NAMES = ['Booking engine', 'CI deploy', 'Reporting', 'Partner feed', 'Load test']
const count = Number(new URLSearchParams(location.search).get('count'))

function instant(daysAgo) {
  return new Date(NOW - daysAgo * DAY).toISOString()
}

const data = Array.from({ length: count }, (_, index) => ({
  id: `key_${index}`,
  name: `${NAMES[index % NAMES.length]} ${index}`,
  description: index % 2 === 0 ? 'Production search and booking' : null,
  hint: { prefix: 'acme_live_', suffix: (index * 2_654_435_761).toString(36).slice(-4) },
  createdAt: instant(1 + (index % 700)),
  lastUsedAt: index % 5 === 0 ? null : instant((index % 90) / 7),
  expiresAt: index % 3 === 0 ? instant(200 - (index % 365)) : null,
  revokedAt: index % 11 === 0 ? instant(3) : null,
  enabled: true,
}))
// As text, so that parsing it is part of the work; the network is not.
const answer = JSON.stringify({ data, nextCursor: null, total: count })
globalThis.fetch = async () => new Response(answer, { headers: { 'content-type': 'application/json' } })

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Offers `mount()` to the measuring side: resolves to the number of rows once they are painted. */
export function register(element) {
  globalThis.mount = async () => {
    createRoot(document.getElementById('root')).render(element)
    const rows = () => document.querySelectorAll('tbody th').length
    // The loading rows of a subject have no header cells.
    while (rows() < count) await frame()
    await frame()
    await frame()
    return rows()
  }
}
