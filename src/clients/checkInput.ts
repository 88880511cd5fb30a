import { INPUT_FIELDS, type InputField } from '../core/ApiKeysError'
import type { ClientFeatures, ExpiryPolicy, UpdatableField } from '../core/ClientFeatures'
import { type ExpiryDuration, toDuration } from '../core/ExpiryDuration'
import { expiryChoices } from '../core/ExpiryPolicy'
import { keyMappingOf } from './keyMappings'
import { inputNames } from './mappedBodies'
import { bodyBuilders, wholeOf } from './routeBody'
import type { RestMapping } from './RestMapping'

const USUAL_UPDATE: readonly UpdatableField[] = ['name', 'description']

/** Returns what is wrong with the fields that are sent, as one sentence. */
export function inputFaultOf(mapping: RestMapping, features: ClientFeatures = {}): string | undefined {
  if (!usesInput(mapping)) return undefined
  return (
    clashOf(mapping, features) ??
    wholeFaultOf(mapping, features) ??
    neverFaultOf(mapping, features) ??
    expiryFaultOf(mapping, features)
  )
}

/** Reports two fields of the form that have the same name in the backend, so that one would replace the other. */
function clashOf(mapping: RestMapping, features: ClientFeatures): string | undefined {
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

/**
 * Reports a field that the whole object would contain twice: with its old value from the row, and with its new value.
 */
function wholeFaultOf(mapping: RestMapping, features: ClientFeatures): string | undefined {
  if (mapping.routes.update === undefined || wholeOf(mapping) === undefined) return undefined
  const names = inputNames(mapping)
  const key = keyMappingOf(mapping)
  for (const field of updatedFields(features)) {
    const path = key[field]
    const isOnce = path === names[field] && !path.includes('.')
    if (typeof path !== 'string' || isOnce || !isSent(field, mapping, features)) continue
    const start = `\`mapping.input.${field}\` is \`${names[field]}\`, but the row has it at \`${path}\``
    return path.includes('.')
      ? `${start}, which is a path: make \`mapping.body.update\` a function.`
      : `${start}: with \`body.update: 'whole'\` both would be sent. Set \`mapping.input.${field}\`.`
  }
  return undefined
}

/** An invalid list is left to the interface, which falls back to its default. */
function updatedFields({ update }: ClientFeatures): readonly UpdatableField[] {
  return Array.isArray(update) ? update : USUAL_UPDATE
}

/**
 * Reports "never" as a missing field, because a change with a missing field has no effect and must not be reported as
 * done.
 */
function neverFaultOf(mapping: RestMapping, features: ClientFeatures): string | undefined {
  const { input = {}, routes } = mapping
  const isLeftOut = typeof input.expiresAt === 'object' && input.expiresAt.never === 'left-out'
  if (!isLeftOut || routes.update === undefined || !updatedFields(features).includes('expiresAt')) return undefined
  const isSaid = wholeOf(mapping) !== undefined || typeof bodyBuilders(mapping).update === 'function'
  if (isSaid || !features.expiry || !expiryChoices(features.expiry).allowNever) return undefined
  return '`mapping.input.expiresAt.never` is \'left-out\', so a change to "never" would change nothing: leave `expiresAt` out of `features.update`, or make `mapping.body.update` a function.'
}

/** Reports expiration dates that would be rounded to whole days. */
function expiryFaultOf({ input = {}, times = 'iso' }: RestMapping, { expiry }: ClientFeatures): string | undefined {
  const isOwn = typeof input.expiresAt === 'object'
  const unit = typeof input.expiresAt === 'object' ? input.expiresAt.unit : times
  if (!expiry || !(unit === 'date' || unit === 'days-from-now' || typeof unit === 'object')) return undefined
  const what = finenessOf(expiry)
  if (what === undefined) return undefined
  const where = isOwn ? 'mapping.input.expiresAt.unit' : 'mapping.times'
  return `\`features.expiry.${what}, but \`${where}\` has whole days: a key would expire later than was chosen.`
}

/** Returns the part of a policy that has hours or minutes. */
function finenessOf({ precision, presets }: ExpiryPolicy): string | undefined {
  if (precision === 'minute') return "precision` is 'minute'"
  const hasParts = Array.isArray(presets) && presets.some((each) => !hasWholeDays(toDuration(each)))
  return hasParts ? 'presets` has hours or parts of days' : undefined
}

function hasWholeDays(duration: ExpiryDuration | undefined): boolean {
  if (duration === undefined || 'months' in duration) return true
  return Number.isInteger('hours' in duration ? duration.hours / 24 : duration.days)
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
