import { ApiKeysError, type ApiKeysErrorCode } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'

/** The options of a mapping that a message refers to, such as `key.name`. */
export type MappingOptions = readonly string[]

interface BrokenContractOptions {
  /** The options of a mapping to look at. @default those of the check */
  readonly options?: MappingOptions | undefined
  /** The error of a client call, if the message is about one. */
  readonly error?: ApiKeysError | undefined
}

/** A broken promise of the contract. The message states the expectation, and never quotes a secret. */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract'
  readonly options: MappingOptions
  readonly error: ApiKeysError | undefined

  constructor(message: string, { options = [], error }: BrokenContractOptions = {}) {
    super(message)
    this.options = options
    this.error = error
  }
}

/** The client or its backend does not offer this, so there is nothing to check. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered'
}

/** The backend may offer this, but this run cannot test it. */
export class NotChecked extends Error {
  override readonly name = 'NotChecked'
}

/** Whether a check was skipped: it found no fault, but proved nothing. */
export function isSkipped(error: unknown): error is NotOffered | NotChecked {
  return error instanceof NotOffered || error instanceof NotChecked
}

/** Continues only if the client offers the feature to check. */
export function needs(isOffered: unknown, why: string): asserts isOffered {
  if (!isOffered) throw new NotOffered(why)
}

/** Continues only if this run can test the feature. */
export function canCheck(isPossible: unknown, why: string): asserts isPossible {
  if (!isPossible) notChecked(why)
}

/** Ends a check without a result. */
export function notChecked(why: string): never {
  throw new NotChecked(why)
}

/** Asserts a promise of the contract. `sentence` states the expectation, and `options` are those of a mapping. */
export function assertKept(isKept: unknown, sentence: string, ...options: MappingOptions): asserts isKept {
  if (!isKept) throw new BrokenContract(sentence, { options })
}

/** Asserts that two values are the same. Not for secrets, because the message quotes both values. */
export function assertSame(actual: unknown, expected: unknown, what: string, ...options: MappingOptions): void {
  const sentence = `${what}: expected ${canonical(expected)}, received ${canonical(actual)}.`
  assertKept(canonical(actual) === canonical(expected), sentence, ...options)
}

/** Asserts that two objects have the same fields, and names those that differ. */
export function assertSameFields(actual: unknown, expected: unknown, what: string, ...options: MappingOptions): void {
  const fields = differing(actual, expected)
  assertKept(fields.length === 0, `${what} differ in ${fields.join(', ')}.`, ...options)
}

/** Asserts that a call is rejected with one of the codes, and resolves to the error. */
export async function assertRefused(
  call: Promise<unknown>,
  what: string,
  ...codes: readonly ApiKeysErrorCode[]
): Promise<ApiKeysError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason ?? new Error('nothing'),
  )
  const expected = codes.map((code) => `\`${code}\``).join(' or ')
  assertKept(error !== undefined, `${what} was accepted. Expected it to be refused with ${expected}.`, 'errors')
  assertKept(isError(error), `${what} failed with something other than an ApiKeysError.`)
  if (!codes.some((each) => each === error.code))
    throw new BrokenContract(`${what} failed with \`${error.code}\`. Expected ${expected}.`, {
      error,
      options: optionsFor(error.status, codes[0]),
    })
  return error
}

/** Returns the options that change the code of an error. `errors.statuses` applies only to error statuses. */
function optionsFor(status: number | undefined, code: ApiKeysErrorCode | undefined): MappingOptions {
  if (status === undefined) return ['errors']
  return status < 400 ? ['errors.code', 'errors.codes'] : [`errors.statuses: { ${status}: '${code}' }`]
}

/**
 * Asserts that a call for a missing key is rejected. Some backends confirm everything, and a few reject texts that do
 * not look like ids.
 */
export async function assertMissing(call: Promise<unknown>, what: string): Promise<ApiKeysError> {
  const failed = await call.then(
    () => undefined,
    (reason: unknown) => reason ?? new Error('nothing'),
  )
  const sentence = `${what} was accepted. Expected it to be refused with \`not-found\`. If the backend confirms everything, pass \`tellsMissing: false\` (\`--no-missing\`).`
  assertKept(failed !== undefined, sentence, 'errors')
  const isOfNoId = isError(failed) && failed.code === 'invalid-input'
  return isOfNoId ? failed : assertRefused(call, what, 'not-found')
}

/** Accepts errors of another copy of the package as well, such as that of a test runner. */
function isError(error: unknown): error is ApiKeysError {
  return error instanceof ApiKeysError || (error instanceof Error && error.name === 'ApiKeysError')
}

/** Returns the fields in which two objects differ. */
function differing(actual: unknown, expected: unknown): readonly string[] {
  if (!isRecord(actual) || !isRecord(expected)) return canonical(actual) === canonical(expected) ? [] : ['everything']
  const names = [...new Set([...Object.keys(actual), ...Object.keys(expected)])]
  return names.filter((name) => canonical(actual[name]) !== canonical(expected[name]))
}

/** Returns JSON in which the order of members and `undefined` make no difference. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_name, member: unknown) =>
      isRecord(member) && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : member,
    ) ?? 'nothing'
  )
}
