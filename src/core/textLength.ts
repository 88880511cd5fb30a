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

/** Whether a text follows the rule of a backend. Unlike `test`, this ignores where a global expression has stopped. */
export function followsPattern(text: string, pattern: TextPattern | undefined): boolean {
  return pattern === undefined || text.search(pattern.matches) !== -1
}

/** How many characters to remove from the end of a text so that it fits. */
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

/** Some letters look like nothing: the Hangul filler and what Unicode lets fonts ignore, and the Braille blank. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** A text without the space around it. One without a visible character is empty. */
export function trimText(text: string): string {
  return VISIBLE.test(text) ? text.trim() : ''
}
