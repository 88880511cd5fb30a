import { FAKE_SECRET } from '../clients/makeApiKey'
import type { BackendOperation } from './faults'

/** A request that the backend received. Answers are not recorded, because they may hold a secret. */
export interface BackendRequest {
  readonly operation: BackendOperation
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** The path of the address, without its query. */
  readonly path: string
  /** The input of a creation, a change or a rotation. A secret in it is replaced by a placeholder. */
  readonly body?: unknown
  /** Present for creations and rotations, if `features.idempotency` is `L1` or `L2`. */
  readonly idempotencyKey?: string
}

/** The address of each operation, below the address of the list. */
export const ROUTES = {
  list: ['GET', ''],
  create: ['POST', ''],
  scopes: ['GET', '/scopes'],
  get: ['GET', '/:id'],
  update: ['PATCH', '/:id'],
  delete: ['DELETE', '/:id'],
  activity: ['GET', '/:id/activity'],
  rotate: ['POST', '/:id/rotate'],
  enable: ['POST', '/:id/enable'],
  disable: ['POST', '/:id/disable'],
  revoke: ['POST', '/:id/revoke'],
  acknowledge: ['POST', '/:id/acknowledge'],
} as const satisfies Record<BackendOperation, readonly [BackendRequest['method'], string]>

/** Whether an operation only reads. */
export function isRead(operation: BackendOperation): boolean {
  return ROUTES[operation][0] === 'GET'
}

/** The path of an operation for a client that sends no HTTP request. */
export function pathOf(
  url: string,
  operation: BackendOperation,
  { scope, id = '' }: { scope: string; id?: string },
): string {
  const address = url.replaceAll('{scope}', encodeURIComponent(scope))
  const { pathname } = new URL(address, 'https://origin.invalid')
  return `${pathname.replace(/\/$/, '')}${ROUTES[operation][1].replace(':id', encodeURIComponent(id))}`
}

/** Every secret that a mock creates. */
const SECRET = new RegExp(`${FAKE_SECRET}\\w+`, 'g')

/** Returns a copy of a body without the secrets in it. */
export function withoutSecrets(body: unknown): unknown {
  if (body === undefined) return undefined
  const text = JSON.stringify(body).replaceAll(SECRET, '[secret]')
  const copy: unknown = JSON.parse(text)
  return copy
}
