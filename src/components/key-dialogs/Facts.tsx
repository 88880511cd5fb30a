import type { ReactNode } from 'react'
import { shorten } from '../../labels/format'

/** What is known of a key, as a list of terms. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <dl data-kd="facts" data-all="">
      {children}
    </dl>
  )
}

/** One of them. Left out where the backend does not report it. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === undefined) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Any text that a backend may send, set apart from what stands around it. */
export function text(of: string): ReactNode {
  return <bdi data-kd="fact-text">{shorten(of)}</bdi>
}

/** A name or an id, which stays as it is when the browser translates the page. */
export function verbatim(of: string): ReactNode {
  return (
    <bdi translate="no" data-kd="fact-text">
      {shorten(of)}
    </bdi>
  )
}
