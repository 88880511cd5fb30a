// @vitest-environment node
import type { RestMapping } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const silence = () => vi.spyOn(console, 'warn').mockReturnValue()
let warn: ReturnType<typeof silence>
beforeEach(() => void (warn = silence()))
afterEach(() => vi.restoreAllMocks())

const routes = { list: 'GET', create: 'POST', delete: 'DELETE /{id}', revoke: 'POST /{id}/revoke' } as const
const refusalOf = async (body: unknown, mapping: Partial<RestMapping> = {}, status = 400) => {
  const answer = typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status })
  const { client } = mappedClient({ routes, ...mapping }, answer)
  return client.create!({ name: 'CI' }, context).catch((error: unknown) => error)
}

describe('rejected fields', () => {
  it.each([
    ['ASP.NET', { errors: { Name: ['The Name field is required.'] } }, { name: 'required' }],
    ['Laravel', { message: 'x', errors: { name: ['The name has already been taken.'] } }, { name: 'taken' }],
    ['Rails', { errors: { name: ['is too long (maximum is 100 characters)'] } }, { name: 'too-long' }],
    ['Rails, with texts', { errors: { expires_at: 'is invalid' } }, { expiresAt: 'invalid' }],
    ['Django REST framework', { name: ['This field may not be blank.'] }, { name: 'required' }],
    ['RFC 9457', { errors: [{ detail: 'must be unique', pointer: '#/name' }] }, { name: 'taken' }],
    [
      'JSON:API',
      { errors: [{ source: { pointer: '/data/attributes/name' }, code: 'too_short' }] },
      { name: 'too-short' },
    ],
    ['one bare issue', { code: 'too_small', path: ['name'], message: 'x' }, { name: 'too-short' }],
    ['zod', { issues: [{ code: 'invalid_type', path: ['body', 'name'], message: 'Required' }] }, { name: 'required' }],
    ['zod, flattened', { errors: { formErrors: [], fieldErrors: { name: ['Required'] } } }, { name: 'required' }],
    ['zod, formatted', { errors: { name: { _errors: ['Required'] } } }, { name: 'required' }],
    ['FastAPI', { detail: [{ loc: ['body', 'name'], type: 'string_too_long' }] }, { name: 'too-long' }],
    ['Spring', { path: '/api/name', errors: [{ field: 'scopes', code: 'NotEmpty' }] }, { scopes: 'required' }],
    ['Symfony', { violations: [{ propertyPath: 'name', title: 'is too long' }] }, { name: 'too-long' }],
    ['class-validator', { errors: [{ property: 'name', constraints: { maxLength: 'x' } }] }, { name: 'too-long' }],
    ['a nested error', { error: { details: [{ field: 'api_key[name]', reason: 'taken' }] } }, { name: 'taken' }],
    ['Stripe', { error: { type: 'invalid_request_error', code: 'too_long', param: 'name' } }, { name: 'too-long' }],
    ['Strapi', { error: { status: 400, name: 'ApplicationError', message: 'Bad request' } }, {}],
    [
      'Google',
      { error: { details: [{ fieldViolations: [{ field: 'key.name', description: 'is required' }] }] } },
      { name: 'required' },
    ],
    ['nothing of ours', { errors: { base: ['no'] }, name: 'ValidationError', path: '/api/name' }, {}],
  ])('are read in the format of %s', async (_what, body, fieldErrors) => {
    expect(await refusalOf(body)).toMatchObject({ code: 'invalid-input', fieldErrors })
    expect(Object.keys(((await refusalOf(body)) as { fieldErrors: object }).fieldErrors)).toEqual(
      Object.keys(fieldErrors),
    )
  })

  it('are read by the names in the mapping', async () => {
    const input = { name: 'label', expiresAt: { name: 'ttl', unit: 'seconds' } } as const
    const body = { errors: { label: ['has already been taken'], TTL: ['is too small'] } }
    expect(await refusalOf(body, { input, errors: {} })).toMatchObject({
      fieldErrors: { name: 'taken', expiresAt: 'too-short' },
    })
  })

  it('are read by a function, which may return reasons or names', async () => {
    const reasons: RestMapping['errors'] = { fields: ({ bad }) => (bad === 'n' ? { name: 'taken' } : undefined) }
    expect(await refusalOf({ bad: 'n' }, { errors: reasons })).toMatchObject({ fieldErrors: { name: 'taken' } })
    const names: RestMapping['errors'] = { fields: () => ['scopes'] }
    expect(await refusalOf({}, { errors: names })).toMatchObject({ fieldErrors: { scopes: 'invalid' } })
  })

  it('are never quoted', async () => {
    const text = 'acme_secret_0123456789abcdefghij'
    const error = await refusalOf({ errors: { [text]: [text], name: [text] } })
    expect(JSON.stringify([error, String(error)])).not.toContain(text)
    expect(Reflect.get(RegExp, 'input')).not.toContain(text)
  })
})

describe('an error that is not JSON', () => {
  it('is identified by its text', async () => {
    const errors: RestMapping['errors'] = {
      code: (_body, { text }) => (text.includes('too many keys') ? 'limit' : undefined),
      codes: { limit: 'limit-reached' },
    }
    expect(await refusalOf('too many keys', { errors })).toMatchObject({ code: 'limit-reached' })
    expect(await refusalOf('<h1>too many keys</h1>', { errors })).toMatchObject({ code: 'limit-reached' })
    expect(await refusalOf('<h1>no</h1>', { errors })).toMatchObject({ code: 'invalid-input' })
  })

  it('without a body calls no function', async () => {
    const code = vi.fn(() => 'x')
    const [fields, isDone, inSuccess] = [vi.fn(), vi.fn(), vi.fn()]
    const errors = { code, fields, isDone, inSuccess } as RestMapping['errors']
    await refusalOf('', { errors })
    const { client } = mappedClient(
      { routes, errors },
      new Response(null, { status: 204 }),
      new Response('', { status: 400 }),
    )
    await client.delete!('k1', context)
    await client.delete!('k1', context).catch(() => {})
    for (const called of [code, fields, isDone, inSuccess]) expect(called).not.toHaveBeenCalled()
  })
})

describe('a response to a change', () => {
  it.each(['OK', 'deleted', 'true', '""', ''])('counts as success by its status with the body %j', async (body) => {
    const { client } = mappedClient({ routes }, new Response(body))
    await expect(client.delete!('k1', context)).resolves.toBeUndefined()
  })

  it.each(['<!doctype html><title>Sign in</title>', '{"deleted":'])('proves nothing with the body %j', async (body) => {
    const { client } = mappedClient({ routes }, new Response(body))
    await expect(client.delete!('k1', context)).rejects.toMatchObject({
      code: 'malformed-response',
      mayHaveApplied: true,
    })
  })
})

describe('errors.isDone', () => {
  const errors: RestMapping['errors'] = {
    isDone: (body, { status, action, text }) =>
      status === 400 && action === 'revoke' && (body as { error: string }).error === 'already_revoked' && text !== '',
  }

  it('turns an error into a success', async () => {
    const { client } = mappedClient({ routes, errors }, Response.json({ error: 'already_revoked' }, { status: 400 }))
    await expect(client.revoke!('k1', context)).resolves.toBeUndefined()
  })

  it.each([
    ['delete', { error: 'already_revoked' }],
    ['revoke', { error: 'locked' }],
  ] as const)('does not affect other errors of %s: %j', async (action, body) => {
    const { client } = mappedClient({ routes, errors }, Response.json(body, { status: 400 }))
    await expect(client[action]!('k1', context)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('no')
      },
    ],
    ['returns a promise', () => Promise.resolve(true)],
    ['returns a text', () => 'yes'],
  ])('has no effect if it %s', async (_what, isDone) => {
    const wrong = { isDone } as unknown as RestMapping['errors']
    const { client } = mappedClient({ routes, errors: wrong }, Response.json({}, { status: 400 }))
    await expect(client.revoke!('k1', context)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('is never called for a creation', async () => {
    const { client } = mappedClient({ routes, errors: { isDone: () => true } }, Response.json({}, { status: 400 }))
    await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('errors.inSuccess', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('no')
      },
      'threw',
    ],
    ['returns a promise', () => Promise.reject(new Error('no')), 'promise'],
    ['returns no code', () => 'oops', 'not a code'],
  ])('accepts lists, and reports that changes may have been applied, if it %s', async (_what, inSuccess, said) => {
    const errors = { inSuccess } as unknown as RestMapping['errors']
    const { client } = mappedClient({ routes, errors }, { data: [{ id: 'k1' }] }, { data: {} })
    expect((await client.list({}, context)).items).toHaveLength(1)
    await expect(client.revoke!('k1', context)).rejects.toMatchObject({ code: 'unknown', mayHaveApplied: true })
    expect(String(warn.mock.calls)).toContain(said)
  })

  const graphql: RestMapping['errors'] = {
    inSuccess: 'errors',
    code: 'errors.0.extensions.code',
    codes: { FORBIDDEN: 'forbidden', NOT_FOUND: 'not-found' },
  }
  it.each([
    [
      'of a known kind',
      { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      { code: 'forbidden', mayHaveApplied: false },
    ],
    ['of no known kind', { errors: [{ message: 'no' }] }, { code: 'server-error', mayHaveApplied: true }],
    [
      'of a field',
      { errors: [{ path: ['input', 'name'], message: 'is too long' }] },
      { code: 'invalid-input', fieldErrors: { name: 'too-long' }, mayHaveApplied: false },
    ],
  ])('finds an error at a path: %s', async (_what, body, error) => {
    const { client } = mappedClient({ routes, errors: graphql }, { data: null, ...body })
    await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ ...error, status: 200 })
  })

  it.each([{}, { errors: null }, { errors: [] }, { errors: false }, { errors: '' }, { errors: 0 }])(
    'finds no error at a path: %j',
    async (body) => {
      const { client } = mappedClient({ routes, errors: graphql }, { data: [{ id: 'k1' }], ...body }, body)
      expect((await client.list({}, context)).items).toHaveLength(1)
      await expect(client.revoke!('k1', context)).resolves.toBeUndefined()
    },
  )

  it('finds an error by a kind in `codes`, at the first path with a value', async () => {
    const errors: RestMapping['errors'] = {
      inSuccess: 'errors',
      code: ['errors.0.code', 'data.0.result'],
      codes: { NOT_DELETED: 'forbidden' },
    }
    const answers = [{ data: [{ result: 'NOT_DELETED' }] }, { data: [{ result: 'DELETED' }] }]
    const { client } = mappedClient({ routes, errors }, ...answers)
    await expect(client.delete!('k1', context)).rejects.toMatchObject({ code: 'forbidden', mayHaveApplied: false })
    await expect(client.delete!('k1', context)).resolves.toBeUndefined()
  })

  it('reads the kind of an error that a function found', async () => {
    const errors = { ...graphql, inSuccess: (body: unknown) => !(body as { ok: boolean }).ok }
    const answers = [{ ok: false, errors: [{ extensions: { code: 'NOT_FOUND' } }] }, { ok: true }]
    const { client } = mappedClient({ routes, errors }, ...answers)
    await expect(client.revoke!('k1', context)).rejects.toMatchObject({ code: 'not-found', mayHaveApplied: false })
    await expect(client.revoke!('k1', context)).resolves.toBeUndefined()
  })
})
