import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROUTE_NAMES } from '../clients/splitRoute'
import type { RestOperation } from '../clients/createRestClient'
import type { RestMapping } from '../clients/RestMapping'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import { isRecord } from '../core/isRecord'
import { UsageError } from './readArguments'
import type { Target } from './Target'

/** What a module says of a backend that does not speak the contract: a `mapping`, or a whole `client`. */
export async function readMapping(
  path: string,
): Promise<Pick<Target, 'mapping' | 'client' | 'capabilities' | 'isForeign'>> {
  const module: unknown = await import(pathToFileURL(resolve(path)).href).catch((error: unknown) => {
    throw new UsageError(`${path} cannot be loaded (${error instanceof Error ? error.name : 'no reason'}).`)
  })
  const exported = isRecord(module) ? module : {}
  const { client, mapping, features = {} } = exported
  if (isClient(client)) return { client, isForeign: true, capabilities: capabilitiesOf([], client.features ?? {}) }
  if (!isMapping(mapping) || !isFeatures(features))
    throw new UsageError(`${path} exports neither a \`mapping\` with routes nor a \`client\` with list().`)
  const routes = ROUTE_NAMES.filter((name) => mapping.routes[name] !== undefined)
  return { mapping, isForeign: true, capabilities: capabilitiesOf(routes.flatMap(operationOf), features) }
}

function capabilitiesOf(operations: readonly RestOperation[], features: ClientFeatures) {
  return { operations, features, defaults: {} }
}

function operationOf(route: string): readonly RestOperation[] {
  const names: Readonly<Record<string, RestOperation>> = {
    create: 'create',
    get: 'get',
    update: 'update',
    disable: 'disable',
    rotate: 'rotate',
    revoke: 'revoke',
    delete: 'delete',
    scopes: 'scopes',
    activity: 'activity',
  }
  const operation = names[route]
  return operation ? [operation] : []
}

function isClient(value: unknown): value is ApiKeysClient {
  return isRecord(value) && typeof value['list'] === 'function'
}

/** The rest is checked, with a sentence, when a client is made of it. */
function isMapping(value: unknown): value is RestMapping {
  return isRecord(value) && isRecord(value['routes'])
}

function isFeatures(value: unknown): value is ClientFeatures {
  return isRecord(value)
}
