/**
 * The GraphQL documents. A replacement takes the same variables and selects the same fields as `admin { answer: … }`.
 * Use aliases for fields that were renamed.
 */
export interface TravelgateDocuments {
  /** `$organization: ID!` */
  readonly list: string
  /** `$data: APIKeyCreateInput!`. `answer.code` is read as the secret. */
  readonly create: string
  /** `$where: ApikeyOrganizationInput!`, as for the next two. */
  readonly activate: string
  readonly deactivate: string
  readonly archive: string
  /** `$where: ApikeyOrganizationInput!, $role: ApikeyRole!` */
  readonly setRole: string
}

const ADVISE = 'adviseMessage { code level }'
const KEY = `code createdAt updatedAt deletedAt apikeysData { id label isActive role } ${ADVISE}`

/** Returns a mutation of one key, whose result has the alias `answer`. */
const change = (field: string, variable = '', argument = '') =>
  `mutation ${field}($where: ApikeyOrganizationInput!${variable}) { admin { answer: ${field}(where: $where${argument}) { ${ADVISE} } } }`

/**
 * As Travelgate documents its API. The query is in its reference of 2026. The mutations were last documented in 2024,
 * so check them against the schema of your account.
 */
export const travelgateDocuments: TravelgateDocuments = {
  list: `query allAPIKeys($organization: ID!) { admin { answer: allAPIKeys(where: { organization: $organization, includeArchived: false }, orderBy: created_at_DESC) { totalCount edges { node { ${KEY} } } ${ADVISE} } } }`,
  create: `mutation createApikey($data: APIKeyCreateInput!) { admin { answer: createApikey(data: $data) { code apikeysData { id } ${ADVISE} } } }`,
  activate: change('activateApikey'),
  deactivate: change('deactivateApikey'),
  archive: change('archiveApikey'),
  setRole: change('updateApikeyRole', ', $role: ApikeyRole!', ', role: $role'),
}
