/**
 * The GraphQL documents that are sent. Each takes the variables, and selects the fields, that the one here
 * does, as `admin { answer: … }`; aliases lead a field that was renamed back to its name here.
 */
export interface TravelgateDocuments {
  /** `$organization: ID!` */
  readonly list: string
  /** `$data: APIKeyCreateInput!`. `answer.code` is taken for the secret. */
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

/** A mutation over one key, whose result is called `answer`. */
const change = (field: string, variable = '', argument = '') =>
  `mutation ${field}($where: ApikeyOrganizationInput!${variable}) { admin { answer: ${field}(where: $where${argument}) { ${ADVISE} } } }`

/**
 * As Travelgate documents its API. The query is in its reference of 2026. The mutations were last documented
 * in 2024: whoever relies on them checks them against the schema of their account.
 */
export const travelgateDocuments: TravelgateDocuments = {
  list: `query allAPIKeys($organization: ID!) { admin { answer: allAPIKeys(where: { organization: $organization, includeArchived: false }, orderBy: created_at_DESC) { totalCount edges { node { ${KEY} } } ${ADVISE} } } }`,
  create: `mutation createApikey($data: APIKeyCreateInput!) { admin { answer: createApikey(data: $data) { code apikeysData { id } ${ADVISE} } } }`,
  activate: change('activateApikey'),
  deactivate: change('deactivateApikey'),
  archive: change('archiveApikey'),
  setRole: change('updateApikeyRole', ', $role: ApikeyRole!', ', role: $role'),
}
