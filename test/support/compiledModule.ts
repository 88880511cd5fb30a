import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import { transformAsync } from '@babel/core'
import * as keydrawer from 'keydrawer'
import * as react from 'react'
import * as compilerRuntime from 'react/compiler-runtime'
import * as jsxRuntime from 'react/jsx-runtime'
import ts from 'typescript'

const MODULES: Readonly<Record<string, unknown>> = {
  keydrawer,
  react,
  'react/compiler-runtime': compilerRuntime,
  'react/jsx-runtime': jsxRuntime,
}
const COMPILER = createRequire(import.meta.url).resolve('babel-plugin-react-compiler')

/** A module of TypeScript and JSX, run as a host's bundler would build it: with the React Compiler, or without. */
export async function runModule(code: string, isCompiled: boolean): Promise<Record<string, react.ComponentType>> {
  const compiled = isCompiled ? await compile(code) : code
  const { outputText: script } = ts.transpileModule(compiled, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2022 },
  })
  const module = { exports: {} }
  compileFunction(script, ['exports', 'require'])(module.exports, (name: string) => MODULES[name])
  return module.exports
}

async function compile(code: string): Promise<string> {
  const result = await transformAsync(code, {
    configFile: false,
    babelrc: false,
    filename: 'Host.tsx',
    parserOpts: { plugins: ['typescript', 'jsx'] },
    // A component that the compiler skips would be tested twice in the same form.
    plugins: [[COMPILER, { target: '19', panicThreshold: 'all_errors' }]],
  })
  if (!result?.code?.includes('react/compiler-runtime')) throw new Error('The React Compiler has compiled nothing.')
  return result.code
}
