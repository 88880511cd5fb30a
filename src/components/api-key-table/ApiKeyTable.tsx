import { type ComponentPropsWithoutRef, forwardRef, useRef, useState } from 'react'
import { columnsFor, possibleStatuses, usualColumns } from './columns'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useHydrated } from '../../hooks/useHydrated'
import type { useApiKeys } from '../../hooks/useApiKeys'
import { useNow, useServerTime } from '../../hooks/useNow'
import { useHasWizard } from '../../hooks/useWizardRegistry'
import { useWords } from '../../hooks/useWords'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'
import { DeferredKeyActions } from '../key-actions/DeferredKeyActions'
import type { KeyActionOptions } from '../key-actions/KeyActions'
import { canChangeMany, mayDo } from '../key-actions/manyActions'
import { useActionMenu } from '../key-actions/useActionMenu'
import type { KeyTask } from '../key-actions/useKeyDialogs'
import { KeyRows } from './KeyRows'
import { LostKeyBanners } from './LostKeyBanners'
import { EmptyNotice, FailedNotice, NoMatchNotice, StaleBanner } from './notices'
import { TableFooter } from './TableFooter'
import { TableToolbar } from './TableToolbar'
import { useFinding } from './useFinding'
import { AfterCommit, useKeptFocus } from './useKeptFocus'
import { useReported } from './useReported'
import { useRetry } from './useRetry'
import { useSelection } from './useSelection'
import { useTableView, type ViewProps } from './useTableView'

/**
 * The API keys of the provider's scope, newest first, with their count.
 *
 * In less than 65em of its own width each row reads as a card. The empty table offers to make a key
 * while a `CreateKeyWizard` is mounted anywhere below the same provider.
 *
 * @selector [data-kd='table'][data-status='loading' | 'ready' | 'empty' | 'no-match' | 'failed' | 'forbidden']
 * @selector [data-kd='row'][data-status='active' | 'disabled' | 'expired' | 'revoked'][data-new]
 */
export const ApiKeyTable = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiKeyTableProps>(function ApiKeyTable(
  { labels: ownLabels, pageSize, nudges = true, toolbar = 'auto', selectable = true, ...rest },
  ref,
) {
  const { client, clientScope, flow, refusal, quota, permissions, listedPermissions } =
    useApiKeysContext('<ApiKeyTable>')
  const words = useWords('<ApiKeyTable>', ownLabels)
  const { view: hostView, defaultView, onViewChange, urlSync, confirmBy, activityHref, ...attributes } = rest
  const view = useTableView({ view: hostView, defaultView, onViewChange, urlSync })
  const { query, found, hasToolbar } = useFinding(view, pageSize, toolbar)
  const { data, error } = query
  const items = data?.items ?? NONE
  const menu = useActionMenu(clientScope)
  const chosen = useSelection(items, clientScope)
  const isSelectable = selectable && items.length > 1 && canChangeMany(client, permissions, listedPermissions)
  const selection = isSelectable ? chosen : undefined
  const searchRef = useRef<HTMLInputElement>(null)
  // Opened from a banner: the ordinary confirmation.
  const [requested, setRequested] = useState<KeyTask>()
  const revokeAction = (['revoke', 'delete'] as const).find((action) =>
    mayDo(action, client, permissions, listedPermissions),
  )
  const hasWizard = useHasWizard()
  const { labels } = words
  const loadedAt = useServerTime(query.dataUpdatedAt)
  // Not the minute alone: a key that was revoked within it would read as active until the next.
  const now = Math.max(useNow() ?? 0, loadedAt)
  const status = statusOfQuery(query, view.isFinding)
  const reported = useReported(data?.reported, clientScope)
  const columns = data ? columnsFor(reported) : usualColumns(client)
  const { retry, count, failure } = useRetry(query)
  const { keepFocus, handleCommit } = useKeptFocus(count)
  const isHydrated = useHydrated()
  const clear = () => {
    view.change({ search: '', status: undefined })
    searchRef.current?.focus()
  }

  return (
    <div {...attributes} ref={ref} data-kd="table" data-kd-root="" data-status={status} aria-busy={query.isFetching}>
      {isHydrated && <AfterCommit onCommit={handleCommit} />}
      {refusal === 'quota' && quota !== undefined && (
        <p data-kd="banner" data-tone="warn">
          {labels.quotaReached(quota, words.format)}
        </p>
      )}
      {refusal === 'forbidden' && data && <p data-kd="banner">{labels.readOnly}</p>}
      {data && error && !query.isFetchNextPageError && (
        <StaleBanner error={error} since={words.format.relative(loadedAt, now)} words={words} onRetry={retry} />
      )}
      <LostKeyBanners
        key={`lost keys ${clientScope}`}
        now={now}
        onRevoke={revokeAction && ((apiKey) => setRequested({ type: revokeAction, apiKey }))}
        words={words}
      />
      {hasToolbar && (
        <TableToolbar
          view={view}
          columns={columns}
          statuses={possibleStatuses(client, reported)}
          searchRef={searchRef}
          labels={labels}
        />
      )}
      {(status === 'failed' || status === 'forbidden') && error && (
        <FailedNotice error={error} words={words} onRetry={retry} focusRef={failure} />
      )}
      {status === 'empty' && (
        <EmptyNotice labels={labels} onCreate={hasWizard && !refusal ? () => flow.open() : undefined} />
      )}
      {status === 'no-match' && (
        <NoMatchNotice soFar={query.hasNextPage ? data?.loaded : undefined} words={words} onClear={clear} />
      )}
      {(status === 'ready' || status === 'loading') && (
        <KeyRows
          key={`rows ${clientScope}`}
          query={query}
          columns={columns}
          now={now}
          view={view}
          selection={selection}
          hasNudges={nudges}
          onMenu={menu.toggle}
          words={words}
        />
      )}
      <TableFooter
        query={query}
        view={view}
        columns={columns}
        found={found}
        quota={view.isFinding ? undefined : quota}
        words={words}
        count={count}
      />
      <DeferredKeyActions
        // Dialogs, notices and a bulk run belong to the client and scope that they were opened in.
        key={clientScope}
        menu={menu}
        selection={selection}
        requested={requested}
        onRequestOpened={() => setRequested(undefined)}
        keepFocus={keepFocus}
        items={items}
        now={now}
        confirmBy={confirmBy}
        activityHref={activityHref}
        words={words}
      />
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
  /** Whether there is a search above the rows. `'auto'`: where it is of use. @default 'auto' */
  readonly toolbar?: boolean | 'auto' | undefined
}

export type ApiKeysQuery = ReturnType<typeof useApiKeys>

const NONE: readonly never[] = []

function statusOfQuery({ data, error }: ApiKeysQuery, isFinding: boolean) {
  if (data && data.items.length + data.unreadable.length > 0) return 'ready'
  if (data) return isFinding ? 'no-match' : 'empty'
  if (error) return error.code === 'forbidden' ? 'forbidden' : 'failed'
  return 'loading'
}
