import { screen } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { descriptionField, nameField } from '../../support/elements'
import { SECRET } from '../../support/fakeClient'
import { alarm, askForKey, backend, notFound, renderPage, typed } from './page'
import { withSecretSearch } from '../leaks/secretSearch'

const { expectNowhere } = withSecretSearch()

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') }))
afterEach(() => void vi.useRealTimers())

async function refuse(status: number, problem: unknown, headers: Record<string, string> = {}) {
  const refusal = () => Response.json(problem, { status, headers })
  const { client, posts } = backend((method) => (method === 'POST' ? refusal() : undefined))
  const { queryClient } = await renderPage({ client })
  await askForKey()
  return { posts, queryClient }
}

const error = (pointer: unknown, code: unknown = 'invalid') => ({ pointer, code, detail: SECRET })

describe('refused fields', () => {
  it.each(['#/name', '/name', 'name', '#/data/name', '/data/attributes/name'])(
    'show the error at their field, found by the pointer %s',
    { tags: 'fault/refused-fields-described' },
    async (pointer) => {
      await refuse(422, { errors: [error(pointer, 'too-long')] })
      expect(nameField()).toHaveAccessibleDescription(labels.nameError['too-long'])
      expect(nameField()).toBeInvalid()
      expect(nameField()).toHaveFocus()
      expect(screen.queryByRole('alert')).toBeNull()
    },
  )

  it.each([
    ['both, whatever their order', ['#/description', '#/name'], nameField],
    ['the second alone', ['#/description'], descriptionField],
  ])('focus the first of them: %s', { tags: 'fault/refused-fields-focus' }, async (_which, pointers, first) => {
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
    ['a pointer into a field of another name', [error('#/name/label')]],
    ['a pointer of another kind', [error({ toString: 'name' }), error([['name']]), error(null), error(7)]],
    ['names that every object has', [error('__proto__'), error('#/constructor'), error('toString')]],
    ['no list of errors', { label: 'too long', toString: 'too long' }],
    ['errors of another kind', [null, 7, 'name', [['name']]]],
    ['a thousand unknown errors', Array.from({ length: 1000 }, (_, index) => error(`#/${index}`))],
  ])(
    'become one message if they match no field: %s',
    { tags: 'fault/refused-fields-elsewhere' },
    async (_what, errors) => {
      await refuse(422, { errors })
      expect(alarm()).toContain(labels.createError['invalid-input'])
      expect(nameField()).toBeValid()
      expect(descriptionField()).toBeValid()
    },
  )

  it('do not hide that a key may have been created', { tags: 'fault/refused-fields-outcome-unknown' }, async () => {
    await refuse(500, { errors: [error('#/name')] })
    expect(alarm()).toContain(notFound(typed.name))
  })
})

describe('the text of problem details', { tags: 'fault/problem-details-not-shown' }, () => {
  const evil = `${SECRET}<img src=x onerror="alert(1)">\u202e${'A'.repeat(1_000_000)}`

  it.each([400, 401, 403, 404, 409, 422, 429, 500, 503])('is never shown, after %i', async (status) => {
    const problem = { type: evil, title: evil, detail: evil, instance: evil, code: evil, message: evil, [evil]: evil }
    const { queryClient } = await refuse(status, { ...problem, errors: [{ ...error('#/name', evil), title: evil }] })
    const shown = document.documentElement.outerHTML
    expect(shown.length).toBeLessThan(50_000)
    expect(shown).not.toMatch(/onerror|AAAAAAAA/)
    expect(shown).not.toContain(SECRET.slice(8, 16))
    expectNowhere({ queryClient })
  })
})
