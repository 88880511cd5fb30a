import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../../examples/account-page/server/openDatabase'
import type { Backend } from '../../examples/account-page/server/readEnvironment'

const tables = {
  'better-auth': { file: 'account.db', table: sql.table('apikey'), end: sql.ref('expiresAt') },
  reference: { file: 'account-keys.db', table: sql.table('api_keys'), end: sql.ref('expires_at') },
}

/** Writes into the database of a demo server that is running, as if the last second of a key had passed. */
export async function revokeOrDelete(dataDir: string, backend: Backend, id: string): Promise<void> {
  const { table, end } = tables[backend]
  const now = new Date(Date.now() - 1000).toISOString()
  const changed = await run(dataDir, backend, sql`update ${table} set ${end} = ${now} where id = ${id}`)
  if (changed !== 1n) throw new Error(`There is no key ${id}.`)
}

/** Forgets every key, so that the next test begins with none. */
export async function forgetKeys(dataDir: string, backend: Backend): Promise<void> {
  await run(dataDir, backend, sql`delete from ${tables[backend].table}`)
}

/** With the server's own SQLite: another copy in the same process would take its locks away. */
async function run(dataDir: string, backend: Backend, statement: ReturnType<typeof sql>) {
  const { db, close } = await openDatabase(`file:${join(dataDir, tables[backend].file)}`)
  try {
    return (await statement.execute(db)).numAffectedRows
  } finally {
    await close()
  }
}
