import 'keydrawer/styles.css'
import { type ApiKey, ApiKeys } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createRoot } from 'react-dom/client'

/** A page of `?rows=` keys. `?dark`, `?rtl` and `?tall` change the document around it. */
const parameters = new URLSearchParams(location.search)
const NAMES = ['Booking engine', 'CI deploy', 'Reporting', 'Load test', 'Old partner feed']
const DESCRIPTIONS = ['Production search and booking', 'GitHub Actions, release pipeline only', undefined]
const DAY_MS = 86_400_000
const now = Date.now()
const at = (days: number) => new Date(now + days * DAY_MS).toISOString()

const apiKeys = Array.from({ length: Number(parameters.get('rows') ?? 5) }, (_, index): ApiKey => {
  const description = DESCRIPTIONS[index % DESCRIPTIONS.length]
  return {
    id: `key_${index}`,
    name: NAMES[index] ?? `Key ${index}`,
    ...(description && { description }),
    hint: { prefix: 'kd_demo_', suffix: ['x7Qa', 'Zp04', '9mTe', 'Kd2f', 'aa1B'][index % 5] ?? '' },
    createdAt: at(-30 * (index + 1)),
    lastUsedAt: index === 1 ? null : at(-0.02 - index),
    expiresAt: index === 3 ? at(-40) : index === 2 ? at(5) : null,
    revokedAt: index === 4 ? at(-3) : null,
    enabled: true,
  }
})

const page = document.documentElement
if (parameters.has('dark')) page.style.colorScheme = 'dark'
if (parameters.has('rtl')) page.dir = 'rtl'
if (parameters.has('tall')) document.body.style.paddingBlockEnd = '3000px'

createRoot(document.querySelector('main')!).render(
  <ApiKeys client={createMemoryClient({ apiKeys })} scope="acme" locale="en-GB" timeZone="UTC" />,
)
