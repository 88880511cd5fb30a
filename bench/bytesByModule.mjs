// node bench/bytesByModule.mjs
// Prints how many of the page's minified bytes each source file has. Run it before optimizing the size.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundling, PAGE } from './bytes.mjs'

const src = fileURLToPath(new URL('../src', import.meta.url))
const stdin = { contents: PAGE, loader: 'js', resolveDir: src }
const alias = { keydrawer: `${src}/index.ts`, 'keydrawer/rest': `${src}/rest.ts` }
const external = ['react', 'react/*', 'react-dom', 'react-dom/*']
const { metafile } = await build({ ...bundling, stdin, alias, external, metafile: true, outfile: 'page.js' })

const packageOf = (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path
const totals = new Map()
for (const [path, { bytesInOutput }] of Object.entries(metafile.outputs['page.js'].inputs))
  totals.set(packageOf(path), (totals.get(packageOf(path)) ?? 0) + bytesInOutput)
for (const [name, bytes] of [...totals].toSorted(([, a], [, b]) => b - a)) console.log(String(bytes).padStart(7), name)
