import { uuid } from '../testing/Check'
import { assertKept, needs } from '../testing/assertions'
import type { OwnedKeys } from '../testing/OwnedKeys'
import type { Promised } from './CheckResult'
import type { Target } from './Target'

interface RequestCheck extends Promised {
  readonly run: () => Promise<void>
}

/** What a backend must make of requests that no client of ours sends. */
export function requestChecks(target: Target, prefix: string, keys: OwnedKeys): readonly RequestCheck[] {
  const { url, headers } = target
  const post = async (type: string, body: string) => {
    const sent = { ...headers, 'content-type': type, 'idempotency-key': uuid() }
    const response = await fetch(url, { method: 'POST', headers: sent, body, redirect: 'manual' })
    // It may hold a secret, and nobody needs it.
    await response.body?.cancel()
    return response.status
  }
  const refused = ({ what, name, type = 'application/json', body, expected, ...check }: Refusable): RequestCheck => ({
    feature: 'requests',
    ...check,
    async run() {
      needs(name === null || keys.hasNames, 'its keys have no names, so one that is created could not be found again')
      const status = await keys.noteCreation(name, () => post(type, body))
      assertKept(status >= 400 && status < 500, `${what} was answered with ${status}. Expected ${expected}.`)
    },
  })
  return [...bodies(prefix).map(refused), whoIsNotSignedIn(target)]
}

interface Refusable extends Pick<Promised, 'title' | 'rule'> {
  readonly what: string
  /** The name that the key has if the request creates one. */
  readonly name: string | null
  readonly type?: string
  readonly body: string
  readonly expected: string
}

function bodies(prefix: string): readonly Refusable[] {
  return [
    {
      title: 'refuses a creation that another site’s form could send',
      rule: 'Refuse a body that is not `application/json`: 415.',
      what: 'A POST of text/plain',
      name: `${prefix} form`,
      type: 'text/plain',
      body: JSON.stringify({ name: `${prefix} form` }),
      expected: '415: any site can send it',
    },
    {
      title: 'refuses a body that is no JSON object',
      rule: 'The body is no JSON object: 400.',
      what: 'A POST of "["',
      name: null,
      body: '[',
      expected: '400',
    },
    {
      title: 'refuses a name of 10,000 characters',
      rule: 'Check the lengths yourself all the same: 422, or 413.',
      what: 'A name of 10,000 characters',
      name: `${prefix} x…`,
      body: JSON.stringify({ name: `${prefix} ${'x'.repeat(10_000)}` }),
      expected: '422 or 413',
    },
  ]
}

function whoIsNotSignedIn({ url, headers }: Target): RequestCheck {
  return {
    feature: 'requests',
    title: 'answers 401 to whoever is not signed in',
    rule: 'Nobody is signed in: 401, and no redirect to a login page.',
    async run() {
      needs(Object.keys(headers).length > 0, 'no --header was given to leave out')
      const { status } = await fetch(url, { redirect: 'manual' })
      assertKept(status === 401, `A list without the headers was answered with ${status}. Expected 401.`)
    },
  }
}
