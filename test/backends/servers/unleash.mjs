// An Unleash server on loopback with its database in the same process.
import { createRequire } from 'node:module'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { announce } from './announce.mjs'

const { start } = createRequire(import.meta.url)('unleash-server')

const database = new PGLiteSocketServer({ db: await PGlite.create(), host: '127.0.0.1', port: 0, maxConnections: 20 })
await database.start()
const port = Number(database.getServerConn().split(':').at(-1))

// With several connections, the socket mixes up their messages, and a session may not be found. So there is only one.
const pool = { min: 1, max: 1 }

const { server } = await start({
  db: { host: '127.0.0.1', port, user: 'postgres', password: 'postgres', database: 'postgres', ssl: false, pool },
  server: { host: '127.0.0.1', port: 0 },
  initialAdminUser: { username: 'admin', password: 'unleash4all' },
  disableLegacyFeaturesApi: true,
  versionCheck: { enable: false },
  telemetry: false,
  rateLimiting: { simpleLoginMaxPerMinute: 1000 },
  logLevel: 'fatal',
})
announce(server)
