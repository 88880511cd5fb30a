import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useApiKeys } from '../../hooks/useApiKeys'
import { useNow } from '../../hooks/useNow'
import { useHasWizard } from '../../hooks/useWizardStage'
import { useWords } from '../../hooks/useWords'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'
import { FallbackSecretDialog } from '../create-key-wizard/FallbackSecretDialog'
import { KeyActions, type KeyActionOptions } from '../key-actions/KeyActions'
import { canChangeMany } from '../key-actions/manyActions'
import { useActionMenu } from '../key-actions/useActionMenu'
import { KeyRows } from './KeyRows'
import { EmptyNotice, FailedNotice, StaleBanner } from './notices'
import { OrphanBanners } from './OrphanBanner'
import { TableFooter } from './TableFooter'
import { useRetry } from './useRetry'
import { useSelection } from './useSelection'
import { type TableView, useTableView, type ViewProps } from './useTableView'

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
  { labels: ownLabels, pageSize, nudges = true, view: hostView, defaultView, onViewChange, ...options },
  ref,
) {
  const { confirmBy, activityHref, selectable = true, ...attributes } = options
  const { client, flow, refusal, quota, permissions, listedPermissions } = useApiKeysContext('<ApiKeyTable>')
  const words = useWords('<ApiKeyTable>', ownLabels)
  const view = useTableView({ view: hostView, defaultView, onViewChange })
  const query = useApiKeys({ limit: pageSize, search: view.search, status: view.status, sort: view.sort })
  const items = query.data?.items ?? NONE
  const menu = useActionMenu()
  const chosen = useSelection(items)
  const isSelectable = selectable && items.length > 1 && canChangeMany(client, permissions, listedPermissions)
  const selection = isSelectable ? chosen : undefined
  const hasWizard = useHasWizard()
  const { labels } = words
  const { data, error } = query
  // Not the minute alone: a key that was revoked within it would read as active until the next.
  const now = Math.max(useNow() ?? 0, query.dataUpdatedAt)
  const status = statusOfQuery(query)
  const { retry, count, failure } = useRetry(query)

  return (
    <div {...attributes} ref={ref} data-kd="table" data-kd-root="" data-status={status} aria-busy={query.isFetching}>
      {refusal === 'quota' && quota !== undefined && (
        <p data-kd="banner" data-tone="warn">
          {labels.quotaReached(quota, words.format)}
        </p>
      )}
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
      {status === 'empty' && (
        <EmptyNotice labels={labels} onCreate={hasWizard && !refusal ? () => flow.open() : undefined} />
      )}
      {(status === 'ready' || status === 'loading') && (
        <KeyRows
          query={query}
          now={now}
          view={view}
          selection={selection}
          hasNudges={nudges}
          onMenu={menu.toggle}
          words={words}
        />
      )}
      <TableFooter query={query} quota={isWhole(view) ? quota : undefined} words={words} count={count} />
      <KeyActions
        menu={menu}
        selection={selection}
        items={items}
        now={now}
        confirmBy={confirmBy}
        activityHref={activityHref}
        words={words}
      />
      <FallbackSecretDialog labels={ownLabels} />
    </div>
  )
})

export interface ApiKeyTableProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ViewProps, KeyActionOptions {
  /** Words for this table alone, over those of the provider. */
  readonly labels?: Partial<ApiKeysLabels> | undefined
  /** How many keys to load at a time. @default what the client returns when it is not told */
  readonly pageSize?: number | undefined
  /** Whether to say which keys are idle, were never used or never end. @default true */
  readonly nudges?: boolean | undefined
  /** Whether several keys can be selected, where something can be done with many at once. @default true */
  readonly selectable?: boolean | undefined
}

export type ApiKeysQuery = ReturnType<typeof useApiKeys>

const NONE: readonly never[] = []

/** Whether nothing is looked for, so that the count is that of all keys. */
function isWhole({ search = '', status = NONE }: TableView): boolean {
  return search.trim() === '' && status.length === 0
}

function statusOfQuery({ data, error }: ApiKeysQuery) {
  if (data) return data.items.length + data.unreadable.length === 0 ? 'empty' : 'ready'
  if (error) return error.code === 'forbidden' ? 'forbidden' : 'failed'
  return 'loading'
}
