import { type ApiKeysLabels, englishLabels, type LabelOverrides } from 'keydrawer'
import { loadLocale, type LocaleLabels } from 'keydrawer/locales'
import { createFormat, type Format } from '../src/labels/format'

let shown: LocaleLabels | undefined
let all: ApiKeysLabels = englishLabels
let formats: Format = createFormat('en-GB', 'UTC')

/** Loads the language of the toolbar before a story is rendered. */
export async function loadLanguage(locale: unknown): Promise<void> {
  shown = await loadLocale(String(locale))
  formats = createFormat(shown.locale, 'UTC')
  all = { ...shown, ...(await shown.loadDialogs()) }
}

/** The labels of the language that is shown, for a provider. */
export function labelsFor(): LabelOverrides | undefined {
  return shown
}

/** Every label of the language that is shown, for play functions. They read it when they run. */
export const labels: ApiKeysLabels = new Proxy(englishLabels, {
  get: (_english, name) => Reflect.get(all, name),
})

/** The formats of the language that is shown. */
export const format: Format = new Proxy(formats, {
  get: (_english, name) => Reflect.get(formats, name),
})
