// @vitest-environment node
import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { ApiKeysError, englishLabels, parseApiKey } from 'keydrawer'
import { apiKeysHandlers, type ApiKeysHandlersOptions, sampleApiKeys } from 'keydrawer/mocks'
import { createRestClient } from 'keydrawer/rest'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

interface Media {
  readonly schema: object
  readonly examples: Readonly<Record<string, { readonly value: never }>>
}
interface Answer {
  readonly description?: string
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema: object }>>
  readonly content: Readonly<Record<string, Media>>
}
interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly parameters: readonly { readonly description?: string; readonly schema: object; readonly example?: unknown }[]
  readonly requestBody?: Answer
  readonly responses: Readonly<Record<string, Answer>>
}
interface Contract {
  readonly security: readonly object[]
  readonly paths: Readonly<Record<string, Readonly<Record<'get' | 'post', Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties: Record<string, { enum: string[] }> }>>
  }
}

const source = readFileSync(new URL('../openapi.yaml', import.meta.url), 'utf8')
const validator = new Validator()
const lint = await validator.validate(source)
const contract = validator.resolveRefs() as unknown as Contract
const { get: list, post: create } = contract.paths['/api-keys']!
const operations = [list, create]
const answers = operations.flatMap(({ responses }) => Object.entries(responses))
const medias = [...answers.map(([, answer]) => answer), create.requestBody!].flatMap(({ content }) =>
  Object.values(content),
)
const { Problem, FieldProblem } = contract.components.schemas

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false })
ajv.addKeyword('example')
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
ajv.addFormat('uuid', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'https://example.com'))

/** What is wrong with a value, or nothing. */
function faultsOf(schema: object, value: unknown): string {
  const validate = ajv.compile(schema)
  return validate(value) ? '' : ajv.errorsText(validate.errors)
}

const url = 'http://backend.test/api/api-keys'
const context = { signal: new AbortController().signal, scope: 'org', idempotencyKey: crypto.randomUUID() }

function clientAnswered(status: number, body: unknown) {
  return createRestClient({ url, fetch: async () => Response.json(body, { status }) })
}

test('The document is valid OpenAPI 3.1, and its operations say what they are for and who may call them', () => {
  expect(lint.errors ?? []).toEqual([])
  expect(validator.version).toBe('3.1')
  for (const { operationId, summary, description } of operations) {
    expect(operationId).toMatch(/^(list|create)ApiKeys?$/)
    expect(summary).toMatch(/^[A-Z].*[^.]$/)
    expect(description).toMatch(/\.$/m)
  }
  expect(contract.security).toEqual([{ sessionCookie: [] }, { bearer: [] }])
})

test('Every answer and every parameter is described and has an example', () => {
  for (const [, { description, content }] of answers) {
    expect(description).toMatch(/\.\s*$/)
    expect(Object.values(content)).not.toEqual([])
  }
  for (const { examples } of medias) expect(Object.keys(examples)).not.toEqual([])
  for (const parameter of operations.flatMap((operation) => operation.parameters)) {
    expect(parameter.description).toMatch(/\.\s*$/)
    expect(faultsOf(parameter.schema, parameter.example)).toBe('')
  }
})

test('Every component is used', () => {
  for (const [, kind, name] of source.matchAll(/#\/components\/(\w+)\/(\w+)/g))
    expect(contract.components).toHaveProperty(`${kind}.${name}`)
  const { securitySchemes: _, ...rooms }: Readonly<Record<string, object>> = { ...contract.components }
  for (const [kind, members] of Object.entries(rooms))
    for (const name of Object.keys(members)) expect(source).toContain(`'#/components/${kind}/${name}'`)
})

test('Every example is what its schema says', () => {
  for (const { schema, examples } of medias)
    for (const [name, { value }] of Object.entries(examples))
      expect(`${name}: ${faultsOf(schema, value)}`).toBe(`${name}: `)
  for (const component of Object.values(contract.components.schemas))
    for (const property of Object.values(component.properties ?? {}) as { examples?: unknown[] }[])
      for (const example of property.examples ?? []) expect(faultsOf(property, example)).toBe('')
})

test('A secret inside data, or in a list, breaks the contract', () => {
  const created = create.responses['201']!.content['application/json']!
  const { data, secret } = created.examples['created']!.value as { data: object; secret: string }
  expect(faultsOf(created.schema, { data: { ...data, secret }, secret })).toContain('additional properties')
  expect(faultsOf(created.schema, { data })).toContain("'secret'")
  expect(
    faultsOf(list.responses['200']!.content['application/json']!.schema, { data: [{ ...data, secret }] }),
  ).toContain('additional properties')
})

const lists = Object.entries(list.responses['200']!.content['application/json']!.examples)

test.each(lists)('The client reads the list %s of the document whole', async (_name, { value }) => {
  const body: { data: { id: string }[]; nextCursor: string | null; total?: number } = value
  const page = await clientAnswered(200, body).list({}, context)
  expect(page.unreadable).toBeUndefined()
  expect(page.items).toMatchObject(body.data.map(({ id }) => ({ id })))
  expect(page.nextCursor ?? null).toBe(body.nextCursor)
  expect(page.total).toBe(body.total)
  for (const row of body.data) expect(Object.keys(parseApiKey(row))).toEqual(expect.arrayContaining(Object.keys(row)))
})

test('The client reads the created key of the document, and its secret apart from it', async () => {
  const { value } = create.responses['201']!.content['application/json']!.examples['created']!
  const body: { data: { id: string }; secret: string } = value
  const issued = await clientAnswered(201, body).create!({ name: 'x' }, context)
  expect(issued.secret.reveal()).toBe(body.secret)
  expect(issued.apiKey).toEqual(parseApiKey(body.data))
  expect(JSON.stringify(issued)).not.toContain(body.secret)
})

const readings: Readonly<Record<string, readonly string[]>> = {
  unknownCursor: ['invalid-input'],
  notJson: ['invalid-input'],
  sessionEnded: ['unauthorized'],
  notAllowed: ['forbidden'],
  planLimit: ['limit-reached'],
  noOrganisation: ['not-found'],
  nameTaken: ['name-taken', 'name', 'taken'],
  limitReached: ['limit-reached'],
  tooLarge: ['invalid-input'],
  form: ['invalid-input'],
  fields: ['invalid-input', 'name', 'required', 'description', 'too-long'],
  pointer: ['invalid-input', 'name', 'invalid'],
  otherBody: ['invalid-input'],
  wait: ['rate-limited'],
  failed: ['server-error', 'unsure'],
}
const problems = answers.flatMap(([status, { content }]) =>
  Object.entries(content['application/problem+json']?.examples ?? {}).map(([name, { value }]) => ({
    status,
    name,
    value,
  })),
)

test.each(problems)('The client reads $status $name as the document says', async ({ status, name, value }) => {
  const { create: request } = clientAnswered(Number(status.replace('XX', '00')), value)
  const error: unknown = await request!({ name: 'x' }, context).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ApiKeysError)
  const { code, fieldErrors, mayHaveApplied } = error as ApiKeysError
  expect([code, ...Object.entries(fieldErrors).flat(), ...(mayHaveApplied ? ['unsure'] : [])]).toEqual(readings[name])
})

test('The closed lists of the document are those of the client', async () => {
  expect(FieldProblem!.properties['code']!.enum).toEqual(Object.keys(englishLabels.nameError))
  // 418 has no meaning of its own, so whatever is understood comes from the body.
  const understood = await Promise.all(
    Object.keys(englishLabels.listError).map(async (code) => {
      const error: unknown = await clientAnswered(418, { code })
        .list({}, context)
        .catch((reason: unknown) => reason)
      return error instanceof ApiKeysError && error.code !== 'unknown' ? error.code : undefined
    }),
  )
  expect(understood.filter((code) => code !== undefined).toSorted()).toEqual(
    Problem!.properties['code']!.enum.toSorted(),
  )
})

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

function serveMocks(options: Partial<ApiKeysHandlersOptions> = {}): void {
  server.use(...apiKeysHandlers({ url, apiKeys: Object.values(sampleApiKeys), ...options }))
}

function post(body: string, idempotencyKey: string = crypto.randomUUID()): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }
  return fetch(url, { method: 'POST', body, headers })
}

/** Checks an answer against the document and returns its body. */
async function asPromised(operation: Operation, status: number, response: Response): Promise<Record<string, unknown>> {
  expect(response.status).toBe(status)
  const answer = operation.responses[String(status)]!
  const media = answer.content[response.headers.get('content-type') ?? '']
  expect(media, `${status} ${response.headers.get('content-type')}`).toBeDefined()
  for (const [name, { required, schema }] of Object.entries(answer.headers ?? {}))
    if (required) expect(faultsOf(schema, response.headers.get(name)), `${status} ${name}`).toBe('')
  const body: Record<string, unknown> = await response.json()
  expect(faultsOf(media!.schema, body)).toBe('')
  return body
}

test('The mock backend lists keys as the document says', async () => {
  serveMocks({ pageSize: 3 })
  const first = await asPromised(list, 200, await fetch(url))
  expect(first['total']).toBe(Object.keys(sampleApiKeys).length)
  const next = await fetch(`${url}?limit=2&cursor=${String(first['nextCursor'])}`)
  expect((await asPromised(list, 200, next))['data']).toHaveLength(2)
})

test('The mock backend makes keys as the document says, and lists what it made', async () => {
  serveMocks()
  const { data, secret } = await asPromised(create, 201, await post('{"name":"CI deploy","description":"Releases"}'))
  const listed = await asPromised(list, 200, await fetch(url))
  expect(listed['data']).toContainEqual(data)
  expect(JSON.stringify(listed)).not.toContain(secret)
})

test('The mock backend refuses as the document says', async () => {
  serveMocks({ limit: Object.keys(sampleApiKeys).length })
  expect(await asPromised(create, 422, await post('{"name":" "}'))).toMatchObject({ errors: [{ code: 'required' }] })
  const long = JSON.stringify({ name: 'n'.repeat(101) })
  expect(await asPromised(create, 422, await post(long))).toMatchObject({ errors: [{ code: 'too-long' }] })
  expect(await asPromised(create, 409, await post('{"name":"One more"}'))).toMatchObject({ code: 'limit-reached' })
  await asPromised(create, 400, await post('no JSON'))
})

test('The mock backend replays a creation at L1 alone', async () => {
  serveMocks({ features: { idempotency: 'L1' } })
  const key = crypto.randomUUID()
  const first = await asPromised(create, 201, await post('{"name":"Same"}', key))
  expect(await asPromised(create, 201, await post('{"name":"Same"}', key))).toEqual(first)
  await asPromised(create, 422, await post('{"name":"Other"}', key))

  server.resetHandlers()
  serveMocks({ features: { idempotency: 'L0' } })
  const one = await asPromised(create, 201, await post('{"name":"Same"}', key))
  expect((await asPromised(create, 201, await post('{"name":"Same"}', key)))['secret']).not.toBe(one['secret'])
})
