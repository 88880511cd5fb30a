import { englishLabels as labels } from '../../../../src/labels/englishLabels'
import { bundle } from '../bundle'
import { newRareTestSecret } from '../testSecret'
import { Visit } from '../visit'
import type { Check } from './browser'
import { malformedAnswers } from './malformedAnswers'
import { linesOf } from './wholeFlow'

/** Answers a creation with each malformed response, and searches for five characters in a row. */
export const malformed: Check = (browser, build) => answeredBy(browser, build, Object.keys(malformedAnswers))

/** Checks one malformed response only. */
export const unquotedSecret: Check = (browser, build) => answeredBy(browser, build, ['the bare secret'])

async function answeredBy(...[browser, build, names]: [...Parameters<Check>, readonly string[]]) {
  const coming = names.map((name) => malformedAnswers[name]!)
  const visit = await Visit.start(browser, {
    bundle: await bundle(build),
    secret: newRareTestSecret(),
    answerCreate: (secret) => coming.shift()!(secret),
    window: 5,
  })
  const found: string[] = []
  try {
    for (const name of names) {
      await visit.submit(name)
      await visit.page.waitForFunction(
        // An error of the name is shown at its field, and any other in an alert.
        () => document.querySelector('dialog [role=alert], dialog [aria-invalid=true]'),
        undefined,
        { polling: 15 },
      )
      found.push(...linesOf(name, await visit.sweep(true)))
      await visit.press(labels.close)
      await visit.waitForClosed()
      found.push(...linesOf(`${name}, closed`, await visit.sweep(true)))
    }
  } finally {
    await visit.end()
  }
  return found
}
