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

/** One plain sentence: what works, what does not, and what the backend does not offer. */
export function verdictOf(report: Report, isReady: boolean): string {
  const working = namesOf(featuresOf(report))
  const failing = namesOf(featuresWith(report, 'broken'))
  const offered = new Set([...working, ...failing])
  const missing = NAMED.filter((feature) => !offered.has(feature))
  const parts = [
    ...(failing.length > 0 ? [`${failing.join(', ')} ${failing.length === 1 ? 'fails' : 'fail'}`] : []),
    ...(working.length > 0 ? [`${working.join(', ')} ${working.length === 1 ? 'works' : 'work'}`] : []),
    ...(missing.length > 0 ? [`not offered: ${missing.join(', ')}`] : []),
  ]
  return `${isReady ? 'Ready' : 'Not ready'}: ${parts.join('; ')}.`
}

/** The features of which at least one check was kept and none was broken. */
export function featuresOf(report: Report): readonly string[] {
  const broken = featuresWith(report, 'broken')
  const kept = [...featuresWith(report, 'kept')].filter((feature) => !broken.has(feature))
  return kept.filter((feature) => !['answers', 'requests', 'L1', 'L2'].includes(feature))
}

function featuresWith({ results }: Report, outcome: Outcome): ReadonlySet<string> {
  return new Set(results.filter((result) => result.outcome === outcome).map(({ feature }) => feature))
}

function namesOf(features: Iterable<string>): readonly string[] {
  const found = new Set(features)
  return NAMED.filter((feature) => found.has(feature))
}
