import { ApiKeysError } from './ApiKeysError'

/** RFC 3339 years have four digits. This is 0001-01-01T00:00:00Z. */
const FIRST = -62_135_596_800_000
/** 9999-12-31T23:59:59.999Z. */
export const LAST_INSTANT = 253_402_300_799_999

/** Whether an instant, in epoch milliseconds, has a year of four digits in UTC. */
export function hasFourDigitYear(instant: number): boolean {
  return instant >= FIRST && instant <= LAST_INSTANT
}

/** Throws for an expiration date that backends cannot read, so that nothing is sent. */
export function assertExpiresAt(expiresAt: string | null | undefined): void {
  const instant = Date.parse(expiresAt ?? '')
  if (Number.isNaN(instant) || hasFourDigitYear(instant)) return
  throw new ApiKeysError('invalid-input', {
    fieldErrors: { expiresAt: instant > LAST_INSTANT ? 'too-long' : 'too-short' },
    message: 'The year of `expiresAt` is not between 0001 and 9999 in UTC.',
  })
}
