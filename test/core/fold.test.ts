// @vitest-environment node
import { expect, it } from 'vitest'
import { filterAndSort } from '../../src/core/filterAndSort'
import { apiKey } from '../support/fakeClient'

const find = (name: string, search: string) =>
  filterAndSort([apiKey({ name, description: null })], { search }, 0).length > 0

it.each([
  ['Straße', 'STRASSE'],
  ['STRAẞE', 'straße'],
  ['Øresund', 'oresund'],
  ['Łódź', 'lodz'],
  ['Đà Nẵng', 'da nang'],
  ['Æther', 'aether'],
  ['Þór', 'thor'],
  ['Diyarbakır', 'DIYARBAKIR'],
  ['O’Neil', "o'neil"],
  ["O'Neil", 'o’neil'],
  ['O’Neil', 'oneil'],
  ['Café', 'cafe'],
  ['Αθήνας', 'ΑΘΗΝΑΣ'],
  ['バス', 'ﾊﾞｽ'],
  ['مُفتاح', 'مفتاح'],
  ['한국', '하'],
])('finds %s by %s', (name, search) => {
  expect(find(name, search)).toBe(true)
})

it.each([
  ['バス', 'ハス'],
  ['バス', 'ハ'],
  ['パン', 'ハン'],
  ['कि', 'का'],
])('does not find %s by %s, which has different letters', (name, search) => {
  expect(find(name, search)).toBe(false)
})
