import { fillSnippet, type FilledSnippet } from './fillSnippet'
import type { Snippet } from './Snippet'

/** A snippet that can be copied with a secret in it. Made by `prepareSnippet`. */
export interface PreparedSnippet {
  readonly id: string
  /** Returns `undefined` if the language of the snippet cannot hold the secret. */
  readonly fill: (secret: string) => FilledSnippet | undefined
}

/**
 * Prepares a snippet for `useCopySecret().copy`.
 *
 * @example
 * <button onClick={(event) => void copy(event, prepareSnippet(curlSnippet({ url })))}>Copy as curl</button>
 */
export function prepareSnippet(snippet: Snippet): PreparedSnippet {
  return { id: snippet.id, fill: (secret) => fillSnippet(snippet, secret) }
}
