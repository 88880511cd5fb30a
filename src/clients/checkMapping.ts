import { answerFaultOf } from './checkAnswers'
import { unknownPlaceholder } from './listParams'
import { bodyBuilders } from './routeBody'
import type { RestMapping, RestRoutes } from './RestMapping'
import { placeholdersIn, templateFault } from './routeTemplate'

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
  'etag',
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
  const { routes, key, created, rotated } = mapping
  if (typeof routes?.list !== 'string')
    return "without `routes.list`: say where the keys are listed, such as 'GET /api-keys'."
  for (const [name, route] of Object.entries(routes)) {
    const isKnown = ROUTE_NAMES.some((each) => each === name)
    if (!isKnown) return `with a route \`${name}\`, which means nothing: it takes ${ROUTE_NAMES.join(', ')}.`
    if (route === undefined) continue
    if (!isRoute(route)) return `whose route \`${name}\` is not like 'POST /api-keys': a method, a blank, and a path.`
    if (route.startsWith('GET') && !READING.has(name))
      return `whose route \`${name}\` changes something by GET, which any link of another site sends, too: have the backend take a POST.`
    const fault = templateFault(route, (each) => canBeFilled(name, each))
    if (fault) return `whose route \`${name}\` ${fault}.`
    const secret = placeholdersIn(route).find((each) => isSecret(mapping, each))
    if (secret)
      return `whose route \`${name}\` has the secret of the key, {${secret}}, in the address, where logs keep it.`
    if (typeof key?.id === 'object' && placeholdersIn(route).some((each) => each.startsWith('key.')))
      return `whose route \`${name}\` reads the row of a key, and whose \`key.id\` is a secret: no row is kept by its secret.`
    const isAddressed =
      placeholdersIn(route).some(isOfKey) || typeof Reflect.get(bodyBuilders(mapping), name) === 'function'
    if (!WITHOUT_ID.has(name) && !isAddressed)
      return `whose route \`${name}\` does not say which key: put {id} into its path, or make a \`body.${name}\`.`
  }
  for (const [name, value] of Object.entries(mapping.query ?? {})) {
    const placeholder = unknownPlaceholder(value)
    if (placeholder !== undefined)
      return `whose \`query.${name}\` has a placeholder {${placeholder}}, which means nothing there.`
  }
  for (const [name, issued] of [
    ['created', created],
    ['rotated', rotated],
  ] as const) {
    if (issued && issued.secret === undefined)
      return `without \`${name}.secret\`: say where the secret is in the answer, since it is never guessed.`
  }
  if (mapping.etag === true && routes.get === undefined)
    return 'whose `etag` is true without `routes.get`: the ETag comes with the answer to that route.'
  const answerFault = answerFaultOf(mapping)
  if (answerFault) return answerFault
  return Boolean(routes.enable) === Boolean(routes.disable)
    ? undefined
    : 'with only one of `routes.enable` and `routes.disable`: what is switched off must come on again.'
}

function isRoute(route: unknown): route is string {
  return typeof route === 'string' && /^(GET|POST|PUT|PATCH|DELETE)( [/?][^\s#]*)?$/.test(route)
}

function isOfKey(placeholder: string): boolean {
  return placeholder === 'id' || /^key\.[^.]/.test(placeholder)
}

/** Whether a placeholder leads to what the mapping calls the secret. */
function isSecret({ key, created }: RestMapping, placeholder: string): boolean {
  const { id, hint } = key ?? {}
  const inAnswer = typeof created?.secret === 'string' && created.key !== undefined ? created.secret : ''
  const paths = [
    typeof id === 'object' ? id.secret : '',
    hint && 'lastOf' in hint ? hint.lastOf : '',
    created?.key === '' ? inAnswer : inAnswer.slice(`${created?.key}.`.length),
  ]
  return paths.some((path) => path !== '' && placeholder === `key.${path}`)
}

/** A list, a creation and the scopes are of no key that could fill a placeholder. */
function canBeFilled(route: string, placeholder: string): boolean {
  return placeholder === 'scope' || (isOfKey(placeholder) && !WITHOUT_ID.has(route))
}
