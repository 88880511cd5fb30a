/** On a client with a mapping: the fields of a key that the mapping names. The contract suite expects them. */
export const REPORTED_FIELDS: unique symbol = Symbol.for('keydrawer.reportedFields')
