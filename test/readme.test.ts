// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { englishLabels } from 'keydrawer'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language, code], index) => ({
  file: join(root, `readme-${index}.${language}`),
  code: code!,
}))

/** A consumer has these types from the package itself, which `test/package` checks. */
const stylesheets = { file: join(root, 'readme-styles.d.ts'), code: "declare module '*.css'\n" }

it('shows only code that compiles under the strict flags of this project', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  expect(blocks.length).toBeGreaterThan(4)
  expect(faultsOf([...blocks, stylesheets], options)).toEqual([])
  expect(
    faultsOf(
      [{ file: join(root, 'readme-bad.ts'), code: "import { nothing } from 'keydrawer'\nnothing()\n" }],
      options,
    ),
  ).toHaveLength(1)
}, 240_000)

it('names every public token that the styles read', () => {
  const styles = ['tokens', 'controls', 'table', 'row', 'states', 'life', 'find', 'cards', 'dialog'].map((name) =>
    readFileSync(join(root, `src/styles/${name}.css`), 'utf8'),
  )
  const read = new Set(styles.join('\n').match(/(?<=var\()--kd-[\w-]+/g))
  const named = new Set(readme.match(/(?<=`)--kd-[\w-]+(?=`)/g))
  expect([...named].toSorted()).toEqual([...read].toSorted())
})

it('explains every code of an error', () => {
  const codes = Object.keys(englishLabels.createError)
  expect(codes.filter((code) => !readme.includes(`\`${code}\``))).toEqual([])
})

function faultsOf(
  files: readonly { readonly file: string; readonly code: string }[],
  options: ts.CompilerOptions,
): string[] {
  const host = ts.createCompilerHost(options)
  const read = host.readFile
  const codeOf = (name: string) => files.find(({ file }) => file === name)?.code
  const exists = host.fileExists
  host.fileExists = (name) => codeOf(name) !== undefined || exists(name)
  host.readFile = (name) => codeOf(name) ?? read(name)
  const source = host.getSourceFile
  host.getSourceFile = (name, language, ...rest) => {
    const code = codeOf(name)
    return code === undefined ? source(name, language, ...rest) : ts.createSourceFile(name, code, language)
  }
  const program = ts.createProgram(
    files.map(({ file }) => file),
    { ...options, noUnusedLocals: false },
    host,
  )
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
}
