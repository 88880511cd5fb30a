import { fileURLToPath } from 'node:url'
import type { IdempotencyLevel } from 'keydrawer/core'
import { build } from 'esbuild'
import { type Edit, plantingInBundle } from '../../support/planting'
import type * as Core from './entry'
import type { Invariant } from './invariants'
import { lostKeyMutants } from './lostKeyMutants'
import type { Scene } from './scenes'

/** A planted fault in the policy for lost keys. */
export interface Mutant extends Edit {
  readonly name: string
  /** The schedules that must catch it. @default 'work day' */
  readonly scene?: Scene
  /** @default any */
  readonly level?: IdempotencyLevel
  /** The invariant that it must break. */
  readonly caughtBy: Invariant
}

const requestMutants: readonly Mutant[] = [
  {
    name: 'a new idempotency key for every try',
    caughtBy: 'duplicates',
    level: 'L1',
    file: 'create-flow/requestKey.ts',
    find: 'const context = { signal: new AbortController().signal, scope, idempotencyKey }',
    replace: 'const context = { signal: new AbortController().signal, scope, idempotencyKey: String(Math.random()) }',
  },
  {
    name: 'a new idempotency key for every try of a rotation',
    scene: 'rotations',
    level: 'L1',
    caughtBy: 'duplicates',
    file: 'create-flow/requestKey.ts',
    find: 'const context = { signal: new AbortController().signal, scope, idempotencyKey }',
    replace:
      'const context = { signal: new AbortController().signal, scope, idempotencyKey: rotation ? String(Math.random()) : idempotencyKey }',
  },
  {
    name: 'a new idempotency key for a request that is resumed',
    caughtBy: 'duplicates',
    level: 'L1',
    file: 'create-flow/CreateKeyFlow.ts',
    find: '(target: CreateTarget, request: CreateRequest): Promise<void> => this.#start(target, request)',
    replace:
      '(target: CreateTarget, request: CreateRequest): Promise<void> => this.#start(target, { ...request, idempotencyKey: String(Math.random()) })',
  },
  {
    name: 'a request of another user is resumed',
    caughtBy: 'falseOrphans',
    file: 'create-flow/OrphanTracker.ts',
    find: 'this.#signedInId = id\n    this.#update()',
    replace: '\n    this.#update()',
  },
  {
    name: 'retries at a level that promises nothing',
    caughtBy: 'unaskedRequests',
    level: 'L0',
    file: 'create-flow/RequestProtocol.ts',
    find: 'isAwaited() && canReplay(client, request) &&',
    replace: 'isAwaited() &&',
  },
  {
    name: 'an idempotency key that outlives its success',
    caughtBy: 'revealedAgain',
    level: 'L1',
    file: 'create-flow/CreateTarget.ts',
    find: 'idempotencyKey: newIdempotencyKey()',
    replace: "idempotencyKey: 'the one and only'",
  },
  {
    name: 'no lock on a second submit',
    caughtBy: 'duplicates',
    level: 'L1',
    file: 'create-flow/createKeyMachine.ts',
    find: "if (event.type === 'rejected') return isAbout(state, event) ? rejected(event) : state",
    replace:
      "if (event.type === 'submit') return { status: 'creating', request: event.request }\n      if (event.type === 'rejected') return isAbout(state, event) ? rejected(event) : state",
  },
  {
    name: 'the old key revoked as soon as the new one is there',
    scene: 'rotations',
    caughtBy: 'unconfirmedChanges',
    file: 'create-flow/RequestProtocol.ts',
    find: 'const receive = (issued: IssuedKey) => this.#receive(tracker, attempt, issued)',
    replace:
      'const receive = (issued: IssuedKey) => {\n      if (request.rotation) void client.revoke?.(request.rotation.apiKey.id, { scope: request.scope, signal: new AbortController().signal }).catch(() => {})\n      this.#receive(tracker, attempt, issued)\n    }',
  },
  {
    name: 'a candidate revoked by itself',
    caughtBy: 'unconfirmedChanges',
    level: 'L0',
    file: 'create-flow/searchList.ts',
    find: "if (end === 'candidate') return",
    replace:
      "const found = tracker.getSnapshot().unresolved.find((each) => each.candidate)?.candidate\n    if (found) void client.revoke?.(found.id, { scope, signal: new AbortController().signal }).catch(() => {})\n    if (end === 'candidate') return",
  },
  {
    name: 'a request is sent to the organization that the page shows now',
    caughtBy: 'otherScopes',
    file: 'create-flow/requestKey.ts',
    find: 'const context = { signal: new AbortController().signal, scope, idempotencyKey }',
    replace:
      "const context = { signal: new AbortController().signal, scope: Math.random() < 0.3 ? 'globex' : scope, idempotencyKey }",
  },
  {
    name: 'a list that is on its way taken for one that knows of the change',
    caughtBy: 'missingLists',
    file: 'queries/invalidateKeys.ts',
    find: 'void refetchList(queryClient, queryKey, changed)',
    replace: 'void queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false })',
  },
  {
    name: 'a change after which the list is not asked again',
    caughtBy: 'wrongLists',
    file: 'queries/changeKey.ts',
    find: 'if (!isOneOfMany) invalidateKeys',
    replace: 'if (!isOneOfMany) void ((..._: unknown[]) => {})',
  },
  {
    name: 'a list that is older than the one before it',
    caughtBy: 'wrongLists',
    file: 'queries/apiKeysQueries.ts',
    find: 'replaceEqualDeep(before, after)',
    replace: '(before ?? after)',
  },
  {
    name: 'an answer that comes late and that nobody catches',
    caughtBy: 'uncaught',
    file: 'create-flow/RequestProtocol.ts',
    find: 'answer.then(receive, failLate)',
    replace: 'void answer.then(receive)',
  },
  {
    name: 'a search that waits for the list as long as it takes',
    caughtBy: 'stuck',
    level: 'L0',
    file: 'create-flow/searchList.ts',
    find: 'withTimeout(PAGE_TIMEOUT_MS, pause, loadPage(cursor))',
    replace: 'loadPage(cursor)',
  },
]

export const MUTANTS: readonly Mutant[] = [...requestMutants, ...lostKeyMutants]

const entry = fileURLToPath(new URL('entry.ts', import.meta.url))

/** Builds and loads the core, with or without a mutant. */
export async function loadCore(mutant?: Mutant): Promise<typeof Core> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: mutant ? [plantingInBundle([mutant])] : [],
  })
  const code = outputFiles[0]!.text
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`) as Promise<typeof Core>
}
