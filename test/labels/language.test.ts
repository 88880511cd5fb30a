// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { formatLocale, languageAttributes, localeOfLabels } from '../../src/labels/language'

let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})

describe('the language of labels', () => {
  it('is English if the host has none', () => {
    expect(localeOfLabels([undefined, undefined])).toBe('en')
  })

  it('is that of the last labels that state one', () => {
    expect(localeOfLabels([{ locale: 'de' }, { heading: 'Schlüssel' }])).toBe('de')
    expect(localeOfLabels([{ locale: 'de' }, { locale: 'fr_CA' }])).toBe('fr-CA')
  })

  it('is unknown if the labels of the host do not state it', () => {
    expect(localeOfLabels([{ heading: 'Schlüssel' }, undefined])).toBeUndefined()
  })

  it('ignores a tag that is not well-formed, with a warning, and one that throws', () => {
    expect(localeOfLabels([{ locale: 'de' }, { locale: 'German!' }])).toBe('de')
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('`labels.locale`'))
    const hostile = Object.defineProperty({}, 'locale', { get: () => { throw new Error('No.') } }) // prettier-ignore
    expect(localeOfLabels([{ locale: 'de' }, hostile])).toBe('de')
  })
})

describe('the locale of dates and numbers', () => {
  it.each([
    ['de', 'en', 'de'],
    ['de', 'de-CH', 'de-CH'],
    ['de-AT', 'de-CH', 'de-AT'],
    ['pt-BR', 'pt-PT', 'pt-BR'],
    ['en', 'en_GB', 'en-GB'],
    ['en', '', 'en'],
    ['en', 'not a tag', 'en'],
    [undefined, 'de-CH', 'de-CH'],
    [undefined, '', 'en'],
  ])('of labels in %s on a page in %j is %s', (labels, lang, expected) => {
    expect(formatLocale(labels, { lang, dir: '' })).toBe(expected)
  })

  it('is that of the labels before the page is known', () => {
    expect(formatLocale('de', undefined)).toBe('de')
    expect(formatLocale(undefined, undefined)).toBe('en')
  })
})

describe('the attributes of a root', () => {
  it.each([
    ['de', 'en', '', { lang: 'de' }],
    ['de', '', '', { lang: 'de' }],
    ['ar', 'en', '', { lang: 'ar', dir: 'rtl' }],
    ['ar', 'en', 'rtl', { lang: 'ar' }],
    ['en', 'he', 'rtl', { lang: 'en', dir: 'ltr' }],
    ['zh-Hans', 'zh-TW', '', { lang: 'zh-Hans' }],
    ['zh-Hans', 'zh-CN', '', {}],
    ['de', 'de-AT', '', {}],
    ['ar', 'ar-EG', 'rtl', {}],
    ['en', 'en-GB', 'rtl', {}],
    ['en', '', 'rtl', {}],
    [undefined, 'de', '', {}],
  ])('for labels in %s on a page with lang=%j dir=%j', (labels, lang, dir, expected) => {
    expect(languageAttributes(labels, { lang, dir })).toEqual(expected)
  })

  it('are none until the page is known', () => {
    expect(languageAttributes('ar', undefined)).toEqual({})
  })
})
