import type { KeyInsight } from '../core/ApiKey'
import type { Format } from './format'

/** Labels for the actions and hints in the rows and the header of the table. */
export interface ActionLabels {
  /** Header of the column of action menus. Only for screen readers. */
  readonly columnActions: string
  readonly actionsFor: (name: string) => string
  readonly select: (name: string) => string
  readonly selectAll: string
  /** Shown if the code of a dialog or menu could not be loaded. */
  readonly openFailed: string
  readonly reload: string
  /** Status of a key that expires soon. `when` is a relative time. */
  readonly expiresIn: (when: string) => string
  readonly insight: Readonly<Record<KeyInsight, string>>
  readonly replacedBy: (name: string) => string
  readonly replaces: (name: string) => string
  /** Number of keys and the limit. */
  readonly countOfQuota: (total: number, quota: number, format: Format) => string
  readonly quotaReached: (quota: number, format: Format) => string
}

export const englishActionLabels: ActionLabels = {
  columnActions: 'Actions',
  actionsFor: (name) => `Actions for ${name}`,
  select: (name) => `Select ${name}`,
  selectAll: 'Select all',
  openFailed: 'Part of this page couldn’t be loaded. Check your connection, then reload the page.',
  reload: 'Reload page',
  expiresIn: (when) => `Expires ${when}`,
  insight: {
    'never-used': 'Never used',
    idle: 'Not used in 90 days',
    'never-expires': 'Never expires',
  },
  replacedBy: (name) => `Replaced by “${name}”`,
  replaces: (name) => `Replaces “${name}”`,
  countOfQuota: (total, quota, { number }) => `${number(total)} of ${number(quota)} API keys`,
  quotaReached: (quota, { number }) =>
    `You’ve reached the limit of ${number(quota)} API keys. Remove a key that you no longer need.`,
}
