import type { ApiKey } from './ApiKey'
import type { CreatedKey } from './ApiKeysClient'
import { trimText } from './textLength'

type Identifiable = Pick<ApiKey, 'id' | 'name' | 'hint'>

/** The text by which a reader identifies a key. */
export interface KeyIdentity {
  readonly text: string
  readonly source: 'name' | 'hint' | 'id'
}

/** Identifies a key by its name, by its hint if it has no visible name, or else by its id. */
export function identify({ id, name, hint }: Identifiable): KeyIdentity {
  if (name !== null && hasName({ name })) return { text: name, source: 'name' }
  if (hint && hasHint({ hint })) return { text: `${hint.prefix ?? ''}…${hint.suffix ?? ''}`, source: 'hint' }
  return { text: id, source: 'id' }
}

export function identityText(apiKey: Identifiable): string {
  return identify(apiKey).text
}

/** Whether a key has a visible name. */
export function hasName({ name }: Pick<ApiKey, 'name'>): boolean {
  return name !== null && trimText(name) !== ''
}

/** Whether a key has a visible hint. */
export function hasHint({ hint }: Pick<ApiKey, 'hint'>): boolean {
  return trimText(`${hint?.prefix ?? ''}${hint?.suffix ?? ''}`) !== ''
}

/** Returns the text that identifies a key that was just created. Falls back to the name that was sent. May be empty. */
export function identityOfIssued({ id, apiKey }: CreatedKey, sentName: string): string {
  if (apiKey && hasName(apiKey)) return identityText(apiKey)
  return sentName || (apiKey ? identityText(apiKey) : (id ?? ''))
}
