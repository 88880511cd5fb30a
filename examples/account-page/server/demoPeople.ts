export const demoOrganization = { name: 'Acme Travel', slug: 'acme-travel' }

/** Who may be signed in by one click, by the last part of the sign-in address. */
export const demoPeople: ReadonlyMap<string, DemoPerson> = new Map([
  ['ada', { name: 'Ada Lindqvist', email: 'ada@acme-travel.example', role: 'admin' }],
  ['max', { name: 'Max Okafor', email: 'max@acme-travel.example', role: 'member' }],
])

export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly role: 'admin' | 'member'
}
