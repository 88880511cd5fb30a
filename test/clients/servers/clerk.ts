import { randomBytes } from 'node:crypto'

interface Params {
  readonly name?: string
  readonly subject?: string
  readonly description?: string
  readonly secondsUntilExpiration?: number
  readonly query?: string
  readonly initialPage?: number
  readonly pageSize?: number
  readonly apiKeyID?: string
}

/** An error like those of Clerk's script, with a status and the response of its API. */
export class ClerkAPIResponseError extends Error {
  readonly clerkError = true
  constructor(
    readonly status: number,
    readonly errors: readonly object[],
    readonly retryAfter?: number,
  ) {
    super('The request that Clerk sent was refused.')
  }
}

interface Stored {
  readonly id: string
  readonly name: string
  readonly subject: string
  readonly description: string | null
  readonly expiration: Date | null
  readonly createdAt: Date
  updatedAt: Date
  revoked: boolean
}

/**
 * Implements `clerk.apiKeys` as the published types of Clerk's script describe it, with its resources, dates and
 * errors.
 */
export function clerkScript() {
  const keys: Stored[] = []
  let count = 0
  let signedInAs: string | null = 'user_1'
  let failure: unknown

  const resource = (stored: Stored, secret?: string) => ({
    ...stored,
    type: 'api_key',
    scopes: [],
    claims: null,
    revocationReason: null,
    expired: stored.expiration !== null && stored.expiration.getTime() <= Date.now(),
    createdBy: 'user_1',
    lastUsedAt: null,
    // A resource has methods as well.
    pathRoot: '/api_keys',
    reload: () => Promise.reject(new Error('not here')),
    ...(secret !== undefined && { secret }),
  })
  const enter = () => {
    if (failure !== undefined) throw failure
    if (signedInAs === null)
      throw new ClerkAPIResponseError(401, [{ code: 'signed_out', message: 'You are signed out' }])
  }
  const ownerOf = ({ subject }: Params) => subject ?? signedInAs ?? ''

  const clerk = {
    apiKeys: {
      async getAll(params: Params) {
        enter()
        const { query = '', initialPage = 1, pageSize = 10 } = params
        const matches = ({ name }: Stored) => name.toLowerCase().includes(query.toLowerCase())
        const own = keys.filter((stored) => stored.subject === ownerOf(params) && !stored.revoked && matches(stored))
        const from = (initialPage - 1) * pageSize
        return {
          data: own.slice(from, from + pageSize).map((stored) => resource(stored)),
          total_count: own.length,
        }
      },
      async create(params: Params) {
        enter()
        const { name, description = null, secondsUntilExpiration } = params
        if (name === '')
          throw new ClerkAPIResponseError(422, [
            { code: 'form_param_nil', message: 'is empty', meta: { paramName: 'name' } },
          ])
        const now = new Date()
        const expiration =
          secondsUntilExpiration === undefined ? null : new Date(now.getTime() + secondsUntilExpiration * 1000)
        const stored: Stored = {
          id: `ak_${++count}`,
          name: name ?? '',
          subject: ownerOf(params),
          description,
          expiration,
          createdAt: now,
          updatedAt: now,
          revoked: false,
        }
        keys.unshift(stored)
        return resource(stored, `ak_${randomBytes(24).toString('hex')}`)
      },
      async revoke({ apiKeyID }: Params) {
        enter()
        const stored = keys.find(({ id, revoked }) => id === apiKeyID && !revoked)
        if (!stored) throw new ClerkAPIResponseError(404, [{ code: 'resource_not_found', message: 'not found' }])
        Object.assign(stored, { revoked: true, updatedAt: new Date() })
        return resource(stored)
      },
    },
  }
  return {
    clerk,
    signOut: () => (signedInAs = null),
    failWith: (error: unknown) => (failure = error),
  }
}
