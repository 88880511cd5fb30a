import type { ReactNode } from 'react'
import type { Host } from './hosts'
import { useEvidence } from './useEvidence'

/** The page around a host: where one is, and what has been noticed of the widget. */
export function Frame({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  const { submits, violations, body } = useEvidence()
  return (
    <>
      <header className="bar">
        <a href="?">All hosts</a>
        <h1>{host.title}</h1>
        <p>{host.what}</p>
      </header>
      <main className="host">{children}</main>
      <footer className="evidence">
        <span>
          Forms sent <b>{submits}</b>
        </span>
        <span>
          Violations of the policy <b>{violations}</b>
        </span>
        <span>
          Attributes of body <b>{body || 'none'}</b>
        </span>
      </footer>
    </>
  )
}
