import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import { KEY_PREFIX } from './keyPrefix'

const SUFFIX_LENGTH = 4
/** What a rotation has written, which no browser is trusted with either. */
const LINKS = ['replaces', 'replacedBy', 'endBefore']

/**
 * Keeps the last characters of every key in `metadata.suffix`.
 *
 * The plugin stores a hash and the first characters. People compare the end of a key with what is in
 * their secret store, and the end is known only while the key is made, so it is taken here, on the
 * server, and no browser has to be trusted with it.
 */
export function keyEndings() {
  return {
    id: 'key-endings',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/api-key/create',
          // A prefix of the caller's choice could be so short that `start` shows the secret's own characters.
          handler: createAuthMiddleware(async () => ({ context: { body: { prefix: KEY_PREFIX } } })),
        },
        {
          matcher: ({ path, body }) => path === '/api-key/update' && isRecord(body) && 'metadata' in body,
          // An update replaces the metadata as a whole, and whoever edits a description does not send the suffix.
          handler: createAuthMiddleware(async (ctx) => {
            const where = [{ field: 'id', value: String(ctx.body.keyId) }]
            const stored = await ctx.context.adapter.findOne<{ metadata: unknown }>({ model: 'apikey', where })
            const { suffix = '', ...kept } = isRecord(stored?.metadata) ? stored.metadata : {}
            const ours = Object.fromEntries(LINKS.flatMap((name) => (kept[name] ? [[name, kept[name]]] : [])))
            return { context: { body: { metadata: { ...ours, suffix } } } }
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === '/api-key/create',
          handler: createAuthMiddleware(async (ctx) => {
            const created: unknown = ctx.context.returned
            if (isAPIError(created) || !isRecord(created) || typeof created['key'] !== 'string') return undefined

            const given = Object.entries(isRecord(created['metadata']) ? created['metadata'] : {})
            const kept = Object.fromEntries(given.filter(([name]) => !LINKS.includes(name)))
            const metadata = { ...kept, suffix: created['key'].slice(-SUFFIX_LENGTH) }
            try {
              const where = [{ field: 'id', value: String(created['id']) }]
              await ctx.context.adapter.update({ model: 'apikey', where, update: { metadata } })
            } catch {
              // The key exists and this answer is the only one with its secret: better without a suffix than lost.
              ctx.context.logger.warn('The suffix of a new API key could not be stored.')
              return undefined
            }
            return ctx.json({ ...created, metadata })
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
