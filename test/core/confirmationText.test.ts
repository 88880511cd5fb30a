// @vitest-environment node
import { expect, it } from 'vitest'
import { getConfirmationText, matchesConfirmation } from '../../src/core/confirmationText'
import { apiKey } from '../support/fakeClient'

it.each([
  ['how the key ends', {}, 'Zp04'],
  ['its name, where it has no end', { hint: { prefix: 'kd_' } }, 'CI deploy'],
  ['its name, where its end cannot be seen', { hint: { suffix: '\u200b ' } }, 'CI deploy'],
  ['its id, where it has neither', { hint: null, name: null }, 'key_1'],
  ['its id, where its name is too long to type', { hint: null, name: 'x'.repeat(61) }, 'key_1'],
] as const)('is %s', (_what, own, wanted) => {
  expect(getConfirmationText(apiKey(own))).toBe(wanted)
})

it.each([
  ['Zp04', 'Zp04', true],
  ['Zp04', ' Zp04\t', true],
  ['Caf\u00e9', 'Cafe\u0301', true],
  ['a\u202eb', 'ab', true],
  ['Zp04', 'zp04', false],
  ['Zp04', 'Zp0', false],
  ['Zp04', '', false],
  ['ａ', 'a', false],
])('compares %j with the typed %j: %s', (wanted, typed, isSame) => {
  expect(matchesConfirmation(typed, wanted)).toBe(isSame)
})
