import { type ApiKeysErrorCode, type FieldErrors, INPUT_FIELDS, type InputField } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { readFieldErrors } from './fieldErrors'

/** The parts of an error body that are read, each from a closed list. Its sentences are never shown. */
export interface Problem {
  readonly code?: ApiKeysErrorCode | undefined
  readonly fieldErrors?: FieldErrors | undefined
  /** Our own sentence for developers, which names the setting to change. */
  readonly message?: string | undefined
}

const PROBLEM_CODES: readonly ApiKeysErrorCode[] = [
  'in-progress',
  'name-taken',
  'limit-reached',
  'forbidden',
  'unauthorized',
  'invalid-input',
  'rate-limited',
]

/** Reads problem details with a `code`, and the rejected fields in any of the usual shapes (RFC 9457 §3.2). */
export function readProblemDetails(body: unknown): Problem {
  if (!isRecord(body)) return {}
  return {
    code: PROBLEM_CODES.find((code) => code === body['code']),
    fieldErrors: readFieldErrors(body, (name) => fieldAlike(name, [])),
  }
}

/**
 * Finds a field by its name in the backend, or by its own name: in any case, as one word or several, and with or
 * without quotes.
 */
export function fieldAlike(
  name: string,
  ownNames: readonly (readonly [field: InputField, name: string])[],
): InputField | undefined {
  const wanted = plain(name)
  const usual = INPUT_FIELDS.map((field) => [field, field] as const)
  return [...ownNames, ...usual].find(([, known]) => plain(known) === wanted)?.[0]
}

function plain(name: string): string {
  let text = name
  for (const sign of SIGNS) text = text.replaceAll(sign, '')
  return text.toLowerCase()
}

/** Characters between words and around names. */
const SIGNS = ['_', '-', ' ', '"', "'", '`']
