import type { DialogLabels } from './dialogLabels'
import type { TableLabels } from './tableLabels'

/**
 * Every word that Keydrawer shows or has read out. Override any of them through `labels`.
 *
 * Where a label has an argument it is a function, and `format` is always the last one.
 */
export interface ApiKeysLabels extends TableLabels, DialogLabels {}
