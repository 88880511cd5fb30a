import { isEnvLines } from './toEnvText'

/**
 * Returns the lines of a `.env` file for a secret. Returns `undefined` if dotenv, Node's `parseEnv` and POSIX shells
 * would not all read the same text. A secret made by `toEnvText` contains the names of its variables.
 */
export function toDotenv(variable: string, secret: string): string | undefined {
  const parts = isEnvLines(secret)
    ? secret.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const)
    : [[variable, secret] as const]
  const lines = parts.map(([name, value]) => {
    const written = quoted(value)
    return written === undefined ? undefined : `${name}=${written}`
  })
  return lines.includes(undefined) ? undefined : lines.join('\n')
}

/**
 * The characters that need no quotes. `~` is missing because a shell expands it. A set, because a regular expression
 * would leave the secret in `RegExp.lastMatch`.
 */
const PLAIN = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./+=:-')
/** Characters that some readers expand, or that end the text, even in double quotes. */
const ACTIVE_IN_DOUBLE_QUOTES = ['"', '\\', '$', '`']

function quoted(value: string): string | undefined {
  if (Array.from(value).every((sign) => PLAIN.has(sign))) return value
  // dotenv reads a carriage return as a line feed, and shell variables cannot hold a NUL.
  if (value.includes('\r') || value.includes('\0')) return undefined
  // Only dotenv treats a backslash before the closing quote as an escape.
  if (!value.includes("'") && !value.endsWith('\\')) return `'${value}'`
  return ACTIVE_IN_DOUBLE_QUOTES.some((sign) => value.includes(sign)) ? undefined : `"${value}"`
}
