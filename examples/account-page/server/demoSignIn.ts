import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { demoPeople } from './demoPeople'

/**
 * Signs a demo person in by one click: `POST /api/auth/demo/sign-in/ada`.
 *
 * Anybody who reaches the server becomes an admin this way, which is why it listens on loopback only.
 * There is no password, neither here nor in the database.
 */
export function demoSignIn() {
  return {
    id: 'demo-sign-in',
    endpoints: {
      demoSignIn: createAuthEndpoint(
        '/demo/sign-in/:person',
        { method: 'POST', use: [formCsrfMiddleware] },
        async (ctx) => {
          const { adapter, internalAdapter } = ctx.context
          const email = demoPeople.get(ctx.params.person)?.email
          const found = email === undefined ? null : await internalAdapter.findUserByEmail(email)
          if (!found) throw new APIError('NOT_FOUND', { code: 'NO_SUCH_PERSON', message: 'Nobody of this name.' })

          const where = [{ field: 'userId', value: found.user.id }]
          const membership = await adapter.findOne<{ organizationId: string }>({ model: 'member', where })
          const session = await internalAdapter.createSession(found.user.id, false, {
            activeOrganizationId: membership?.organizationId ?? null,
          })
          await setSessionCookie(ctx, { session, user: found.user })
          return ctx.json({ success: true })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
