import { bundle } from '../bundle'
import { tracesInHeap } from '../outside'
import { Visit } from '../visit'
import type { Check } from './browser'
import { linesOf } from './wholeFlow'

/** Where careless backends put what belongs into no list. */
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

/** A list whose rows carry secrets and hashes: nothing of them passes the door, nor stays in memory. */
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

/** What a developer reads in the console when a list carries secrets, one line per warning. */
export async function warningsOf(...[browser, build]: Parameters<Check>) {
  const warnings: string[] = []
  const visit = await Visit.start(browser, {
    bundle: await bundle(build),
    listExtras: carelessRow,
    initScript: `{ const warn = console.warn; window.warnings = []; console.warn = (...args) => { window.warnings.push(args.map(String).join(' ')); warn(...args) } }`,
  })
  try {
    await visit.waitFor('An older key')
    // Asked for again, by a creation: the second list warns no more than the first.
    await visit.createKey()
    warnings.push(...(await visit.page.evaluate(() => (window as unknown as { warnings: string[] }).warnings)))
  } finally {
    await visit.end()
  }
  return warnings
}
