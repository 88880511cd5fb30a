import { type ComponentPropsWithoutRef, forwardRef, useRef } from 'react'
import { columnsFor, possibleStatuses, usualColumns } from './columns'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useHydrated } from '../../hooks/useHydrated'
import type { ApiKeysQuery } from '../../hooks/useApiKeys'
import { useNow, useServerTime } from '../../hooks/useNow'
import { useHasWizard } from '../../hooks/useWizardRegistry'
import { useI18n } from '../../hooks/useI18n'
import { useScopedState } from '../../hooks/useScopedState'
import type { LabelOverrides } from '../../labels/ApiKeysLabels'
import { LazyKeyActions } from '../key-actions/LazyKeyActions'
import { canBulkMutate, mayDo } from '../key-actions/bulkActions'
import { useActionMenu } from '../key-actions/useActionMenu'
import type { KeyActionOptions, OpenKeyDialog } from '../key-actions/KeyDialogProps'
import { KeyRows } from './KeyRows'
import { LostKeyBanners } from './LostKeyBanners'
import { EmptyNotice, FailedNotice, NoMatchNotice, StaleBanner } from './TableStates'
import { TableFooter } from './TableFooter'
import { TableToolbar } from './TableToolbar'
import { useKeySearch } from './useKeySearch'
import { AfterCommit, useKeptFocus } from './useKeptFocus'
import { useReported } from './useReported'
import { useRetry } from './useRetry'
import { useSelection } from '../key-actions/useSelection'
import { useTableLayout } from './useTableLayout'
import { useTableView, type ViewProps } from './useTableView'

/**
 * The API keys of the provider's scope, newest first, with their count.
 *
 * The layout follows the width of the container. Below 64em, the dates share columns. Below 46em, each row is a card. The empty table has a button that creates a key
 * while a `CreateKeyWizard` is mounted anywhere below the same provider.
 *
 * @selector [data-kd='table'][data-status='loading' | 'ready' | 'empty' | 'no-match' | 'failed' | 'forbidden']
 * @selector [data-kd='row'][data-status='active' | 'disabled' | 'expired' | 'revoked'][data-new]
 */
export const ApiKeyTable = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyTableProps>(function ApiKeyTable(
  { labels: ownLabels, pageSize, insights = true, toolbar = 'auto', selectable = true, density, ...rest },
  ref,
) {
  const { client, clientScope, flow, createDisabledReason, quota, permissions, listedPermissions } =
    useApiKeysContext('<ApiKeyTable>')
  const i18n = useI18n('<ApiKeyTable>', ownLabels)
  const { view: hostView, defaultView, onViewChange, urlSync, confirmBy, activityHref, ...attributes } = rest
  const view = useTableView({ view: hostView, defaultView, onViewChange, urlSync })
  const { query, found, hasToolbar } = useKeySearch(view, pageSize, toolbar)
  const { data, error } = query
  const items = data?.items ?? NONE
  const menu = useActionMenu(clientScope)
  const chosen = useSelection(items, clientScope)
  const isSelectable = selectable && items.length > 1 && canBulkMutate(client, permissions, listedPermissions)
  const selection = isSelectable ? chosen : undefined
  const searchRef = useRef<HTMLInputElement>(null)
  // The ordinary confirmation, opened from a banner.
  const [requested, setRequested] = useScopedState<OpenKeyDialog | undefined>(clientScope, undefined)
  const revokeAction = (['revoke', 'delete'] as const).find((action) =>
    mayDo(action, client, permissions, listedPermissions),
  )
  const hasWizard = useHasWizard()
  const { labels } = i18n
  const loadedAt = useServerTime(query.dataUpdatedAt)
  // The minute alone is not enough: a key revoked within it would stay active until the next one.
  const now = Math.max(useNow() ?? 0, loadedAt)
  const status = statusOfQuery(query, view.isFiltered)
  const reported = useReported(data?.reported, clientScope)
  const columns = data ? columnsFor(reported) : usualColumns(client)
  const { retry, count, failure } = useRetry(query)
  const { keepFocus, handleCommit } = useKeptFocus(count)
  const layout = useTableLayout(count)
  const isHydrated = useHydrated()
  const clear = () => {
    view.change({ search: '', status: undefined })
    searchRef.current?.focus()
  }

  return (
    <div
      {...i18n.language}
      {...attributes}
      ref={ref}
      data-kd="table"
      data-kd-root=""
      data-status={status}
      data-density={density}
      aria-busy={query.isFetching || found === 'waiting'}
    >
      {isHydrated && <AfterCommit onCommit={handleCommit} />}
      {createDisabledReason === 'quota' && quota !== undefined && (
        <p data-kd="banner" data-tone="warn">
          {labels.quotaReached(quota, i18n.format)}
        </p>
      )}
      {createDisabledReason === 'forbidden' && data && <p data-kd="banner">{labels.readOnly}</p>}
      {data && error && !query.isFetchNextPageError && (
        <StaleBanner error={error} since={i18n.format.relative(loadedAt, now)} i18n={i18n} onRetry={retry} />
      )}
      <LostKeyBanners
        key={`lost keys ${clientScope}`}
        now={now}
        onRevoke={revokeAction && ((apiKey) => setRequested(() => ({ type: revokeAction, apiKey })))}
        i18n={i18n}
      />
      <TableToolbar
        view={view}
        columns={columns}
        statuses={possibleStatuses(client, reported)}
        searchRef={searchRef}
        hasSearch={hasToolbar}
        hasRows={status === 'ready'}
        layout={layout}
        selection={selection}
        items={items}
        labels={labels}
      />
      {(status === 'failed' || status === 'forbidden') && error && (
        <FailedNotice error={error} i18n={i18n} onRetry={retry} focusRef={failure} />
      )}
      {status === 'empty' && (
        <EmptyNotice labels={labels} onCreate={hasWizard && !createDisabledReason ? () => flow.open() : undefined} />
      )}
      {status === 'no-match' && (
        <NoMatchNotice soFar={query.hasNextPage ? data?.loaded : undefined} i18n={i18n} onClear={clear} />
      )}
      {(status === 'ready' || status === 'loading') && (
        <KeyRows
          key={`rows ${clientScope}`}
          query={query}
          columns={columns}
          now={now}
          view={view}
          selection={selection}
          hasInsights={insights}
          onMenu={menu.toggle}
          i18n={i18n}
        />
      )}
      <LazyKeyActions
        // Dialogs, notices and bulk runs belong to the client and scope in which they were started.
        key={clientScope}
        menu={menu}
        selection={selection}
        requested={requested}
        onRequestClosed={() => setRequested(() => undefined)}
        keepFocus={keepFocus}
        items={items}
        unreadable={data?.unreadable ?? NONE}
        now={now}
        confirmBy={confirmBy}
        activityHref={activityHref}
        i18n={i18n}
      />
      <TableFooter
        query={query}
        view={view}
        columns={columns}
        found={found}
        quota={view.isFiltered ? undefined : quota}
        i18n={i18n}
        count={count}
      />
    </div>
  )
})

export interface ApiKeyTableProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ViewProps, KeyActionOptions {
  /** Labels for this table only. They override the provider's. */
  readonly labels?: LabelOverrides | undefined
  /** How many keys to load at a time. @default the client's own page size */
  readonly pageSize?: number | undefined
  /** Whether to mark keys that are idle, were never used or never expire. @default true */
  readonly insights?: boolean | undefined
  /** Whether several keys can be selected if a bulk action is available. @default true */
  readonly selectable?: boolean | undefined
  /** The height of buttons and fields, in the table and its dialogs. @default 'compact' */
  readonly density?: 'compact' | 'comfortable' | undefined
  /** Whether to show the search above the rows. `'auto'` shows it if it is useful. @default 'auto' */
  readonly toolbar?: boolean | 'auto' | undefined
}

const NONE: readonly never[] = []

function statusOfQuery({ data, error }: ApiKeysQuery, isFiltered: boolean) {
  if (data && data.items.length + data.unreadable.length > 0) return 'ready'
  if (data) return isFiltered ? 'no-match' : 'empty'
  if (error) return error.code === 'forbidden' ? 'forbidden' : 'failed'
  return 'loading'
}
