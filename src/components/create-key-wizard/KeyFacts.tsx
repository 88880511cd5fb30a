import type { ReactNode } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { useNow } from '../../hooks/useNow'
import type { Words } from '../../hooks/useWords'
import { Timestamp } from '../parts/Timestamp'

/** Which key it is: two may have one name. */
export function KeyFacts({ apiKey, words: { labels, format } }: KeyFactsProps) {
  const { name, hint, createdAt, lastUsedAt } = apiKey
  const now = useNow() ?? undefined
  const lastUsed =
    lastUsedAt === null
      ? labels.never
      : lastUsedAt && <Timestamp instant={lastUsedAt} relativeTo={now} format={format} />
  const facts: readonly (readonly [string, ReactNode])[] = [
    [labels.columnName, <bdi key="name">{name || labels.unnamed}</bdi>],
    [
      labels.columnKey,
      (hint?.prefix || hint?.suffix) && (
        <bdi key="hint" data-kd="hint">
          {hint.prefix}…<b>{hint.suffix}</b>
        </bdi>
      ),
    ],
    [labels.columnCreated, createdAt && <Timestamp instant={createdAt} format={format} />],
    [labels.columnLastUsed, lastUsed],
  ]
  return (
    <dl data-kd="facts">
      {facts.map(
        ([label, fact]) =>
          fact && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

interface KeyFactsProps {
  readonly apiKey: ApiKey
  readonly words: Words
}
