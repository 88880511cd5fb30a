/** The scopes that an API key of Acme Travel can have. */
export const scopes = [
  { value: 'search:read', label: 'Search', description: 'Look for offers and prices', readOnly: true },
  { value: 'booking:write', label: 'Book and cancel' },
]
