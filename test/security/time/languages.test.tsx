import { act, fireEvent, screen } from '@testing-library/react'
import { type ApiKeysLabels, englishLabels as labels, type PluralForms } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFormat } from '../../../src/labels/format'
import { button, createButton, nameField, openButton, secretGroup } from '../../support/elements'
import { apiKey, fakeClient, issued, SECRET } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { page } from '../loss/flow'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') }))
afterEach(() => void vi.useRealTimers())
const settle = () => act(() => vi.advanceTimersByTimeAsync(1000))

/** Plural forms of “key” for each language. */
const KEYS: Readonly<Record<string, PluralForms>> = {
  // Egypt uses Arabic-Indic digits. Without a region, Arabic does not.
  'ar-EG': { zero: 'مفاتيح 0', one: 'مفتاح', two: 'مفتاحان', few: 'مفاتيح', many: 'مفتاحًا', other: 'مفتاح' },
  he: { one: 'מפתח אחד', two: 'שני מפתחות', other: 'מפתחות' },
  de: { one: 'Schlüssel', other: 'Schlüssel (Mehrzahl)' },
  ja: { other: 'キー' },
  th: { other: 'คีย์' },
}
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'ar-EG': ['مفاتيح 0', 'مفتاح', 'مفتاحان', 'مفاتيح', 'مفتاحًا', 'مفتاح'],
  he: ['מפתחות', 'מפתח אחד', 'שני מפתחות', 'מפתחות', 'מפתחות', 'מפתחות'],
  de: ['Schlüssel (Mehrzahl)', 'Schlüssel', ...Array.from({ length: 4 }, () => 'Schlüssel (Mehrzahl)')],
  ja: Array.from({ length: 6 }, () => 'キー'),
  th: Array.from({ length: 6 }, () => 'คีย์'),
}

describe.each(Object.keys(KEYS))('in %s', (locale) => {
  const own: Partial<ApiKeysLabels> = {
    keyCount: (total, { number, plural }) => `${number(total)} ${plural(total, KEYS[locale]!)}`,
  }

  it('keeps the digits of the secret and the hint', { tags: 'fault/language-digits-of-secret' }, async () => {
    const client = fakeClient([apiKey({ hint: { prefix: 'kd_0123_', suffix: '4567' } })])
    client.create.mockResolvedValue(
      issued({ apiKey: apiKey({ id: 'new', hint: { prefix: 'kd_89_', suffix: '0123' } }) }),
    )
    renderWithKeys(page, { client, locale })
    await settle()
    expect(document.querySelector('[data-kd="hint"]')).toHaveTextContent('kd_0123_…4567')

    fireEvent.click(openButton())
    fireEvent.change(nameField(), { target: { value: 'CI 42' } })
    fireEvent.click(createButton())
    await settle()
    expect(secretGroup()).toHaveTextContent(/^kd_89_•+0123/)
    fireEvent.click(button(labels.show))
    const text = secretGroup().querySelector('[data-kd="secret-text"]')
    expect(text).toHaveTextContent(SECRET)
    expect(text).toHaveAttribute('dir', 'ltr')
  })

  it('counts by the plural rules of the language, from 0 to 100', { tags: 'fault/language-plurals' }, () => {
    const { number, plural } = createFormat(locale)
    expect([0, 1, 2, 3, 11, 100].map((total) => plural(total, KEYS[locale]!))).toEqual(EXPECTED[locale])
    expect(number(1_234_567)).not.toMatch(/NaN|undefined/)
  })

  it('formats dates and counts, and keeps timestamps in UTC', { tags: 'fault/language-dates' }, async () => {
    const instant = '2026-02-28T23:30:00.000Z'
    const keys = [apiKey({ createdAt: instant, lastUsedAt: instant, expiresAt: null })]
    renderWithKeys(page, { client: fakeClient(keys), locale, timeZone: 'Asia/Bangkok', labels: own })
    await settle()
    const time = document.querySelector<HTMLTimeElement>('td[data-column="created"] time')!
    fireEvent.pointerOver(time)
    expect(time.dateTime).toBe(instant)
    expect(/[٠-٩]/.test(time.textContent)).toBe(locale === 'ar-EG')
    const year = locale === 'th' ? '2569' : '2026'
    expect([digitsOf(time.textContent), digitsOf(time.title)]).toEqual([
      expect.stringContaining(year),
      expect.stringContaining(year),
    ])
    expect(digitsOf(time.textContent)).toContain('1')
    expect(screen.getByRole('status')).toHaveTextContent(EXPECTED[locale]![1]!)
    expect(document.body).not.toHaveTextContent(/NaN|Invalid|undefined/)
  })
})

/** Replaces the digits of any script by ASCII digits. */
function digitsOf(text: string | null): string {
  return (text ?? '').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
}
