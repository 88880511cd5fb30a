import type { ReactNode } from 'react'

/** A private-use character stands for the part, because the rest of the sentence may contain the same text. */
const MARKER = '\uE000'

/** A sentence in which browser translation leaves one part unchanged, such as a name or a text to type. */
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
  /** Returns the sentence with the given text as the part. */
  readonly in: (part: string) => string
}
