import { type ApiKeysErrorCode, type FieldErrors, INPUT_FIELDS, type InputField } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { readFieldErrors } from './fieldErrors'

/** The parts of an error body that are read, each from a closed list. Its sentences are never shown. */
export interface Problem {
  readonly code?: ApiKeysErrorCode | undefined
  readonly fieldErrors?: FieldErrors | undefined
  /** A sentence of ours for developers: which setting to change. */
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

/** Problem details with a `code`, and the refused fields in any of the usual shapes (RFC 9457 §3.2). */
export function readProblemDetails(body: unknown): Problem {
  if (!isRecord(body)) return {}
  return {
    code: PROBLEM_CODES.find((code) => code === body['code']),
    fieldErrors: readFieldErrors(body, (name) => fieldAlike(name, [])),
  }
}

/** A field by its name in the backend, or by its own: in any case, as one word or several, and in quotes or without. */
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

/** Between words, and around names. */
const SIGNS = ['_', '-', ' ', '"', "'", '`']
