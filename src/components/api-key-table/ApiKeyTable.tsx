import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useApiKeys } from '../../hooks/useApiKeys'
import { useNow } from '../../hooks/useNow'
import { useHasWizard } from '../../hooks/useWizardStage'
import { useWords, type Words } from '../../hooks/useWords'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'
import { ApiKeyRow } from './ApiKeyRow'
import { type Column, columnLabel, columnsFor } from './columns'
import { EmptyNotice, FailedNotice, StaleBanner } from './notices'
import { OrphanBanners } from './OrphanBanner'
import { Scroller } from './Scroller'
import { SkeletonRows } from './SkeletonRows'
import { TableFooter } from './TableFooter'
import { useRetry } from './useRetry'

/**
 * The API keys of the provider's scope, newest first, with their count.
 *
 * In less than 51em of its own width each row reads as a card. The empty table offers to make a key
 * while a `CreateKeyWizard` is mounted anywhere below the same provider.
 *
 * @selector [data-kd='table'][data-status='loading' | 'ready' | 'empty' | 'failed' | 'forbidden']
 * @selector [data-kd='row'][data-status='active' | 'disabled' | 'expired' | 'revoked'][data-new]
 */
export const ApiKeyTable = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyTableProps>(function ApiKeyTable(
  { labels: ownLabels, pageSize, ...attributes },
  ref,
) {
  const { flow, refusal } = useApiKeysContext('<ApiKeyTable>')
  const words = useWords('<ApiKeyTable>', ownLabels)
  const query = useApiKeys({ limit: pageSize })
  const hasWizard = useHasWizard()
  const { labels } = words
  const { data, error } = query
  const now = useNow() ?? query.dataUpdatedAt
  const status = statusOfQuery(query)
  const { retry, count, failure } = useRetry(query)

  return (
    <div {...attributes} ref={ref} data-kd="table" data-kd-root="" data-status={status} aria-busy={query.isFetching}>
      {refusal === 'forbidden' && data && <p data-kd="banner">{labels.readOnly}</p>}
      {data && error && !query.isFetchNextPageError && (
        <StaleBanner
          error={error}
          since={words.format.relative(Math.min(query.dataUpdatedAt, now), now)}
          labels={labels}
          onRetry={retry}
        />
      )}
      <OrphanBanners words={words} />
      {(status === 'failed' || status === 'forbidden') && error && (
        <FailedNotice error={error} labels={labels} onRetry={retry} focusRef={failure} />
      )}
      {status === 'empty' && <EmptyNotice labels={labels} onCreate={hasWizard && !refusal ? flow.open : undefined} />}
      {(status === 'ready' || status === 'loading') && <Rows query={query} now={now} words={words} />}
      <TableFooter query={query} words={words} count={count} />
    </div>
  )
})

export interface ApiKeyTableProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Words for this table alone, over those of the provider. */
  readonly labels?: Partial<ApiKeysLabels> | undefined
  /** How many keys to load at a time. @default what the client returns when it is not told */
  readonly pageSize?: number | undefined
}

export type ApiKeysQuery = ReturnType<typeof useApiKeys>

function statusOfQuery({ data, error }: ApiKeysQuery) {
  if (data) return data.items.length + data.unreadable.length === 0 ? 'empty' : 'ready'
  if (error) return error.code === 'forbidden' ? 'forbidden' : 'failed'
  return 'loading'
}

function Rows({ query, now, words }: { readonly query: ApiKeysQuery; readonly now: number; readonly words: Words }) {
  const { labels } = words
  const { madeIds } = useApiKeysContext('<ApiKeyTable>')
  const { items = NONE, unreadable = NONE } = query.data ?? {}
  const columns = useMemo(() => columnsFor(items), [items])

  return (
    <Scroller words={words}>
      <table role="table">
        <caption data-kd="visually-hidden">{labels.heading}</caption>
        <Head columns={columns} labels={labels} />
        <tbody role="rowgroup">
          {query.data ? null : <SkeletonRows columns={columns} />}
          {items.map((apiKey) => (
            <ApiKeyRow
              key={apiKey.id}
              apiKey={apiKey}
              columns={columns}
              now={now}
              isNew={madeIds.includes(apiKey.id)}
              words={words}
            />
          ))}
          {unreadable.map(({ id, field }, index) => (
            // They may share an id, or have none, and keep no state.
            <tr role="row" key={`${id ?? ''} ${index}`} data-kd="row" data-status="unreadable">
              <td role="cell" colSpan={columns.length}>
                {labels.unreadableRow(field)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

const NONE: readonly never[] = []

function Head({ columns, labels }: { readonly columns: readonly Column[]; readonly labels: ApiKeysLabels }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th role="columnheader" scope="col" key={column} data-column={column}>
            {columnLabel(column, labels)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
