import {
  ApiKeysError,
  type ApiKeysErrorCode,
  asApiKeysError,
  type FieldErrorReason,
  type FieldErrors,
  isApiKeysError,
} from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { codeOfStatus, isInDoubt } from './statusCodes'

/** Converts an error of Clerk. Its messages are ignored, because they may quote the request. */
export function asClerkError(error: unknown, isWrite: boolean): ApiKeysError {
  if (isApiKeysError(error)) return asApiKeysError(error)
  const { status, errors, code: kind, retryAfter } = isRecord(error) ? error : {}
  if (typeof status !== 'number') {
    // Clerk's runtime error for a request without a response.
    return new ApiKeysError(kind === 'network_error' ? 'unreachable' : 'unknown', { mayHaveApplied: isWrite })
  }
  const [first, ...others] = Array.isArray(errors) ? errors : []
  const code = codeOf(first)
  return new ApiKeysError(code ?? codeOfStatus(status), {
    status,
    fieldErrors: fieldsIn([first, ...others]),
    retryAfterSeconds: typeof retryAfter === 'number' ? retryAfter : undefined,
    mayHaveApplied: isWrite && isInDoubt(status, code),
  })
}

function codeOf(error: unknown): ApiKeysErrorCode | undefined {
  const code = isRecord(error) ? error['code'] : undefined
  return typeof code === 'string' && Object.hasOwn(CODES, code) ? CODES[code] : undefined
}

const CODES: Readonly<Record<string, ApiKeysErrorCode>> = {
  authentication_invalid: 'unauthorized',
  signed_out: 'unauthorized',
  api_keys_quota_exceeded: 'limit-reached',
  quota_exceeded: 'limit-reached',
  resource_not_found: 'not-found',
}

const FIELDS = {
  name: 'name',
  description: 'description',
  seconds_until_expiration: 'expiresAt',
  scopes: 'scopes',
} as const

function fieldsIn(errors: readonly unknown[]): FieldErrors {
  const found: Partial<Record<keyof FieldErrors, FieldErrorReason>> = {}
  for (const error of errors) {
    const meta = isRecord(error) && isRecord(error['meta']) ? error['meta'] : {}
    const name = meta['paramName']
    for (const [called, field] of Object.entries(FIELDS)) if (called === name) found[field] ??= reasonOf(error)
  }
  return found
}

function reasonOf(error: unknown): FieldErrorReason {
  const code = isRecord(error) ? error['code'] : undefined
  return code === 'form_param_nil' ? 'required' : code === 'form_param_exceeds_allowed_size' ? 'too-long' : 'invalid'
}
