import { fileURLToPath } from 'node:url'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** The sources stand in for the package, so that tests and stories import it by the names its users know. */
export const sourceAlias = [
  { find: /^keydrawer\/(styles(\.layer)?\.css)$/, replacement: `${src}/styles/$1` },
  { find: /^keydrawer\/([\w/-]+)$/, replacement: `${src}/$1.ts` },
  { find: /^keydrawer$/, replacement: `${src}/index.ts` },
]
