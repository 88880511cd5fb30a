// @vitest-environment node
import { ApiKeysError, type ApiKeysErrorCode, englishLabels, parseApiKey } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { expect, test } from 'vitest'
import { contract, faultsOf, lint, mediaOf, operation, operations, source, validator } from './support/contract'
import { validated } from './support/validated'

const answers = operations.flatMap(({ responses }) => Object.entries(responses))
const requests = operations.flatMap(({ requestBody }) => requestBody ?? [])
const medias = [...answers.map(([, answer]) => answer), ...requests].flatMap(({ content }) =>
  Object.values(content ?? {}),
)
const listed = mediaOf('listApiKeys', '200')
const created = mediaOf('createApiKey', '201')
const rotated = mediaOf('rotateApiKey', '200')
const { Problem, FieldProblem } = contract.components.schemas

const context = { signal: new AbortController().signal, scope: 'org', idempotencyKey: crypto.randomUUID() }

const everything = ['create', 'get', 'update', 'disable', 'rotate', 'revoke', 'delete', 'scopes', 'activity'] as const

function clientAnswered(status: number, body: unknown) {
  const client = createRestClient({
    url: '/api/api-keys',
    operations: everything,
    fetch: async () => Response.json(body, { status }),
  })
  return validated(client)
}

async function errorOf(promise: Promise<unknown> | undefined): Promise<ApiKeysError> {
  const error: unknown = await promise?.catch((reason: unknown) => reason)
  if (!(error instanceof ApiKeysError)) throw new Error('The client did not reject with an ApiKeysError.')
  return error
}

test('The document is valid OpenAPI 3.1', () => {
  expect(lint.errors ?? []).toEqual([])
  expect(validator.version).toBe('3.1')
})

test('Every operation says what it is for and who may call it', () => {
  const words =
    'listApiKeys createApiKey listApiKeyScopes getApiKey updateApiKey deleteApiKey rotateApiKey enableApiKey'
  const ids = `${words} disableApiKey revokeApiKey acknowledgeApiKey listApiKeyActivity`.split(' ')
  expect(operations.map(({ operationId }) => operationId)).toEqual(ids)
  for (const { summary, description } of operations) {
    expect(summary).toMatch(/^[A-Z].*[^.]$/)
    expect(description).toMatch(/\.\s*$/)
  }
  expect(contract.security).toEqual([{ sessionCookie: [] }, { bearer: [] }])
})

test('Every answer and every parameter is described and has an example', () => {
  for (const [status, { description, content }] of answers) {
    expect(description).toMatch(/\.\s*$/)
    // Only what is done has nothing to say.
    expect(content === undefined).toBe(status === '204')
  }
  for (const { examples } of medias) expect(Object.keys(examples)).not.toEqual([])
  for (const { description, schema, example } of operations.flatMap(({ parameters = [] }) => parameters)) {
    expect(description).toMatch(/\.\s*$/)
    expect(faultsOf(schema, example)).toBe('')
  }
})

test('Every component is used', () => {
  const { securitySchemes: _, ...rooms }: Readonly<Record<string, object>> = { ...contract.components }
  for (const [kind, members] of Object.entries(rooms))
    for (const name of Object.keys(members)) expect(source).toContain(`'#/components/${kind}/${name}'`)
})

test('Every example is what its schema says', () => {
  for (const { schema, examples } of medias)
    for (const [name, { value }] of Object.entries(examples))
      expect(`${name}: ${faultsOf(schema, value)}`).toBe(`${name}: `)
  for (const { properties } of Object.values(contract.components.schemas))
    for (const property of Object.values(properties ?? {}) as { examples?: unknown[] }[])
      for (const example of property.examples ?? []) expect(faultsOf(property, example)).toBe('')
})

test('A secret inside data, or in a list, breaks the contract', () => {
  const { data, secret } = created.examples['created']!.value as { data: object; secret: string }
  expect(faultsOf(created.schema, { data: { ...data, secret }, secret })).toContain('additional properties')
  expect(faultsOf(created.schema, { data })).toContain("'secret'")
  expect(faultsOf(rotated.schema, { data: { ...data, secret }, secret })).toContain('additional properties')
  expect(faultsOf(listed.schema, { data: [{ ...data, secret }] })).toContain('additional properties')
  for (const id of ['getApiKey', 'updateApiKey', 'enableApiKey', 'disableApiKey', 'revokeApiKey'])
    expect(faultsOf(mediaOf(id, '200').schema, { data, secret })).toContain('additional properties')
})

interface ListedBody {
  readonly data: readonly { readonly id: string }[]
  readonly nextCursor: string | null
  readonly total?: number
  readonly quota?: number
  readonly permissions?: object
}

test.each(Object.entries(listed.examples))('The client reads the list %s whole', async (_name, { value }) => {
  const body: ListedBody = value
  const page = await clientAnswered(200, body).list({}, context)
  expect(page.unreadable).toBeUndefined()
  expect(page.items).toMatchObject(body.data.map(({ id }) => ({ id })))
  expect(page.nextCursor ?? null).toBe(body.nextCursor)
  expect([page.total, page.quota, page.permissions]).toEqual([body.total, body.quota, body.permissions])
  for (const row of body.data) expect(Object.keys(parseApiKey(row))).toEqual(expect.arrayContaining(Object.keys(row)))
})

test('The client reads the created key, and its secret apart from it', async () => {
  const body: { data: { id: string }; secret: string } = created.examples['created']!.value
  const issued = await clientAnswered(201, body).create!({ name: 'x' }, context)
  expect(issued.secret.reveal()).toBe(body.secret)
  expect(issued.apiKey).toEqual(parseApiKey(body.data))
  expect(JSON.stringify(issued)).not.toContain(body.secret)
})

test.each(Object.entries(rotated.examples))('The client reads the rotated key %s', async (_name, { value }) => {
  const body: { data: object; secret: string; oldValidUntil?: string } = value
  const issued = await clientAnswered(200, body).rotate!('key_7c2d', {}, context)
  expect(issued.secret.reveal()).toBe(body.secret)
  expect(issued.apiKey).toEqual(parseApiKey(body.data))
  expect(issued.oldValidUntil).toBe(body.oldValidUntil && new Date(body.oldValidUntil).toISOString())
  expect(JSON.stringify(issued)).not.toContain(body.secret)
})

test('The client reads one key, scopes and activity whole', async () => {
  const examplesOf = (id: string): { data: unknown }[] =>
    Object.values(mediaOf(id, '200').examples).map(({ value }) => value)
  for (const body of examplesOf('getApiKey'))
    expect(await clientAnswered(200, body).get!('key_7c2d', context)).toEqual(parseApiKey(body.data))
  for (const body of examplesOf('listApiKeyScopes'))
    expect(await clientAnswered(200, body).listScopes!(context)).toEqual(body.data)
  for (const body of examplesOf('listApiKeyActivity')) {
    const { items } = await clientAnswered(200, body).listActivity!('key_7c2d', {}, context)
    expect(items).toMatchObject((body.data as { at: string }[]).map((row) => ({ ...row, at: expect.any(String) })))
  }
})

test('The client sends what the document describes', async () => {
  const sent: string[] = []
  const answerEmpty = async (url: RequestInfo | URL, init?: RequestInit) => {
    sent.push(`${init?.method} ${decodeURIComponent(url as string)}`)
    return new Response(null, { status: 204 })
  }
  const features = { idempotency: 'L2' } as const
  const client = validated(createRestClient({ url: '/api-keys', operations: everything, features, fetch: answerEmpty }))
  await errorOf(client.list({}, context))
  await errorOf(client.create?.({ name: 'x' }, context))
  await errorOf(client.listScopes?.(context))
  await errorOf(client.get?.('{id}', context))
  await client.update?.('{id}', { name: 'x' }, context)
  await client.delete?.('{id}', context)
  await errorOf(client.rotate?.('{id}', {}, context))
  await client.setEnabled?.('{id}', true, context)
  await client.setEnabled?.('{id}', false, context)
  await client.revoke?.('{id}', context)
  await client.acknowledge?.('{id}', context)
  await errorOf(client.listActivity?.('{id}', {}, context))

  const described = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(sent).toEqual(described)
})

test('The client asks for a part of the list in the terms of the document', async () => {
  let asked = ''
  const client = createRestClient({
    url: 'https://backend.test/api-keys',
    fetch: async (url) => ((asked = url as string), Response.json({ data: [] })),
  })
  for (const by of ['name', 'createdAt', 'lastUsedAt', 'expiresAt', 'status'] as const)
    for (const direction of ['asc', 'desc'] as const) {
      await client.list(
        { limit: 2, cursor: 'c', search: 'a', status: ['active', 'revoked'], sort: { by, direction } },
        context,
      )
      const { searchParams } = new URL(asked)
      const { parameters = [] } = operation('listApiKeys')
      expect([...searchParams.keys()].toSorted()).toEqual(parameters.map(({ name }) => name).toSorted())
      const valueOf = (name: string) => searchParams.get(name) ?? ''
      const sent = { limit: Number(valueOf('limit')), status: valueOf('status').split(',') }
      for (const { name, schema } of parameters)
        expect(faultsOf(schema, { ...Object.fromEntries(searchParams), ...sent }[name])).toBe('')
    }
})

/** The expected reading of each error example: code, refused fields, and whether the outcome is unknown. */
const readings: Readonly<Record<string, readonly string[]>> = {
  unknownCursor: ['invalid-input'],
  notJson: ['invalid-input'],
  sessionEnded: ['unauthorized'],
  notAllowed: ['forbidden'],
  planLimit: ['limit-reached'],
  notThere: ['not-found'],
  nameTaken: ['name-taken', 'name', 'taken'],
  limitReached: ['limit-reached'],
  inProgress: ['in-progress', 'unsure'],
  acknowledged: ['not-found'],
  tooLarge: ['invalid-input'],
  form: ['invalid-input'],
  shortKey: ['invalid-input'],
  fields: ['invalid-input', 'name', 'required', 'description', 'too-long'],
  ends: ['invalid-input', 'expiresAt', 'invalid', 'scopes', 'invalid'],
  pointer: ['invalid-input', 'name', 'invalid'],
  otherBody: ['invalid-input'],
  wait: ['rate-limited'],
  failed: ['server-error', 'unsure'],
}
const problems = Object.entries({ ...operation('listApiKeys').responses, ...operation('createApiKey').responses })
  .map(([status, { content }]) => ({ status, examples: content?.['application/problem+json']?.examples ?? {} }))
  .flatMap(({ status, examples }) => Object.entries(examples).map(([name, { value }]) => ({ status, name, value })))

test.each(problems)('The client reads $status $name as the document says', async ({ status, name, value }) => {
  const { create } = clientAnswered(Number(status.replace('XX', '00')), value)
  const { code, fieldErrors, mayHaveApplied } = await errorOf(create?.({ name: 'x' }, context))
  expect([code, ...Object.entries(fieldErrors).flat(), ...(mayHaveApplied ? ['unsure'] : [])]).toEqual(readings[name])
})

/** A record, so that a code which is added and not tried here does not compile. */
const everyCode: Readonly<Record<ApiKeysErrorCode, true>> = {
  unauthorized: true,
  forbidden: true,
  'not-found': true,
  'invalid-input': true,
  'name-taken': true,
  'in-progress': true,
  'precondition-failed': true,
  'limit-reached': true,
  'rate-limited': true,
  unreachable: true,
  timeout: true,
  'server-error': true,
  'malformed-response': true,
  'secret-missing': true,
  unsupported: true,
  aborted: true,
  unknown: true,
}

test('The closed lists of the document are those of the client', async () => {
  expect(FieldProblem!.properties['code']!.enum).toEqual(Object.keys(englishLabels.nameError))
  // 418 has no meaning of its own, so whatever is understood comes from the body.
  const understood = await Promise.all(
    Object.keys(everyCode).map(async (code) => (await errorOf(clientAnswered(418, { code }).list({}, context))).code),
  )
  expect(new Set(understood)).toEqual(new Set([...Problem!.properties['code']!.enum, 'unknown']))
})
