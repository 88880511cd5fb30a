import type { Backend } from '../../../examples/account-page/server/readEnvironment'
import { englishLabels as labels } from '../../../src/labels/englishLabels'

type Params = Readonly<Record<string, string>>

/** What the page offers on a backend of the demo, and nothing beside it. */
export interface Offered {
  readonly backend: Backend
  readonly columns: readonly string[]
  /** Of the form for a new key, and of the one for a key that exists. */
  readonly fields: readonly string[]
  /** In the menu of a key that works. */
  readonly actions: readonly string[]
  readonly actionsForMany: readonly string[]
  /** How a key can be ended for good. */
  readonly endings: readonly ('revoke' | 'delete')[]
  /** What the details say of a key with a description that was used and changed. */
  readonly facts: readonly string[]
  readonly hasHistory: boolean
  /** Whether a key whose end has passed stays in the list, where it can be given another. */
  readonly keepsExpired: boolean
  /** By how much an end may be later than it was asked for. */
  readonly toleranceMs: number
  /** Where the list is, and what is asked for there: nothing where the page looks through what it has. */
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

/** It knows no history and no limit, and forgets keys that have expired. */
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
  // It is told of an end in seconds from now, and its now is a little later.
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
