import {
  type ApiKeysErrorCode,
  type FieldErrorReason,
  INPUT_FIELDS,
  type InputField,
  REASONS,
} from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { readField, readPath } from './readPath'
import { type Problem, readProblemDetails } from './requestJson'
import type { RestMapping } from './RestMapping'

/** Reads the body of an error as the mapping says, or as problem details (RFC 9457). Its sentences are never read. */
export function problemReader(mapping: RestMapping): (body: unknown, status: number) => Problem {
  const { errors } = mapping
  if (!errors) return readProblemDetails
  return (body, status) => {
    const kind = readField(body, errors.code ?? 'code')
    const named = typeof kind === 'string' || typeof kind === 'number' ? codeOf(errors.codes, String(kind)) : undefined
    return { code: named ?? codeOf(errors.statuses, String(status)), fieldErrors: readFields(mapping, body) }
  }
}

/** The code under a name, and never a member of the prototype. */
function codeOf(
  codes: Readonly<Record<string, ApiKeysErrorCode>> | undefined,
  name: string,
): ApiKeysErrorCode | undefined {
  return codes && Object.hasOwn(codes, name) ? codes[name] : undefined
}

function readFields({ errors, input }: RestMapping, body: unknown): Problem['fieldErrors'] {
  const { at, field, reason } = errors?.fields ?? { at: 'errors', field: 'field', reason: 'code' }
  const rows = readPath(body, at)
  const found: Partial<Record<InputField, FieldErrorReason>> = {}
  for (const row of Array.isArray(rows) ? rows.slice(0, 50) : []) {
    const name = isRecord(row) ? fieldCalled(readPath(row, field), input) : undefined
    if (!name) continue
    const why = reason === undefined ? undefined : readPath(row, reason)
    found[name] ??= REASONS.find((each) => each === why) ?? 'invalid'
  }
  return found
}

/** The field of ours that the backend calls by this name, alone or as the end of a pointer. */
function fieldCalled(called: unknown, input: RestMapping['input'] = {}): InputField | undefined {
  const last = Array.isArray(called) ? called.at(-1) : typeof called === 'string' ? called.split(/[/.]/).at(-1) : ''
  return INPUT_FIELDS.find((field) => {
    const own = input[field]
    return last === (typeof own === 'object' ? own.name : (own ?? field))
  })
}
