import { fileURLToPath } from 'node:url'
import { ConfigurationError } from './ConfigurationError'
import type { AccountServerOptions } from './startAccountServer'

type Environment = Readonly<Record<string, string | undefined>>

/** The backend that stores the keys: the better-auth plugin, or the reference backend of the REST contract. */
export type Backend = 'better-auth' | 'reference'

/** The server's options from `--backend`, `PORT`, `DATABASE_URL`, `DATA_DIR`, `BETTER_AUTH_SECRET` and `PAGE_DIR`. */
export function readEnvironment(env: Environment, argv: readonly string[] = []): AccountServerOptions {
  const { PORT, DATABASE_URL, DATA_DIR, BETTER_AUTH_SECRET, PAGE_DIR } = env
  const port = PORT || '4321'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new ConfigurationError(`PORT must be a whole number from 0 to 65535, but it is "${port}".`)
  }
  if (BETTER_AUTH_SECRET && BETTER_AUTH_SECRET.length < 32) {
    throw new ConfigurationError('BETTER_AUTH_SECRET must have 32 characters or more.')
  }
  return {
    backend: backendOf(argv),
    port: Number(port),
    databaseUrl: DATABASE_URL || undefined,
    dataDir: DATA_DIR || fileURLToPath(new URL('../data', import.meta.url)),
    secret: BETTER_AUTH_SECRET || undefined,
    pageDir: PAGE_DIR || fileURLToPath(new URL('../dist', import.meta.url)),
  }
}

function backendOf(argv: readonly string[]): Backend {
  const [option = '--backend=better-auth', ...more] = argv
  const backend = /^--backend=(.*)$/.exec(option)?.[1]
  if (more.length === 0 && (backend === 'better-auth' || backend === 'reference')) return backend
  throw new ConfigurationError('The only option is --backend=reference or --backend=better-auth.')
}
