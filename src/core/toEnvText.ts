/**
 * Joins the parts of a secret to one text with a line for each part, such as `ACCESS_KEY_ID=…` and
 * `SECRET_ACCESS_KEY=…`. People store them in this form, and can copy all of them at once.
 *
 * Values are not escaped, so they must not contain line breaks. Throws a `TypeError` with one sentence that never
 * quotes a value.
 *
 * @example
 * new OneTimeSecret(toEnvText({ ACCESS_KEY_ID: answer.id, SECRET_ACCESS_KEY: answer.secret }))
 */
export function toEnvText(parts: Readonly<Record<string, string>>): string {
  const lines = Object.entries(parts).map(([name, value]) => {
    if (!isVariable(name)) throw new TypeError(`[keydrawer] toEnvText() requires names in the form API_KEY.`)
    if (typeof value !== 'string' || value === '' || value.includes('\n') || value.includes('\r'))
      throw new TypeError(`[keydrawer] toEnvText() requires a non-empty single-line string for \`${name}\`.`)
    return `${name}=${value}`
  })
  if (lines.length === 0) throw new TypeError('[keydrawer] toEnvText() requires at least one part.')
  return lines.join('\n')
}

/** Whether `toEnvText` made this text from several parts. */
export function isEnvLines(text: string): boolean {
  const lines = text.split('\n')
  return lines.length > 1 && lines.every((line) => line.includes('=') && isVariable(line.slice(0, line.indexOf('='))))
}

/** The values of the parts that are secret, judged by their names: `SECRET_ACCESS_KEY`, and not `ACCESS_KEY_ID`. */
export function secretParts(text: string): readonly string[] {
  if (!isEnvLines(text)) return []
  return text.split('\n').flatMap((line) => {
    const name = line.slice(0, line.indexOf('='))
    const isSecret = SECRET_WORDS.some((word) => name.includes(word)) && !name.endsWith('ID')
    return isSecret ? [line.slice(name.length + 1)] : []
  })
}

const SECRET_WORDS = ['SECRET', 'KEY', 'TOKEN', 'PASSWORD']

/** Sets, because a regular expression would leave the text in `RegExp.lastMatch`, where every script can read it. */
const LETTERS = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_')
const DIGITS = new Set('0123456789')

function isVariable(name: string): boolean {
  return LETTERS.has(name.charAt(0)) && Array.from(name).every((sign) => LETTERS.has(sign) || DIGITS.has(sign))
}
