import type { RefObject } from 'react'
import type { Words } from '../../hooks/useWords'
import type { ApiKeysQuery } from './ApiKeyTable'

/** How many keys there are, read out when it changes, and the way to more. */
export function TableFooter({ query, quota, words, count }: TableFooterProps) {
  const { labels } = words
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError } = query

  const showMore = async () => {
    if (isFetchingNextPage) return
    const result = await query.fetchNextPage()
    // The button goes with the last page. Focus stays where the reader is instead of at the top.
    if (!result.hasNextPage) count.current?.focus()
  }

  return (
    <div data-kd="footer">
      <p role="status" tabIndex={-1} ref={count}>
        {footerText(query, quota, words)}
      </p>
      {query.data && query.isFetching && !isFetchingNextPage && <span data-kd="refreshing">{labels.refreshing}</span>}
      {isFetchNextPageError && <span role="alert">{labels.moreFailed}</span>}
      {hasNextPage && (
        <button
          type="button"
          data-kd="button"
          data-size="small"
          aria-disabled={isFetchingNextPage}
          onClick={() => void showMore()}
        >
          {isFetchingNextPage ? labels.loadingMore : isFetchNextPageError ? labels.retry : labels.showMore}
        </button>
      )}
    </div>
  )
}

interface TableFooterProps {
  readonly query: ApiKeysQuery
  /** How many keys there may be, where that is known. */
  readonly quota: number | undefined
  readonly words: Words
  /** Takes the focus from a button that goes. */
  readonly count: RefObject<HTMLParagraphElement | null>
}

function footerText(
  { data, error, hasNextPage }: ApiKeysQuery,
  quota: number | undefined,
  { labels, format }: Words,
): string {
  if (!data) return error ? '' : labels.loading
  if (quota !== undefined && data.total !== undefined && !hasNextPage)
    return labels.countOfQuota(data.total, quota, format)
  const shown = data.items.length + data.unreadable.length
  return hasNextPage ? labels.shownOfTotal(shown, data.total, format) : labels.keyCount(data.total ?? shown, format)
}
