import type { ApiKeyScope } from '../core/ApiKey'
import { ApiKeysError, type ApiKeysErrorCode } from '../core/ApiKeysError'
import { parseTimestamp } from '../core/timestampFormats'
import { isRecord } from '../core/isRecord'
import { toIdText } from '../core/toIdText'
import { readPath } from './readPath'

/** The role of a key in its organization. Each role includes those before it. */
export type TravelgateRole = 'VIEWER' | 'EDITOR' | 'ADMIN'

const ROLES: readonly TravelgateRole[] = ['VIEWER', 'EDITOR', 'ADMIN']

export const ROLE_SCOPES: readonly ApiKeyScope[] = [
  { value: 'VIEWER', label: 'Viewer', readOnly: true },
  { value: 'EDITOR', label: 'Editor' },
  { value: 'ADMIN', label: 'Admin' },
]

/** Returns the lowest role that includes all of the scopes. */
export function roleOf(scopes: readonly string[]): TravelgateRole | undefined {
  return ROLES.findLast((role) => scopes.includes(role))
}

/** Returns the roles that a role includes. The key of an owner may do everything. */
export function scopesOf(role: unknown): readonly string[] | undefined {
  const at = ROLES.findIndex((each) => each === role || (role === 'OWNER' && each === 'ADMIN'))
  return at < 0 ? undefined : ROLES.slice(0, at + 1)
}

/** Converts a name and a description to one text and back. */
export interface TravelgateLabel {
  readonly fold: (name: string, description: string | undefined) => string
  readonly unfold: (label: string) => { readonly name: string; readonly description?: string | undefined }
}

/**
 * Converts a node of the list to Keydrawer's fields. The caller validates the result. A part that is `null` makes the
 * key unreadable.
 */
export function toApiKey(node: unknown, isUsable: boolean, label: TravelgateLabel | undefined): unknown {
  const at = (path: string) => readPath(node, path)
  const [code, called] = [at('code'), at('apikeysData.label')]
  const text = typeof called === 'string' && called !== '' ? called : null
  return {
    id: idOf(node),
    name: text,
    ...(label && { description: null }),
    ...(text !== null && label?.unfold(text)),
    hint: typeof code === 'string' ? { suffix: code.length > LONGEST_SUFFIX ? code.slice(-4) : code } : null,
    createdAt: parseTimestamp(at('createdAt'), 'utc'),
    updatedAt: parseTimestamp(at('updatedAt'), 'utc'),
    revokedAt: parseTimestamp(at('deletedAt'), 'utc'),
    enabled: at('apikeysData.isActive'),
    scopes: scopesOf(at('apikeysData.role')),
    ...(!isUsable && { actions: { update: false, enable: false, disable: false, delete: false } }),
  }
}

/** The maximum length of a suffix. A longer text may be the key itself, so only its last characters are kept. */
const LONGEST_SUFFIX = 8

/** Returns a stable integer id. It is used in place of `code`, which may differ between the list and a creation. */
export function idOf(node: unknown): string | undefined {
  const id = toIdText(readPath(node, 'apikeysData.id'))
  return typeof id === 'string' ? id : undefined
}

/** Reads Travelgate's second kind of error: messages next to the data. Only their code and level are read. */
export function refusalIn(answer: unknown, isRead: boolean): ApiKeysError | undefined {
  const messages = readPath(answer, 'adviseMessage')
  const refusal = Array.isArray(messages)
    ? messages.find((each) => isRecord(each) && each['level'] === 'ERROR')
    : undefined
  if (!isRecord(refusal)) return undefined
  const kind = String(refusal['code'])
  const code = Object.hasOwn(CODES, kind) ? CODES[kind]! : 'unknown'
  // A key may have been created despite the error, and its secret would be lost.
  return new ApiKeysError(code, {
    mayHaveApplied: !isRead && (code === 'server-error' || idOf(answer) !== undefined),
  })
}

const CODES: Readonly<Record<string, ApiKeysErrorCode>> = {
  11400: 'invalid-input',
  22401: 'forbidden',
  22500: 'server-error',
}
