import type { ClientFeatures } from '../core/ClientFeatures'
import { inputFaultOf } from './checkInput'
import { unknownPlaceholder } from './listParams'
import type { RestClientOptions } from './RestClientOptions'
import { restOptions } from './restOptions'
import { bodyBuilders } from './routeBody'
import type { RestMapping } from './RestMapping'
import { placeholdersIn, templateFault } from './routeTemplate'
import { isRecord } from '../core/isRecord'

const WITHOUT_ID: ReadonlySet<string> = new Set(['list', 'create', 'scopes'])
const READING: ReadonlySet<string> = new Set(['list', 'get', 'scopes', 'activity'])

/**
 * Checks the options of a REST client when it is created, so that the stack trace points to the mistake. Throws a
 * `TypeError` with one sentence that names the option to change.
 */
export function checkRestOptions(caller: string, options: RestClientOptions): void {
  const { mapping } = options ?? {}
  const fault = restOptions(options, '') ?? combinationFault(options) ?? (mapping && faultOf(mapping, options.features))
  if (fault) throw new TypeError(`[keydrawer] ${caller}(): ${fault}`)
}

/** Reports options that contradict each other, or that refer to a missing option. */
function combinationFault({ mapping, operations }: RestClientOptions): string | undefined {
  if (!mapping) return undefined
  if (operations)
    return '`operations` has no effect beside `mapping`, whose `routes` say what is offered: leave it out.'
  const { routes } = mapping
  for (const [name, body] of Object.entries(bodyBuilders(mapping))) {
    const route: unknown = Reflect.get(routes, name)
    if (body === undefined || body === 'none') continue
    if (route === undefined)
      return `\`mapping.body.${name}\` is never sent, because there is no \`mapping.routes.${name}\`.`
    if (typeof route === 'string' && /^GET\b/.test(route))
      return `\`mapping.body.${name}\` is never sent, because \`mapping.routes.${name}\` is a GET.`
  }
  return undefined
}

function faultOf(mapping: RestMapping, features: ClientFeatures | undefined): string | undefined {
  const { routes, created, rotated } = mapping
  if (routes.list === undefined)
    return "`mapping.routes.list` is missing: say where the keys are listed, such as 'GET /api-keys'."
  for (const [name, route] of Object.entries(routes)) {
    const fault = route === undefined ? undefined : routeFault(mapping, name, route)
    if (fault) return `\`mapping.routes.${name}\` ${fault}`
  }
  for (const [name, value] of Object.entries(mapping.query ?? {})) {
    const placeholder = unknownPlaceholder(value)
    if (placeholder !== undefined)
      return `\`mapping.query.${name}\` contains {${placeholder}}, which has no value: write {search}, {status}, {sort}, {sort.by}, {sort.direction} or {scope}.`
  }
  for (const [name, issued] of Object.entries({ created, rotated })) {
    if (issued && issued.secret === undefined)
      return `\`mapping.${name}.secret\` is missing: say where the secret is in the answer, since it is never guessed.`
  }
  if (mapping.etag === true && routes.get === undefined)
    return '`mapping.etag` is true without `mapping.routes.get`: the ETag comes with the answer to that route.'
  const otherFault = answerFaultOf(mapping) ?? inputFaultOf(mapping, features)
  if (otherFault) return otherFault
  const [missing, given] = routes.enable === undefined ? ['enable', 'disable'] : ['disable', 'enable']
  return Boolean(routes.enable) === Boolean(routes.disable)
    ? undefined
    : `\`mapping.routes.${missing}\` is missing beside \`mapping.routes.${given}\`: a key that is disabled must be enabled again.`
}

/** Returns what is wrong with a route, as the end of a sentence that starts with its path. */
function routeFault(mapping: RestMapping, name: string, route: unknown): string | undefined {
  if (!isRoute(route)) return "is not like 'POST /api-keys': a method, a blank, and a path."
  if (route.startsWith('GET') && !READING.has(name))
    return 'changes something by GET, which any link of another site sends, too: have the backend take a POST.'
  const fault = templateFault(
    route,
    (each) => canBeFilled(name, each),
    (each) => whyNoValue(name, each),
  )
  if (fault) return `${fault}.`
  const placeholders = placeholdersIn(route)
  const secret = placeholders.find((each) => isSecret(mapping, each))
  if (secret) return `has the secret of the key, {${secret}}, in the address, where logs keep it.`
  if (typeof mapping.key?.id === 'object' && placeholders.some((each) => each.startsWith('key.')))
    return 'reads the row of a key, and `mapping.key.id` is a secret: no row is kept by its secret.'
  const isAddressed = placeholders.some(isOfKey) || typeof Reflect.get(bodyBuilders(mapping), name) === 'function'
  return WITHOUT_ID.has(name) || isAddressed
    ? undefined
    : `does not say which key: put {id} into its path, or make \`mapping.body.${name}\` a function.`
}

function isRoute(route: unknown): route is string {
  return typeof route === 'string' && /^(GET|POST|PUT|PATCH|DELETE)( [/?][^\s#]*)?$/.test(route)
}

function isOfKey(placeholder: string): boolean {
  return placeholder === 'id' || /^key\.[^.]/.test(placeholder)
}

/** Whether a placeholder leads to the path of the secret. */
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

function whyNoValue(route: string, placeholder: string): string {
  if (WITHOUT_ID.has(route)) return 'but this request is not about one key: only {scope} has a value here'
  const member = /^\w+$/.test(placeholder)
    ? `{key.${placeholder}} for the field \`${placeholder}\` of the key`
    : '{key.…} for a field of the key'
  return `which has no value: write ${member}, {id} for its id, or {scope}`
}

/** Whether a placeholder has a value in a route. A list, a creation and the scopes do not refer to one key. */
function canBeFilled(route: string, placeholder: string): boolean {
  return placeholder === 'scope' || (isOfKey(placeholder) && !WITHOUT_ID.has(route))
}

/**
 * Returns what is wrong with the combination of the options that read responses, as one sentence. `restOptions` has
 * checked each option by itself.
 */
function answerFaultOf({ paging, routes, key }: RestMapping): string | undefined {
  const isByUrl = paging === 'link-header' || (isRecord(paging) && 'nextUrl' in paging)
  if (isByUrl && routes.list.startsWith('POST'))
    return '`mapping.paging` follows URLs, though `mapping.routes.list` is a POST: say how the body asks for the next page.'
  if (isRecord(paging) && 'lastId' in paging && typeof key?.id === 'object')
    return '`mapping.paging.lastId` would put a secret into the address, since `mapping.key.id` is the secret: use another `paging`.'
  return undefined
}
