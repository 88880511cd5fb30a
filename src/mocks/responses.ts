import { HttpResponse } from 'msw'
import type { CreateResponse } from '../core/ApiKeysClient'
import type { ApiKeysErrorCode, FieldErrors } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { type Failure, type FailureCode, sentCode } from './faults'

const NO_STORE = { 'cache-control': 'no-store' }

export function json(body: object, status = 200): Response {
  return HttpResponse.json(body, { status, headers: NO_STORE })
}

/** A client without the operation returns `undefined`, so the address does not exist. */
export function data(value: unknown): Response {
  return value === undefined ? problem(404) : json({ data: value })
}

export async function none(done: Promise<void> | undefined): Promise<Response> {
  if (!done) return problem(404)
  await done
  return new HttpResponse(null, { status: 204, headers: NO_STORE })
}

export function issued(made: CreateResponse | undefined, status: number): Response {
  const { apiKey, secret, oldValidUntil } = made ?? {}
  return json({ data: apiKey, secret: secret?.reveal(), ...(oldValidUntil && { oldValidUntil }) }, status)
}

/** Rejects fields of the input. */
export function invalid(fieldErrors: FieldErrors): Response {
  return problemOf({ code: 'invalid-input', status: 422, fieldErrors })
}

interface ProblemMembers {
  readonly code?: ApiKeysErrorCode | undefined
  readonly errors?: readonly object[]
}

/** Problem details (RFC 9457). */
export function problem(status: number, { code, errors }: ProblemMembers = {}, retryAfter?: number): Response {
  // The contract has no code for errors that the status already identifies.
  const sent = status === 404 || status === 410 || code === undefined ? undefined : sentCode(code)
  return HttpResponse.json(
    {
      type: 'about:blank',
      title: 'The request was refused',
      status,
      ...(sent && { code: sent }),
      ...(errors && { errors }),
    },
    {
      status,
      headers: {
        ...NO_STORE,
        'content-type': 'application/problem+json',
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      },
    },
  )
}

/** The response with a failure. `instead` is the response that it replaces, if the operation was carried out. */
export async function failed(failure: Failure, instead?: Response): Promise<Response> {
  const { kind } = failure
  if (kind === 'error') return problemOf(failure)
  if (kind === 'no-answer') return HttpResponse.error()
  if (kind === 'page')
    return HttpResponse.html('<!doctype html><title>Sign in</title><h1>Sign in</h1>', { headers: NO_STORE })
  if (kind === 'no-secret' && instead) return instead.ok ? withoutSecret(instead) : instead
  return new HttpResponse('{"data":', { headers: { ...NO_STORE, 'content-type': 'application/json' } })
}

interface Refusal {
  readonly code: FailureCode
  readonly status: number
  readonly fieldErrors?: FieldErrors | undefined
  readonly retryAfterSeconds?: number | undefined
}

function problemOf({ code, status, fieldErrors, retryAfterSeconds }: Refusal): Response {
  const errors = Object.entries(fieldErrors ?? {}).map(([field, reason]) => ({
    field,
    code: reason,
    message: 'The value is not accepted.',
  }))
  return problem(status, { code, ...(errors.length > 0 && { errors }) }, retryAfterSeconds)
}

async function withoutSecret(response: Response): Promise<Response> {
  const body: unknown = await response.json()
  return json({ ...(isRecord(body) && body), secret: undefined }, response.status)
}
