import { ConfigurationError } from './ConfigurationError'
import { readEnvironment } from './readEnvironment'
import { startAccountServer } from './startAccountServer'

try {
  const server = await startAccountServer(readEnvironment(process.env, process.argv.slice(2)))
  console.log(`Keydrawer demo: ${server.url}`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  }
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error
  console.error(error.message)
  process.exit(1)
}
