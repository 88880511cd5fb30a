export const demoOrganization = { name: 'Acme Travel', slug: 'acme-travel' }

/** The users that one click signs in, by the last segment of the sign-in URL. */
export const demoPeople: ReadonlyMap<string, DemoPerson> = new Map([
  ['ada', { name: 'Ada Lindqvist', email: 'ada@acme-travel.example', role: 'admin' }],
  ['max', { name: 'Max Okafor', email: 'max@acme-travel.example', role: 'member' }],
])

export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly role: 'admin' | 'member'
}
