/** On a client with a mapping: the fields of a key that the mapping names. The contract suite expects them. */
export const REPORTED_FIELDS: unique symbol = Symbol.for('keydrawer.reportedFields')

/** On a client with a mapping: facts about the mapping that the contract suite needs. */
export const MAPPING_FACTS: unique symbol = Symbol.for('keydrawer.mappingFacts')

export interface MappingFacts {
  /** Whether the backend writes days without a time. */
  readonly isDateOnly: boolean
  /** Whether expiration dates are sent to it as days without a time. */
  readonly isSentDates: boolean
}
