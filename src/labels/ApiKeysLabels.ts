import type { DialogLabels } from './dialogLabels'
import type { TableLabels } from './tableLabels'

/**
 * Every text that Keydrawer shows or announces to screen readers. Override any of them through `labels`.
 *
 * A label with arguments is a function. If it takes a `format`, that is the last argument.
 */
export interface ApiKeysLabels extends TableLabels, DialogLabels {}
