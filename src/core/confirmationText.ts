import type { ApiKey } from './ApiKey'

/** A longer text is tedious to type and does not make the user more careful. */
const MAX_TYPED = 60

/**
 * Returns the text to type to confirm that this key is meant: the end of its secret, its name or its id. It is never a
 * word of a language.
 */
export function getConfirmationText({ hint, name, id }: ApiKey): string {
  return [hint?.suffix ?? '', name ?? ''].find(isFit) ?? id
}

/** Whether the user typed the text. Invisible characters are ignored on both sides. */
export function matchesConfirmation(typed: string, wanted: string): boolean {
  return comparable(typed) === comparable(wanted)
}

function isFit(text: string): boolean {
  const { length } = comparable(text)
  return length > 0 && length <= MAX_TYPED
}

function comparable(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]/gu, '')
}
