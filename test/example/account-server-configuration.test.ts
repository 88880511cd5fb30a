// @vitest-environment node
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const example = fileURLToPath(new URL('../../examples/account-page', import.meta.url))
const secret = 'a secret that is only used by this test'

let folder: string
let file: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keydrawer-configuration-'))
  file = join(folder, 'index.html')
  await writeFile(file, '<!doctype html><title>Acme Travel</title>')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the account server, told something it cannot use', { timeout: 30_000 }, () => {
  it('names a port that is not a number', async () => {
    await expectOneSentence({ PORT: '4321x' }, 'PORT must be a whole number from 0 to 65535, but it is "4321x".')
  })

  it('names the backends that there are', async () => {
    await expectOneSentence({}, 'The only option is --backend=reference', ['--backend=mysql'])
  })

  it('names a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' ? address?.port : undefined
    await expectOneSentence({ PORT: String(port) }, `Port ${port} is already in use`)
    other.close()
  })

  it('names a kind of database it does not speak', async () => {
    const { stderr } = await expectOneSentence({ DATABASE_URL: 'mysql://ada:hunter2@db/acme' }, 'mysql:')
    expect(stderr).not.toContain('hunter2')
  })

  it('names a PostgreSQL that does not answer, without the password', async () => {
    const env = { DATABASE_URL: 'postgres://ada:hunter2@127.0.0.1:1/acme', BETTER_AUTH_SECRET: secret }
    const { stderr } = await expectOneSentence(
      env,
      'PostgreSQL at 127.0.0.1:1 could not be used (nothing listens there)',
    )
    expect(stderr).not.toContain('hunter2')
  })

  it('asks for the secret that instances on PostgreSQL share', async () => {
    await expectOneSentence({ DATABASE_URL: 'postgres://127.0.0.1:1/acme' }, 'BETTER_AUTH_SECRET is not set')
  })

  it('asks for a longer secret', async () => {
    await expectOneSentence({ BETTER_AUTH_SECRET: 'short' }, 'BETTER_AUTH_SECRET must have 32 characters or more.')
  })

  it('names a data folder that cannot be written', async () => {
    await expectOneSentence({ DATA_DIR: join(file, 'data') }, 'cannot be written (ENOTDIR)')
  })

  it('names a file that is not a database', async () => {
    await expectOneSentence({ DATABASE_URL: `file:${file}` }, 'The embedded database could not be opened')
  })

  it('says how to build a page that is not built', async () => {
    await expectOneSentence({ PAGE_DIR: join(folder, 'nowhere') }, 'The page is not built')
  })
})

describe('the account server as a process', { timeout: 30_000 }, () => {
  it('prints its address, serves the page under a strict policy and ends with code 0 when asked to', async () => {
    const running = start({})
    const url = /^Keydrawer demo: (http:\/\/localhost:\d+)\n$/.exec(await running.firstOutput)?.[1]
    expect(url).toBeDefined()

    const page = await fetch(`${url}/`)
    expect(await page.text()).toContain('Acme Travel')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'")
    expect(page.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'")
    expect(page.headers.get('cache-control')).toBe('no-cache')

    running.child.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
  })
})

async function expectOneSentence(env: Record<string, string>, sentence: string, options: readonly string[] = []) {
  const { code, stdout, stderr } = await start(env, options).ended
  expect(stderr).toContain(sentence)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  return { stderr }
}

function start(env: Record<string, string>, options: readonly string[] = []) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...options], {
    cwd: example,
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: join(folder, 'data'), PAGE_DIR: folder, ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stderr.on('data', (text) => (stderr += String(text)))
  const firstOutput = new Promise<string>((resolve) => {
    child.stdout.on('data', (text) => resolve((stdout += String(text))))
    child.on('close', () => resolve(stdout))
  })
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, firstOutput, ended }
}
