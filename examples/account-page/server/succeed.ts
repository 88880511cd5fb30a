import { type Auth, KEY_CONFIG_ID } from './createAuth'
import { type KeyPermissions, readPermissions } from './permissions'

/** A key as the plugin stores it, as far as it matters here. */
export interface StoredKey {
  readonly id: string
  readonly configId: string
  readonly referenceId: string
  readonly name: string | null
  readonly enabled: boolean
  readonly expiresAt: Date | null
  readonly metadata: Readonly<Record<string, unknown>> | null
  /** As a text. */
  readonly permissions: string | null
}

export interface NewKey extends Pick<StoredKey, 'id' | 'name' | 'enabled' | 'expiresAt'> {
  /** The secret, this once. */
  readonly key: string
  readonly start: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly metadata: Readonly<Record<string, unknown>>
  readonly permissions: KeyPermissions | null
  readonly oldValidUntil: Date
}

/**
 * Makes a key like the old one, links the two, and ends the old one with its grace.
 *
 * In this order: whatever fails, some key still works. The plugin takes no end that is less than a day away,
 * so the ends are written beside it.
 */
export async function succeed(auth: Auth, userId: string, old: StoredKey, graceSeconds: number): Promise<NewKey> {
  const { adapter } = await auth.$context
  const update = (id: string, values: Partial<StoredKey>) =>
    adapter.update({ model: 'apikey', where: [{ field: 'id', value: id }], update: values })

  const { description } = old.metadata ?? {}
  const body = { configId: KEY_CONFIG_ID, organizationId: old.referenceId, userId, name: old.name ?? '' }
  const details = description === undefined ? {} : { metadata: { description } }
  const permissions = readPermissions(old.permissions)
  const made = await auth.api.createApiKey({ body: { ...body, ...details, ...(permissions && { permissions }) } })
  const end = endOf(old)
  const metadata = { ...made.metadata, replaces: old.id }
  try {
    await update(made.id, { metadata, expiresAt: end, enabled: old.enabled })
    const endOfGrace = new Date(Date.now() + graceSeconds * 1000)
    const oldValidUntil = old.expiresAt && old.expiresAt < endOfGrace ? old.expiresAt : endOfGrace
    const links = { replacedBy: made.id, endBefore: end?.toISOString() ?? NEVER }
    await update(old.id, { metadata: { ...old.metadata, ...links }, expiresAt: oldValidUntil })
    return { ...made, metadata, expiresAt: end, enabled: old.enabled, oldValidUntil }
  } catch (error) {
    // Nobody will see its secret.
    await adapter.delete({ model: 'apikey', where: [{ field: 'id', value: made.id }] })
    throw error
  }
}

const NEVER = 'never'

/** The end that a key had before a rotation gave it the end of its grace. better-auth reads times in metadata as dates. */
export function endOf({ expiresAt, metadata }: StoredKey): Date | null {
  const endBefore = metadata?.['endBefore']
  if (endBefore === NEVER) return null
  return endBefore instanceof Date || typeof endBefore === 'string' ? new Date(endBefore) : expiresAt
}
