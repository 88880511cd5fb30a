// A Verdaccio registry on loopback. It has its own accounts, and everybody may create one.
import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announce } from './announce.mjs'

const { runServer } = createRequire(import.meta.url)('verdaccio')
const data = mkdtempSync(join(tmpdir(), 'keydrawer-verdaccio-'))

const app = await runServer({
  self_path: data,
  storage: join(data, 'storage'),
  auth: { htpasswd: { file: join(data, 'htpasswd'), algorithm: 'bcrypt', rounds: 4 } },
  uplinks: {},
  packages: { '**': { access: '$authenticated' } },
  // The default limit is lower than a hundred new accounts per second.
  userRateLimit: { windowMs: 1000, max: 10_000 },
  web: { enable: false },
  log: { type: 'stdout', format: 'pretty', level: 'fatal' },
})
const server = app.listen(0, '127.0.0.1', () => announce(server))
