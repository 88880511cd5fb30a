/**
 * The GraphQL documents that are sent. Each takes the variables, and selects the fields, that the one here
 * does; aliases lead a field that was renamed back to its name here.
 */
export interface TravelgateDocuments {
  /** `$organization: ID!` */
  readonly list: string
  /** `$data: APIKeyCreateInput!`. `created.code` is taken for the secret. */
  readonly create: string
  /** `$where: ApikeyOrganizationInput!`, as the next two. */
  readonly activate: string
  readonly deactivate: string
  readonly archive: string
  /** `$where: ApikeyOrganizationInput!, $role: ApikeyRole!` */
  readonly setRole: string
}

const ADVISE = 'adviseMessage { code level }'
const KEY = `code createdAt updatedAt deletedAt apikeysData { id label isActive role } ${ADVISE}`

/** A mutation over one key, whose answer is called `changed`. */
const change = (name: string, field: string) =>
  `mutation ${name}($where: ApikeyOrganizationInput!) { admin { changed: ${field}(where: $where) { ${KEY} } } }`

/**
 * As Travelgate documents its API. The query is in its reference of 2026. The mutations were last documented
 * in 2024: whoever relies on them checks them against the schema of their account.
 */
export const travelgateDocuments: TravelgateDocuments = {
  list: `query ApiKeys($organization: ID!) { admin { listed: allAPIKeys(where: { organization: $organization, includeArchived: false }, orderBy: created_at_DESC) { totalCount edges { node { ${KEY} } } ${ADVISE} } } }`,
  create: `mutation CreateApiKey($data: APIKeyCreateInput!) { admin { created: createApikey(data: $data) { code apikeysData { id } ${ADVISE} } } }`,
  activate: change('ActivateApiKey', 'activateApikey'),
  deactivate: change('DeactivateApiKey', 'deactivateApikey'),
  archive: change('ArchiveApiKey', 'archiveApikey'),
  setRole: `mutation SetRole($where: ApikeyOrganizationInput!, $role: ApikeyRole!) { admin { changed: updateApikeyRole(where: $where, role: $role) { ${KEY} } } }`,
}
