import type { Backend } from '../../../examples/account-page/server/readEnvironment'
import { englishLabels as labels } from '../../../src/labels/englishLabels'

type Params = Readonly<Record<string, string>>

/** Everything that the page offers with a backend of the demo. */
export interface Offered {
  readonly backend: Backend
  readonly columns: readonly string[]
  /** The fields of the forms that create and edit a key. */
  readonly fields: readonly string[]
  /** The menu items of an active key. */
  readonly actions: readonly string[]
  readonly actionsForMany: readonly string[]
  /** The actions that permanently end a key. */
  readonly endings: readonly ('revoke' | 'delete')[]
  /** The terms in the details of a key that has a description and was used and changed. */
  readonly facts: readonly string[]
  readonly hasHistory: boolean
  /** Whether an expired key stays in the list, where its expiry can be changed. */
  readonly keepsExpired: boolean
  /** By how many milliseconds an expiry may be later than requested. */
  readonly toleranceMs: number
  /** The path of the list. The functions below return its query, and are absent if the page filters or sorts itself. */
  readonly list: string
  readonly search?: (text: string) => Params
  readonly status?: (status: string) => Params
  readonly sort: Readonly<Record<'name' | 'expires', ((direction: 'asc' | 'desc') => Params) | undefined>>
  readonly quota?: number
}

const { columnName, columnKey, columnCreated, columnLastUsed, columnExpires, columnCreatedBy, columnStatus } = labels
const { details, edit, rotate, disable, revoke } = labels

const FACTS = [
  columnName,
  labels.descriptionLabel,
  columnKey,
  labels.keyId,
  columnStatus,
  columnCreated,
  labels.keyUpdated,
  columnLastUsed,
  columnExpires,
]

/** It has no history and no quota, and removes expired keys. */
export const betterAuth: Offered = {
  backend: 'better-auth',
  columns: [columnName, columnKey, columnCreated, columnLastUsed, columnExpires, columnStatus, labels.columnActions],
  fields: [labels.nameLabel, labels.descriptionLabel, labels.expiryLabel, labels.scopesLabel],
  actions: [details, edit, rotate, disable, labels.delete],
  actionsForMany: [disable, labels.delete],
  endings: ['delete'],
  facts: [...FACTS, labels.scopesLabel],
  hasHistory: false,
  keepsExpired: false,
  // The expiry is sent as seconds from now, and the server's now is a little later.
  toleranceMs: 5000,
  list: '/api/auth/api-key/list',
  sort: { name: (sortDirection) => ({ sortBy: 'name', sortDirection }), expires: undefined },
}

export const reference: Offered = {
  backend: 'reference',
  columns: [
    columnName,
    columnKey,
    columnCreated,
    columnLastUsed,
    columnExpires,
    columnCreatedBy,
    columnStatus,
    labels.columnActions,
  ],
  fields: betterAuth.fields,
  actions: [details, edit, rotate, disable, revoke, labels.delete],
  actionsForMany: [disable, revoke, labels.delete],
  endings: ['revoke', 'delete'],
  facts: [...FACTS, columnCreatedBy, labels.scopesLabel],
  hasHistory: true,
  keepsExpired: true,
  toleranceMs: 0,
  list: '/api/api-keys',
  search: (search) => ({ search }),
  status: (status) => ({ status }),
  sort: {
    name: (direction) => ({ sort: direction === 'asc' ? 'name' : '-name' }),
    expires: (direction) => ({ sort: direction === 'asc' ? 'expiresAt' : '-expiresAt' }),
  },
  quota: 100,
}
