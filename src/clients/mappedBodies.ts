import type { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { fromInstant } from './instants'
import type { ExpiryInput, InputMapping, RestMapping } from './RestMapping'

/** The body of a creation, as the backend wants it. */
export async function createBody({ input, body }: RestMapping, entered: CreateApiKeyInput, scope: string) {
  const { create } = body ?? {}
  return create ? built(() => create(entered, scope)) : { ...input?.fixed, ...named(input, entered) }
}

export async function updateBody({ input, body }: RestMapping, patch: UpdateApiKeyInput, id: string, scope: string) {
  const { update } = body ?? {}
  return update ? built(() => update(patch, id, scope)) : named(input, patch)
}

export async function rotateBody({ input, body }: RestMapping, asked: RotateApiKeyInput, id: string, scope: string) {
  const { rotate } = body ?? {}
  if (rotate) return built(() => rotate(asked, id, scope))
  const { name, unit } = input?.gracePeriod ?? { name: 'gracePeriodSeconds', unit: 'seconds' }
  const seconds = asked.gracePeriodSeconds
  return seconds === undefined ? {} : { [name]: unit === 'seconds' ? seconds : seconds * 1000 }
}

/**
 * What a builder makes, which may take its time: some backends want the user's password with every new key.
 * Whatever it throws, nothing was sent.
 */
export async function built(build: () => unknown): Promise<unknown> {
  try {
    return await build()
  } catch (error) {
    if (error instanceof ApiKeysError) throw error
    throw new ApiKeysError('unknown', { message: 'A `body` of the mapping threw, and nothing was sent.' })
  }
}

/**
 * What was entered, under the backend's names. What was not entered is left out before it is named: one
 * backend's name of a key is another's `description`.
 */
function named(input: InputMapping = {}, { name, description, expiresAt, scopes }: UpdateApiKeyInput): object {
  const end =
    typeof input.expiresAt === 'object' ? input.expiresAt : { ...USUAL_END, name: input.expiresAt ?? 'expiresAt' }
  const entered = [
    [input.name ?? 'name', name],
    [input.description ?? 'description', description],
    [end.name, expiresAt === undefined ? undefined : endOf(expiresAt, end)],
    [input.scopes ?? 'scopes', scopes],
  ] as const
  return Object.fromEntries(entered.filter(([, value]) => value !== undefined))
}

const USUAL_END = { unit: 'iso' } as const

function endOf(expiresAt: string | null, { unit, never = 'null' }: ExpiryInput) {
  if (expiresAt !== null) return fromInstant(expiresAt, unit)
  return never === 'left-out' ? undefined : never === 'zero' ? 0 : null
}
