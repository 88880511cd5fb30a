import { answerFaultOf } from './checkAnswers'
import type { RestMapping, RestRoutes } from './RestMapping'

export const ROUTE_NAMES: readonly (keyof RestRoutes)[] = [
  'list',
  'create',
  'get',
  'update',
  'enable',
  'disable',
  'rotate',
  'revoke',
  'delete',
  'acknowledge',
  'scopes',
  'activity',
]
const WITHOUT_ID: ReadonlySet<string> = new Set(['list', 'create', 'scopes'])
const READING: ReadonlySet<string> = new Set(['list', 'get', 'scopes', 'activity'])
const MEMBERS: readonly string[] = [
  'routes',
  'query',
  'rows',
  'paging',
  'total',
  'case',
  'key',
  'times',
  'never',
  'created',
  'rotated',
  'changed',
  'input',
  'scopes',
  'body',
  'errors',
] satisfies (keyof RestMapping)[]

/**
 * Checks a mapping when a client is made, so that a mistake shows where it was made. Throws a `TypeError`
 * with one sentence that names the member to change.
 */
export function checkMapping(caller: string, mapping: RestMapping): void {
  const fault = faultOf(mapping)
  if (fault) throw new TypeError(`[keydrawer] ${caller}() was given a \`mapping\` ${fault}`)
}

function faultOf(mapping: RestMapping): string | undefined {
  const stranger = Object.keys(mapping).find((member) => !MEMBERS.includes(member))
  if (stranger) return `with a member \`${stranger}\`, which means nothing: it takes ${MEMBERS.join(', ')}.`
  const { routes, body, created, rotated } = mapping
  if (typeof routes?.list !== 'string')
    return "without `routes.list`: say where the keys are listed, such as 'GET /api-keys'."
  for (const [name, route] of Object.entries(routes)) {
    const isKnown = ROUTE_NAMES.some((each) => each === name)
    if (!isKnown) return `with a route \`${name}\`, which means nothing: it takes ${ROUTE_NAMES.join(', ')}.`
    if (route === undefined) continue
    if (!isRoute(route)) return `whose route \`${name}\` is not like 'POST /api-keys': a method, a blank, and a path.`
    if (route.startsWith('GET') && !READING.has(name))
      return `whose route \`${name}\` changes something by GET, which any link of another site sends, too: have the backend take a POST.`
    const isAddressed = route.includes('{id}') || Object.hasOwn(body ?? {}, name)
    if (!WITHOUT_ID.has(name) && !isAddressed)
      return `whose route \`${name}\` does not say which key: put {id} into its path, or make a \`body.${name}\`.`
  }
  for (const [name, issued] of [
    ['created', created],
    ['rotated', rotated],
  ] as const) {
    if (issued && issued.secret === undefined)
      return `without \`${name}.secret\`: say where the secret is in the answer, since it is never guessed.`
  }
  const answerFault = answerFaultOf(mapping)
  if (answerFault) return answerFault
  return Boolean(routes.enable) === Boolean(routes.disable)
    ? undefined
    : 'with only one of `routes.enable` and `routes.disable`: what is switched off must come on again.'
}

function isRoute(route: unknown): route is string {
  return typeof route === 'string' && /^(GET|POST|PUT|PATCH|DELETE)( \/\S*)?$/.test(route)
}
