import type { Browser } from 'playwright'
import { englishLabels as labels } from '../../../../src/labels/englishLabels'
import { bundle, type BundleOptions } from '../bundle'
import { tracesInHeap } from '../outside'
import { type Findings, Visit } from '../visit'
import type { Check } from './browser'

/** The places of a shown secret, with their number. `undefined` if the number does not matter. */
const WHILE_SHOWN: Readonly<Record<string, number | undefined>> = {
  'DOM text': 1,
  'whole DOM, closed roots too': 1,
  'accessibility tree': undefined,
}

/**
 * Goes from the button to the closed wizard and searches every sink at each step: hidden, downloaded, shown, hidden
 * again, copied, closed.
 */
export const wholeFlow: Check = (browser, build) => flow(browser, build, { withHeap: false })

/** The same with a heap snapshot at the end. */
export const wholeFlowAndHeap: Check = (browser, build) => flow(browser, build, { withHeap: true })

/** Stops at the first finding, for planted faults. */
export const flowUntil = (browser: Browser, build: BundleOptions, sought: string) =>
  flow(browser, build, { withHeap: false, sought })

interface FlowOptions {
  readonly withHeap: boolean
  readonly sought?: string
}

async function flow(browser: Browser, build: BundleOptions | undefined, { withHeap, sought }: FlowOptions) {
  const visit = await Visit.start(browser, { bundle: await bundle(build) })
  const found: string[] = []
  try {
    for await (const lines of looksAt(visit, withHeap)) {
      found.push(...lines)
      if (sought !== undefined && found.some((line) => line.includes(sought))) break
    }
  } finally {
    await visit.end()
  }
  return found
}

async function* looksAt(visit: Visit, withHeap: boolean): AsyncGenerator<readonly string[]> {
  const { page, backend, detector } = visit
  const look = async (moment: string, isShown = false) => linesOf(moment, await visit.sweep(false), isShown)
  await visit.createKey()
  yield look('hidden')
  await visit.press(labels.download)
  yield look('downloaded')
  await visit.press(labels.show)
  yield look('shown', true)
  await visit.press(labels.hide)
  yield look('hidden again')
  await visit.press(labels.show)
  await visit.press(labels.copy)
  await visit.waitFor(labels.copied)
  yield look('copied', true)
  await visit.press(labels.done)
  await visit.waitForClosed()
  if (withHeap && (await tracesInHeap(page, detector)).length > 0) yield ['closed: heap']
  yield linesOf('closed', await visit.sweep(true))
  const answers = backend.sent.filter((text) => detector.isIn(text)).length
  if (answers !== 1) yield [`closed: answers of the backend (${answers})`]
}

/** One line for each sink with a finding, except the expected places of a shown secret. */
export function linesOf(moment: string, findings: Findings, isShown = false): readonly string[] {
  const line = (sink: string, count: number) => `${moment}: ${sink} (${count})`
  if (!isShown) return Object.entries(findings).map(([sink, count]) => line(sink, count))
  const unexpected = Object.entries(findings).filter(([sink, count]) => (WHILE_SHOWN[sink] ?? count) !== count)
  const elsewhere = Object.entries(findings).filter(([sink]) => !(sink in WHILE_SHOWN))
  const missing = Object.keys(WHILE_SHOWN).filter((sink) => !(sink in findings))
  return [
    ...[...unexpected, ...elsewhere].map(([sink, count]) => line(sink, count)),
    ...missing.map((sink) => line(sink, 0)),
  ]
}
