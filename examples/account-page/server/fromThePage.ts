import type { Context } from 'hono'
import type { Auth } from './createAuth'
import { problem } from './problem'

/** Who sends this from a page of ours. Or the answer to somebody else: better-auth checks both for its own addresses alone. */
export async function fromThePage(auth: Auth, context: Context): Promise<{ readonly userId: string } | Response> {
  if (!auth.options.trustedOrigins.includes(context.req.header('origin') ?? ''))
    return problem(context, 403, 'Send this from the page itself.')
  const session = await auth.api.getSession({ headers: context.req.raw.headers })
  return session ? { userId: session.user.id } : problem(context, 401, 'Sign in first.')
}

/** The fields of a JSON body, or the answer to what is none. */
export async function readFields(context: Context): Promise<Readonly<Record<string, unknown>> | Response> {
  const body: unknown = await context.req.json().catch(() => undefined)
  return typeof body === 'object' && body !== null ? { ...body } : problem(context, 400, 'Send a JSON object.')
}
