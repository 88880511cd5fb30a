import type { ApiKey } from './ApiKey'

/** Longer is no question of care any more. */
const MAX_TYPED = 60

/**
 * What to type to confirm that this very key is meant: how it ends, or its name, or its id. Never a word of
 * a language.
 */
export function getConfirmationText({ hint, name, id }: ApiKey): string {
  return [hint?.suffix ?? '', name ?? ''].find(isFit) ?? id
}

/** Whether somebody typed a text. What can be neither seen nor typed does not count, on either side. */
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
