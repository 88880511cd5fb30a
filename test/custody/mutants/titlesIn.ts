import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** The tests of a file, each with what it stands in, by their titles as they are written: `%i` for what is put in. */
export function titlesIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  return testsIn(source, [])
}

function testsIn(node: ts.Node, above: readonly string[]): readonly string[] {
  const titles: string[] = []
  const visit = (child: ts.Node): void => {
    const kind = ts.isCallExpression(child) ? kindOf(child.expression) : undefined
    if (!ts.isCallExpression(child) || kind === undefined || !child.arguments[0]) {
      ts.forEachChild(child, visit)
      return
    }
    const path = [...above, titleOf(child.arguments[0])]
    if (kind === 'describe') for (const each of child.arguments.slice(1)) titles.push(...testsIn(each, path))
    else titles.push(path.join(' > '))
  }
  ts.forEachChild(node, visit)
  return titles
}

/** Of `it`, and of `it.each(…)` and its like where they are called with a title. */
function kindOf(callee: ts.Expression): string | undefined {
  if (ts.isIdentifier(callee)) return /^(it|test|describe)$/.test(callee.text) ? callee.text : undefined
  if (!ts.isCallExpression(callee) || !ts.isPropertyAccessExpression(callee.expression)) return undefined
  return kindOf(callee.expression.expression)
}

function titleOf(argument: ts.Expression): string {
  if (ts.isStringLiteralLike(argument)) return argument.text
  if (!ts.isTemplateExpression(argument)) return argument.getText()
  return argument.head.text + argument.templateSpans.map(({ literal }) => `%i${literal.text}`).join('')
}
