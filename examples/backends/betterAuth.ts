import { createBetterAuthClient } from 'keydrawer/better-auth'

/**
 * The keys of an organization with the `@better-auth/api-key` plugin (1.7), under the configuration `org` with
 * `references: 'organization'`, `enableMetadata: true` and `maximumNameLength: 100`. The provider's `scope` is
 * the organization's id.
 */
export const createOrganizationKeysClient = (options: { readonly url: string; readonly headers?: HeadersInit }) =>
  createBetterAuthClient({
    ...options,
    configId: 'org',
    metadata: true,
    name: { required: true, maxLength: 100 },
  })
