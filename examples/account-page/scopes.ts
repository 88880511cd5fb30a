/** What a key may be allowed to do with the API of Acme Travel. */
export const scopes = [
  { value: 'search:read', label: 'Search', description: 'Look for offers and prices', readOnly: true },
  { value: 'booking:write', label: 'Book and cancel' },
]
