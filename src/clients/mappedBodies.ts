import type { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from '../core/ApiKeysClient'
import { definedIn } from '../core/definedIn'
import { fromInstant } from './instants'
import { called } from './keyMappings'
import type { RestMapping } from './RestMapping'

/** The body of a creation, as the backend wants it. */
export function createBody(mapping: RestMapping, entered: CreateApiKeyInput, scope: string): unknown {
  const { body, input } = mapping
  return body?.create ? body.create(entered, scope) : { ...input?.fixed, ...named(mapping, entered) }
}

export function updateBody(mapping: RestMapping, patch: UpdateApiKeyInput, id: string, scope: string): unknown {
  const { body } = mapping
  return body?.update ? body.update(patch, id, scope) : named(mapping, patch)
}

export function rotateBody(
  { input, body, ...mapping }: RestMapping,
  asked: RotateApiKeyInput,
  id: string,
  scope: string,
): unknown {
  if (body?.rotate) return body.rotate(asked, id, scope)
  const { name, unit } = input?.gracePeriod ?? { name: called(mapping, 'gracePeriodSeconds'), unit: 'seconds' }
  const seconds = asked.gracePeriodSeconds
  return seconds === undefined ? {} : { [name]: unit === 'seconds' ? seconds : seconds * 1000 }
}

/** What was entered, under the backend's names. */
function named(mapping: RestMapping, { name, description, expiresAt, scopes }: UpdateApiKeyInput): object {
  const { input = {}, times = 'iso' } = mapping
  const end = typeof input.expiresAt === 'object' ? input.expiresAt : { name: input.expiresAt, unit: times }
  return definedIn({
    [input.name ?? 'name']: name,
    [input.description ?? 'description']: description,
    [end.name ?? called(mapping, 'expiresAt')]: expiresAt === undefined ? undefined : fromInstant(expiresAt, end.unit),
    [input.scopes ?? 'scopes']: scopes,
  })
}
