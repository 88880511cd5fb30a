import type { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from '../core/ApiKeysClient'
import { ApiKeysError, asApiKeysError, isApiKeysError } from '../core/ApiKeysError'
import { formatTimestamp } from '../core/timestampFormats'
import type { CurrentReader } from './BodyBuilders'
import { called } from './keyMappings'
import { bodyBuilders, wholeOf } from './routeBody'
import type { RestMapping } from './RestMapping'

/** Returns the body of a creation. `now` by the clock of the server, in epoch milliseconds. */
export async function createBody(mapping: RestMapping, entered: CreateApiKeyInput, scope: string, now: number) {
  const { create } = bodyBuilders(mapping)
  return typeof create === 'function'
    ? built(() => create(entered, scope), 'body.create')
    : { ...mapping.input?.fixed, ...named(mapping, entered, now) }
}

export async function updateBody(
  mapping: RestMapping,
  patch: UpdateApiKeyInput,
  id: string,
  scope: string,
  now: number,
  current: CurrentReader,
) {
  const { update } = bodyBuilders(mapping)
  if (typeof update === 'function') return built(() => update(patch, id, scope, current), 'body.update')
  const changed = named(mapping, patch, now)
  const whole = wholeOf(mapping)
  if (whole === undefined) return changed
  const row = await current()
  const kept = Object.entries(row).filter(([name]) => whole === 'all' || whole.includes(name))
  const { expiresAt } = inputNames(mapping)
  // The change removes the expiration date, and the backend expects the field to be missing.
  const isRemoved = patch.expiresAt === null && !Object.hasOwn(changed, expiresAt)
  return { ...Object.fromEntries(kept.filter(([name]) => !(isRemoved && name === expiresAt))), ...changed }
}

export async function rotateBody(mapping: RestMapping, asked: RotateApiKeyInput, id: string, scope: string) {
  const { rotate } = bodyBuilders(mapping)
  if (typeof rotate === 'function') return built(() => rotate(asked, id, scope), 'body.rotate')
  const usual = { name: called(mapping, 'gracePeriodSeconds'), unit: 'seconds' }
  const { name, unit } = mapping.input?.gracePeriod ?? usual
  const seconds = asked.gracePeriodSeconds
  return seconds === undefined ? {} : { [name]: unit === 'seconds' ? seconds : seconds * 1000 }
}

/**
 * Calls a builder, which may be asynchronous: some backends want the user's password with every new key. An error means
 * that nothing was sent.
 */
export async function built(build: () => unknown, option: string): Promise<unknown> {
  try {
    return await build()
  } catch (error) {
    if (isApiKeysError(error)) throw asApiKeysError(error)
    throw new ApiKeysError('unknown', { message: `\`mapping.${option}\` threw, and nothing was sent.` })
  }
}

/**
 * Returns the input under the backend's names. Missing fields are removed before they are renamed, because one backend
 * calls the name of a key `description`.
 */
function named(mapping: RestMapping, { name, description, expiresAt, scopes }: UpdateApiKeyInput, now: number): object {
  const names = inputNames(mapping)
  const entered = [
    [names.name, name],
    [names.description, description === null ? emptyDescription(mapping) : description],
    [names.expiresAt, expiresAt === undefined ? undefined : expiryValue(mapping, expiresAt, now)],
    [names.scopes, scopes],
  ] as const
  return Object.fromEntries(entered.filter(([, value]) => value !== undefined))
}

/** Returns the backend's names for the fields of the form. */
export function inputNames(mapping: RestMapping) {
  const { name = 'name', description = 'description', expiresAt, scopes = 'scopes' } = mapping.input ?? {}
  const note = typeof description === 'object' ? description.name : description
  const expiry = typeof expiresAt === 'object' ? expiresAt.name : expiresAt
  return { name, description: note, expiresAt: expiry ?? called(mapping, 'expiresAt'), scopes }
}

/** Returns the value that is sent for a description that was removed. */
function emptyDescription({ input = {} }: RestMapping): string | null {
  return typeof input.description === 'object' ? (input.description.empty ?? null) : null
}

function expiryValue({ input = {}, times = 'iso' }: RestMapping, expiresAt: string | null, now: number) {
  const { unit, never = 'null' } = typeof input.expiresAt === 'object' ? input.expiresAt : { unit: times }
  if (expiresAt !== null) return formatTimestamp(expiresAt, unit, now)
  return never === 'left-out' ? undefined : never === 'zero' ? 0 : null
}
