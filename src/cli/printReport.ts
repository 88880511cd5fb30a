import type { IdempotencyLevel } from '../core/ClientFeatures'
import { sayLeft } from '../testing/cleanUpKeys'
import type { CheckResult, Outcome, Report } from './checkBackend'

const MARKS: Readonly<Record<Outcome, string>> = { kept: '✓', broken: '✗', 'not-offered': '–' }

/** One result, as a backend engineer reads it. */
export function lineOf({ outcome, title, message, rule }: CheckResult): string {
  const mark = MARKS[outcome]
  if (outcome === 'broken') return `${mark} ${title}\n    ${message ?? ''}\n    Contract: ${rule}`
  return outcome === 'not-offered' ? `${mark} ${title}: ${message ?? 'not offered'}` : `${mark} ${title}`
}

const LEVELS: Readonly<Record<IdempotencyLevel, string>> = {
  L0: 'L0: two requests make two keys, so Keydrawer never repeats a creation by itself',
  L1: 'L1: a repeated request has the same answer, so no answer is lost for good',
  L2: 'L2: as L1, until the secret is acknowledged (whether a key that nobody acknowledges ends is not tried: it takes a quarter of an hour)',
}

/** What it comes to. */
export function summaryOf(report: Report, wanted?: IdempotencyLevel): string {
  const { level, capabilities, results, left } = report
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length
  const lines = [
    '',
    level ? `Level ${LEVELS[level]}.` : 'No level: keys are not made and listed as the contract has it.',
  ]
  if (wanted && !isEnough(report, wanted)) lines.push(`Expected ${wanted}.`)
  const features = featuresOf(report)
  if (features.length > 0) lines.push(`Features: ${features.join(', ')}.`)
  if (capabilities && !capabilities.refusal && level) lines.push('', 'For createRestClient:', clientLine(report))
  if (left.length > 0) lines.push('', sayLeft(left))
  lines.push('', `${count('kept')} kept, ${count('broken')} broken, ${count('not-offered')} not offered.`)
  return lines.join('\n')
}

/** Why there is no report, and which keys are left. */
export function failureOf({ failure = '', left }: Report): string {
  return left.length > 0 ? `${failure}\n${sayLeft(left)}` : failure
}

/** Whether everything is kept that the backend offers, at the level that was asked for. */
export function isFine(report: Report, wanted?: IdempotencyLevel): boolean {
  const isBroken = report.results.some(({ outcome }) => outcome === 'broken')
  const isClean = report.left.length === 0 || report.mayLeaveKeys
  return !report.failure && isClean && report.level !== null && !isBroken && isEnough(report, wanted)
}

function isEnough({ level }: Report, wanted: IdempotencyLevel = 'L0'): boolean {
  return level !== null && level >= wanted
}

/** What can be done with keys, by the checks that were kept and were not broken. */
export function featuresOf({ results }: Report): readonly string[] {
  const by = (outcome: Outcome) => results.filter((each) => each.outcome === outcome).map(({ feature }) => feature)
  const broken = new Set(by('broken'))
  const kept = new Set(by('kept').filter((feature) => !broken.has(feature)))
  return [...kept].filter((feature) => !['answers', 'requests', 'L1', 'L2'].includes(feature))
}

/** What to pass to the client, so that the page offers what is there. */
function clientLine({ capabilities, level }: Report): string {
  const { operations = [], features = {} } = capabilities ?? {}
  const options = { operations, features: { ...features, idempotency: level } }
  return `  createRestClient({ url, ...${JSON.stringify(options)} })`
}

/** The report for machines. */
export function jsonOf(url: string, report: Report, wanted?: IdempotencyLevel): string {
  const { failure, level, capabilities, results, left } = report
  const { operations, features } = capabilities ?? {}
  const ok = isFine(report, wanted)
  return JSON.stringify(
    { url, ok, failure, level, features: featuresOf(report), client: { operations, features }, checks: results, left },
    null,
    2,
  )
}
