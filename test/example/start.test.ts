// @vitest-environment node
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const script = (name: string) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keydrawer-start-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Acme Travel</title>')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('prints the address of the demo and the next steps within ten lines', { timeout: 60_000 }, async () => {
  const env = { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), PAGE_DIR: folder }
  const child = spawn(process.execPath, [script('start.mjs'), '--skip-build'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.includes('Ctrl+C')) break
  }
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)

  // npm prints four lines before, and each of the two builds one.
  expect(lines.findIndex((line) => /^Keydrawer demo: http:\/\/localhost:\d+$/.test(line))).toBeLessThan(4)
  expect(lines.join('\n')).toMatch(/sign in as Ada[^]*Create API key[^]*src\/ApiKeysPage\.tsx[^]*Ctrl\+C/)
})

it.each([
  ['no output of a build that succeeds', 0, /^Building…\n$/],
  ['all output of a build that fails', 3, /^Building…\nline of the build\n$/],
])('shows %s', (_what, code, output) => {
  const build = `console.log('line of the build'); process.exit(${code})`
  const run = `import(${JSON.stringify(script('runQuietly.mjs'))}).then(({ runQuietly }) => {
    process.exitCode = runQuietly('Building', [process.execPath, '-e', ${JSON.stringify(build)}]) ? 0 : 1
  })`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', run], { encoding: 'utf8' })
  expect(stdout).toMatch(output)
  expect(status).toBe(code === 0 ? 0 : 1)
  expect(stderr.includes('exit code 3')).toBe(code === 3)
})
