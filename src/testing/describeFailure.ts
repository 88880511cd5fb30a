import {
  type ApiKeysError,
  asApiKeysError,
  defaultMessage,
  type InputField,
  isApiKeysError,
} from '../core/ApiKeysError'
import type { MappingOptions } from './assertions'
import type { Call, Exchange } from './CallLog'

export interface Failure {
  readonly sentence: string
  /** The options of a mapping to look at. */
  readonly options: MappingOptions
}

/**
 * Returns why a call failed that should have succeeded: the request, the fields that were sent, and those that were
 * rejected.
 */
export function describeFailure(error: unknown, call: Call | undefined): Failure {
  if (!isApiKeysError(error)) {
    const kind = error instanceof Error ? error.name : 'no error at all'
    const method = call ? ` in \`${call.method}\`` : ''
    return { sentence: `The client threw something other than an ApiKeysError${method} (${kind}).`, options: [] }
  }
  const known = asApiKeysError(error)
  const why = reasonOf(known)
  return {
    sentence: `${describeRequest(known, call)}. Expected it to succeed.${why && ` ${why}`}`,
    options: optionsFor(known, call),
  }
}

/** Returns the request, the fields that were sent with it, its status, and the resulting error of the client. */
export function describeRequest(error: ApiKeysError, call: Call | undefined): string {
  const last = call?.exchanges.at(-1)
  const sent = last ? last.sent : (call?.fields ?? [])
  const fields = sent.length > 0 ? ` (sent: ${sent.join(', ')})` : ''
  const request = last ? `${last.method} ${last.path}` : call ? `\`${call.method}\`` : 'A call'
  const refused = Object.keys(error.fieldErrors)
  const named = last?.mentioned ?? []
  const about =
    refused.length > 0
      ? `; refused: ${refused.join(', ')}`
      : named.length > 0
        ? `; the answer mentions: ${named.join(', ')}`
        : ''
  return `${request}${fields} ${answerOf(error, last)}, which reads as \`${error.code}\`${about}`
}

function answerOf({ status }: ApiKeysError, last: Exchange | undefined): string {
  if (last?.redirectedTo !== undefined) return `was redirected to ${last.redirectedTo} (${last.status})`
  if (last) return `was answered with ${last.status}${last.type ? ` ${last.type}` : ''}`
  return status === undefined ? 'failed without an answer' : `was answered with ${status}`
}

/**
 * Returns the message of the error itself, if it contains more than its code and its status. It never quotes a
 * response.
 */
function reasonOf({ code, status = 0, message }: ApiKeysError): string {
  const sentence = message.replace(`[keydrawer] ${code}: `, '')
  return status >= 400 && sentence === defaultMessage(code, status) ? '' : sentence
}

const FIELD_OPTIONS: Readonly<Record<InputField, MappingOptions>> = {
  name: ['features.name', 'input.name'],
  description: ['features.description', 'input.description'],
  expiresAt: ['features.expiry', 'input.expiresAt'],
  scopes: ['features.scopes', 'input.scopes'],
}
const ROUTES: Readonly<Record<string, string>> = {
  setEnabled: 'routes.enable',
  listScopes: 'routes.scopes',
  listActivity: 'routes.activity',
}
const READ_AT: Readonly<Record<string, MappingOptions>> = {
  list: ['rows', 'paging'],
  create: ['created'],
  rotate: ['rotated'],
  listScopes: ['scopes'],
}

function optionsFor(error: ApiKeysError, call: Call | undefined): MappingOptions {
  if (!call) return []
  const { method } = call
  const route = ROUTES[method] ?? `routes.${method}`
  const { code, status = 0, fieldErrors } = error
  if (code === 'secret-missing') return method === 'rotate' ? ['rotated.secret'] : ['created.secret']
  if (status >= 300 && status < 400) return [route, '--header']
  if (code === 'malformed-response') return optionsNamedIn(error.message) ?? READ_AT[method] ?? ['changed']
  if (code === 'unauthorized' || code === 'forbidden') return ['--header', route]
  if (code === 'invalid-input') {
    const fields = (['name', 'description', 'expiresAt', 'scopes'] as const).filter((field) => fieldErrors[field])
    const sent = ['input', `body.${method}`]
    return fields.length > 0
      ? [...fields.flatMap((field) => FIELD_OPTIONS[field]), `body.${method}`]
      : [...sent, 'features']
  }
  return status === 409 ? ['key.actions', 'errors'] : [route, ...(status >= 500 ? ['input', 'errors'] : [])]
}

/** Returns the options of a mapping that a sentence already names. */
function optionsNamedIn(message: string): MappingOptions | undefined {
  const named = [...message.matchAll(/`mapping\.([\w.]+)`/g)].map(([, option = '']) => option)
  return named.length > 0 ? [...new Set(named)] : undefined
}
