import { ApiKeysError, type ApiKeysErrorCode } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { configError } from '../core/configError'
import type { Problem } from './problemDetails'
import { type JsonRequest, requestJson, type TransportOptions } from './requestJson'

export interface GraphqlRequest extends Pick<JsonRequest, 'url' | 'signal' | 'onServedAt'> {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
  /** Whether the document only reads. */
  readonly isRead: boolean
}

export interface GraphqlAnswer {
  readonly data: Readonly<Record<string, unknown>> | null
  /** The first of the errors, if there are any. Their messages are not quoted. */
  readonly error: ApiKeysError | undefined
}

/**
 * Sends one GraphQL document. Errors in a response are returned next to its data, because a part of the data may be
 * valid. Failures without a response reject, as with `requestJson`.
 */
export async function requestGraphql(transport: TransportOptions, request: GraphqlRequest): Promise<GraphqlAnswer> {
  const { document, variables, ...rest } = request
  const body = { query: document, variables }
  const answer = await requestJson(transport, { ...rest, method: 'POST', body, readProblem })
  const { data, errors } = isRecord(answer) ? answer : {}
  if (Array.isArray(errors) && errors.length > 0)
    return { data: isRecord(data) ? data : null, error: errorOf(errors, data === undefined, request.isRead) }
  if (isRecord(data)) return { data, error: undefined }
  throw configError(
    'malformed-response',
    'The response of the backend is not a GraphQL response. Check the `url` of the client.',
    {
      mayHaveApplied: !request.isRead,
    },
  )
}

/** Without `data`, the document was rejected before it ran (GraphQL 16.1). */
function errorOf(errors: readonly unknown[], isRefused: boolean, isRead: boolean): ApiKeysError {
  const code = errors.map(codeOf).find((each) => each !== undefined)
  if (code) return new ApiKeysError(code)
  if (!isRefused) return new ApiKeysError('server-error', { mayHaveApplied: !isRead })
  return configError('unsupported', 'The backend has a different GraphQL schema. Check the `documents` of the client.')
}

/** Reads the codes that servers agree on, and the one message that Travelgate's gateway sends without a code. */
function codeOf(error: unknown): ApiKeysErrorCode | undefined {
  if (!isRecord(error)) return undefined
  const code = isRecord(error['extensions']) ? error['extensions']['code'] : undefined
  if (typeof code === 'string' && Object.hasOwn(CODES, code)) return CODES[code]
  return error['message'] === 'Authorization not allowed' ? 'forbidden' : undefined
}

const CODES: Readonly<Record<string, ApiKeysErrorCode>> = {
  UNAUTHENTICATED: 'unauthorized',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  BAD_USER_INPUT: 'invalid-input',
}

/** Some servers respond to a rejected document with 400, which then does not refer to the user's input. */
function readProblem(body: unknown): Problem {
  const errors = isRecord(body) ? body['errors'] : undefined
  return Array.isArray(errors) && errors.length > 0 ? { code: errorOf(errors, true, true).code } : {}
}
