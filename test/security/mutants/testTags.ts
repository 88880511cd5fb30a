import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const TEST = fileURLToPath(new URL('../../', import.meta.url))

/** The tag of a test that plants its own faults or tests a helper of other tests. */
const SELF_TEST = 'self-test'

/** The test files of a folder, as paths relative to `test`. */
export function testFilesIn(folder: string): readonly string[] {
  const files = readdirSync(TEST + folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`.replaceAll('\\', '/').replace(/^\.\//, ''))
}

/** The tags in a test file. */
export function tagsIn(file: string): readonly string[] {
  const tags = readFileSync(TEST + file, 'utf8').matchAll(/(?:tags: '|@module-tag )(fault\/[\w-]+|self-test)/g)
  return Array.from(tags, ([, tag = '']) => tag)
}

/** The files that have each fault tag. More than one is a mistake. */
export function filesByFaultTag(): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const file of testFilesIn('.'))
    for (const tag of tagsIn(file)) if (tag !== SELF_TEST) files.set(tag, [...(files.get(tag) ?? []), file])
  return files
}

/** The titles of tests without a tag of their own, of the file or of a `describe` around them. */
export function untaggedTestsIn(file: string): readonly string[] {
  const text = readFileSync(TEST + file, 'utf8')
  if (text.includes('@module-tag ')) return []
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    const kind = ts.isCallExpression(node) ? kindOf(node.expression) : undefined
    if (!ts.isCallExpression(node) || kind === undefined || !node.arguments[0]) ts.forEachChild(node, visit)
    else if (hasTags(node)) return
    else if (kind === 'describe') node.arguments.slice(1).forEach(visit)
    else titles.push(node.arguments[0].getText())
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return titles
}

/** `it`, `test` or `describe` for a call of one of these, or of `it.each(…)` and the like. */
function kindOf(callee: ts.Expression): string | undefined {
  if (ts.isIdentifier(callee)) return /^(it|test|describe)$/.test(callee.text) ? callee.text : undefined
  if (!ts.isCallExpression(callee) || !ts.isPropertyAccessExpression(callee.expression)) return undefined
  return kindOf(callee.expression.expression)
}

function hasTags({ arguments: [, options] }: ts.CallExpression): boolean {
  if (!options || !ts.isObjectLiteralExpression(options)) return false
  return options.properties.some(({ name }) => name?.getText() === 'tags')
}
