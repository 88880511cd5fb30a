import type { Context } from 'hono'
import type { Auth } from './createAuth'
import { problem } from './problem'

/**
 * Returns the signed-in user if the request comes from our own page, else the response that refuses it.
 * better-auth checks the origin and the session for its own routes only.
 */
export async function fromThePage(auth: Auth, context: Context): Promise<{ readonly userId: string } | Response> {
  if (!auth.options.trustedOrigins.includes(context.req.header('origin') ?? ''))
    return problem(context, 403, 'Send this from the page itself.')
  const session = await auth.api.getSession({ headers: context.req.raw.headers })
  return session ? { userId: session.user.id } : problem(context, 401, 'Sign in first.')
}

/** The fields of a JSON body, or the response to a body that is not a JSON object. */
export async function readFields(context: Context): Promise<Readonly<Record<string, unknown>> | Response> {
  const body: unknown = await context.req.json().catch(() => undefined)
  return typeof body === 'object' && body !== null ? { ...body } : problem(context, 400, 'Send a JSON object.')
}
