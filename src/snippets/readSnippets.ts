import { isRecord } from '../core/isRecord'
import { warnOnce } from '../warnOnce'
import { partsOf, type Snippet, type SnippetLanguage } from './Snippet'

const NONE: readonly Snippet[] = []
const KNOWN: readonly SnippetLanguage[] = ['shell', 'powershell', 'dotenv', 'json', 'yaml', 'javascript', 'python']
const LANGUAGES: ReadonlySet<unknown> = new Set(KNOWN)

/**
 * Returns the snippets of a host that can be shown. Others are left out with one development warning: without a text,
 * with the `id` of another, in an unknown language, or without a place for the secret, because copying them would not save it.
 */
export function readSnippets(value: unknown): readonly Snippet[] {
  if (value === undefined || value === null) return NONE
  const given: readonly unknown[] = Array.isArray(value) ? value : []
  const ids = new Set<string>()
  const snippets = given.filter((each): each is Snippet => {
    if (!isSnippet(each) || ids.has(each.id)) return false
    ids.add(each.id)
    return partsOf(each.text).some((part) => typeof part !== 'string')
  })
  if (!Array.isArray(value) || snippets.length < given.length)
    warnOnce(
      'Some `snippets` are not shown. Each needs an `id` of its own, a `label`, and a `text` that contains `{secret}`.',
    )
  return snippets
}

function isSnippet(value: unknown): value is Snippet {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['label'] === 'string' &&
    typeof value['text'] === 'string' &&
    (value['language'] === undefined || LANGUAGES.has(value['language']))
  )
}
