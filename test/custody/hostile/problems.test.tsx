import { screen } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { descriptionField, nameField } from '../../support/elements'
import { SECRET } from '../../support/fakeClient'
import { alarm, askForKey, backend, renderPage, typed } from './page'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') }))
afterEach(() => void vi.useRealTimers())

async function refuse(status: number, problem: unknown, headers: Record<string, string> = {}) {
  const refusal = () => Response.json(problem, { status, headers })
  const { client, posts } = backend((method) => (method === 'POST' ? refusal() : undefined))
  await renderPage({ client })
  await askForKey()
  return { posts }
}

const error = (pointer: unknown, code: unknown = 'invalid') => ({ pointer, code, detail: SECRET })

describe('refused fields', () => {
  it.each(['#/name', '/name', 'name'])('describe their field, found by the pointer %s', async (pointer) => {
    await refuse(422, { errors: [error(pointer, 'too-long')] })
    expect(nameField()).toHaveAccessibleDescription(labels.tooLong(100, { number: String } as never))
    expect(nameField()).toBeInvalid()
    expect(nameField()).toHaveFocus()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each([
    ['both, whatever their order', ['#/description', '#/name'], nameField],
    ['the second alone', ['#/description'], descriptionField],
  ])('give the first of them the focus: %s', async (_which, pointers, first) => {
    await refuse(
      400,
      { errors: pointers.map((pointer) => error(pointer)) },
      { 'content-type': 'application/problem+json' },
    )
    expect(first()).toHaveFocus()
    expect(descriptionField()).toHaveAccessibleDescription(labels.descriptionError.invalid)
    expect([nameField(), descriptionField()].map((field) => (field as HTMLInputElement).value)).toEqual(
      Object.values(typed),
    )
  })

  it.each<[string, unknown]>([
    ['an unknown pointer', [error('#/labels/0')]],
    ['a pointer into another body', [error('#/data/name')]],
    ['a pointer of another kind', [error({ toString: 'name' }), error(['name']), error(null), error(7)]],
    ['names that every object has', [error('__proto__'), error('#/constructor'), error('toString')]],
    ['no list of errors', { name: 'too long' }],
    ['errors of another kind', [null, 7, 'name', [['name']]]],
    ['a thousand unknown errors', Array.from({ length: 1000 }, (_, index) => error(`#/${index}`))],
  ])('without a field here become one message: %s', async (_what, errors) => {
    await refuse(422, { errors })
    expect(alarm()).toContain(labels.createError['invalid-input'])
    expect(nameField()).toBeValid()
    expect(descriptionField()).toBeValid()
  })

  it('do not hide that a key may have been made', async () => {
    await refuse(500, { errors: [error('#/name')] })
    expect(alarm()).toContain(labels.outcomeNone(typed.name))
  })
})

describe('when to come back', () => {
  it.each([
    ['5', 'in 5 seconds.'],
    ['1', 'in 1 second.'],
    ['Tue, 24 Nov 2026 10:01:30 GMT', 'in 70 seconds.'],
    ['1000000000', 'in 3,600 seconds.'],
    ['Fri, 24 Nov 2150 10:00:00 GMT', 'in 3,600 seconds.'],
    ['-1', undefined],
    ['1e9', undefined],
    ['5.5', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['soon', undefined],
    ['<b>5</b>', undefined],
    [undefined, undefined],
  ])('is said sanely after Retry-After: %s', async (header, wanted) => {
    await refuse(429, {}, header === undefined ? {} : { 'retry-after': header })
    expect(alarm()).toContain(labels.createError['rate-limited'])
    expect(/Try again (?<when>.*)/.exec(alarm())?.groups?.['when']).toBe(wanted)
    expect(alarm()).not.toMatch(/NaN|Infinity|undefined|-\d/)
  })

  it.each(['0', 'Tue, 24 Nov 2026 09:59:00 GMT', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
    'is now after Retry-After: %s',
    async (header) => {
      const { posts } = await refuse(503, {}, { 'retry-after': header })
      expect(alarm()).not.toMatch(/NaN|-\d|in [1-9]/)
      expect(posts()).toBe(1)
    },
  )
})

describe('the sentences of a problem', () => {
  const evil = `${SECRET}<img src=x onerror="alert(1)">\u202e${'A'.repeat(1_000_000)}`

  it.each([400, 401, 403, 404, 409, 422, 429, 500, 503])('are never shown, after %i', async (status) => {
    const problem = { type: evil, title: evil, detail: evil, instance: evil, code: evil, message: evil, [evil]: evil }
    await refuse(status, { ...problem, errors: [{ ...error('#/name', evil), title: evil }] })
    const shown = document.documentElement.outerHTML
    expect(shown.length).toBeLessThan(50_000)
    expect(shown).not.toMatch(/onerror|AAAAAAAA/)
    expect(shown).not.toContain(SECRET.slice(8, 16))
  })
})
