import type { ApiKeysErrorCode } from 'keydrawer/core'

/** An invalid response of a backend, and the expected error of each operation. */
export interface Cause {
  readonly what: string
  readonly respond: () => Response | Promise<Response>
  readonly list: ApiKeysErrorCode
  readonly create: ApiKeysErrorCode
  /** The error of a change to an existing key. */
  readonly change: ApiKeysErrorCode
  /** Whether a key may have been created although no valid response arrived. */
  readonly mayHaveApplied: boolean
  /** Whether revoking and deleting count as done. */
  readonly isDone: boolean
}

const PAGE = '<!doctype html><title>Sign in</title><form><input name="password"></form>'

function status(
  code: number,
  list: ApiKeysErrorCode,
  create = list,
  { mayHaveApplied = false, isDone = false } = {},
): Cause {
  const respond = () => Response.json({ title: 'No.', status: code }, { status: code })
  return { what: String(code), respond, list, create, change: list, mayHaveApplied, isDone }
}

function body(what: string, text: string, create: ApiKeysErrorCode, isDone: boolean): Cause {
  const respond = () => new Response(text, { status: 200, headers: { 'content-type': 'application/json' } })
  return {
    what,
    respond,
    list: 'malformed-response',
    create,
    change: 'malformed-response',
    mayHaveApplied: true,
    isDone,
  }
}

const stumbled = { mayHaveApplied: true }

export const CAUSES: readonly Cause[] = [
  status(400, 'invalid-input'),
  status(401, 'unauthorized'),
  status(402, 'limit-reached'),
  status(403, 'forbidden'),
  status(404, 'not-found', 'not-found', { isDone: true }),
  status(408, 'timeout', 'timeout', stumbled),
  status(409, 'name-taken', 'name-taken', stumbled),
  status(410, 'not-found', 'not-found', { isDone: true }),
  status(412, 'precondition-failed'),
  status(413, 'invalid-input'),
  status(415, 'invalid-input'),
  status(422, 'invalid-input'),
  status(423, 'forbidden'),
  status(425, 'in-progress', 'in-progress', stumbled),
  status(428, 'precondition-failed'),
  status(429, 'rate-limited'),
  status(499, 'timeout', 'timeout', stumbled),
  status(500, 'server-error', 'server-error', stumbled),
  status(502, 'server-error', 'server-error', stumbled),
  status(503, 'server-error', 'server-error', stumbled),
  status(504, 'server-error', 'server-error', stumbled),
  {
    ...status(0, 'unreachable', 'unreachable', stumbled),
    what: 'a broken connection',
    respond: () => Promise.reject(new TypeError('Failed to fetch')),
  },
  {
    ...status(0, 'malformed-response', 'malformed-response', stumbled),
    what: 'an opaque answer',
    respond: () => Response.error(),
  },
  {
    ...status(302, 'malformed-response', 'malformed-response', stumbled),
    what: 'a redirect',
    respond: () => Response.redirect('https://login.example/', 302),
  },
  body('a web page', PAGE, 'malformed-response', false),
  body('cut-off JSON', '{"data":[{"id":"key_1","na', 'malformed-response', false),
  body('values of the wrong kind', '{"data":7,"secret":["a"],"nextCursor":{},"total":"x"}', 'secret-missing', true),
  body('nothing', '', 'malformed-response', true),
]
