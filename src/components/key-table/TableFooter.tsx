import type { RefObject } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { I18n } from '../../hooks/useI18n'
import type { ApiKeysQuery } from '../../hooks/useApiKeys'
import { type Column, columnLabel, SORT_FIELDS } from './columns'
import type { FoundBy } from './useKeySearch'
import type { TableView } from './TableView'

/** Shows how many keys there are or match, announces changes of that, and has the button that loads more. */
export function TableFooter({ query, view, columns, found, quota, i18n, count }: TableFooterProps) {
  const { labels } = i18n
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError } = query
  const isRefreshing = query.data && query.isFetching && !isFetchingNextPage && found !== 'waiting'

  const showMore = async () => {
    if (isFetchingNextPage) return
    const result = await query.fetchNextPage()
    // The button is removed with the last page. Keep the focus here, or it would move to the top of the page.
    if (!result.hasNextPage) count.current?.focus()
  }

  return (
    <div data-kd="footer" data-more={hasNextPage ? '' : undefined}>
      <p role="status" tabIndex={-1} ref={count}>
        {/* In an element of its own: browser translation replaces text nodes, and React would update the one that is no
            longer in the document. */}
        <span>{footerText(query, view, found, quota, i18n)}</span>
        <SortNote query={query} view={view} columns={columns} i18n={i18n} />
      </p>
      {isRefreshing && <span data-kd="refreshing">{labels.refreshing}</span>}
      {isFetchNextPageError && <span role="alert">{labels.moreFailed}</span>}
      {hasNextPage && (
        <button
          type="button"
          data-kd="button"
          data-action="show-more"
          data-size="small"
          aria-disabled={isFetchingNextPage}
          onClick={() => void showMore()}
        >
          {isFetchingNextPage ? labels.loadingMore : isFetchNextPageError ? labels.tryAgain : labels.showMore}
        </button>
      )}
    </div>
  )
}

interface TableFooterProps {
  readonly query: ApiKeysQuery
  readonly view: TableView
  readonly columns: readonly Column[]
  readonly found: FoundBy
  /** The most keys that the scope may have, if known. */
  readonly quota: number | undefined
  readonly i18n: I18n
  /** Receives the focus when a focused button is removed. */
  readonly count: RefObject<HTMLParagraphElement | null>
}

function footerText(
  { data, error, hasNextPage }: ApiKeysQuery,
  { isFiltered }: TableView,
  found: FoundBy,
  quota: number | undefined,
  { labels, format }: I18n,
): string {
  if (found === 'waiting') return isFiltered ? labels.searching : labels.refreshing
  if (!data) return error ? '' : labels.loading
  if (data.reportedTotal !== undefined && found !== 'us')
    return labels.incompleteList(data.loaded, data.reportedTotal, format)
  if (quota !== undefined && data.total !== undefined && !hasNextPage)
    return labels.countOfQuota(data.total, quota, format)
  const shown = data.items.length + data.unreadable.length
  if (found === 'us')
    return hasNextPage
      ? labels.matchesInLoaded(shown, data.loaded, format)
      : labels.matchCount(shown, data.loaded, format)
  if (hasNextPage) return labels.shownOfTotal(shown, data.total, format)
  return found === 'server' ? labels.matchCount(shown, undefined, format) : labels.keyCount(data.total ?? shown, format)
}

/**
 * Announces that keys which are not loaded yet may belong between the sorted rows. The header cells do not say that.
 */
function SortNote({
  query: { data, hasNextPage },
  view: { sort },
  columns,
  i18n: { labels, format },
}: Pick<TableFooterProps, 'query' | 'view' | 'columns' | 'i18n'>) {
  const { client } = useApiKeysContext('<ApiKeyTable>')
  const column = sort && columns.find((each) => SORT_FIELDS[each] === sort.by)
  if (!sort || !column) return null
  const isPart = hasNextPage && !client.features?.list?.sort?.includes(sort.by)
  return (
    <>
      <span data-kd="visually-hidden"> {labels.sortedBy(columnLabel(column, labels), sort.direction)}</span>
      {isPart && data && <span> {labels.sortedLoaded(data.loaded, format)}</span>}
    </>
  )
}
