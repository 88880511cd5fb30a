import { warnOnce } from '../warnOnce'
import type { LocaleLabels } from './ApiKeysLabels'
import type { LocaleTag } from './createPlural'
import { readLocale } from './readLocale'

const loaders = {
  ar: async () => (await import('./locales/ar/table')).arabic,
  cs: async () => (await import('./locales/cs/table')).czech,
  da: async () => (await import('./locales/da/table')).danish,
  de: async () => (await import('./locales/de/table')).german,
  el: async () => (await import('./locales/el/table')).greek,
  en: async () => (await import('./locales/en/table')).english,
  es: async () => (await import('./locales/es/table')).spanish,
  fi: async () => (await import('./locales/fi/table')).finnish,
  fr: async () => (await import('./locales/fr/table')).french,
  he: async () => (await import('./locales/he/table')).hebrew,
  hi: async () => (await import('./locales/hi/table')).hindi,
  hu: async () => (await import('./locales/hu/table')).hungarian,
  id: async () => (await import('./locales/id/table')).indonesian,
  it: async () => (await import('./locales/it/table')).italian,
  ja: async () => (await import('./locales/ja/table')).japanese,
  ko: async () => (await import('./locales/ko/table')).korean,
  nb: async () => (await import('./locales/nb/table')).norwegian,
  nl: async () => (await import('./locales/nl/table')).dutch,
  pl: async () => (await import('./locales/pl/table')).polish,
  'pt-BR': async () => (await import('./locales/pt-BR/table')).brazilianPortuguese,
  sv: async () => (await import('./locales/sv/table')).swedish,
  tr: async () => (await import('./locales/tr/table')).turkish,
  uk: async () => (await import('./locales/uk/table')).ukrainian,
  vi: async () => (await import('./locales/vi/table')).vietnamese,
  'zh-Hans': async () => (await import('./locales/zh-Hans/table')).simplifiedChinese,
} satisfies Record<LocaleTag, () => Promise<LocaleLabels>>

type Loaded = keyof typeof loaders

/** The tags of the languages that Keydrawer is translated into, in alphabetical order. */
export const locales: readonly Loaded[] = Object.keys(loaders).filter((tag) => isLoaded(tag))

/**
 * Loads the labels of a language, such as `de` or `pt-BR`. Those of the dialogs are loaded later, with the dialogs.
 *
 * A tag with another region gets the labels of its language, and its own dates and numbers: `de-AT`. A language that
 * Keydrawer is not translated into gets English. Rejects if the labels cannot be loaded.
 */
export async function loadLocale(tag: string): Promise<LocaleLabels> {
  const requested = readLocale(tag, 'loadLocale(tag)')
  const match = requested === undefined ? undefined : matchLocale(requested)
  if (!match)
    warnOnce(`Keydrawer is not translated into “${tag}”. The labels are in English. Translated: ${locales.join(', ')}.`)
  const labels = await loaders[match ?? 'en']()
  return match ? { ...labels, locale: requested ?? match } : labels
}

/** Norwegian (`no`) and Nynorsk (`nn`), for which the labels in Bokmål are used. */
const NORWEGIAN = /^(no|nn)\b/

/** The language and script decide, so that `zh-CN` is `zh-Hans`, and `zh-TW` is not. */
function matchLocale(requested: string): Loaded | undefined {
  const wanted = writingOf(requested.replace(NORWEGIAN, 'nb'))
  return locales.find((tag) => writingOf(tag) === wanted)
}

function writingOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}

function isLoaded(tag: string): tag is Loaded {
  return Object.hasOwn(loaders, tag)
}
