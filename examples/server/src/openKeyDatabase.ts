import { LibsqlDialect } from '@libsql/kysely-libsql'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Pool } from 'pg'
import { makeTables, type Tables } from './tables'

/** Where the keys are: SQLite for one instance of the server, PostgreSQL for any number. */
export interface KeyDatabase {
  read<T>(run: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /**
   * Runs changes of one scope in one transaction, after those that are under way. Rejects with `BusyError`
   * when it had to wait for too long; nothing was done then.
   */
  change<T>(scope: string, run: (db: Transaction<Tables>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Others were at work on the same keys for too long. Nothing was done. */
export class BusyError extends Error {
  override readonly name = 'BusyError'
}

/** Opens `postgres://…` or `file:…` (SQLite), and makes the tables where they are missing. */
export async function openKeyDatabase(url: string): Promise<KeyDatabase> {
  return /^postgres(ql)?:\/\//.test(url) ? openPostgres(url) : openSqlite(url)
}

const LOCK_TIMEOUT = '5s'

async function openPostgres(connectionString: string): Promise<KeyDatabase> {
  const pool = new Pool({ connectionString, max: 5, connectionTimeoutMillis: 5000 })
  // Without a listener, a connection that breaks while it is idle ends the process.
  pool.on('error', (error) => console.error(`PostgreSQL closed an idle connection: ${error.name}`))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

  const inTurn = <T>(scope: string, run: (tx: Transaction<Tables>) => Promise<T>) =>
    db.transaction().execute(async (tx) => {
      await sql`set local lock_timeout = ${sql.lit(LOCK_TIMEOUT)}`.execute(tx)
      await sql`select pg_advisory_xact_lock(hashtextextended(${`keydrawer ${scope}`}, 0))`.execute(tx)
      return run(tx)
    })
  const change: KeyDatabase['change'] = (scope, run) =>
    inTurn(scope, run).catch((error: unknown) => {
      throw hasCode(error, ['55P03']) ? new BusyError() : error
    })

  // Two instances that start together would make each table twice.
  await inTurn('tables', (tx) => makeTables(tx, 'postgres'))
  return { read: (run) => run(db), change, close: () => db.destroy() }
}

async function openSqlite(url: string): Promise<KeyDatabase> {
  const db = new Kysely<Tables>({ dialect: new LibsqlDialect({ url }) })
  // Half the waiting for the disk, and as durable.
  await sql`pragma journal_mode = wal`.execute(db)
  await makeTables(db, 'sqlite')

  // SQLite has one writer and answers on the calling thread: whoever waited for another's transaction
  // would keep it from ending. So everything waits here, where waiting blocks nobody.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = last.then(run)
    last = next.catch(() => undefined)
    return next
  }
  return {
    read: (run) => inTurn(() => run(db)),
    change: (_scope, run) =>
      inTurn(() => db.transaction().execute(run)).catch((error: unknown) => {
        throw hasCode(error, ['SQLITE_BUSY']) ? new BusyError() : error
      }),
    close: () => inTurn(() => db.destroy()),
  }
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
