import ts from 'typescript'

/** A property and a variable of the same name are renamed independently. */
export type Role = 'property' | 'variable'

export interface Token {
  readonly kind: ts.SyntaxKind
  /** Of a string, its value. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Of an identifier that can be renamed. A shorthand property has both roles. */
  readonly roles: readonly Role[]
  /** Whether this and the next two tokens are `name: variable`, which is shorthand if both names are equal. */
  readonly isPair: boolean
}

const cache = new Map<string, readonly Token[]>()

/** The tokens of a TypeScript file, without comments. Parsed, because JSX, templates and regular expressions need it. */
export function tokensOf(source: string, fileName: string): readonly Token[] {
  // Parsing takes milliseconds, and hundreds of faults are planted in the same few files.
  const tokens = cache.get(source) ?? parseTokens(source, fileName)
  cache.set(source, tokens)
  return tokens
}

function parseTokens(source: string, fileName: string): readonly Token[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true)
  const tokens: Token[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return
    const children = node.getChildren(file)
    if (children.length > 0) children.forEach(visit)
    else if (node.getText(file).trim() !== '') tokens.push(asToken(node, file))
  }
  visit(file)
  return tokens
}

function asToken(node: ts.Node, file: ts.SourceFile): Token {
  const raw = node.getText(file)
  const start = node.getStart(file) + raw.length - raw.trimStart().length
  const text = ts.isStringLiteral(node) ? node.text : raw.trim()
  return {
    kind: node.kind,
    text,
    start,
    end: start + raw.trim().length,
    roles: (ts.isIdentifier(node) && !text.includes('-')) || ts.isPrivateIdentifier(node) ? rolesOf(node) : [],
    isPair: isPair(node),
  }
}

function rolesOf(node: ts.Identifier | ts.PrivateIdentifier): readonly Role[] {
  const { parent } = node
  if (ts.isShorthandPropertyAssignment(parent) && parent.name === node) return ['property', 'variable']
  if (ts.isBindingElement(parent)) {
    if (parent.propertyName === node) return ['property']
    const isShorthand = ts.isObjectBindingPattern(parent.parent) && !parent.propertyName && !parent.dotDotDotToken
    return isShorthand && parent.name === node ? ['property', 'variable'] : ['variable']
  }
  const isMember = ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElement(parent)
  const isNamed = isMember || ts.isPropertyAccessExpression(parent) || ts.isEnumMember(parent)
  return isNamed && parent.name === node ? ['property'] : ['variable']
}

function isPair(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isPropertyAssignment(parent)) return parent.name === node && ts.isIdentifier(parent.initializer)
  return ts.isBindingElement(parent) && parent.propertyName === node && ts.isIdentifier(parent.name)
}
