import type { ReactNode } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { identify } from '../../core/keyIdentity'
import { useNow } from '../../hooks/useNow'
import type { DialogI18n } from '../../hooks/useI18n'
import { shorten } from '../../labels/format'
import { Hint } from './Hint'
import { Timestamp } from './Timestamp'

/** Identifies the key with more than its name, because two keys may share one. */
export function KeySummary({ apiKey, i18n }: KeySummaryProps) {
  const { labels, format } = i18n
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
    [labels.columnKey, (hint?.prefix || hint?.suffix) && <Hint key="hint" hint={hint} i18n={i18n} />],
    [
      labels.columnId,
      source === 'id' && (
        <bdi key="id" dir="ltr" translate="no">
          {shorten(text)}
        </bdi>
      ),
    ],
    [labels.columnCreated, createdAt && <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>],
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

interface KeySummaryProps {
  readonly apiKey: ApiKey
  readonly i18n: DialogI18n
}
