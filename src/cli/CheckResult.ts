import type { IdempotencyLevel } from '../core/ClientFeatures'
import { BrokenContract, isSkipped, type MappingOptions, NotOffered } from '../testing/assertions'
import type { Check, Feature } from '../testing/Check'
import type { AnswerRule } from './RecordingFetch'

/**
 * `not-offered`: the backend does not have the feature. `not-checked`: it may have it, but this run could not test it.
 */
export type Outcome = 'kept' | 'broken' | 'not-offered' | 'not-checked'

export interface CheckResult {
  readonly feature: Feature | 'requests' | 'answers'
  readonly title: string
  readonly rule: string
  readonly outcome: Outcome
  /** The failure and the expectation, or the reason why there is nothing to check. */
  readonly message?: string | undefined
  /** The options of a mapping to look at. */
  readonly options?: MappingOptions | undefined
}

export type Promised = Pick<CheckResult, 'feature' | 'title' | 'rule'>

/** Runs a check. Rejects if the run is stopped. */
export async function resultOf(promised: Promised | Check, run: () => Promise<void>): Promise<CheckResult> {
  const { feature, title, rule } = promised
  try {
    await run()
    return { feature, title, rule, outcome: 'kept' }
  } catch (error) {
    if (isSkipped(error)) {
      const outcome = error instanceof NotOffered ? 'not-offered' : 'not-checked'
      return { feature, title, rule, outcome, message: error.message }
    }
    if (!(error instanceof BrokenContract)) throw error
    return { feature, title, rule, outcome: 'broken', message: error.message, options: error.options }
  }
}

/** Returns the result of a rule for all responses. */
export function answered({ title, rule, brokenBy, faults }: AnswerRule): CheckResult {
  const some = [...faults].slice(0, 3).join('; ')
  const more = faults.size > 3 ? `; and ${faults.size - 3} more` : ''
  const broken = { outcome: 'broken', message: `${brokenBy}: ${some}${more}.` } as const
  return { feature: 'answers', title, rule, ...(faults.size > 0 ? broken : { outcome: 'kept' }) }
}

/** Returns the highest level whose promises are all kept. */
export function levelOf(results: readonly CheckResult[]): IdempotencyLevel | null {
  const keeps = (...features: readonly CheckResult['feature'][]) => {
    const own = results.filter(({ feature }) => features.includes(feature))
    return own.some(({ outcome }) => outcome === 'kept') && own.every(({ outcome }) => outcome !== 'broken')
  }
  if (!keeps('list') || !keeps('create')) return null
  if (!keeps('L1')) return 'L0'
  return keeps('L2') ? 'L2' : 'L1'
}
