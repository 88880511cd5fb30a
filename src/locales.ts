export { createPlural, type LocaleTag } from './labels/createPlural'
export type { LabelOverrides, LocaleLabels } from './labels/ApiKeysLabels'
export { loadLocale, locales } from './labels/loadLocale'
