import type { Plugin } from 'esbuild'
import { sourceAlias } from '../../scripts/sourceAlias.mjs'

/** Lets esbuild take `keydrawer` and its entries from the sources. */
export const fromSources: Plugin = {
  name: 'keydrawer from its sources',
  setup({ onResolve }) {
    onResolve({ filter: /^keydrawer/ }, ({ path }) => {
      const alias = sourceAlias.find(({ find }) => find.test(path))
      return alias ? { path: path.replace(alias.find, alias.replacement) } : null
    })
  },
}
