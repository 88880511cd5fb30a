// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, expect, it, onTestFinished } from 'vitest'
import { createApiKeysHandler } from '../../examples/server/src/createApiKeysHandler'
import { main } from '../../src/cli/main'
import { scopes, temporaryDatabase } from '../support/referenceServer'

type Handler = (request: Request) => Promise<Response> | Response

const database = await temporaryDatabase()
const handler = createApiKeysHandler({
  database,
  scopes,
  // Each session has its own organization.
  authenticate: ({ headers }) => {
    const scope = /^session=(\w+)$/.exec(headers.get('cookie') ?? '')?.[1]
    return scope === undefined ? null : { scope, id: 'ada', label: 'ada@example.com' }
  },
})

const open: { close: () => void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

async function listen(fetch: Handler): Promise<string> {
  const server = createAdaptorServer({ fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/api-keys`
}

/** Runs the command like a shell. */
async function run(...argv: readonly string[]) {
  const lines: string[] = []
  const print = (text: string) => lines.push(text)
  const code = await main(argv, { print, complain: print })
  return { code, text: lines.join('\n'), last: lines.at(-1) ?? '' }
}

let count = 0
async function check(fetch: Handler, ...more: readonly string[]) {
  return run('check', await listen(fetch), '--yes', ...ofScope(`org${++count}`), ...more)
}

const ofScope = (scope: string) => ['--header', `cookie: session=${scope}`]

async function keysOf(scope: string): Promise<readonly unknown[]> {
  const headers = { cookie: `session=${scope}` }
  const answer = await handler(new Request('http://localhost/api/api-keys?limit=200', { headers }))
  return ((await answer.json()) as { data: readonly unknown[] }).data
}

it('detects L2 and every feature on the reference server, and leaves only the keys of others', async () => {
  const headers = { cookie: 'session=busy', 'content-type': 'application/json' }
  for (let index = 0; index < 60; index++) {
    const body = JSON.stringify({ name: `deploy ${index}` })
    await handler(new Request('http://localhost/api/api-keys', { method: 'POST', headers, body }))
  }
  const before = await keysOf('busy')
  const { code, text } = await run('check', await listen(handler), '--yes', ...ofScope('busy'))
  expect(text).toContain('Level L2')
  expect(text).not.toContain('✗')
  expect(text).toMatch(
    /\nReady: list, create, update, expiry, scopes, disable, rotate, revoke, delete, activity, search, sort work\.$/,
  )
  expect(text).toContain('✓ answers 401 to a request that is not authenticated')
  expect(code).toBe(0)
  // The command first announces what it does and the prefix of its keys, and prints none of their secrets.
  expect(text).toMatch(
    /^This creates up to \d+ API keys at http\S+, and revokes or deletes each of them afterwards\. Their names start with "kd-check-[\da-f]{8}"\.\n/,
  )
  expect(text).toMatch(/\n\d+ kept, 0 broken, \d+ not offered, \d+ not checked\.\n/)
  expect(text).toContain('? lists nothing at first: not checked, others may have keys here')
  expect(text).not.toContain('acme_live_')
  expect(before).toHaveLength(60)
  expect(await keysOf('busy')).toEqual(before)
}, 240_000)

it('detects L1 without acknowledgements, and prints only JSON to stdout', async () => {
  const url = await listen((request) =>
    request.url.endsWith('/acknowledge') ? new Response(null, { status: 404 }) : handler(request),
  )
  const printed: string[] = []
  const terminal = { print: (text: string) => printed.push(text), complain: () => {} }
  expect(await main(['check', url, '--yes', '--json', '--level', 'L1', ...ofScope('l1')], terminal)).toBe(0)
  const report = JSON.parse(printed.join(''))
  expect(report).toMatchObject({ url, ok: true, level: 'L1', left: [], client: { features: { idempotency: 'L1' } } })
  expect(report.checks.length).toBeGreaterThan(30)
  expect(await keysOf('l1')).toEqual([])
}, 240_000)

it('detects L0 without replay, and fails if L1 is required', async () => {
  const l0: Handler = (request) => {
    const headers = new Headers(request.headers)
    headers.delete('idempotency-key')
    return handler(new Request(request, { headers }))
  }
  const { code, text } = await check(l0, '--level', 'L1')
  expect(text).toContain('Level L0')
  expect(text).toContain('Expected L1.')
  expect(text).not.toContain('✗')
  expect(code).toBe(1)
}, 240_000)

it('lists missing features without failing', async () => {
  const small: Handler = (request) => {
    const isSmall = /\/api-keys(\?.*)?$/.test(request.url) || request.method === 'DELETE'
    return isSmall ? handler(new Request(request.url.split('?')[0]!, request)) : new Response(null, { status: 404 })
  }
  const { code, text } = await check(small)
  expect(text).toMatch(
    /\nReady: list, create, expiry, delete work; not offered: update, scopes, disable, rotate, .*\.$/,
  )
  expect(text).toMatch(/– gives a key a new secret.*: it does not rotate/)
  expect(text).toMatch(/– searches name.*: its server does not search/)
  expect(code).toBe(0)
}, 240_000)

it('reports the expectation and the rule of the contract for each fault', async () => {
  const secrets: string[] = []
  const broken: Handler = async (request) => {
    const answer = await handler(request)
    const isList = request.method === 'GET' && !/scopes|activity/.test(request.url)
    if (answer.status === 201) secrets.push(((await answer.clone().json()) as { secret: string }).secret)
    if (!isList || !answer.ok) return answer
    const body = JSON.stringify(await answer.json()).replaceAll(
      '"enabled"',
      `"key":${JSON.stringify(secrets.at(-1) ?? null)},"enabled"`,
    )
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }
  const { code, text } = await check(broken)
  expect(code).toBe(1)
  expect(text).toContain('✗ sends a secret with the answer that created it, and never again')
  expect(text).toContain('✗ answers everything that holds a key with Cache-Control: no-store')
  expect(text).toContain('✗ sends no field of a key but those of the contract\n    Unknown fields: key.')
  expect(text).toMatch(/Broken by: GET \/api\/api-keys \(200\).*\n {4}Contract: The secret stands beside `data`/)
  for (const secret of secrets) expect(text).not.toContain(secret)
}, 240_000)

it('reports the response to a failed creation', async () => {
  const failing: Handler = (request) =>
    request.method === 'POST' ? new Response('Oops', { status: 500 }) : handler(request)
  const { code, text } = await check(failing)
  expect(code).toBe(1)
  expect(text).toMatch(
    /✗ creates a key\n {4}POST \/api\/api-keys \(sent: name\) was answered with 500.*reads as `server-error`/,
  )
  expect(text).toContain('No level: keys cannot be created and listed as required.')
  // Without a key, it is unknown what the backend offers.
  expect(text).toMatch(
    /\nNot ready: create fails; list works; not checked: update, expiry, scopes, disable, rotate, revoke, delete, activity, search, sort\.$/,
  )
  expect(text).toMatch(/\n\? changes the fields .*: not checked, no key could be created to try it with\n/)
})

it('reports features as not checked, and not as missing, if the backend creates no keys', async () => {
  const reading: Handler = (request) =>
    request.method === 'POST' ? new Response(null, { status: 405 }) : handler(request)
  const { code, text } = await check(reading)
  expect(text).toContain('No level: no keys are created here.')
  expect(text).toMatch(/\nReady: list works; not offered: create; not checked: update, expiry, scopes, .*, sort\.$/)
  expect(code).toBe(0)
})

const textOfDocs = readFileSync(new URL('../../docs/check.md', import.meta.url), 'utf8')

it('creates at most as many keys as announced, and not many fewer on a backend with every feature', async () => {
  let created = 0
  const counting: Handler = async (request) => {
    const answer = await handler(request)
    if (answer.status === 201) created += 1
    return answer
  }
  const { text } = await check(counting)
  const announced = Number(/creates up to (\d+) API keys/.exec(text)?.[1])
  expect(created).toBeLessThanOrEqual(announced)
  expect(created).toBeGreaterThan(announced * 0.8)
  expect(textOfDocs).toContain(`up to ${announced} keys`)
}, 240_000)

it('explains in one sentence why it cannot check the backend', async () => {
  const page = () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } })
  const json = () => Response.json({ keys: [] })
  const redirect: Handler = ({ url }) =>
    url.includes('/login') ? page() : Response.redirect(new URL('/login', url), 302)
  const cases: readonly (readonly [Handler, RegExp])[] = [
    [page, /^GET \/api\/api-keys was answered with a web page instead of JSON: a login page, or the app itself\./],
    [redirect, /^GET \/api\/api-keys is redirected to \/login: a login page/],
    [
      () => new Response(null, { status: 401 }),
      /^GET \/api\/api-keys was answered with 401: the backend refused the header `cookie` that was sent\. Check that/,
    ],
    [
      () => new Response(null, { status: 403 }),
      /^GET \/api\/api-keys was answered with 403: the signed-in user has no permission to list keys\./,
    ],
    [
      () => new Response('Not found', { status: 404 }),
      /^GET \/api\/api-keys was answered with 404: there is nothing at this address\. Pass the address of the list/,
    ],
    [json, /^GET \/api\/api-keys was answered with JSON that is not a list of keys\. Expected \{ "data"/],
    [
      () => new Response(null, { status: 503 }),
      /GET \/api\/api-keys was answered with 503, which reads as `server-error`\. See the log/,
    ],
  ]
  for (const [fetch, sentence] of cases)
    expect(await check(fetch)).toMatchObject({ code: 1, last: expect.stringMatching(sentence) })

  const anonymous = await run('check', await listen(() => new Response(null, { status: 401 })), '--yes')
  expect(anonymous.last).toMatch(
    /was answered with 401: the request is not authenticated\. Pass a session with --header/,
  )
  const many = ['--header', 'cookie: a=b', '--header', 'x-csrf: s3cret']
  const refused = await run('check', await listen(() => new Response(null, { status: 401 })), '--yes', ...many)
  expect(refused.last).toMatch(/the backend refused the headers `cookie`, `x-csrf` that were sent\./)
  expect(refused.text).not.toMatch(/s3cret|Pass a session/)

  const url = await listen(page)
  for (const server of open.splice(0)) server.close()
  expect((await run('check', url, '--yes')).last).toMatch(
    /^Nothing answers at http:\/\/127\.0\.0\.1:\d+\. Start the backend/,
  )
})

it('sends nothing before the user confirms', async () => {
  let requests = 0
  const url = await listen((request) => {
    requests += 1
    return handler(request)
  })
  expect(await run('check', url)).toMatchObject({ code: 1, last: 'Nobody can confirm this here. Pass --yes.' })
  const terminal = { print: () => {}, complain: () => {}, ask: async () => 'n' }
  expect(await main(['check', url], terminal)).toBe(1)
  expect(requests).toBe(0)
})

it('checks a backend with its own format through a mapping', async () => {
  // Another format: GET /tokens -> { tokens }, POST /tokens -> { token, id }.
  const foreign: Handler = async (request) => {
    const answer = await handler(new Request(request.url.replace('/tokens', '/api-keys'), request))
    const body = (await answer
      .clone()
      .json()
      .catch(() => ({}))) as { data?: { id: string }; secret?: string }
    if (request.method === 'GET' && answer.ok) return Response.json({ tokens: body.data })
    return answer.status === 201 ? Response.json({ token: body.secret, id: body.data?.id }) : answer
  }
  const url = (await listen(foreign)).replace('api-keys', 'tokens')
  const folder = mkdtempSync(join(tmpdir(), 'keydrawer-mapping-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'mapping.mjs')
  const routes = { list: 'GET', create: 'POST', delete: 'DELETE /{id}' }
  const mapping = { routes, rows: 'tokens', paging: 'none', created: { secret: 'token', id: 'id' } }
  writeFileSync(path, `export const mapping = ${JSON.stringify(mapping)}\n`)
  const { code, text } = await run('check', url, '--yes', '--mapping', path, ...ofScope('foreign'))
  expect(text).toMatch(/\nReady: list, create, delete work; not offered: update, /)
  expect(code).toBe(0)
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, 'export const nothing = 1\n')
  expect((await run('check', url, '--yes', '--mapping', empty)).last).toMatch(/exports neither a `mapping`/)
})

it('explains its options and mistakes on the command line', async () => {
  expect(await run()).toMatchObject({ code: 0, text: expect.stringContaining('--header') })
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['chek', 'x'], /There is no command "chek"/],
    [['check'], /Pass one address/],
    [['check', '/api/api-keys'], /must be a full URL, such as http/],
    [['check', 'http://localhost', '--level', 'L3'], /L0, L1 or L2/],
    [['check', 'http://localhost', '--heder', 'x'], /Unknown option '--heder'/],
    [['check', 'http://localhost', '--header', 'cookie=secret'], /must be written as 'name: value'/],
    [['check', 'http://localhost', '--mapping', 'nowhere.mjs'], /cannot be loaded/],
  ]
  for (const [argv, sentence] of cases) {
    const { code, text } = await run(...argv)
    expect(code).toBe(1)
    expect(text).toMatch(sentence)
    expect(text).not.toContain('secret')
  }
})
