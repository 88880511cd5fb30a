import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { type AuthSettings, authOptions } from './createAuth'
import { type DemoPerson, demoOrganization, demoPeople } from './demoPeople'
import type { Database } from './openDatabase'

/**
 * Brings the tables up to date and makes the demo people, whatever is already there.
 *
 * All of it in one transaction that begins with a lock: of two instances that start together, the
 * second waits and then finds the work done, and one that dies halfway leaves nothing behind.
 */
export async function prepareDatabase(database: Database, settings: Omit<AuthSettings, 'database'>): Promise<void> {
  await database.db.transaction().execute(async (db) => {
    if (database.type === 'postgres') await sql`select pg_advisory_xact_lock(hashtext('keydrawer-demo'))`.execute(db)

    const options = authOptions({ ...settings, database: { db, type: database.type, transaction: false } })
    const { runMigrations } = await getMigrations(options)
    await runMigrations()
    await seed(await betterAuth(options).$context)
  })
}

type AuthContext = Awaited<ReturnType<typeof betterAuth<ReturnType<typeof authOptions>>>['$context']>

async function seed({ adapter, internalAdapter }: AuthContext): Promise<void> {
  const ensure = async (model: string, key: Record<string, string>, data: Record<string, string>) => {
    const where = Object.entries(key).map(([field, value]) => ({ field, value }))
    const found = await adapter.findOne<{ id: string }>({ model, where })
    return found ?? adapter.create<{ id: string }>({ model, data: { ...key, ...data, createdAt: new Date() } })
  }

  const { slug, ...details } = demoOrganization
  const organization = await ensure('organization', { slug }, details)
  const ensurePerson = async ({ name, email, role }: DemoPerson) => {
    const found = await internalAdapter.findUserByEmail(email)
    const user =
      found?.user ?? (await internalAdapter.createUser({ name, email, emailVerified: true }, { method: 'seed' }))
    await ensure('member', { organizationId: organization.id, userId: user.id }, { role })
  }
  for (const person of demoPeople.values()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they share the transaction's connection
    await ensurePerson(person)
  }
}
