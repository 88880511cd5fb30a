// @vitest-environment node
import { expect, it } from 'vitest'
import { createPlural } from '../../src/labels/createPlural'

const format = { number: (value: number) => value.toLocaleString('de-DE') }

it('picks the form by the rules of the language and writes the formatted number into it', () => {
  const keys = createPlural('pl')({ one: '# klucz', few: '# klucze', many: '# kluczy', other: '# klucza' })
  expect([0, 1, 2, 5, 22, 1.5, 1234].map((count) => keys(count, format))).toEqual([
    '0 kluczy',
    '1 klucz',
    '2 klucze',
    '5 kluczy',
    '22 klucze',
    '1,5 klucza',
    '1.234 klucze',
  ])
})

it('inserts the number of a host as it is', () => {
  expect(createPlural('en')({ one: '# key', other: '# keys' })(2, { number: () => '$&' })).toBe('$& keys')
})

it('requires every category of the language', () => {
  // @ts-expect-error Ukrainian has more categories.
  const count = createPlural('uk')({ one: '# ключ', other: '# ключа' })
  expect(count(5, format)).toBe('5 ключа')
  // @ts-expect-error Japanese has no singular.
  createPlural('ja')({ one: '#', other: '#' })
})
