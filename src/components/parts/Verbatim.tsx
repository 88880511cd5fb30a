import type { ReactNode } from 'react'

/** A sentence in which one part, such as a name or a text to type, stays as it is when the browser translates the page. */
export function Verbatim({ part, in: sentence }: { readonly part: string; readonly in: string }): ReactNode {
  const at = sentence.indexOf(part)
  if (part === '' || at < 0) return sentence
  return (
    <>
      {sentence.slice(0, at)}
      <bdi translate="no">{part}</bdi>
      {sentence.slice(at + part.length)}
    </>
  )
}
