import { useApiKeyActivity } from '../../hooks/useApiKeyActivity'
import type { DialogI18n } from '../../hooks/useI18n'
import { shorten } from '../../labels/format'

/** The events of a key, newest first. */
export function KeyHistory({ id, i18n: { labels, format } }: { readonly id: string; readonly i18n: DialogI18n }) {
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch, isFetchNextPageError } = useApiKeyActivity(id)
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const isFailed = error !== null && !isFetching
  const more = () => {
    if (isFetching) return
    // Loaded events stay: only the next page is requested again.
    void (data && (isFetchNextPageError || !isFailed) ? fetchNextPage() : refetch())
  }

  return (
    <section aria-label={labels.history} data-kd="history">
      <h3>{labels.history}</h3>
      <ol>
        {items.map(({ at, what, who }, index) => (
          // Events have no id and keep no state.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <bdi>{eventText(what, labels)}</bdi> {who && <bdi>{shorten(who)}</bdi>}{' '}
            <time dateTime={at}>{format.dateTime(at)}</time>
          </li>
        ))}
      </ol>
      <p role="status">
        {isFetching && (data ? labels.loadingMore : labels.loadingHistory)}
        {!isFetching && data && items.length === 0 && labels.historyEmpty}
      </p>
      {isFailed && (
        <p role="alert" data-tone="bad">
          {labels.historyFailed}
        </p>
      )}
      {(hasNextPage || isFailed) && (
        <button
          type="button"
          data-kd="button"
          data-action="show-more"
          data-size="small"
          aria-disabled={isFetching}
          onClick={more}
        >
          {isFailed ? labels.tryAgain : labels.showMore}
        </button>
      )}
    </section>
  )
}

function eventText(what: string, { historyEvent }: DialogI18n['labels']): string {
  const known: Readonly<Record<string, string>> = historyEvent
  return Object.hasOwn(known, what) ? known[what]! : shorten(what)
}
