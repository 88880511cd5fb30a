import type { ListedPermissions } from 'keydrawer/core'
import { Problem } from './problems'

/** Who asks, and for whose keys: what `authenticate` makes of a request. */
export interface Caller {
  /** Whose keys these are, such as the id of an organisation. */
  readonly scope: string
  /** The id of the person or program that asks. */
  readonly id: string
  /** How others may know them, such as an address. Shown as the maker of a key and in its history. */
  readonly label?: string | undefined
  /** What they may not do: `{ create: false }`. What is left out is allowed. */
  readonly permissions?: ListedPermissions | undefined
}

/** Refuses with 403 what the caller may not do. */
export function assertMay(caller: Caller, action: keyof ListedPermissions): void {
  if (caller.permissions?.[action] === false)
    throw new Problem(403, 'You may not do this with keys', { code: 'forbidden' })
}
