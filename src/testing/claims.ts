import { ApiKeysError, type ApiKeysErrorCode } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'

/** A promise of the contract that is not kept. Its message says what was expected, and never quotes a secret. */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract'
}

/** Something that this client or its backend does not offer, so that there is nothing to check. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered'
}

/** Goes on only where there is something to check. */
export function needs(isOffered: unknown, why: string): asserts isOffered {
  if (!isOffered) throw new NotOffered(why)
}

/** Claims something of the contract, in a sentence that says what to mend. */
export function claim(isKept: unknown, sentence: string): asserts isKept {
  if (!isKept) throw new BrokenContract(sentence)
}

/** Claims that two values are the same. For values that hold no secret: both are named in the message. */
export function claimSame(actual: unknown, expected: unknown, what: string): void {
  claim(
    canonical(actual) === canonical(expected),
    `${what}: expected ${canonical(expected)}, but it was ${canonical(actual)}.`,
  )
}

/** Claims that two objects agree, and names the fields in which they do not. */
export function claimAgree(actual: unknown, expected: unknown, what: string): void {
  const fields = differing(actual, expected)
  claim(fields.length === 0, `${what}: they differ in ${fields.join(', ')}.`)
}

/** Claims that a call is refused with one of some codes, and resolves to the error. */
export async function claimRefused(
  call: Promise<unknown>,
  what: string,
  ...codes: readonly ApiKeysErrorCode[]
): Promise<ApiKeysError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason ?? new Error('nothing'),
  )
  const expected = codes.map((code) => `\`${code}\``).join(' or ')
  claim(error !== undefined, `${what} was accepted. Expected an ApiKeysError with the code ${expected}.`)
  claim(error instanceof ApiKeysError || isNamed(error), `${what} failed with something other than an ApiKeysError.`)
  const { code } = error
  claim(
    codes.some((each) => each === code),
    `${what} failed with \`${code}\`. Expected ${expected}.`,
  )
  return error
}

/** An error of another copy of the package, such as a test runner's. */
function isNamed(error: unknown): error is ApiKeysError {
  return error instanceof Error && error.name === 'ApiKeysError'
}

/** The fields in which two objects differ. */
function differing(actual: unknown, expected: unknown): readonly string[] {
  if (!isRecord(actual) || !isRecord(expected)) return canonical(actual) === canonical(expected) ? [] : ['everything']
  const names = [...new Set([...Object.keys(actual), ...Object.keys(expected)])]
  return names.filter((name) => canonical(actual[name]) !== canonical(expected[name]))
}

/** JSON in which the order of members is no difference, nor is `undefined`. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_name, member: unknown) =>
      isRecord(member) && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : member,
    ) ?? 'nothing'
  )
}
