import type { KeyNudge } from '../core/ApiKey'
import type { Format } from './format'

/** What a row and the head of a table say of what can be done with keys. */
export interface ActionLabels {
  /** The column of the menus, read out alone. */
  readonly columnActions: string
  readonly actionsFor: (name: string) => string
  readonly select: (name: string) => string
  readonly selectAll: string
  /** A dialog could not be loaded. */
  readonly openFailed: string
  readonly reload: string
  readonly endsIn: (text: string) => string
  readonly nudge: Readonly<Record<KeyNudge, string>>
  readonly replacedBy: (name: string) => string
  readonly replaces: (name: string) => string
  /** The count beside the limit. */
  readonly countOfQuota: (total: number, quota: number, format: Format) => string
  readonly quotaReached: (quota: number, format: Format) => string
}

export const englishActionLabels: ActionLabels = {
  columnActions: 'Actions',
  actionsFor: (name) => `Actions for ${name}`,
  select: (name) => `Select ${name}`,
  selectAll: 'Select all',
  openFailed: 'This could not be loaded. Check your connection, then reload the page.',
  reload: 'Reload the page',
  endsIn: (text) => `Ends ${text}`,
  nudge: {
    'never-used': 'Never used',
    idle: 'Not used for 90 days',
    'never-expires': 'Never expires',
  },
  replacedBy: (name) => `Replaced by “${name}”`,
  replaces: (name) => `Replaces “${name}”`,
  countOfQuota: (total, quota, { number }) => `${number(total)} of ${number(quota)} API keys`,
  quotaReached: (quota, { number }) =>
    `Your organisation has all ${number(quota)} API keys that it may have. Remove one you no longer need.`,
}
