import {
  ApiKeysError,
  type ApiKeysErrorCode,
  type FieldErrorReason,
  type FieldErrors,
  INPUT_FIELDS,
  type InputField,
  isErrorCode,
  REASONS,
} from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { warnOnce } from '../warnOnce'
import type { Answer, EndedAction, ErrorAnswer, ErrorMapping } from './AnswerMapping'
import { callMapped, reportTo, UNREADABLE } from './callMapped'
import { fieldCalled, fieldErrorsAt, readFieldErrors } from './fieldErrors'
import { fieldAlike, type Problem, readProblemDetails } from './problemDetails'
import { readPath } from './readPath'
import type { RestMapping } from './RestMapping'
import { isDoubtfulCode } from './statusCodes'

/**
 * Reads the body of an error as the mapping describes it, or as problem details (RFC 9457). Its sentences are never
 * shown.
 */
export function problemReader(mapping: RestMapping): (body: unknown, answer: ErrorAnswer) => Problem {
  const { errors } = mapping
  const ownNames = ownNamesOf(mapping)
  const fieldByName = (name: string) => fieldAlike(name, ownNames)
  return (body, answer) => {
    const fieldErrors = readMappedFields(errors, body, answer, fieldByName) ?? readFieldErrors(body, fieldByName)
    if (!errors) return { ...readProblemDetails(body), fieldErrors }
    return { code: namedCode(errors, body, answer) ?? codeOf(errors.statuses, String(answer.status)), fieldErrors }
  }
}

/** Returns a function that tells whether an error of a change means that it is already done. */
export function doneReader({ errors }: RestMapping, action: EndedAction) {
  const isDone = errors?.isDone
  if (!isDone) return undefined
  return (body: unknown, answer: ErrorAnswer): boolean =>
    body !== undefined &&
    callMapped(
      () => isDone(body, { ...answer, action }),
      reportTo('errors.isDone', 'The response is treated as an error.'),
    ) === true
}

/** Facts about the request that `readSuccess` needs. */
export interface SuccessOptions {
  readonly isRead: boolean
  /**
   * For a request whose response holds a secret: whether the body contains it. Can tell only if the secret is at a
   * path.
   */
  readonly hasSecret?: ((body: unknown) => boolean) | undefined
  readonly isDone?: ((body: unknown, answer: ErrorAnswer) => boolean) | undefined
}

/**
 * Returns the body of a success. Throws if the mapping says that it is an error, unless the change is already done. If
 * the function of the mapping throws, it is unknown whether a change was made. A response with a secret is read even
 * so, because the secret cannot be requested again.
 */
export function readSuccess(
  mapping: RestMapping,
  body: unknown,
  answer: Answer,
  { isRead, hasSecret, isDone }: SuccessOptions,
): unknown {
  if (mapping.errors?.inSuccess === undefined || body === undefined) return body
  const found = errorInSuccess(mapping.errors, body, answer)
  if (found === undefined || found === null || found === false) return body
  const { status } = answer
  const {
    code,
    fieldErrors,
    isGuess = false,
  }: FoundProblem = found === true ? problemInSuccess(mapping, body, answer) : { code: asCode(found) }
  if (!code && found !== UNREADABLE)
    warnOnce('The function `mapping.errors.inSuccess` returned a value that is not a code of an `ApiKeysError`.')
  if (found !== UNREADABLE && isDone?.(body, withText(body, answer))) return undefined
  if (code && (isGuess || isDoubtfulCode(code)) && hasSecret?.(body)) {
    warnOnce(
      'The backend responded with both a new secret and an error. The secret is shown, and the error is ignored.',
    )
    return body
  }
  if (code) throw new ApiKeysError(code, { status, fieldErrors, mayHaveApplied: isDoubtfulCode(code) && !isRead })
  if (!isRead && !hasSecret) throw new ApiKeysError('unknown', { status, mayHaveApplied: true })
  return body
}

interface FoundProblem extends Problem {
  /**
   * Whether the mapping knows no kind that the error names. GraphQL reports parts that are missing from a response in
   * this way.
   */
  readonly isGuess?: boolean
}

function asCode(found: unknown): ApiKeysErrorCode | undefined {
  return isErrorCode(found) ? found : undefined
}

function errorInSuccess(errors: ErrorMapping, body: unknown, answer: Answer): unknown {
  const { inSuccess = '' } = errors
  if (typeof inSuccess === 'function')
    return callMapped(
      () => inSuccess(body, answer),
      reportTo('errors.inSuccess', 'It is unknown whether the response is an error.'),
    )
  if (isFilled(readPath(body, inSuccess))) return true
  // A function is not called, because it would find its word in a name, or in the secret of a new key.
  return typeof errors.code !== 'function' && namedCode(errors, body, withText(body, answer)) !== undefined
}

/** Some backends send an empty list or an empty object with every success. */
function isFilled(found: unknown): boolean {
  return isRecord(found) ? Object.keys(found).length > 0 : Boolean(found)
}

/** Adds the text of a body that was JSON or a single word. */
function withText(body: unknown, answer: Answer): ErrorAnswer {
  return { ...answer, text: typeof body === 'string' ? body : JSON.stringify(body) }
}

function problemInSuccess(mapping: RestMapping, body: unknown, answer: Answer): FoundProblem {
  const { code, fieldErrors = {} } = problemReader(mapping)(body, withText(body, answer))
  const guess = Object.keys(fieldErrors).length > 0 ? 'invalid-input' : 'server-error'
  return { code: code ?? guess, fieldErrors, isGuess: code === undefined }
}

/** Returns the meaning of the kind that a body names. */
function namedCode(errors: ErrorMapping, body: unknown, answer: ErrorAnswer): ApiKeysErrorCode | undefined {
  const kind = kindOf(errors, body, answer)
  return typeof kind === 'string' || typeof kind === 'number' ? codeOf(errors.codes, String(kind)) : undefined
}

function kindOf({ code = 'code' }: ErrorMapping, body: unknown, answer: ErrorAnswer): unknown {
  if (typeof code !== 'function')
    return [code]
      .flat()
      .map((path) => readPath(body, path))
      .find((kind) => kind !== undefined && kind !== null)
  if (!isBody(body)) return undefined
  return callMapped(() => code(body, answer), reportTo('errors.code', 'The HTTP status is used instead.'))
}

/**
 * Whether a function of a mapping can read a body. A text counts, because reading a member of it returns `undefined`.
 */
function isBody(body: unknown): body is Record<string, unknown> {
  return isRecord(body) || typeof body === 'string'
}

/** Returns the code of a name, and never a member of the prototype. */
function codeOf(
  codes: Readonly<Record<string, ApiKeysErrorCode>> | undefined,
  name: string,
): ApiKeysErrorCode | undefined {
  return codes && Object.hasOwn(codes, name) ? codes[name] : undefined
}

/** Returns the fields that the mapping finds, or `undefined` if it has no option for them. */
function readMappedFields(
  errors: ErrorMapping | undefined,
  body: unknown,
  answer: ErrorAnswer,
  fieldByName: (name: string) => InputField | undefined,
): FieldErrors | undefined {
  const fields = errors?.fields
  if (fields === undefined) return undefined
  if (typeof fields === 'function')
    return isBody(body) ? asFieldErrors(callMapped(() => fields(body, answer), reportTo('errors.fields', IGNORED))) : {}
  if (typeof fields === 'string') return fieldErrorsAt(readPath(body, fields), fieldByName)
  const rows = readPath(body, fields.at)
  const found: Partial<Record<InputField, FieldErrorReason>> = {}
  for (const row of Array.isArray(rows) ? rows.slice(0, 50) : []) {
    const name = readPath(row, fields.field)
    const field = fieldCalled(Array.isArray(name) ? name.at(-1) : name, fieldByName)
    const why = fields.reason === undefined ? undefined : readPath(row, fields.reason)
    if (field) found[field] ??= asReason(why)
  }
  return found
}

const IGNORED = 'No field is marked as refused.'

function asFieldErrors(said: unknown): FieldErrors {
  if (said === undefined || said === null || said === UNREADABLE) return {}
  const reasons = Array.isArray(said)
    ? INPUT_FIELDS.filter((field) => said.includes(field)).map((field) => [field, 'invalid'] as const)
    : INPUT_FIELDS.filter((field) => isRecord(said) && said[field] !== undefined).map(
        (field) => [field, asReason(readPath(said, field))] as const,
      )
  const isEmpty = isRecord(said) && Object.values(said).every((each) => each === undefined)
  if (reasons.length === 0 && !isEmpty)
    warnOnce(
      'The function `mapping.errors.fields` returned none of the fields `name`, `description`, `expiresAt` and `scopes`.',
    )
  return Object.fromEntries(reasons)
}

function asReason(value: unknown): FieldErrorReason {
  return REASONS.find((reason) => reason === value) ?? 'invalid'
}

function ownNamesOf({ input = {} }: RestMapping): readonly (readonly [InputField, string])[] {
  return INPUT_FIELDS.flatMap((field) => {
    const own = input[field]
    const name = typeof own === 'object' ? own.name : own
    return typeof name === 'string' ? [[field, name.split('.').at(-1) ?? name] as const] : []
  })
}
