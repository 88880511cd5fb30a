import type { ListedPermissions } from 'keydrawer/core'
import { Problem } from './problems'

/** The authenticated caller and the scope of their keys, as `authenticate` returns them. */
export interface Caller {
  /** The owner of the keys, such as the id of an organization. */
  readonly scope: string
  /** The id of the person or program that sends the request. */
  readonly id: string
  /** A name that others know them by, such as an email address. Shown as the creator of a key and in its history. */
  readonly label?: string | undefined
  /** Denied actions, such as `{ create: false }`. Everything that is left out is allowed. */
  readonly permissions?: ListedPermissions | undefined
}

/** Throws a 403 if the caller may not do this. */
export function assertMay(caller: Caller, action: keyof ListedPermissions): void {
  if (caller.permissions?.[action] === false)
    throw new Problem(403, 'You may not do this with keys', { code: 'forbidden' })
}
