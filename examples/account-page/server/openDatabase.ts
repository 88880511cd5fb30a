import { LibsqlDialect } from '@libsql/kysely-libsql'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { ConfigurationError, codeOf } from './ConfigurationError'

/** A connection to either database, in the shape better-auth takes it. */
export interface Database {
  readonly db: Kysely<never>
  readonly type: 'sqlite' | 'postgres'
  /** Whether better-auth may hold a transaction open while it waits. */
  readonly transaction: boolean
  close(): Promise<void>
}

export async function openDatabase(databaseUrl: string): Promise<Database> {
  const database = isPostgres(databaseUrl) ? openPostgres(databaseUrl) : openEmbedded(databaseUrl)
  try {
    // `select 1` would not make the embedded database look into its file.
    await (database.type === 'sqlite' ? sql`select count(*) from sqlite_master` : sql`select 1`).execute(database.db)
  } catch (error) {
    await database.close()
    throw new ConfigurationError(whyNotOpened(databaseUrl, error))
  }
  return database
}

export function isPostgres(databaseUrl: string): boolean {
  return /^postgres(ql)?:\/\//.test(databaseUrl)
}

function openPostgres(connectionString: string): Database {
  const pool = new Pool({ connectionString, max: 5, connectionTimeoutMillis: 5000 })
  // Without a listener, a connection that breaks while it is idle ends the process.
  pool.on('error', (error) => console.error(`PostgreSQL closed an idle connection: ${codeOf(error) ?? error.message}`))
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
  return { db, type: 'postgres', transaction: true, close: () => db.destroy() }
}

function openEmbedded(url: string): Database {
  if (!url.startsWith('file:')) {
    const scheme = /^[\w+.-]+:/.exec(url)?.[0] ?? 'no scheme'
    throw new ConfigurationError(
      `DATABASE_URL must begin with "postgres://" (PostgreSQL) or "file:" (the embedded database), but it has ${scheme}`,
    )
  }
  const db = new Kysely<never>({ dialect: new LibsqlDialect({ url }) })
  // libsql answers on the calling thread: a second writer that waited for an open transaction would
  // keep that transaction from ending. Single statements cannot meet.
  return { db, type: 'sqlite', transaction: false, close: () => db.destroy() }
}

/** Says where it tried and how that failed, but never the address itself: it may hold a password. */
function whyNotOpened(databaseUrl: string, error: unknown): string {
  const reason = reasons[codeOf(error) ?? ''] ?? codeOf(error) ?? 'no usable answer'
  if (!isPostgres(databaseUrl))
    return `The embedded database could not be opened (${reason}); check DATABASE_URL and DATA_DIR.`
  const host = URL.canParse(databaseUrl) ? new URL(databaseUrl).host : 'an address that cannot be read'
  return `PostgreSQL at ${host} could not be used (${reason}); check DATABASE_URL.`
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no such host',
  '28P01': 'wrong user or password',
  '28000': 'wrong user or password',
  '3D000': 'no such database',
  SQLITE_NOTADB: 'the file is not a database',
  SQLITE_CANTOPEN: 'the file cannot be opened',
}
