import type { DialogLabels } from './dialogLabels'
import type { TableLabels } from './tableLabels'

/**
 * Every text that Keydrawer shows or announces to screen readers. Override any of them through `labels`.
 *
 * A label with arguments is a function. If it takes a `format`, that is the last argument.
 */
export interface ApiKeysLabels extends TableLabels, DialogLabels {}

/** Some labels, at any depth. Those that are missing or `undefined` are taken from the labels below, then from English. */
export type LabelOverrides = Overrides<ApiKeysLabels> & {
  /** The language of these labels, as BCP 47. Dates and numbers are formatted in it. */
  readonly locale?: string | undefined
  /** Loads the labels of the dialogs. They are loaded before the first menu or dialog opens. */
  readonly loadDialogs?: (() => Promise<Overrides<DialogLabels>>) | undefined
}

/** The labels of one language. Those of the dialogs are loaded with the dialogs. */
export interface LocaleLabels extends TableLabels {
  readonly locale: string
  readonly loadDialogs: () => Promise<DialogLabels>
}

type Overrides<Labels> = {
  readonly [Name in keyof Labels]?: (Labels[Name] extends Label ? Labels[Name] : Overrides<Labels[Name]>) | undefined
}

type Label = string | ((...args: never[]) => string)
