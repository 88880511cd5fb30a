import { bundle } from '../bundle'
import { tracesInHeap } from '../outside'
import { Visit } from '../visit'
import type { Check } from './browser'
import { linesOf } from './wholeFlow'

/** Fields of a row in which careless backends put secrets and hashes. */
const carelessRow = (secret: string) => ({
  secret,
  key: secret,
  token: secret,
  value: secret,
  apiKey: secret,
  plaintext: secret,
  hash: Buffer.from(secret).toString('hex'),
  hashedKey: Buffer.from(secret).toString('base64'),
  metadata: { secret },
  hint: { prefix: 'tst_', suffix: secret.slice(-4), secret, full: secret },
  createdBy: { id: 'user_1', label: 'Ada', token: secret },
})

/** Loads a list whose rows carry secrets and hashes. They must not enter the page or stay in memory. */
export const listing: Check = async (browser, build) => {
  const visit = await Visit.start(browser, { bundle: await bundle(build), listExtras: carelessRow })
  try {
    await visit.waitFor('An older key')
    const heap = await tracesInHeap(visit.page, visit.detector)
    return [...(heap.length > 0 ? ['list: heap'] : []), ...linesOf('list', await visit.sweep(true))]
  } finally {
    await visit.end()
  }
}

/** The console warnings for a list that carries secrets, one line each. */
export async function warningsOf(...[browser, build]: Parameters<Check>) {
  const warnings: string[] = []
  const visit = await Visit.start(browser, {
    bundle: await bundle(build),
    listExtras: carelessRow,
    initScript: `{ const warn = console.warn; window.warnings = []; console.warn = (...args) => { window.warnings.push(args.map(String).join(' ')); warn(...args) } }`,
  })
  try {
    await visit.waitFor('An older key')
    // A creation requests the list again, which must not cause a second warning.
    await visit.createKey()
    warnings.push(...(await visit.page.evaluate(() => (window as unknown as { warnings: string[] }).warnings)))
  } finally {
    await visit.end()
  }
  return warnings
}
