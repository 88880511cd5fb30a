/**
 * Parses JSON like `JSON.parse`, except that a number that would lose digits becomes its source text.
 *
 * `JSON.parse` rounds 9007199254740993 to the id of another key. Engines that pass the source text to a reviver do not
 * need this function, but Node 20 and older browsers do. One implementation for all of them is smaller and tested
 * everywhere.
 */
export function parseExactJson(text: string): unknown {
  // Parsed first, because only valid JSON can be scanned by its quotes and digits.
  const value: unknown = JSON.parse(text)
  const exact = withQuotedNumbers(text)
  return exact === text ? value : JSON.parse(exact)
}

/** Uses no regular expression, because the engine would keep the text and its secret where every script can read it. */
function withQuotedNumbers(text: string): string {
  let exact = ''
  let copied = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '"') at = endOfString(text, at)
    if (!NUMBER_SIGNS.has(sign)) continue
    const start = at
    while (NUMBER_SIGNS.has(text[at + 1] ?? '')) at++
    const literal = text.slice(start, at + 1)
    if (!isLossy(literal)) continue
    exact += `${text.slice(copied, start)}"${literal}"`
    copied = at + 1
  }
  return copied === 0 ? text : exact + text.slice(copied)
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

const NUMBER_SIGNS = new Set('0123456789+-.eE')
/** Decimal literals with fewer digits never share a double. */
const DIGITS_AT_RISK = 16

/** Whether another literal could be read as the same whole number. */
function isLossy(literal: string): boolean {
  const value = Number(literal)
  if (Number.isNaN(value)) return false
  const signs = literal.split('')
  if (!signs.some((sign) => '.eE'.includes(sign))) return !Number.isSafeInteger(value) || Object.is(value, -0)
  const mantissa = literal.toLowerCase().split('e', 1)[0]!
  const digits = mantissa.split('').filter((sign) => sign >= '0' && sign <= '9')
  const isUnderflow = value === 0 && digits.some((digit) => digit !== '0')
  return Number.isSafeInteger(value) && (digits.length >= DIGITS_AT_RISK || isUnderflow)
}
