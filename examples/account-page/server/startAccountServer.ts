import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { openKeyDatabase } from '../../server/src/openKeyDatabase'
import { ConfigurationError, codeOf } from './ConfigurationError'
import { createApp } from './createApp'
import { createAuth } from './createAuth'
import { embeddedDatabaseUrl, embeddedSecret } from './embeddedFiles'
import { type Database, isPostgres, openDatabase } from './openDatabase'
import { prepareDatabase } from './prepareDatabase'
import type { Backend } from './readEnvironment'

export interface AccountServerOptions {
  /** `0` picks any free port. */
  readonly port: number
  /** `postgres://…` or `file:…`. If left out, the embedded database in `dataDir`. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  /** The backend that stores the keys. @default 'better-auth' */
  readonly backend?: Backend | undefined
  /** Signs the sessions. Required with PostgreSQL, because all instances must share it. */
  readonly secret?: string | undefined
  /** The folder of the built page. If left out, the server answers `/api` only. */
  readonly pageDir?: string | undefined
}

export interface AccountServer {
  readonly url: string
  /** Lets running requests finish, then closes the database. */
  stop(): Promise<void>
}

const HOST = '127.0.0.1'

export async function startAccountServer(options: AccountServerOptions): Promise<AccountServer> {
  const { dataDir, pageDir } = options
  if (pageDir !== undefined && !existsSync(join(pageDir, 'index.html'))) {
    throw new ConfigurationError(
      `The page is not built: ${pageDir} has no index.html; run "npm start --workspace examples/account-page".`,
    )
  }
  const databaseUrl = options.databaseUrl ?? (await embeddedDatabaseUrl(dataDir))
  const secret = options.secret ?? (await secretFor(databaseUrl, dataDir))
  const database = await openDatabase(databaseUrl)
  try {
    // The origins that better-auth trusts include the port, and port 0 is resolved only once the server listens.
    let app: Hono | undefined
    const server = await listen(
      options.port,
      (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    )
    const port = portOf(server)
    const origins = [`http://localhost:${port}`, `http://${HOST}:${port}`] as const
    await prepareDatabase(database, { secret, origins }).catch((error: unknown) => {
      server.close()
      throw new ConfigurationError(`The database could not be prepared (${codeOf(error) ?? String(error)}).`)
    })
    const isReference = options.backend === 'reference'
    // A separate file: SQLite allows one writer, and better-auth is another.
    const keysUrl = isPostgres(databaseUrl) ? databaseUrl : databaseUrl.replace(/(\.db)?$/, '-keys.db')
    const keys = isReference ? await openKeyDatabase(keysUrl) : undefined
    app = createApp(createAuth({ database, secret, origins }), pageDir, keys)
    return { url: origins[0], stop: () => stop(server, database).then(() => keys?.close()) }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function secretFor(databaseUrl: string, dataDir: string): Promise<string> {
  if (!isPostgres(databaseUrl)) return embeddedSecret(dataDir)
  throw new ConfigurationError(
    'BETTER_AUTH_SECRET is not set; with PostgreSQL, give every instance the same 32 characters or more.',
  )
}

function listen(port: number, fetch: (request: Request, env: object) => Response | Promise<Response>): Promise<Server> {
  const answer = getRequestListener(fetch)
  const server = createServer((request, response) => void answer(request, response))
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server))
    server.once('error', (error) => {
      const reason = codeOf(error) === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${codeOf(error)})`
      reject(new ConfigurationError(`Port ${port} ${reason}; set PORT to another one, or to 0 for any that is free.`))
    })
    server.listen(port, HOST)
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return address.port
}

async function stop(server: Server, database: Database): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // A connection that is still sending its response is not idle yet, and would be kept alive afterwards.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const tooLong = setTimeout(() => server.closeAllConnections(), 3000)
  await closed
  clearInterval(sweep)
  clearTimeout(tooLong)
  await database.close()
}
