import type { ReactNode } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { Words } from '../../hooks/useWords'
import { Hint } from '../parts/Hint'

/** What is known of a key, as a list of terms. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl data-kd="facts">{children}</dl>
}

/** One of them. Left out where the backend does not report it. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === undefined) return null
  return (
    <div data-kd="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** By what a key is recognised, whatever it is called: names can be made up to look like others. */
export function KeyCard({ apiKey, now, words }: KeyCardProps) {
  const { labels, format } = words
  const { name, hint, createdAt, lastUsedAt } = apiKey
  const ago = (instant: string) => format.relative(Math.min(Date.parse(instant), now), now)
  return (
    <Facts>
      <Fact label={labels.columnName}>
        <bdi data-kd="key-name">{name || labels.unnamed}</bdi>
      </Fact>
      <Fact label={labels.columnKey}>
        <Hint hint={hint} words={words} />
      </Fact>
      <Fact label={labels.columnCreated}>{createdAt && format.dateTime(createdAt)}</Fact>
      <Fact label={labels.columnLastUsed}>{lastUsedAt === null ? labels.never : lastUsedAt && ago(lastUsedAt)}</Fact>
    </Facts>
  )
}

interface KeyCardProps {
  readonly apiKey: ApiKey
  readonly now: number
  readonly words: Words
}
