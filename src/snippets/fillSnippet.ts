import { toDotenv } from '../core/toDotenv'
import { isEnvLines } from '../core/toEnvText'
import { escapeFor } from './escaping'
import { languageOf, type Placeholder, partsOf, type Snippet } from './Snippet'

export interface FilledSnippet {
  readonly text: string
  /** Whether the text contains the whole secret, so that copying it counts as saving. */
  readonly isWhole: boolean
}

/**
 * Returns the text of a snippet with the secret in it. Returns `undefined` if the language cannot hold the secret at
 * this place, if the secret has no part with the name of a placeholder, or if there is no placeholder.
 */
export function fillSnippet(snippet: Pick<Snippet, 'text' | 'language'>, secret: string): FilledSnippet | undefined {
  const names = partsOf(snippet.text).flatMap((part) => (typeof part === 'string' ? [] : [part.name]))
  const text = names.length === 0 ? undefined : filledText(snippet, secret)
  return text === undefined ? undefined : { text, isWhole: names.includes(undefined) || hasAllParts(secret, names) }
}

function hasAllParts(secret: string, names: readonly (string | undefined)[]): boolean {
  return secret.split('\n').every((line) => names.includes(line.slice(0, line.indexOf('='))))
}

function filledText(snippet: Pick<Snippet, 'text' | 'language'>, secret: string): string | undefined {
  const language = languageOf(snippet)
  if (language === 'dotenv') return fillDotenv(snippet.text, secret)
  const parts = partsOf(snippet.text)
  const textOf = (some: typeof parts) => some.map((part) => (typeof part === 'string' ? part : 'x')).join('')
  const filled = parts.map((part, index) => {
    if (typeof part === 'string') return part
    const value = valueOf(part, secret)
    const place = { before: textOf(parts.slice(0, index)), after: textOf(parts.slice(index + 1)) }
    return value === undefined ? undefined : escapeFor(language, value, place)
  })
  return filled.includes(undefined) ? undefined : filled.join('')
}

/** The text of a placeholder, before the rules of the language apply. */
function valueOf({ name, encoding }: Placeholder, secret: string): string | undefined {
  const value = name === undefined ? secret : partOf(secret, name)
  // The lines of a secret with several parts make sense only as variables.
  if (value === undefined || (name === undefined && isEnvLines(secret))) return undefined
  if (encoding === 'json') return JSON.stringify(value).slice(1, -1)
  return encoding === 'url' ? encodeURIComponent(value) : value
}

function partOf(secret: string, name: string): string | undefined {
  if (!isEnvLines(secret)) return undefined
  const line = secret.split('\n').find((each) => each.startsWith(`${name}=`))
  return line?.slice(name.length + 1)
}

/** Fills a `.env` file line by line. The quotes of the snippet are replaced by those that the value needs. */
function fillDotenv(text: string, secret: string): string | undefined {
  const lines = text.split('\n').map((line) => {
    const parts = partsOf(line)
    if (parts.every((part) => typeof part === 'string')) return line
    const equals = line.indexOf('=')
    if (equals < 0) return undefined
    const [variable, value] = [line.slice(0, equals).trim(), withoutQuotes(line.slice(equals + 1).trim())]
    // A comment or another word after the value would become part of it.
    if (partsOf(variable).some((part) => typeof part !== 'string') || /\s/.test(value)) return undefined
    if (value === '{secret}') return toDotenv(variable, secret)
    const texts = partsOf(value).map((part) => (typeof part === 'string' ? part : valueOf(part, secret)))
    return texts.includes(undefined) ? undefined : toDotenv(variable, texts.join(''))
  })
  return lines.includes(undefined) ? undefined : lines.join('\n')
}

function withoutQuotes(value: string): string {
  const quote = value.charAt(0)
  const isQuoted = (quote === '"' || quote === "'") && value.length > 1 && value.endsWith(quote)
  return isQuoted ? value.slice(1, -1) : value
}
