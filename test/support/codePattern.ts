import ts from 'typescript'
import { type Role, type Token, tokensOf } from './sourceTokens'

/** A place in a source that a pattern matches. */
export interface Match {
  readonly start: number
  readonly end: number
  /** The names in the source for the identifiers of the pattern, by role and spelling, such as `property id`. */
  readonly names: ReadonlyMap<string, string>
  /** The share of identifiers that are spelled as in the pattern: 1 if none was renamed. */
  readonly score: number
}

const { SyntaxKind: Kind } = ts
const CLOSING: ReadonlySet<ts.SyntaxKind> = new Set([
  Kind.CloseParenToken,
  Kind.CloseBracketToken,
  Kind.CloseBraceToken,
  Kind.GreaterThanToken,
])
const AFTER_SHORTHAND: ReadonlySet<ts.SyntaxKind> = new Set([Kind.CommaToken, Kind.CloseBraceToken, Kind.EqualsToken])

/**
 * Finds the code that matches a pattern: equal tokens, except that identifiers may have been renamed consistently.
 * White space, comments, quotes, trailing commas and semicolons do not count.
 */
export function findMatches(source: string, fileName: string, pattern: string): readonly Match[] {
  if (fileName.endsWith('.css')) return findInStyles(source, pattern)
  const tokens = tokensOf(source, fileName)
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, pattern)
  return tokens.flatMap((_, first) => matchAt(tokens, first, scanner) ?? [])
}

function findInStyles(source: string, pattern: string): readonly Match[] {
  const found = source.matchAll(new RegExp(expressionOf(pattern.trim()), 'g'))
  return Array.from(found, ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    names: new Map(),
    score: 1,
  }))
}

/** Replaces a match. Identifiers of the pattern get the names that they have in the source. */
export function replaceMatch(source: string, fileName: string, match: Match, replacement: string): string {
  const { start, end, names, score } = match
  let result = source.slice(0, start) + replacement + source.slice(end)
  if (score === 1) return result
  for (const { text, roles, ...token } of tokensOf(result, fileName).toReversed()) {
    if (token.start < start || token.end > start + replacement.length || roles.length === 0) continue
    const renamed = new Set(roles.map((role) => names.get(`${role} ${text}`) ?? text))
    result = result.slice(0, token.start) + [...renamed].join(': ') + result.slice(token.end)
  }
  return result
}

/** Scans the pattern with the token kinds of the source: a part of JSX or of a template has no syntax of its own. */
function matchAt(tokens: readonly Token[], first: number, scanner: ts.Scanner): Match | undefined {
  scanner.resetTokenState(0)
  const next = () => scanner.lookAhead(() => scanner.scan())
  const renames = new Renames()
  let index = first
  while (scanner.scan() !== Kind.EndOfFileToken) {
    const token = tokens[index]
    if (!token) return undefined
    const word = wordAt(scanner, token)
    if (word !== undefined) {
      const isShorthand = token.isPair && AFTER_SHORTHAND.has(next())
      if (!token.roles.every((role) => renames.add(role, word, token.text))) return undefined
      if (isShorthand && !renames.add('variable', word, tokens[index + 2]?.text ?? '')) return undefined
      index += isShorthand ? 3 : 1
    } else if (isSame(scanner, token)) index += 1
    else if (index > first && isOptional(tokens, index)) {
      scanner.resetTokenState(scanner.getTokenFullStart())
      index += 1
    } else if (scanner.getToken() !== Kind.CommaToken || !CLOSING.has(next())) return undefined
  }
  const [start, end] = [tokens[first]?.start, tokens[index - 1]?.end]
  if (index === first || start === undefined || end === undefined) return undefined
  return { start, end, names: renames.names, score: renames.score }
}

/** Maps identifiers of the pattern to those of the source, one to one. */
class Renames {
  readonly names = new Map<string, string>()
  readonly #originals = new Map<string, string>()
  #count = 0
  #unchanged = 0

  add(role: Role, from: string, to: string): boolean {
    const [name, original] = [`${role} ${from}`, `${role} ${to}`]
    if ((this.names.get(name) ?? to) !== to || (this.#originals.get(original) ?? from) !== from) return false
    this.names.set(name, to)
    this.#originals.set(original, from)
    this.#count += 1
    if (from === to) this.#unchanged += 1
    return true
  }

  get score(): number {
    return this.#count === 0 ? 1 : this.#unchanged / this.#count
  }
}

/** The word of the pattern at the position of an identifier of the source. */
function wordAt(scanner: ts.Scanner, { text, roles }: Token): string | undefined {
  const word = scanner.getTokenText()
  const isPrivate = scanner.getToken() === Kind.PrivateIdentifier
  const isPublic = scanner.isIdentifier() || (scanner.isReservedWord() && word === text)
  return roles.length > 0 && (text.startsWith('#') ? isPrivate : isPublic) ? word : undefined
}

function isSame(scanner: ts.Scanner, { kind, text, roles }: Token): boolean {
  if (roles.length > 0) return false
  const isTemplate = kind >= Kind.FirstTemplateToken && kind <= Kind.LastTemplateToken
  if (!isTemplate && kind !== Kind.JsxText && kind !== Kind.RegularExpressionLiteral && kind !== Kind.Identifier) {
    if (scanner.getToken() === Kind.GreaterThanToken && text.length > 1) scanner.reScanGreaterToken()
    const scanned = kind === Kind.StringLiteral ? scanner.getTokenValue() : scanner.getTokenText()
    return scanner.getToken() === kind && scanned === text
  }
  // The scanner has no context: an attribute such as `aria-label`, or JSX text, is scanned as other tokens elsewhere.
  const expression = isTemplate ? escape(text) : `${expressionOf(text)}(?![\\w-])`
  const whole = new RegExp(expression, 'y')
  whole.lastIndex = scanner.getTokenStart()
  if (!whole.test(scanner.getText())) return false
  scanner.resetTokenState(whole.lastIndex)
  return true
}

/** Whether a formatter may add or remove a token. */
function isOptional(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]]
  if (token?.kind === Kind.SemicolonToken) return true
  return token?.kind === Kind.CommaToken && next !== undefined && CLOSING.has(next.kind)
}

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
const expressionOf = (text: string) => text.split(/\s+/).map(escape).join('\\s+')
