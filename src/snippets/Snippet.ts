/** The language of a snippet, which decides how the secret is escaped in it. */
export type SnippetLanguage = 'shell' | 'powershell' | 'dotenv' | 'json' | 'yaml' | 'javascript' | 'python'

/** Code that shows how to use a new key. */
export interface Snippet {
  /** Unique among the snippets of a wizard. */
  readonly id: string
  /** The name of its tab, such as "curl". */
  readonly label: string
  /**
   * The code. `{secret}` is replaced by the secret, only on the way to the clipboard and escaped for the place: inside
   * or outside of quotes. `{secret.NAME}` is one part of a secret made by `toEnvText`. `{secret:json}` is first escaped
   * for a JSON string, and `{secret:url}` for a URL, before the rules of the language apply.
   */
  readonly text: string
  /**
   * @default 'json' if the text begins with an object or an array, 'dotenv' if all its lines are assignments such as
   * `API_KEY={secret}`, and otherwise 'shell'
   */
  readonly language?: SnippetLanguage | undefined
}

/** A part of a snippet: text as it is, or the place of the secret. */
export type SnippetPart = string | Placeholder

export interface Placeholder {
  /** The part of a secret that consists of several, such as `ACCESS_KEY_ID`. */
  readonly name: string | undefined
  readonly encoding: 'json' | 'url' | undefined
}

const PLACEHOLDER = /\{secret(?:\.(\w+))?(?::(json|url))?\}/g

/** Splits the text of a snippet at its placeholders. */
export function partsOf(text: string): readonly SnippetPart[] {
  const parts: SnippetPart[] = []
  let end = 0
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole, name, encoding] = match
    if (match.index > end) parts.push(text.slice(end, match.index))
    parts.push({ name, encoding: encoding === 'json' || encoding === 'url' ? encoding : undefined })
    end = match.index + whole.length
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}

/** One whole value, so that a command after an assignment is not taken for a part of it. */
const ASSIGNMENT = /^\s*[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\S*)\s*$/
const COMMENT_OR_BLANK = /^\s*(?:#|$)/

export function languageOf({ text, language }: Pick<Snippet, 'text' | 'language'>): SnippetLanguage {
  if (language !== undefined) return language
  if (/^\s*(?:\{(?!secret[.:}])|\[\s*["{[])/.test(text)) return 'json'
  const lines = text.split('\n').filter((line) => !COMMENT_OR_BLANK.test(line))
  return lines.length > 0 && lines.every((line) => ASSIGNMENT.test(line)) ? 'dotenv' : 'shell'
}
