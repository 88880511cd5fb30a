import { INPUT_FIELDS, type InputField } from '../core/ApiKeysError'
import type { ClientFeatures } from '../core/ClientFeatures'
import { inputNames } from './mappedBodies'
import { bodyBuilders } from './routeBody'
import type { RestMapping } from './RestMapping'

/** Names two fields of the form that would be sent under one name, so that one replaced the other. */
export function inputFaultOf(mapping: RestMapping, features: ClientFeatures = {}): string | undefined {
  if (!usesInput(mapping)) return undefined
  const names = inputNames(mapping)
  const byName = new Map<string, InputField>()
  for (const field of INPUT_FIELDS) {
    if (!isSent(field, mapping, features)) continue
    const other = byName.get(names[field])
    if (other !== undefined) return clash(mapping, names[field], other, field)
    byName.set(names[field], field)
  }
  return undefined
}

function clash({ input = {} }: RestMapping, name: string, first: InputField, second: InputField): string {
  const [given, other] = input[second] === undefined ? [first, second] : [second, first]
  const remedy = first === 'description' || second === 'description' ? ', or set `features.description` to `false`' : ''
  return `\`mapping.input.${given}\` is \`${name}\`, as is \`mapping.input.${other}\`: one would replace the other. Rename one${remedy}.`
}

/** A function that builds the body does not read `mapping.input`. */
function usesInput(mapping: RestMapping): boolean {
  const { create, update } = bodyBuilders(mapping)
  const { routes } = mapping
  return [
    [routes.create, create],
    [routes.update, update],
  ].some(([route, body]) => route !== undefined && typeof body !== 'function')
}

function isSent(field: InputField, { routes }: RestMapping, features: ClientFeatures): boolean {
  if (field === 'expiresAt') return Boolean(features.expiry)
  if (field === 'scopes') return routes.scopes !== undefined || features.scopes?.options !== undefined
  return features[field] !== false
}
