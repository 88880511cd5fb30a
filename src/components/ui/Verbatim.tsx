import type { ReactNode } from 'react'

/** A character for private use stands for the part, because the words of a sentence may contain the part as well. */
const MARKER = '\uE000'

/** A sentence in which one part, such as a name or a text to type, stays as it is when the browser translates the page. */
export function Verbatim({ part, in: sentence }: VerbatimProps): ReactNode {
  const [before, ...after] = sentence(MARKER).split(MARKER)
  if (part === '' || after.length === 0) return sentence(part)
  return (
    <>
      {before}
      <bdi translate="no">{part}</bdi>
      {after.join(part)}
    </>
  )
}

interface VerbatimProps {
  readonly part: string
  /** Returns the sentence with a text in place of the part. */
  readonly in: (part: string) => string
}
