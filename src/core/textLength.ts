/** The unit of a length limit: Unicode code points, 16-bit units as in JavaScript and Java, or UTF-8 bytes. */
export type LengthUnit = 'code-points' | 'utf-16' | 'utf-8'

/** A rule for a text that the backend enforces and that the form checks before it sends the text. */
export interface TextPattern {
  /** Must find a match in the trimmed text. Anchor it with `^` and `$` if it describes the whole text. */
  readonly matches: RegExp
  /** The rule as a sentence, shown below the field: "Use lowercase letters, digits and hyphens." */
  readonly message: string
}

export function textLength(text: string, unit: LengthUnit = 'code-points'): number {
  if (unit === 'utf-16') return text.length
  return unit === 'utf-8' ? new TextEncoder().encode(text).length : Array.from(text).length
}

/** Whether a text matches the rule of a backend. Unlike `test`, this ignores the `lastIndex` of a global expression. */
export function followsPattern(text: string, pattern: TextPattern | undefined): boolean {
  return pattern === undefined || text.search(pattern.matches) !== -1
}

/** Returns how many characters to remove from the end of a text so that it fits. */
export function excessCharacters(text: string, maxLength: number, unit?: LengthUnit): number {
  const characters = Array.from(text)
  let [length, kept] = [0, 0]
  for (const character of characters) {
    length += textLength(character, unit)
    if (length > maxLength) break
    kept += 1
  }
  return characters.length - kept
}

/**
 * Some letters are invisible: the Hangul filler, the characters that Unicode lets fonts ignore, and the Braille blank.
 */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Trims a text. A text without a visible character becomes empty. */
export function trimText(text: string): string {
  return VISIBLE.test(text) ? text.trim() : ''
}
