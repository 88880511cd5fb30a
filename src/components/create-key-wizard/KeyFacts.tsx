import type { ReactNode } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { identify } from '../../core/keyIdentity'
import { useNow } from '../../hooks/useNow'
import type { DialogWords } from '../../hooks/useWords'
import { shorten } from '../../words/format'
import { Hint } from '../parts/Hint'
import { Timestamp } from '../parts/Timestamp'

/** Which key it is: two may have one name. */
export function KeyFacts({ apiKey, words }: KeyFactsProps) {
  const { labels, format } = words
  const { hint, createdAt, lastUsedAt } = apiKey
  const { text, source } = identify(apiKey)
  const now = useNow() ?? undefined
  const lastUsed =
    lastUsedAt === null
      ? labels.never
      : lastUsedAt && <Timestamp instant={lastUsedAt} relativeTo={now} format={format} />
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      labels.columnName,
      source === 'name' && (
        <bdi key="name" translate="no">
          {shorten(text)}
        </bdi>
      ),
    ],
    [labels.columnKey, (hint?.prefix || hint?.suffix) && <Hint key="hint" hint={hint} words={words} />],
    [
      labels.columnId,
      source === 'id' && (
        <bdi key="id" dir="ltr" translate="no">
          {shorten(text)}
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
  readonly words: DialogWords
}
