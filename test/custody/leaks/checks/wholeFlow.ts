import { englishLabels as labels } from '../../../../src/words/englishLabels'
import { bundle } from '../bundle'
import { tracesInHeap } from '../outside'
import { type Findings, Visit } from '../visit'
import type { Check } from './browser'

/** Where the secret is while it is shown, and how often; `undefined` where the number says nothing. */
const WHILE_SHOWN: Readonly<Record<string, number | undefined>> = {
  'DOM text': 1,
  'whole DOM, closed roots too': 1,
  'accessibility tree': undefined,
}

/**
 * From the button to the closed wizard, with a look into every sink at each step: hidden, downloaded,
 * shown, hidden again, copied, closed.
 */
export const wholeFlow: Check = (browser, build) => flow(browser, build, false)

/** The same with a heap snapshot at the end. */
export const wholeFlowAndHeap: Check = (browser, build) => flow(browser, build, true)

async function flow(browser: Parameters<Check>[0], build: Parameters<Check>[1], withHeap: boolean) {
  const visit = await Visit.start(browser, { bundle: await bundle(build) })
  const { page, backend, detector } = visit
  const found: string[] = []
  const look = async (moment: string, isOver = false) =>
    found.push(...linesOf(moment, await visit.sweep(isOver), moment === 'shown' || moment === 'copied'))
  try {
    await visit.createKey()
    await look('hidden')
    await visit.press(labels.download)
    await look('downloaded')
    await visit.press(labels.show)
    await look('shown')
    await visit.press(labels.hide)
    await look('hidden again')
    await visit.press(labels.show)
    await visit.press(labels.copy)
    await visit.waitFor(labels.copied)
    await look('copied')
    await visit.press(labels.done)
    await visit.waitForClosed()
    if (withHeap && (await tracesInHeap(page, detector)).length > 0) found.push('closed: heap')
    await look('closed', true)
    const answers = backend.sent.filter((text) => detector.isIn(text)).length
    if (answers !== 1) found.push(`closed: answers of the backend (${answers})`)
  } finally {
    await visit.end()
  }
  return found
}

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
