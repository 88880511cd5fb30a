/** Something the person who starts the server can put right. The message is the whole report. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
}

/** The short machine word of a system error, such as `EADDRINUSE`, or `undefined`. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
