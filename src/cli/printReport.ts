import type { IdempotencyLevel } from '../core/ClientFeatures'
import { sayLeft } from '../testing/cleanUpKeys'
import type { Report } from './checkBackend'
import type { CheckResult, Outcome } from './CheckResult'
import type { Target } from './Target'
import { featuresOf, verdictOf } from './verdictOf'

const MARKS: Readonly<Record<Outcome, string>> = { kept: '✓', broken: '✗', 'not-offered': '–', 'not-checked': '?' }

/**
 * Returns the line of a result. For a backend of the contract it includes the rule, and for a mapping the options to
 * look at.
 */
export function lineOf(result: CheckResult, target: Target): string {
  const { outcome, title, message = '' } = result
  const line = `${MARKS[outcome]} ${title}`
  if (outcome === 'not-offered') return `${line}: ${message || 'not offered'}`
  if (outcome === 'not-checked') return `${line}: not checked, ${message}`
  return outcome === 'kept' ? line : [line, message, adviceOf(result, target)].filter(Boolean).join('\n    ')
}

function adviceOf({ rule, options = [] }: CheckResult, { mapping, isForeign }: Target): string {
  if (!isForeign) return `Contract: ${rule}`
  const typed = options.filter((option) => option.startsWith('--'))
  const names = options.filter((option) => !typed.includes(option) && (mapping || option.startsWith('features.')))
  return [
    ...(names.length > 0 ? [`Check in the ${mapping ? 'mapping' : 'client'}: ${quoted(names)}`] : []),
    ...(typed.length > 0 ? [`Check on the command line: ${quoted(typed)}`] : []),
  ].join('\n    ')
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

const LEVELS: Readonly<Record<IdempotencyLevel, string>> = {
  L0: 'L0: a repeated request creates a second key, so Keydrawer never repeats a creation by itself',
  L1: 'L1: a repeated request gets the same answer, so a lost answer can be requested again',
  L2: 'L2: as L1, until the secret is acknowledged. Not checked: whether the backend revokes a key that is never acknowledged, because that takes 15 minutes',
}

/** Returns the level, the configuration, the remaining keys and the verdict. */
export function summaryOf(report: Report, target: Target, wanted?: IdempotencyLevel): string {
  const { level, capabilities, results, left, fields = [] } = report
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length
  const lines = ['', level ? `Level ${LEVELS[level]}.` : noLevel(report)]
  if (wanted && !isEnough(report, wanted)) lines.push(`Expected ${wanted}.`)
  if (capabilities && !target.isForeign && level) lines.push('', 'For createRestClient:', clientLine(report))
  if (fields.length > 0) lines.push('', 'Fields of a key:', ...fields)
  if (left.length > 0) lines.push('', sayLeft(left))
  const skipped = `${count('not-offered')} not offered, ${count('not-checked')} not checked`
  lines.push('', `${count('kept')} kept, ${count('broken')} broken, ${skipped}.`)
  lines.push(verdictOf(report, isFine(report, wanted)))
  return lines.join('\n')
}

function noLevel({ results }: Report): string {
  const isReadOnly = results.every(({ feature, outcome }) => feature !== 'create' || outcome === 'not-offered')
  return isReadOnly ? 'No level: no keys are created here.' : 'No level: keys cannot be created and listed as required.'
}

/** Returns the reason why there is no report, the fields of a key, and the remaining keys. */
export function failureOf({ failure = '', left, fields = [] }: Report): string {
  const table = fields.length > 0 ? ['Fields of a key:', ...fields] : []
  return [failure, ...table, ...(left.length > 0 ? [sayLeft(left)] : [])].join('\n')
}

/** Whether all offered features work, at the required level. */
export function isFine(report: Report, wanted?: IdempotencyLevel): boolean {
  const { results, left, mayLeaveKeys, failure } = report
  const isBroken = results.some(({ outcome }) => outcome === 'broken')
  const isClean = left.length === 0 || mayLeaveKeys
  const isListed = results.some(({ feature, outcome }) => feature === 'list' && outcome === 'kept')
  return !failure && isClean && isListed && !isBroken && isEnough(report, wanted)
}

function isEnough({ level }: Report, wanted: IdempotencyLevel | undefined): boolean {
  return wanted === undefined || (level !== null && level >= wanted)
}

/** Returns the call that creates a client with the detected capabilities. */
function clientLine({ capabilities, level }: Report): string {
  const { operations = [], features = {} } = capabilities ?? {}
  const options = { operations, features: { ...features, idempotency: level } }
  return `  createRestClient({ url, ...${JSON.stringify(options)} })`
}

/** Returns the report as JSON. */
export function jsonOf(url: string, report: Report, wanted?: IdempotencyLevel): string {
  const { failure, level, capabilities, results, left } = report
  const { operations, features } = capabilities ?? {}
  const ok = isFine(report, wanted)
  const verdict = failure === undefined ? verdictOf(report, ok) : undefined
  const found = { features: featuresOf(report), client: { operations, features }, checks: results }
  return JSON.stringify({ url, ok, failure, level, verdict, ...found, left }, null, 2)
}
