import { isEnvLines } from './toEnvText'

/**
 * The lines of a `.env` file for a secret, or `undefined` if no quoting is read as the same text by dotenv, Node's
 * `parseEnv` and POSIX shells. A secret made by `toEnvText` brings the names of its variables along.
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

/** Without `~`, which a shell expands. A regular expression would leave the secret in `RegExp.lastMatch`. */
const PLAIN = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./+=:-')
/** What some readers expand or end a text at, although it stands in double quotes. */
const ACTIVE_IN_DOUBLE_QUOTES = ['"', '\\', '$', '`']

function quoted(value: string): string | undefined {
  if (Array.from(value).every((sign) => PLAIN.has(sign))) return value
  // dotenv reads a carriage return as a line feed, and no variable of a shell holds a NUL.
  if (value.includes('\r') || value.includes('\0')) return undefined
  // A backslash before the closing quote escapes it for dotenv alone.
  if (!value.includes("'") && !value.endsWith('\\')) return `'${value}'`
  return ACTIVE_IN_DOUBLE_QUOTES.some((sign) => value.includes(sign)) ? undefined : `"${value}"`
}
