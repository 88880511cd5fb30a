import { isRecord } from '../core/isRecord'
import { warnOnce } from '../warnOnce'
import { partsOf, type Snippet, type SnippetLanguage } from './Snippet'

const NONE: readonly Snippet[] = []
const KNOWN: readonly SnippetLanguage[] = ['shell', 'powershell', 'dotenv', 'json', 'yaml', 'javascript', 'python']
const LANGUAGES: ReadonlySet<unknown> = new Set(KNOWN)

/** More would take too long to render. */
const MOST_PARTS = 1000

/**
 * Returns copies of the snippets of a host that can be shown. Others are left out with one development warning: without
 * a text, with the `id` of another, in an unknown language, or without a place for the secret, because copying them
 * would not save it. Never throws, because an error during render would remove the secret from the screen.
 */
export function readSnippets(value: unknown): readonly Snippet[] {
  if (value === undefined || value === null) return NONE
  const given = listed(value)
  const snippets = new Map<string, Snippet>()
  for (const each of given ?? []) {
    const snippet = readSnippet(each)
    if (snippet && !snippets.has(snippet.id)) snippets.set(snippet.id, snippet)
  }
  if (snippets.size !== given?.length)
    warnOnce(
      'Some `snippets` are not shown. Each needs an `id` of its own, a `label`, and a `text` that contains `{secret}`.',
    )
  return [...snippets.values()]
}

function listed(value: unknown): readonly unknown[] | undefined {
  try {
    return Array.isArray(value) ? Array.from<unknown>(value) : undefined
  } catch {
    // A proxy of the host throws.
    return undefined
  }
}

/** Reads each member once, because a getter may return something else the next time. */
function readSnippet(value: unknown): Snippet | undefined {
  try {
    if (!isRecord(value)) return undefined
    const { id, label, text, language } = value
    if (typeof id !== 'string' || typeof label !== 'string' || typeof text !== 'string') return undefined
    if (language !== undefined && !isLanguage(language)) return undefined
    const parts = partsOf(text)
    const hasSecret = parts.some((part) => typeof part !== 'string')
    return hasSecret && parts.length <= MOST_PARTS ? { id, label, text, ...(language && { language }) } : undefined
  } catch {
    return undefined
  }
}

function isLanguage(value: unknown): value is SnippetLanguage {
  return LANGUAGES.has(value)
}
