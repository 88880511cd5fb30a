import type { Caller } from '../../src/Caller'

/** Stands for your own sign-in, such as `await auth()`. */
export async function session({ headers }: Request): Promise<Caller | null> {
  const organization = headers.get('x-organization')
  return organization === null ? null : { scope: organization, id: 'ada', label: 'ada@example.com' }
}
