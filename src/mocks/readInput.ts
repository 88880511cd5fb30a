import type { MemoryClientOptions } from '../clients/createMemoryClient'
import type { RotateApiKeyInput, UpdateApiKeyInput } from '../core/ApiKeysClient'
import type { TextFeature } from '../core/ClientFeatures'
import { isRecord } from '../core/isRecord'
import { textLength } from '../core/textLength'
import { invalid, problem } from './responses'

/** Reads and validates the input of a creation or a change. Returns an error response if it is invalid. */
export function readInput(
  body: unknown,
  { features, now = () => new Date() }: Pick<MemoryClientOptions, 'features' | 'now'>,
  isPatch = false,
): UpdateApiKeyInput | Response {
  if (!isRecord(body)) return problem(400, { code: 'invalid-input' })
  const { description, expiresAt, scopes } = body
  const name = typeof body['name'] === 'string' ? body['name'].trim() : undefined
  const {
    required = true,
    maxLength = 100,
    lengthUnit,
  }: TextFeature = features?.name || { required: features?.name !== false }
  if (required && (name === '' || (name === undefined && !isPatch))) return invalid({ name: 'required' })
  if (textLength(name ?? '', lengthUnit) > maxLength) return invalid({ name: 'too-long' })
  if (typeof expiresAt === 'string' && !(Date.parse(expiresAt) > now().getTime()))
    return invalid({ expiresAt: 'invalid' })
  return {
    ...(name !== undefined && { name }),
    ...((typeof description === 'string' || (isPatch && description === null)) && { description }),
    ...((typeof expiresAt === 'string' || expiresAt === null) && { expiresAt }),
    ...(Array.isArray(scopes) && { scopes: scopes.filter((scope) => typeof scope === 'string') }),
  }
}

/** Reads the input of a rotation. Returns `undefined` if it is invalid. */
export function readRotation(body: unknown): RotateApiKeyInput | undefined {
  if (!isRecord(body)) return undefined
  const { gracePeriodSeconds } = body
  if (gracePeriodSeconds === undefined) return {}
  return typeof gracePeriodSeconds === 'number' && gracePeriodSeconds >= 0 ? { gracePeriodSeconds } : undefined
}
