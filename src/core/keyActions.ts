import { type ApiKey, type ApiKeyStatus, type KeyAction, statusOf } from './ApiKey'
import type { ApiKeysClient, ListedPermissions } from './ApiKeysClient'
import { warnOnce } from '../warnOnce'
import { isRecord } from './isRecord'
import { isStandIn } from './standIns'

/**
 * The actions that this user may take, as the host knows them. `false` hides the action. A text disables it and is
 * shown as the reason. Missing actions are allowed.
 */
export type Permissions = Readonly<Partial<Record<KeyAction, boolean | string>>>

/**
 * Why an action is disabled: the status of the key, the permissions of the user, or a reason of the host or backend.
 */
export type DisabledReason = 'revoked' | 'expired' | 'forbidden' | 'not-now' | { readonly reason: string }

/** `null` for an available action. Actions that are not offered are missing. */
export type KeyActionStates = Readonly<Partial<Record<KeyAction, DisabledReason | null>>>

interface Rights {
  /** From the host. */
  readonly permissions?: Permissions | undefined
  /** From the backend, in the response of the list. */
  readonly listed?: ListedPermissions | undefined
}

const ACTIONS = ['update', 'rotate', 'disable', 'enable', 'revoke', 'delete'] as const
/** The actions that need only the id of a key, so that an unreadable key allows them. */
const BY_ID: ReadonlySet<KeyAction> = new Set(['disable', 'revoke', 'delete'])

/** Reads the permissions of a host. Values that are neither booleans nor texts are ignored. */
export function readPermissions(said: unknown): Permissions | undefined {
  if (said === undefined) return undefined
  const permissions: Partial<Record<KeyAction, boolean | string>> = {}
  try {
    if (!isRecord(said)) throw new TypeError()
    for (const action of ACTIONS) {
      const permission = said[action]
      if (typeof permission === 'boolean' || typeof permission === 'string') permissions[action] = permission
      else if (permission !== undefined) warnOfPermissions()
    }
  } catch {
    // `said` is not an object, or has a getter or a `Proxy` that throws.
    warnOfPermissions()
  }
  return permissions
}

function warnOfPermissions(): void {
  warnOnce('The `permissions` prop contains values that are not booleans or strings. They are ignored.')
}

/** Returns the actions of a key at an instant (epoch milliseconds), in the order in which they are offered. */
export function getKeyActions(
  client: ApiKeysClient,
  apiKey: ApiKey,
  now: number,
  rights: Rights = {},
): KeyActionStates {
  const status = statusOf(apiKey, now)
  const offers: Partial<Record<KeyAction, DisabledReason | null>> = {}
  for (const action of ACTIONS) {
    if (isStandIn(apiKey) && !BY_ID.has(action)) continue
    if (!isKnown(client, action) || !isFor(apiKey, action, status) || rights.permissions?.[action] === false) continue
    offers[action] = refusalOf(apiKey, action, status, rights)
  }
  return offers
}

/** Whether a client has the method that an action needs. */
export function isKnown(client: ApiKeysClient, action: KeyAction): boolean {
  if (action === 'enable' || action === 'disable') return client.setEnabled !== undefined
  return client[action] !== undefined
}

/** A disabled key can be enabled but not disabled again, and a revoked key cannot be revoked again. */
function isFor({ enabled }: ApiKey, action: KeyAction, status: ApiKeyStatus): boolean {
  if (action === 'disable') return enabled !== false
  if (action === 'enable') return enabled === false
  return action !== 'revoke' || status !== 'revoked'
}

function refusalOf(
  apiKey: ApiKey,
  action: KeyAction,
  status: ApiKeyStatus,
  { permissions, listed }: Rights,
): DisabledReason | null {
  const said = permissions?.[action]
  if (typeof said === 'string') return { reason: said }
  if (listed?.[action] === false) return 'forbidden'
  const isOver = status === 'revoked' || (status === 'expired' && action !== 'update')
  if (isOver && action !== 'delete' && action !== 'revoke') return status
  const allowed = apiKey.actions?.[action] ?? true
  if (typeof allowed === 'string' && allowed.trim() !== '') return { reason: allowed }
  return allowed === true ? null : 'not-now'
}
