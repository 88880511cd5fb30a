import type { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from '../core/ApiKeysClient'
import { fromInstant } from '../core/instants'
import type { InputMapping, RestMapping } from './RestMapping'

/** The body of a creation, as the backend wants it. */
export function createBody({ input, body }: RestMapping, entered: CreateApiKeyInput, scope: string): unknown {
  if (body?.create) return body.create(entered, scope)
  return { ...input?.fixed, ...named(input, entered) }
}

export function updateBody({ input, body }: RestMapping, patch: UpdateApiKeyInput, id: string, scope: string): unknown {
  return body?.update ? body.update(patch, id, scope) : named(input, patch)
}

export function rotateBody({ input, body }: RestMapping, asked: RotateApiKeyInput, id: string, scope: string): unknown {
  if (body?.rotate) return body.rotate(asked, id, scope)
  const { name, unit } = input?.gracePeriod ?? { name: 'gracePeriodSeconds', unit: 'seconds' }
  const seconds = asked.gracePeriodSeconds
  return seconds === undefined ? {} : { [name]: unit === 'seconds' ? seconds : seconds * 1000 }
}

/** What was entered, under the backend's names. */
function named(input: InputMapping = {}, { name, description, expiresAt, scopes }: UpdateApiKeyInput): object {
  const end = typeof input.expiresAt === 'object' ? input.expiresAt : { name: input.expiresAt, unit: 'iso' as const }
  const fields = [
    [input.name ?? 'name', name],
    [input.description ?? 'description', description],
    [end.name ?? 'expiresAt', expiresAt === undefined ? undefined : fromInstant(expiresAt, end.unit)],
    [input.scopes ?? 'scopes', scopes],
  ] as const
  // One after the other: a backend may call the name of a key its description.
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}
