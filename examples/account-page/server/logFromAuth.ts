type Level = 'debug' | 'info' | 'success' | 'warn' | 'error'

/**
 * One line per event. The details that better-auth hands over as well may hold what a request
 * carried, and a key that is refused is the caller's business, not an error of ours.
 */
export function logFromAuth(level: Level, message: string): void {
  if (level !== 'warn' && level !== 'error') return
  if (message.startsWith('Failed to validate API key')) return
  console.error(`auth ${level}: ${message.split('\n', 1)[0]}`)
}
