import type { Report } from './checkBackend'
import type { CheckResult, Outcome } from './CheckResult'

/** The actions that users can take on keys. The other checks are about details of these actions. */
const NAMED = [
  'list',
  'create',
  'update',
  'expiry',
  'scopes',
  'disable',
  'rotate',
  'revoke',
  'delete',
  'activity',
  'search',
  'sort',
] as const satisfies CheckResult['feature'][]

/**
 * Returns one plain sentence: which features work, which fail, which the backend does not offer, and which were not
 * checked.
 */
export function verdictOf(report: Report, isReady: boolean): string {
  const failing = featuresWith(report, 'broken')
  const working = new Set(featuresOf(report))
  const unchecked = featuresWith(report, 'not-checked')
  const groupOf = (feature: string) => {
    if (failing.has(feature)) return 'failing'
    if (working.has(feature)) return 'working'
    return unchecked.has(feature) ? 'unchecked' : 'missing'
  }
  const named = (group: ReturnType<typeof groupOf>) => NAMED.filter((feature) => groupOf(feature) === group)
  const parts = [
    said(named('failing'), (names, isOne) => `${names} ${isOne ? 'fails' : 'fail'}`),
    said(named('working'), (names, isOne) => `${names} ${isOne ? 'works' : 'work'}`),
    said(named('missing'), (names) => `not offered: ${names}`),
    said(named('unchecked'), (names) => `not checked: ${names}`),
  ]
  return `${isReady ? 'Ready' : 'Not ready'}: ${parts.flat().join('; ')}.`
}

function said(features: readonly string[], sentence: (names: string, isOne: boolean) => string): readonly string[] {
  return features.length > 0 ? [sentence(features.join(', '), features.length === 1)] : []
}

/** Returns the features with at least one kept check and no broken one. */
export function featuresOf(report: Report): readonly string[] {
  const broken = featuresWith(report, 'broken')
  const kept = [...featuresWith(report, 'kept')].filter((feature) => !broken.has(feature))
  return kept.filter((feature) => !['answers', 'requests', 'L1', 'L2'].includes(feature))
}

function featuresWith({ results }: Report, outcome: Outcome): ReadonlySet<string> {
  return new Set(results.filter((result) => result.outcome === outcome).map(({ feature }) => feature))
}
