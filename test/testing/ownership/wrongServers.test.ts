// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { type Outcome, runCommand, runSuite } from '../../support/runTools'
import { type Faults, WrongServer } from '../../support/wrongServer'

interface Case {
  readonly faults: Faults
  /** Why both tools stop. Without it, they finish. */
  readonly stops?: RegExp
  /** How many keys the command leaves and lists although it finishes. */
  readonly leaves?: number
  /** The features that the host declares. */
  readonly features?: object
}

const cases: Readonly<Record<string, Case>> = {
  'answers as the contract says': { faults: {} },
  'answers a creation with a flat key': { faults: { answer: 'flat' } },
  'answers a creation with the secret alone': { faults: { answer: 'secret-only' } },
  'answers a creation with the secret alone, oldest first': { faults: { answer: 'secret-only', order: 'oldest' } },
  'answers a creation with the secret alone, with a pinned row': { faults: { answer: 'secret-only', order: 'pinned' } },
  'lists the oldest key first': { faults: { order: 'oldest' } },
  'names an id that is not listed': { faults: { answer: 'wrong-id' }, stops: /by different ids/ },
  'names the project': { faults: { answer: 'project-id' }, stops: /by different ids/ },
  'names the first key of the list': { faults: { answer: 'first-id' }, stops: /not new, or not ours/ },
  'names the newest key of others': { faults: { answer: 'listed-id' }, stops: /not new, or not ours/ },
  'names the key that a colleague has just created': {
    faults: { answer: 'colleague-id', colleague: 'both' },
    stops: /under another name/,
  },
  'has the position of a key for its id': { faults: { listedId: 'position' }, stops: /id/ },
  'has colleagues who create keys before ours': { faults: { answer: 'secret-only', colleague: 'before' } },
  'has colleagues who create keys after ours': { faults: { answer: 'secret-only', colleague: 'after' } },
  'has colleagues who create keys around ours': { faults: { colleague: 'both' } },
  'gives the id of a deleted key to a colleague': { faults: { colleague: 'takes-ids' } },
  'answers a deletion with 404': { faults: { delete: 'missing' } },
  'deletes revoked keys alone': { faults: { delete: 'revoked-only' } },
  'has revocations alone': { faults: { delete: 'absent' } },
  'answers a deletion and does nothing': { faults: { delete: 'nothing' } },
  'answers deletions and revocations and does nothing': {
    faults: { delete: 'nothing', revoke: 'nothing' },
    stops: /could not be revoked or deleted|left\. Revoke or delete/,
  },
  'has no names': { faults: { names: 'none' }, features: { name: false } },
  'has no names and answers with the secret alone': {
    faults: { names: 'none', answer: 'secret-only' },
    stops: /no names here and the answer/,
    features: { name: false },
  },
  'has no names and a busy colleague': {
    faults: { names: 'none', colleague: 'both' },
    stops: /several appeared at once/,
    features: { name: false },
  },
  'has no names and names the key of a colleague': {
    faults: { names: 'none', colleague: 'before', answer: 'colleague-id' },
    stops: /several appeared at once/,
    features: { name: false },
  },
  'has secrets for ids': { faults: { ids: 'secrets' } },
  'has secrets for ids, and ends no key': {
    faults: { ids: 'secrets', delete: 'nothing', revoke: 'nothing' },
    stops: /could not be revoked or deleted|left\. Revoke or delete/,
  },
  'has secrets for ids, and names none': { faults: { ids: 'secrets', answer: 'secret-only' } },
  'lags a little behind': { faults: { lag: 1 } },
  'lower-cases names': { faults: { names: 'lower' } },
  'cuts names': { faults: { names: 'cut' } },
  'cuts names so short that they tell nothing': { faults: { names: 'short' }, stops: /under another name/ },
  'gives keys names of its own': { faults: { names: 'other' }, stops: /under another name/ },
  'loses the answer to each creation': { faults: { lostAnswers: true } },
  'takes any body for a creation': { faults: { takesAnything: true }, leaves: 1 },
}

/** Checks the promises of every run, however wrong the server is. */
function assertHarmless(server: WrongServer, { text }: Outcome): void {
  expect(server.damaged).toEqual([])
  expect(server.foreignCalls).toEqual([])
  for (const secret of server.secrets) expect(text).not.toContain(secret)
  for (const { name, id } of server.left) {
    const shown = name === null ? /a key without a name/ : /kd-check-[\da-f]{8} /
    expect(text, `says that ${name} (${id}) is left`).toMatch(shown)
  }
  if (server.left.length > 0) expect(text).toMatch(/left\. Revoke or delete/)
}

describe.each(Object.entries(cases))('a server that %s', (_title, { faults, stops, features, leaves = 0 }) => {
  it('changes no key of others in keydrawer check', async () => {
    const server = new WrongServer(faults)
    const outcome = await runCommand(server)
    assertHarmless(server, outcome)
    if (stops) expect(outcome.text).toMatch(stops)
    // One key, and another one to test whether keys can be revoked or deleted.
    if (stops) expect(server.created.length).toBeLessThanOrEqual(2)
    else expect(server.left).toHaveLength(leaves)
  }, 120_000)

  it(
    'changes no key of others in describeApiKeysClient',
    { timeout: 120_000, tags: 'fault/suite-identifies-created-key' },
    async () => {
      const server = new WrongServer(faults)
      const outcome = await runSuite(server, { features })
      assertHarmless(server, outcome)
      if (stops) expect(outcome.text).toMatch(stops)
      if (stops) expect(server.created.length).toBeLessThanOrEqual(2)
      else expect(server.left).toEqual([])
    },
  )
})
