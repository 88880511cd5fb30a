import type { SnippetLanguage } from './Snippet'

/** The quote that a place is inside of, if any. */
export type Quote = '"' | "'" | '`'

type Language = Exclude<SnippetLanguage, 'dotenv'>

interface Syntax {
  readonly quotes: readonly Quote[]
  /** The character that takes the meaning from the next one, and the quotes inside of which it does not. */
  readonly escape: string
  readonly literal: readonly Quote[]
  /** The beginning of a comment outside of quotes. */
  readonly comment: string | undefined
  /** The beginnings of texts with rules of their own. After one of them, only a secret without special characters is inserted. */
  readonly nested: readonly string[]
}

const SYNTAX: Readonly<Record<Language, Syntax>> = {
  shell: { quotes: ['"', "'"], escape: '\\', literal: ["'"], comment: '#', nested: ['$(', '${', '`', '<<', "$'"] },
  powershell: { quotes: ['"', "'"], escape: '`', literal: ["'"], comment: '#', nested: ['$(', '@"', "@'"] },
  json: { quotes: ['"'], escape: '\\', literal: [], comment: undefined, nested: [] },
  yaml: { quotes: ['"', "'"], escape: '\\', literal: ["'"], comment: '#', nested: [' |', ' >'] },
  javascript: { quotes: ['"', "'", '`'], escape: '\\', literal: [], comment: '//', nested: ['${', '/*'] },
  python: { quotes: ['"', "'"], escape: '\\', literal: [], comment: '#', nested: ['"""', "'''"] },
}

/** Returns the quote or the comment that is open at the end of a text without `nested` parts. */
function contextAfter(language: Language, text: string): Quote | 'comment' | undefined {
  const { quotes, escape, literal, comment } = SYNTAX[language]
  let open: Quote | undefined
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index)
    if (open === undefined && comment !== undefined && isCommentAt(text, index, comment)) {
      const end = text.indexOf('\n', index)
      if (end < 0) return 'comment'
      index = end
    } else if (sign === escape && !(open !== undefined && literal.includes(open)) && !isPlainYaml(language, open))
      index += 1
    else if (open === undefined && mayOpen(language, text, index)) open = quotes.find((quote) => quote === sign)
    else if (sign === open) open = undefined
  }
  return open
}

function isCommentAt(text: string, index: number, comment: string): boolean {
  return text.startsWith(comment, index) && (index === 0 || text.charAt(index - 1).trim() === '')
}

/** In YAML a quote inside of a plain text, such as an apostrophe, is an ordinary character. */
function mayOpen(language: Language, text: string, index: number): boolean {
  return language !== 'yaml' || /(?:^|\n|[:\-[{,])\s*$/.test(text.slice(0, index))
}

/** In YAML a backslash means something only inside of double quotes. */
function isPlainYaml(language: Language, open: Quote | undefined): boolean {
  return language === 'yaml' && open === undefined
}

/** Sets, because a regular expression would leave the secret in `RegExp.lastMatch`. */
const PLAIN = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.')

function isPlain(value: string): boolean {
  return Array.from(value).every((sign) => PLAIN.has(sign))
}

/** A terminal acts upon control characters of a pasted text. Only tabs and line feeds are text. */
function hasControls(value: string): boolean {
  return Array.from(value).some((sign) => (sign < ' ' && sign !== '\t' && sign !== '\n') || sign === '\u007f')
}

/** The place of a value: the text of the snippet before and after the place. */
export interface Place {
  readonly before: string
  readonly after: string
}

/**
 * Escapes a value for its place inside of quotes, or quotes it for a place outside of them. Returns `undefined` if the
 * language cannot hold the value there.
 */
export function escapeFor(language: Language, value: string, place: Place): string | undefined {
  const quote = contextAfter(language, place.before)
  const isNested = SYNTAX[language].nested.some((start) => place.before.includes(start))
  if (isNested || quote === 'comment') return isPlain(value) ? value : undefined
  switch (language) {
    case 'shell':
      return isPlain(value) ? value : hasControls(value) ? undefined : shell(value, quote)
    case 'powershell':
      return hasControls(value) ? undefined : powershell(value, quote)
    case 'yaml':
      return yaml(value, quote, place)
    case 'json':
      return quote ? inJson(value) : JSON.stringify(value)
    case 'javascript':
      return quote ? inJavascript(value, quote) : JSON.stringify(value)
    default:
      return quote ? inPython(value, quote, place) : JSON.stringify(value)
  }
}

/** Everything but `'` is literal in single quotes, so a value inside of double quotes ends and reopens them. */
function shell(value: string, quote: Quote | undefined): string {
  const literal = value.replaceAll("'", String.raw`'\''`)
  if (quote === "'") return literal
  return quote === '"' ? `"'${literal}'"` : `'${literal}'`
}

/** PowerShell treats typographic quotes like the plain ones. */
const SINGLE_QUOTES = new Set(["'", '‘', '’', '‚', '‛'])
const ACTIVE_IN_DOUBLE_QUOTES = new Set(['`', '$', '"', '“', '”', '„'])

function powershell(value: string, quote: Quote | undefined): string {
  const signs = Array.from(value)
  if (quote === '"') return signs.map((sign) => (ACTIVE_IN_DOUBLE_QUOTES.has(sign) ? `\`${sign}` : sign)).join('')
  const literal = signs.map((sign) => (SINGLE_QUOTES.has(sign) ? sign + sign : sign)).join('')
  return quote === "'" ? literal : `'${literal}'`
}

function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1)
}

function yaml(value: string, quote: Quote | undefined, { before, after }: Place): string | undefined {
  // In double quotes YAML understands all escapes of JSON.
  if (quote === '"') return inJson(value)
  const isOneLine = !value.includes('\n') && !hasControls(value)
  if (quote === "'") return isOneLine ? value.replaceAll("'", "''") : undefined
  // A part of a plain text cannot be quoted alone.
  const isFirst = /(?:^\s*|:\s+|(?:^|\s)-\s+)$/.test(before.slice(before.lastIndexOf('\n') + 1))
  const isWhole = isFirst && (after.trim() === '' || /^\s*\n/.test(after))
  return isWhole ? JSON.stringify(value) : isPlain(value) ? value : undefined
}

function inJavascript(value: string, quote: Quote): string {
  const escaped = inJson(value)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll(quote, `\\${quote}`)
  return quote === '`' ? escaped.replaceAll('${', '\\${') : escaped
}

function inPython(value: string, quote: Quote, { before }: Place): string | undefined {
  const prefix = before.slice(0, before.lastIndexOf(quote)).slice(-2).toLowerCase()
  // A raw string has no escapes.
  if (/r[bf]?$|[bf]r$/.test(prefix) && !isPlain(value)) return undefined
  const escaped = inJson(value)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll(quote, `\\${quote}`)
  return /f[r]?$/.test(prefix) ? escaped.replaceAll('{', '{{').replaceAll('}', '}}') : escaped
}
