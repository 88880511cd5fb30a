import { fileURLToPath } from 'node:url'
import { startHostsServer } from './startHostsServer.mjs'

const { url } = await startHostsServer({
  directory: fileURLToPath(new URL('../dist', import.meta.url)),
  port: Number(process.env.PORT ?? 4180),
})
console.log(`Keydrawer's hosts are at ${url}`)
