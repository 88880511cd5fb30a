import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useApiKeys } from '../../hooks/useApiKeys'
import { useNow } from '../../hooks/useNow'
import { useHasWizard } from '../../hooks/useWizardStage'
import { useWords } from '../../hooks/useWords'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'
import { FallbackSecretDialog } from '../create-key-wizard/FallbackSecretDialog'
import { KeyRows } from './KeyRows'
import { EmptyNotice, FailedNotice, StaleBanner } from './notices'
import { OrphanBanners } from './OrphanBanner'
import { TableFooter } from './TableFooter'
import { useRetry } from './useRetry'
import { useSelection } from './useSelection'
import { useTableView, type ViewProps } from './useTableView'

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
  { labels: ownLabels, pageSize, nudges = true, view: hostView, defaultView, onViewChange, ...attributes },
  ref,
) {
  const { flow, refusal } = useApiKeysContext('<ApiKeyTable>')
  const words = useWords('<ApiKeyTable>', ownLabels)
  const view = useTableView({ view: hostView, defaultView, onViewChange })
  const query = useApiKeys({ limit: pageSize, search: view.search, status: view.status, sort: view.sort })
  const selection = useSelection(query.data?.items ?? NONE)
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
          onMenu={ignore}
          words={words}
        />
      )}
      <TableFooter query={query} words={words} count={count} />
      <FallbackSecretDialog labels={ownLabels} />
    </div>
  )
})

export interface ApiKeyTableProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ViewProps {
  /** Words for this table alone, over those of the provider. */
  readonly labels?: Partial<ApiKeysLabels> | undefined
  /** How many keys to load at a time. @default what the client returns when it is not told */
  readonly pageSize?: number | undefined
  /** Whether to say which keys are idle, were never used or never end. @default true */
  readonly nudges?: boolean | undefined
}

export type ApiKeysQuery = ReturnType<typeof useApiKeys>

const NONE: readonly never[] = []
const ignore = () => {}

function statusOfQuery({ data, error }: ApiKeysQuery) {
  if (data) return data.items.length + data.unreadable.length === 0 ? 'empty' : 'ready'
  if (error) return error.code === 'forbidden' ? 'forbidden' : 'failed'
  return 'loading'
}
