import type { ReactNode } from 'react'
import { shorten } from '../../labels/format'

/** The details of a key, as a description list. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <dl data-kd="facts" data-all="">
      {children}
    </dl>
  )
}

/** One detail. Renders nothing if the backend does not report it. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === undefined) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Any text from a backend, isolated from the text around it. */
export function text(of: string): ReactNode {
  return <bdi data-kd="fact-text">{shorten(of)}</bdi>
}

/** A name or an id, excluded from browser translation. */
export function verbatim(of: string): ReactNode {
  return (
    <bdi translate="no" data-kd="fact-text">
      {shorten(of)}
    </bdi>
  )
}
