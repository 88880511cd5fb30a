import { apiKey } from '@better-auth/api-key'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { organization } from 'better-auth/plugins'
import { demoSignIn } from './demoSignIn'
import { keyEndings } from './keyEndings'
import { KEY_PREFIX } from './keyPrefix'
import { logFromAuth } from './logFromAuth'
import { accessControl, organizationRoles } from './organizationRoles'
import { allPermissions } from './permissions'

export interface AuthSettings {
  readonly database: NonNullable<BetterAuthOptions['database']>
  readonly secret: string
  /** The address in the browser first, then the others it may be reached by. */
  readonly origins: readonly [string, ...string[]]
}

/** The configuration that keys are made under; the page names it too. */
export const KEY_CONFIG_ID = 'org'

export type Auth = ReturnType<typeof createAuth>

export function createAuth(settings: AuthSettings) {
  return betterAuth(authOptions(settings))
}

export function authOptions({ database, secret, origins }: AuthSettings) {
  return {
    appName: 'Acme Travel',
    baseURL: origins[0],
    trustedOrigins: [...origins],
    secret,
    database,
    telemetry: { enabled: false },
    logger: { log: logFromAuth },
    // better-auth counts by client address, and on loopback everybody has the same one.
    rateLimit: { enabled: false },
    advanced: {
      // Said aloud, because better-auth leaves these checks out where it believes itself under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: {
        // The plugin reads all keys and cuts the page out of them: with the default of 100, later keys are out of reach.
        defaultFindManyLimit: 10_000,
        // `prepareDatabase` has just brought it up to date, on a connection that is gone by the time of this check.
        validateSchema: false,
      },
    },
    plugins: [
      organization({
        ac: accessControl,
        roles: organizationRoles,
        creatorRole: 'admin',
        allowUserToCreateOrganization: false,
      }),
      apiKey([
        {
          configId: KEY_CONFIG_ID,
          references: 'organization',
          defaultPrefix: KEY_PREFIX,
          // 40 letters hold 228 bits. Four at each end are shown in the list, and 182 stay secret.
          defaultKeyLength: 40,
          // `start` is the prefix and four characters. The default of six would end within the prefix,
          // and every key would start alike.
          startingCharactersConfig: { shouldStore: true, charactersLength: KEY_PREFIX.length + 4 },
          requireName: true,
          maximumNameLength: 100,
          enableMetadata: true,
          // A key of which nothing was said.
          permissions: { defaultPermissions: allPermissions },
          // By default a key may be used ten times a day.
          rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: 600 },
        },
      ]),
      keyEndings(),
      demoSignIn(),
    ],
  } satisfies BetterAuthOptions
}
