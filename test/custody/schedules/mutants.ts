import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type * as Core from './entry'
import type { Wrong } from './wrongs'

/** What schedules are about. */
export type Scene = 'everything' | 'rotations'

/** A small deliberate break of the policy. The build fails when the text it replaces is gone. */
export interface Mutant {
  readonly name: string
  /** From `src`. */
  readonly file: string
  readonly find: string
  readonly replace: string
  /** In which schedules it is looked for. @default 'everything' */
  readonly scene?: Scene
  /** What it must lead to. */
  readonly caughtBy: Wrong
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a new idempotency key for every try',
    caughtBy: 'duplicates',
    file: 'core/requestKey.ts',
    find: 'scope, idempotencyKey }\n',
    replace: 'scope, idempotencyKey: String(Math.random()) }\n',
  },
  {
    name: 'a new idempotency key for every try of a rotation',
    scene: 'rotations',
    caughtBy: 'duplicates',
    file: 'core/requestKey.ts',
    find: 'scope, idempotencyKey }\n',
    replace: 'scope, idempotencyKey: rotation ? String(Math.random()) : idempotencyKey }\n',
  },
  {
    name: 'retries at a level that promises nothing',
    caughtBy: 'unaskedRequests',
    file: 'core/CreateKeyFlow.ts',
    find: 'const retries = canRepeat ? 2 : 0',
    replace: 'const retries = 2',
  },
  {
    name: 'an unreadable answer taken for a plain failure',
    caughtBy: 'silentLosses',
    file: 'core/CreateKeyFlow.ts',
    find: 'const known = asApiKeysError(error)\n        if (known.mayHaveApplied)',
    replace:
      "let known = asApiKeysError(error)\n      if (known.code === 'malformed-response' || known.code === 'secret-missing') known = new (known.constructor as any)('invalid-input')\n        if (known.mayHaveApplied)",
  },
  {
    name: 'an idempotency key that outlives its success',
    caughtBy: 'revealedAgain',
    file: 'core/Attempt.ts',
    find: 'idempotencyKey: newIdempotencyKey()',
    replace: "idempotencyKey: 'the one and only'",
  },
  {
    name: 'an aborted or lost request taken for one that never was',
    caughtBy: 'silentLosses',
    file: 'core/CreateKeyFlow.ts',
    find: 'if (known.mayHaveApplied) ends.watch(attempt)',
    replace: '',
  },
  {
    name: 'no lock on a second submit',
    caughtBy: 'duplicates',
    file: 'core/createKeyMachine.ts',
    find: "      if (event.type === 'rejected') return ofAttempt(state, event) ? rejected(event) : state",
    replace:
      "      if (event.type === 'submit') return { status: 'creating', attempt: event.attempt }\n      if (event.type === 'rejected') return ofAttempt(state, event) ? rejected(event) : state",
  },
  {
    name: 'the old key ended as soon as the new one is there',
    caughtBy: 'endedInUse',
    file: 'core/CreateKeyFlow.ts',
    find: 'const isEnding = this.#state.status',
    replace:
      'if (attempt.rotation) void this.#client?.revoke?.(attempt.rotation.apiKey.id, { scope: attempt.scope, signal: new AbortController().signal }).catch(() => {})\n    const isEnding = this.#state.status',
  },
  {
    name: 'a list that is on its way taken for one that knows of the change',
    caughtBy: 'missingLists',
    file: 'hooks/refetchKeys.ts',
    find: 'void refetchList(queryClient, queryKey, changed)',
    replace: 'void queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false })',
  },
  {
    name: 'a change after which the list is not asked again',
    caughtBy: 'wrongLists',
    file: 'hooks/applyChange.ts',
    find: 'if (!isOneOfMany) refetchKeys',
    replace: 'if (!isOneOfMany) void ((..._: unknown[]) => {})',
  },
  {
    name: 'a list that is older than the one before it',
    caughtBy: 'wrongLists',
    file: 'hooks/apiKeysQueries.ts',
    find: 'replaceEqualDeep(before, after)',
    replace: '(before ?? after)',
  },
  {
    name: 'a flow that waits for the list as long as it takes',
    caughtBy: 'stuck',
    file: 'core/findOrphans.ts',
    find: 'await within(PATIENCE_MS, pause, listed)',
    replace: 'await listed',
  },
  {
    name: 'a key that keeps its id, and whose rotation failed without a word of it',
    scene: 'rotations',
    caughtBy: 'silentLosses',
    file: 'core/CreateKeyFlow.ts',
    find: 'if (isInDoubt) doubt()',
    replace: '',
  },
  {
    name: 'a page left with the secret of a key that keeps its id, without a word of it',
    scene: 'rotations',
    caughtBy: 'silentLosses',
    file: 'core/CreateKeyFlow.ts',
    find: 'else ends.lose(keyOf(attempt, issued.id',
    replace: 'else if (!isRotated(attempt, issued.id)) ends.lose(keyOf(attempt, issued.id',
  },
  {
    name: 'a promise of the same answer taken for granted',
    scene: 'rotations',
    caughtBy: 'silentLosses',
    file: 'core/CreateKeyFlow.ts',
    find: 'const origin = canRepeat ? attempt : {}',
    replace: 'const origin = attempt',
  },
  {
    name: 'a twin that is still at it taken for a refusal',
    caughtBy: 'silentLosses',
    file: 'core/CreateKeyFlow.ts',
    find: 'const known = asApiKeysError(error)\n        if (known.mayHaveApplied)',
    replace:
      "let known = asApiKeysError(error)\n      if (known.code === 'in-progress') known = new (known.constructor as any)('name-taken')\n        if (known.mayHaveApplied)",
  },
  {
    name: 'an answer that comes late and that nobody catches',
    caughtBy: 'uncaught',
    file: 'core/requestKey.ts',
    find: '  answer.then(onLate, onLateFailure)',
    replace: '  void answer.then(onLate)',
  },
]

const entry = fileURLToPath(new URL('entry.ts', import.meta.url))

/** Builds the core, with a mutant in place of its original or without, and loads it. */
export async function loadCore(mutant?: Mutant): Promise<typeof Core> {
  let isApplied = mutant === undefined
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'mutant',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8')
            if (!mutant || !path.endsWith(`/src/${mutant.file}`)) return { contents: source, loader: 'ts' }
            isApplied = source.includes(mutant.find)
            return { contents: source.replace(mutant.find, () => mutant.replace), loader: 'ts' }
          }),
      },
    ],
  })
  if (!isApplied) throw new Error(`The mutant “${mutant?.name}” finds nothing to break any more.`)
  const code = outputFiles[0]!.text
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`) as Promise<typeof Core>
}
