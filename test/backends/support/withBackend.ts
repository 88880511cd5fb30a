import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'

export interface Backend {
  /** The address of the server, such as `http://127.0.0.1:40123`. */
  readonly url: string
}

/** Starts a real server in its own process while the tests of a file run. */
export function withBackend(name: string): () => Backend {
  let backend: Backend
  let server: ChildProcess
  let scratch: string

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'keydrawer-backend-'))
    server = spawn(process.execPath, [fileURLToPath(new URL(`../servers/${name}.mjs`, import.meta.url))], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['pipe', 'pipe', 'pipe'],
      // The server does not need the settings of the test runner.
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: scratch },
    })
    backend = await announced(name, server)
  })
  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGKILL')
      await ended
    }
    await rm(scratch, { recursive: true, force: true })
  })
  return () => backend
}

function announced(name: string, server: ChildProcess): Promise<Backend> {
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-100_000)
      const ready = /^READY (.*)\n/m.exec(said)
      if (ready) resolve(JSON.parse(ready[1]!))
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready:\n${said}`)))
  })
}
