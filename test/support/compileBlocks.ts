import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface CodeFile {
  /** A path for it. The file need not exist. */
  readonly file: string
  readonly code: string
}

/** A consumer gets these types from the package itself, which `test/package` checks. */
export const stylesheets: CodeFile = { file: join(root, 'docs-styles.d.ts'), code: "declare module '*.css'\n" }

/** The compiler errors of some files under the strict flags of this project, one line each. */
export function faultsOf(files: readonly CodeFile[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
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
