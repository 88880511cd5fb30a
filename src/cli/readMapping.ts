import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { REST_OPERATIONS, type RestOperation } from '../clients/RestClientOptions'
import type { RestMapping } from '../clients/RestMapping'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import { isRecord } from '../core/isRecord'
import { UsageError } from './readArguments'
import type { Target } from './Target'

type Mapped = Pick<Target, 'mapping' | 'client' | 'capabilities' | 'isForeign'>

/** Reads a module that exports a `mapping`, optionally with `features`, or a whole `client`. */
export async function readMapping(path: string): Promise<Mapped> {
  const module: unknown = await load(resolve(path)).catch((error: unknown) => {
    throw new UsageError(`${path} cannot be loaded: ${reasonOf(error)}`)
  })
  const exported = isRecord(module) ? module : {}
  const { client, mapping, features = {} } = exported
  if (isClient(client)) return { client, isForeign: true, capabilities: capabilitiesOf([], client.features ?? {}) }
  const fault = faultOf(exported)
  if (fault !== undefined) throw new UsageError(`${path} ${fault}`)
  if (!isMapping(mapping) || !isFeatures(features)) throw new UsageError(`${path} cannot be read.`)
  const operations = REST_OPERATIONS.filter((name) => mapping.routes[name] !== undefined)
  return { mapping, isForeign: true, capabilities: capabilitiesOf(operations, features) }
}

/** TypeScript is loaded by jiti, because Node.js 20 cannot read it. */
async function load(path: string): Promise<unknown> {
  if (!/\.[cm]?tsx?$/.test(path)) return import(pathToFileURL(path).href)
  const { createJiti } = await import('jiti')
  return createJiti(pathToFileURL(path).href, { moduleCache: false, fsCache: false }).import(path)
}

/** Returns the reason in one line. The module is the user's own, so its error may be quoted. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it throws a value that is not an Error.'
  const [line = ''] = error.message.split('\n')
  return `${error.name}: ${line.trim()}`
}

function faultOf(exported: Readonly<Record<string, unknown>>): string | undefined {
  const { mapping, client, features = {} } = exported
  const names = Object.keys(exported).map((name) => `\`${name}\``)
  if (client !== undefined) return 'exports a `client` without a `list` method.'
  if (mapping === undefined)
    return `exports neither a \`mapping\` nor a \`client\`, but ${names.length > 0 ? names.join(', ') : 'nothing'}. Write \`export const mapping = { routes: { list: 'GET /api-keys' } }\`.`
  if (!isMapping(mapping)) return "exports a `mapping` without `routes`, such as `{ list: 'GET /api-keys' }`."
  return isFeatures(features) ? undefined : 'exports `features` that are not an object.'
}

function capabilitiesOf(operations: readonly RestOperation[], features: ClientFeatures) {
  return { operations, features, defaults: {} }
}

function isClient(value: unknown): value is ApiKeysClient {
  return isRecord(value) && typeof value['list'] === 'function'
}

/** Other mistakes are reported when a client is created. */
function isMapping(value: unknown): value is RestMapping {
  return isRecord(value) && isRecord(value['routes'])
}

function isFeatures(value: unknown): value is ClientFeatures {
  return isRecord(value)
}
