import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import { KEY_PREFIX } from './keyPrefix'

const SUFFIX_LENGTH = 4
/** Metadata that a rotation writes, and that a browser must not set either. */
const LINKS = ['replaces', 'replacedBy', 'endBefore']

/**
 * Keeps the last characters of every key in `metadata.suffix`.
 *
 * The plugin stores a hash and the first characters. People compare the last characters with their secret
 * store, and those are known only while the key is created. Reading them on the server means that no browser
 * has to be trusted with them.
 */
export function keyEndings() {
  return {
    id: 'key-endings',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/api-key/create',
          // A prefix chosen by the caller could be so short that `start` shows characters of the secret itself.
          handler: createAuthMiddleware(async () => ({ context: { body: { prefix: KEY_PREFIX } } })),
        },
        {
          matcher: ({ path, body }) => path === '/api-key/update' && isRecord(body) && 'metadata' in body,
          // An update replaces the whole metadata, and a page that edits a description does not send the suffix.
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
              // The key exists and only this response has its secret. A key without a suffix is better than a lost
              // secret.
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
