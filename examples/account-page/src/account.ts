import { queryOptions } from '@tanstack/react-query'
import type { Permissions } from 'keydrawer'

export interface Account {
  readonly user: { readonly name: string; readonly email: string }
  readonly organization: { readonly id: string; readonly name: string }
  readonly role: string
  /** The backend that stores the keys. */
  readonly backend: 'better-auth' | 'reference'
  readonly mayCreateKeys: boolean
  readonly permissions: Permissions
}

export type DemoPerson = 'ada' | 'max'

/** The signed-in user, or `null`. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: async ({ signal }): Promise<Account | null> => {
    const answer = await fetch('/api/account', { signal })
    if (!answer.ok) throw new Error(`The account could not be loaded (${answer.status}).`)
    const account: Account | null = await answer.json()
    return account
  },
})

export function signIn(person: DemoPerson): Promise<void> {
  return post(`/api/auth/demo/sign-in/${person}`)
}

export function signOut(): Promise<void> {
  return post('/api/auth/sign-out')
}

async function post(path: string): Promise<void> {
  // better-auth accepts JSON only, even if there is nothing to send.
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
  if (!answer.ok) throw new Error(`The server refused (${answer.status}).`)
}
