import { uuid } from '../testing/Check'
import { assertKept, canCheck } from '../testing/assertions'
import type { OwnedKeys } from '../testing/OwnedKeys'
import type { Promised } from './CheckResult'
import type { Target } from './Target'

interface RequestCheck extends Promised {
  readonly run: () => Promise<void>
}

/** Checks of requests that Keydrawer's clients never send. */
export function requestChecks(target: Target, prefix: string, keys: OwnedKeys): readonly RequestCheck[] {
  const { url, headers } = target
  const post = async (type: string, body: string) => {
    const sent = { ...headers, 'content-type': type, 'idempotency-key': uuid() }
    const response = await fetch(url, { method: 'POST', headers: sent, body, redirect: 'manual' })
    // The body may hold a secret, and is not needed.
    await response.body?.cancel()
    return response.status
  }
  const refused = ({ what, name, type = 'application/json', body, expected, ...check }: Refusable): RequestCheck => ({
    feature: 'requests',
    ...check,
    async run() {
      canCheck(
        name === null || keys.hasNames,
        'no listed key has a name, so a key that is created could not be found again',
      )
      const status = await keys.noteCreation(name, () => post(type, body))
      const request = `POST ${new URL(url).pathname} with ${what}`
      assertKept(status >= 400 && status < 500, `${request} was answered with ${status}. Expected ${expected}.`)
    },
  })
  return [...bodies(prefix).map(refused), unauthenticated(target)]
}

interface Refusable extends Pick<Promised, 'title' | 'rule'> {
  readonly what: string
  /** The name of the key if the request creates one. */
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
      what: '`content-type: text/plain`',
      name: `${prefix} form`,
      type: 'text/plain',
      body: JSON.stringify({ name: `${prefix} form` }),
      expected: '415, because a form of any site can send it',
    },
    {
      title: 'refuses a body that is not a JSON object',
      rule: 'Answer a body that is not a JSON object with 400.',
      what: 'the body `[`',
      name: null,
      body: '[',
      expected: '400',
    },
    {
      title: 'refuses a name of 10,000 characters',
      rule: 'Check the lengths on the server as well: 422, or 413.',
      what: 'a `name` of 10,000 characters',
      name: `${prefix} x…`,
      body: JSON.stringify({ name: `${prefix} ${'x'.repeat(10_000)}` }),
      expected: '422 or 413',
    },
  ]
}

function unauthenticated({ url, headers }: Target): RequestCheck {
  return {
    feature: 'requests',
    title: 'answers 401 to a request that is not authenticated',
    rule: 'Answer a request that is not authenticated with 401, not with a redirect to a login page.',
    async run() {
      canCheck(Object.keys(headers).length > 0, 'no `--header` was passed that could be left out')
      const { status } = await fetch(url, { redirect: 'manual' })
      const request = `GET ${new URL(url).pathname} without ${namesOf(headers)}`
      assertKept(status === 401, `${request} was answered with ${status}. Expected 401.`)
    },
  }
}

function namesOf(headers: Target['headers']): string {
  return Object.keys(headers)
    .map((name) => `\`${name}\``)
    .join(', ')
}
