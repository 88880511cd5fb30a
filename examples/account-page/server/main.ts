import { ConfigurationError } from './ConfigurationError'
import { readEnvironment } from './readEnvironment'

try {
  const environment = readEnvironment(process.env, process.argv.slice(2))
  // Loaded only now: a mistake in the settings is told at once.
  const { startAccountServer } = await import('./startAccountServer')
  const server = await startAccountServer(environment)
  console.log(`Keydrawer demo: ${server.url}`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  }
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error
  console.error(error.message)
  process.exit(1)
}
