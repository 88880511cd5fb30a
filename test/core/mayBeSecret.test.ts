// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { filterAndSort } from '../../src/core/filterAndSort'
import { findOwners, mayBeSecret } from '../../src/core/mayBeSecret'
import { apiKey } from '../support/fakeClient'

const SECRET = 'kd_demo_4rT9sXk2Lq8vBn1Zw6Yc3Hd7Jf5Gm0Pa'
const hinted = (id: string, prefix?: string, suffix?: string) =>
  apiKey({ id, name: id, hint: { ...(prefix && { prefix }), ...(suffix && { suffix }) } })
const short = hinted('short', 'k_', 'Zp04')

describe('a text that may be a secret', () => {
  it.each([
    SECRET,
    `Bearer ${SECRET}`,
    `API_KEY=${SECRET}`,
    ` ${SECRET}\u00a0`,
    '0f8fad5b-d9cb-469f-a165-70867728950e',
    'x'.repeat(20),
  ])('is long and has no space: %s', (text) => {
    expect(mayBeSecret(text)).toBe(true)
  })

  it('begins and ends like a key', () => {
    expect(mayBeSecret('k_abcdZp04', [short])).toBe(true)
    expect(mayBeSecret('k_a b dZp04', [short])).toBe(true)
  })

  it.each([
    '',
    'deploy',
    'x'.repeat(19),
    'Booking engine of production',
    'k_',
    'Zp04',
    'k_Zp04',
    'k_…Zp04',
    'K_abcdZp04',
  ])('is not %j', (text) =>
    expect(mayBeSecret(text, [short, hinted('start', 'Book'), hinted('end', undefined, 'oy')])).toBe(false),
  )
})

describe('a pasted secret', () => {
  const keys = [
    hinted('all', 'kd_demo_'),
    hinted('it', 'kd_demo_', 'm0Pa'),
    hinted('end', undefined, '0Pa'),
    hinted('other', 'kd_demo_', 'Zp04'),
    hinted('none'),
  ]
  const found = (text: string) => filterAndSort(keys, { search: text }, 0).map(({ id }) => id)

  it.each([SECRET, `Bearer ${SECRET}`, `API_KEY=${SECRET}`, `API_KEY="${SECRET}"`, `'${SECRET}'`, `  ${SECRET} `])(
    'finds the key whose hint shows most of it: %s',
    (text) => expect(found(text)).toEqual(['it']),
  )

  it('finds every key that it may belong to if the hints match equally well', () => {
    expect(found(`${SECRET}x`)).toEqual(['all'])
    expect([...findOwners('kd_demo_aZp04', [keys[3]!, { ...keys[3]!, id: 'twin' }])].map(({ id }) => id)).toEqual([
      'other',
      'twin',
    ])
  })

  it('finds nothing if no hint matches', () => {
    expect(found(SECRET.toUpperCase())).toEqual([])
  })

  it('finds a key by a long name as before', () => {
    const named = apiKey({ id: 'named', name: 'production-booking-engine' })
    expect(filterAndSort([...keys, named], { search: 'Production-Booking-Engine' }, 0)).toEqual([named])
  })

  it('is in no property of `RegExp` that scripts can read', () => {
    'reset'.replace(/(reset)/, '')
    found(`Bearer ${SECRET}`)
    const left = ['input', 'lastMatch', 'leftContext', 'rightContext', '$1'].map((name) => Reflect.get(RegExp, name))
    expect(left.join(' ')).not.toContain(SECRET.slice(0, 12))
  })
})
