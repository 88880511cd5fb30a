import * as testingLibrary from '@testing-library/react'
import * as userEvent from '@testing-library/user-event'
import * as keydrawer from 'keydrawer'
import * as memory from 'keydrawer/memory'
import * as tester from 'keydrawer/tester'
import * as jsxRuntime from 'react/jsx-runtime'
import ts from 'typescript'
import * as vitest from 'vitest'
import { readRecipes, recipeSizes } from '../support/recipes'

const MODULES: Readonly<Record<string, object>> = {
  '@testing-library/react': testingLibrary,
  '@testing-library/user-event': userEvent,
  keydrawer,
  'keydrawer/memory': memory,
  'keydrawer/tester': tester,
  'react/jsx-runtime': jsxRuntime,
  vitest,
}

// The tests of the docs, which register themselves.
const script = ts.transpile(readRecipes(), {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  jsx: ts.JsxEmit.ReactJSX,
})
// eslint-disable-next-line no-implied-eval, no-new-func
new Function('require', 'exports', script)((name: string) => MODULES[name], {})

vitest.test('shows thirteen tests of at most six lines', () => {
  const sizes = recipeSizes()
  vitest.expect(sizes).toHaveLength(13)
  vitest.expect(sizes.filter(({ lines }) => lines > 6)).toEqual([])
})
