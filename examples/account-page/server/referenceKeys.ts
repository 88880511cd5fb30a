import { createApiKeysHandler } from '../../server/src/createApiKeysHandler'
import type { KeyDatabase } from '../../server/src/openKeyDatabase'
import { scopes } from '../scopes'
import { permissionsOf } from './accountRoute'
import type { Auth } from './createAuth'
import { KEY_PREFIX } from './keyPrefix'

/** The path at which the page manages its keys with `--backend=reference`. */
export const KEYS_PATH = '/api/api-keys'

/** The most keys that an organization may have: enough to try things out, but not unlimited. */
export const QUOTA = 100

/** The reference backend, authenticated by the better-auth session. */
export function referenceKeys(auth: Auth, database: KeyDatabase): (request: Request) => Promise<Response> {
  return createApiKeysHandler({
    database,
    path: KEYS_PATH,
    prefix: KEY_PREFIX,
    quota: QUOTA,
    scopes,
    async authenticate({ headers }) {
      const current = await auth.api.getSession({ headers })
      const scope = current?.session.activeOrganizationId
      if (!current || !scope) return null
      const permissions = await permissionsOf(auth, headers, scope)
      return {
        scope,
        id: current.user.id,
        label: current.user.email,
        permissions,
      }
    },
  })
}
