import { setTimeout as wait } from 'node:timers/promises'
import { constants, gunzipSync, inflateSync } from 'node:zlib'
import type { Browser } from 'playwright'
import { englishLabels as labels } from '../../../../src/labels/englishLabels'
import type { Received } from '../backend'
import { bundle, type BundleOptions } from '../bundle'
import { Visit } from '../visit'

/** The session recorders, with their default settings and with the most careless ones. */
export const recorders = {
  'rrweb, as it comes': { page: 'withRrweb.ts', wish: '' },
  'rrweb with masked inputs': { page: 'withRrweb.ts', wish: 'masked' },
  'Sentry, as it comes': { page: 'withSentry.ts', wish: '' },
  'Sentry with its masks off': { page: 'withSentry.ts', wish: 'unmasked' },
  'Datadog, allowed to record everything': { page: 'withDatadog.ts', wish: '' },
} as const

export type Recorder = keyof typeof recorders

/** Creates, shows, clicks, copies and closes a key. Returns the traces in the requests of a session recorder. */
export async function recordedBy(browser: Browser, recorder: Recorder, build: BundleOptions = {}) {
  const { page: entry, wish } = recorders[recorder]
  const visit = await Visit.start(browser, { bundle: await bundle({ ...build, page: entry }), wish })
  const { page, backend, detector } = visit
  try {
    // Recorders start a moment after the page.
    await wait(500)
    await visit.createKey()
    await visit.press(labels.show)
    await clickOnSecret(visit)
    await visit.press(labels.hide)
    await visit.press(labels.show)
    await visit.press(labels.copy)
    await visit.waitFor(labels.copied)
    await visit.press(labels.done)
    await visit.waitForClosed()
    await page.evaluate(() => (window as unknown as { flushRecorder: () => Promise<void> }).flushRecorder())
    await page.goto(`${backend.url}/elsewhere`)
    await wait(1000)
    const texts = backend.received.filter(isRecording).map(readable)
    const recordedWords = texts.join('\n')
    return {
      /** Proves that the recorder records texts at all. */
      isRecording: texts.length > 1,
      seesOtherText: recordedWords.includes(labels.onlyOnceText),
      traces: texts.filter((text) => detector.isIn(text)).length,
      bytes: recordedWords.length,
    }
  } finally {
    await visit.end()
  }
}

/** Selects the secret by a click, a double click, and by dragging the mouse over it. */
async function clickOnSecret({ page }: Visit): Promise<void> {
  const { x, y, width } = await page.evaluate(() => {
    const box = document.querySelector('dialog [role=group] code')!.getBoundingClientRect()
    return { x: box.x, y: box.y + box.height / 2, width: box.width }
  })
  await page.mouse.click(x + 20, y)
  await page.mouse.dblclick(x + 20, y)
  await page.mouse.move(x + 5, y)
  await page.mouse.down()
  await page.mouse.move(x + width - 5, y, { steps: 3 })
  await page.mouse.up()
}

const isRecording = ({ method, url }: Received) => method === 'POST' && !url.startsWith('/api/keys')

/** The body as it was sent, and each of its compressed parts unpacked. */
function readable({ url, body }: Received): string {
  const texts = [url, body.toString('utf8')]
  for (const magic of [Buffer.from([0x78]), Buffer.from([0x1f, 0x8b])]) {
    for (let at = body.indexOf(magic); at >= 0; at = body.indexOf(magic, at + 1)) {
      const unpack = magic.length === 1 ? inflateSync : gunzipSync
      try {
        // A recorder leaves its stream open, so the data may be incomplete.
        texts.push(unpack(body.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8'))
      } catch {
        // These bytes only look like the header of a compressed part.
      }
    }
  }
  return texts.join('\n')
}
