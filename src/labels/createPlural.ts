import type { Format } from './format'

type OneOther = 'one' | 'other'
/** In Romance languages, `many` is for millions: "1 million de clés". */
type OneManyOther = OneOther | 'many'
/** In Slavic languages, `many` is for 5 and more in some of them, and for fractions in others. */
type Slavic = OneManyOther | 'few'

/** The plural categories of each language, by CLDR. */
interface PluralCategories {
  ar: Intl.LDMLPluralRule
  cs: Slavic
  da: OneOther
  de: OneOther
  el: OneOther
  en: OneOther
  es: OneManyOther
  fi: OneOther
  fr: OneManyOther
  he: OneOther | 'two'
  hi: OneOther
  hu: OneOther
  id: 'other'
  it: OneManyOther
  ja: 'other'
  ko: 'other'
  nb: OneOther
  nl: OneOther
  pl: Slavic
  'pt-BR': OneManyOther
  sv: OneOther
  tr: OneOther
  uk: Slavic
  vi: 'other'
  'zh-Hans': 'other'
}

/** The tag of a language that Keydrawer is translated into. */
export type LocaleTag = keyof PluralCategories

/**
 * Returns a function that makes labels with a number: `plural({ one: '# API key', other: '# API keys' })`. The form is
 * picked by the plural rules of the language, and `#` is replaced by the formatted number.
 *
 * Every category of the language is required. The rules are those of the words, whatever locale formats the number.
 */
export function createPlural<Tag extends LocaleTag>(tag: Tag): Plural<PluralCategories[Tag]> {
  let rules: Intl.PluralRules | undefined
  return (forms) =>
    (value, { number }) => {
      rules ??= new Intl.PluralRules(tag)
      const all: Partial<Record<Intl.LDMLPluralRule, string>> = forms
      return (all[rules.select(value)] ?? forms.other).replace('#', () => number(value))
    }
}

export type Plural<Category extends Intl.LDMLPluralRule> = (
  forms: Readonly<Record<Category | 'other', string>>,
) => (value: number, format: Pick<Format, 'number'>) => string
