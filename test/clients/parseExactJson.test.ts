// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseExactJson } from '../../src/clients/parseExactJson'

it.each([
  ['9007199254740991', 9_007_199_254_740_991],
  ['9007199254740992', '9007199254740992'],
  ['9007199254740993', '9007199254740993'],
  ['-9007199254740993', '-9007199254740993'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['-0', '-0'],
  ['9007199254740990.7', '9007199254740990.7'],
  ['1.00000000000000001', '1.00000000000000001'],
  ['1e-400', '1e-400'],
  ['7', 7],
  ['0', 0],
  ['0.0', 0],
  ['1700000000.0', 1_700_000_000],
  ['1700000000.25', 1_700_000_000.25],
  ['0.30000000000000004', 0.300_000_000_000_000_04],
  ['1e3', 1000],
])('reads %s as %j in any position', (literal, value) => {
  expect(parseExactJson(literal)).toBe(value)
  expect(parseExactJson(` [ ${literal} ] `)).toEqual([value])
  const text = `{"a\\\\":${literal},"b":[true,${literal},false,null,${literal}],"c\\"":"${literal}","d":{"e":${literal}\n}}`
  expect(parseExactJson(text)).toEqual({
    'a\\': value,
    b: [true, value, false, null, value],
    'c"': literal,
    d: { e: value },
  })
})

it.each(['', '{', '{9007199254740993:1}', '[09007199254740993]', '9007199254740993x', '[9007199254740993', '"a'])(
  'rejects %j like JSON.parse',
  (text) => {
    expect(() => parseExactJson(text)).toThrow(SyntaxError)
  },
)

it('agrees with JSON.parse if all numbers are exact', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, exactNumbers, indent)
      expect(parseExactJson(text)).toEqual(JSON.parse(text))
    }),
    { numRuns: 2000 },
  )
})

it('never reads two different whole numbers as one value', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: -9n, max: 9n }), (one, difference) => {
      const [a, b] = [one, one + difference].map((number) =>
        String((parseExactJson(`{"id":${number}}`) as { id: unknown }).id),
      )
      expect(a === b).toBe(difference === 0n)
    }),
    { numRuns: 2000 },
  )
})

function exactNumbers(_name: string, value: unknown): unknown {
  return typeof value === 'number' && (Math.abs(value) > 2 ** 50 || Object.is(value, -0)) ? 7 : value
}
