import type { Caller } from '../../src/Caller'

/** Stands for your own sign-in, such as `await auth()`. */
export async function session({ headers }: Request): Promise<Caller | null> {
  const organisation = headers.get('x-organisation')
  return organisation === null ? null : { scope: organisation, id: 'ada', label: 'ada@example.com' }
}
