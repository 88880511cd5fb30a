import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createRestClient } from 'keydrawer/rest'
import { describeApiKeysClient } from 'keydrawer/testing'
import { vi } from 'vitest'
import { main } from '../../src/cli/main'
import type { WrongServer } from './wrongServer'

const PAUSES = [10, 20, 40]

export interface Outcome {
  /** Everything that was printed, or that a test runner prints. */
  readonly text: string
  readonly isFine: boolean
}

/** Runs `keydrawer check` against a server, as a shell would. */
export async function runCommand(
  server: WrongServer,
  more: readonly string[] = [],
  ask?: (question: string) => Promise<string>,
): Promise<Outcome> {
  const listening = createAdaptorServer({ fetch: server.handle })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/api-keys`
  const lines: string[] = []
  const print = (line: string) => lines.push(line)
  const console = spyOnConsole(lines)
  try {
    const code = await main(['check', url, '--yes', ...more], { print, complain: print, ask, lookAgainMs: PAUSES })
    return { text: lines.join('\n'), isFine: code === 0 }
  } finally {
    console()
    listening.close()
  }
}

interface SuiteOptions {
  readonly features?: object | undefined
  readonly leaveKeys?: boolean
  readonly operations?: readonly ('create' | 'update' | 'disable' | 'rotate' | 'revoke' | 'delete')[]
}

/** Runs `describeApiKeysClient` over a server, test by test. */
export async function runSuite(server: WrongServer, options: SuiteOptions = {}): Promise<Outcome> {
  const { leaveKeys, features, operations = ['create', 'update', 'disable', 'rotate', 'revoke', 'delete'] } = options
  const fetch: typeof globalThis.fetch = async (input, init) => {
    init?.signal?.throwIfAborted()
    return server.handle(new Request(input, init))
  }
  const client = createRestClient({ url: 'http://localhost/api-keys', fetch, operations, features })
  const tests: (() => Promise<void>)[] = []
  describeApiKeysClient('wrong', () => ({ client, scope: 'acme', leaveKeys, lookAgainMs: PAUSES }), {
    describe: (_name, define) => define(),
    it: (_title, run) => tests.push(run),
  })
  const lines: string[] = []
  const console = spyOnConsole(lines)
  for (const run of tests) await run().catch((error: Error) => lines.push(`${error.name}: ${error.message}`))
  console()
  return { text: lines.join('\n'), isFine: lines.length === 0 }
}

function spyOnConsole(lines: string[]): () => void {
  const spies = (['log', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...said) => void lines.push(said.map(String).join(' '))),
  )
  return () => spies.forEach((spy) => spy.mockRestore())
}
