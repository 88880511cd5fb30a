// A Vendure shop on loopback with its database in memory.
import { createRequire } from 'node:module'
import { announce } from './announce.mjs'

const require = createRequire(import.meta.url)
const { bootstrap, DefaultLogger, LogLevel } = require('@vendure/core')

const app = await bootstrap({
  apiOptions: { hostname: '127.0.0.1', port: 0, adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: {
    tokenMethod: ['bearer', 'api-key'],
    superadminCredentials: { identifier: 'superadmin', password: 'superadmin' },
    cookieOptions: { secret: 'only-for-the-tests' },
  },
  dbConnectionOptions: { type: 'sqljs', synchronize: true, driver: require('sql.js') },
  paymentOptions: { paymentMethodHandlers: [] },
  plugins: [],
  logger: new DefaultLogger({ level: LogLevel.Error }),
})
announce(app.getHttpServer())
