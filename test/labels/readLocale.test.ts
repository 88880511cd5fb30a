// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as module from '../../src/labels/readLocale'

let read: typeof module
let warn: ReturnType<typeof vi.spyOn>
beforeEach(async () => {
  // A warning is given once, so these are modules that have given none.
  vi.resetModules()
  read = await import('../../src/labels/readLocale')
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})

describe('a locale', () => {
  it.each([
    [undefined, undefined],
    ['de', 'de'],
    ['en-gb', 'en-GB'],
    ['en_US', 'en-US'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['ar-u-nu-latn', 'ar-u-nu-latn'],
  ])('%s is %s', (locale, expected) => {
    expect(read.readLocale(locale)).toBe(expected)
    expect(warn).not.toHaveBeenCalled()
  })

  it.each([[''], ['_'], ['english!'], ['en_US.UTF-8'], ['C'], [null], [42], [{}], [['de']], [Symbol('de')]])(
    '%o is the one of the browser, with one warning',
    (locale) => {
      expect([read.readLocale(locale), read.readLocale(locale)]).toEqual([undefined, undefined])
      expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('`locale`'))
    },
  )
})

describe('a time zone', () => {
  it.each([undefined, 'UTC', 'Europe/Madrid', 'Asia/Kolkata'])('%s is kept', (timeZone) => {
    expect(read.readTimeZone(timeZone)).toBe(timeZone)
    expect(warn).not.toHaveBeenCalled()
  })

  it.each([[''], ['Europe/Nowhere'], ['GMT+2'], [null], [2], [{}], [Symbol('UTC')]])(
    '%o is the one of the browser, with one warning',
    (timeZone) => {
      expect([read.readTimeZone(timeZone), read.readTimeZone(timeZone)]).toEqual([undefined, undefined])
      expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('`timeZone`'))
    },
  )
})
