import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import {
  type AccountServer,
  type AccountServerOptions,
  startAccountServer,
} from '../../examples/account-page/server/startAccountServer'

const pageDir = fileURLToPath(new URL('../../examples/account-page/dist', import.meta.url))

export interface RunningServer extends AccountServer {
  /** Where its databases are. */
  readonly dataDir: string
}

/** The demo's own server on a database of its own, for as long as the tests of a file run. Its page must be built. */
export function withAccountServer({
  withPage = true,
  ...options
}: Pick<AccountServerOptions, 'backend'> & { readonly withPage?: boolean } = {}): () => RunningServer {
  let server: AccountServer
  let dataDir: string

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'keydrawer-e2e-'))
    server = await startAccountServer({ port: 0, dataDir, ...(withPage && { pageDir }), ...options })
  })
  afterAll(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  return () => ({ ...server, dataDir })
}
