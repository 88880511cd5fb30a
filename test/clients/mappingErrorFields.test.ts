// @vitest-environment node
import type { RestMapping } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const silence = () => vi.spyOn(console, 'warn').mockReturnValue()
let warn: ReturnType<typeof silence>
beforeEach(() => void (warn = silence()))
afterEach(() => vi.restoreAllMocks())

const fieldErrorsOf = async (fields: unknown, body: unknown) => {
  const mapping = {
    routes: { list: 'GET', create: 'POST' },
    input: { name: 'label' },
    errors: { fields },
  } as RestMapping
  const { client } = mappedClient(mapping, Response.json(body, { status: 400 }))
  const error: unknown = await client.create!({ name: 'CI' }, context).catch((reason: unknown) => reason)
  return (error as { readonly fieldErrors: unknown }).fieldErrors
}

describe('errors.fields as a path', () => {
  it.each([
    ['a map of texts', { label: 'too short' }, { name: 'too-short' }],
    ['a map of lists', { label: ['is taken'], scopes: [], other: ['no'] }, { name: 'taken' }],
    ['a list of issues', [{ field: 'label', message: 'must be unique' }], { name: 'taken' }],
    ['one issue', { path: ['key', 'label'], code: 'too_long' }, { name: 'too-long' }],
    ['a text', 'label', {}],
    ['nothing', undefined, {}],
  ])('reads %s at that path', async (_what, problems, expected) => {
    expect(await fieldErrorsOf('err.problems', { err: { problems }, errors: { scopes: ['no'] } })).toEqual(expected)
  })
})

describe('errors.fields as a function', () => {
  it.each([[{}], [undefined], [null], [[]], [{ name: undefined }]])(
    'marks no field and logs nothing for %j',
    async (said) => {
      expect(await fieldErrorsOf(() => said, { errors: { label: ['taken'] } })).toEqual({})
      expect(warn).not.toHaveBeenCalled()
    },
  )

  it('is reported if it returns no field of Keydrawer', async () => {
    expect(await fieldErrorsOf(() => ({ label: 'taken' }), { bad: 1 })).toEqual({})
    expect(String(warn.mock.calls)).toContain('`mapping.errors.fields` returned none of the fields `name`')
  })
})

it('prefers a listed kind over the status, even over 401', async () => {
  const errors: RestMapping['errors'] = { codes: { LIMIT: 'limit-reached' }, statuses: { 401: 'forbidden' } }
  const refuse = async (body: unknown) => {
    const routes = { list: 'GET', create: 'POST' }
    const { client } = mappedClient({ routes, errors }, Response.json(body, { status: 401 }))
    return client.create!({ name: 'CI' }, context)
  }
  await expect(refuse({ code: 'LIMIT' })).rejects.toMatchObject({ code: 'limit-reached' })
  await expect(refuse({ code: 'OTHER' })).rejects.toMatchObject({ code: 'forbidden' })
})
