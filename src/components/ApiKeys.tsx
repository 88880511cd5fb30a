import { forwardRef, useId } from 'react'
import { statusOf } from '../core/ApiKey'
import type { ApiKeysProviderProps } from '../hooks/ApiKeysProvider'
import { useApiKeys } from '../hooks/useApiKeys'
import { useNow, useServerTime } from '../hooks/useNow'
import { useI18n } from '../hooks/useI18n'
import { ApiKeysProvider } from './ApiKeysProvider'
import { ApiKeyTable, type ApiKeyTableProps } from './key-table/ApiKeyTable'
import { CreateKeyWizard } from './create-key/CreateKeyWizard'

/**
 * The whole page in one component: heading, count, the button that creates a key, and the table.
 *
 * It includes its own provider. For another layout, place the parts yourself.
 *
 * @selector [data-kd='api-keys']
 * @example
 * <ApiKeys client={createMemoryClient()} scope="demo" />
 */
export const ApiKeys = /* @__PURE__ */ forwardRef<HTMLElement, ApiKeysProps>(function ApiKeys(
  { headingLevel = 2, pageSize, insights, selectable, confirmBy, activityHref, className, id, ...provider },
  ref,
) {
  const table = { pageSize, insights, selectable, confirmBy, activityHref }
  return (
    <ApiKeysProvider {...provider}>
      <Panel ref={ref} headingLevel={headingLevel} table={table} className={className} id={id} />
    </ApiKeysProvider>
  )
})

export interface ApiKeysProps extends Omit<ApiKeysProviderProps, 'children'>, Omit<PanelProps, 'table'>, TableOptions {}

type TableOptions = Pick<ApiKeyTableProps, 'pageSize' | 'insights' | 'selectable' | 'confirmBy' | 'activityHref'>

interface PanelProps {
  /** @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined
  readonly table: TableOptions
  readonly className?: string | undefined
  readonly id?: string | undefined
}

const Panel = /* @__PURE__ */ forwardRef<HTMLElement, PanelProps>(function Panel(
  { headingLevel, table, className, id },
  ref,
) {
  const { labels } = useI18n('<ApiKeys>')
  const titleId = useId()
  // A tag name of another level would be an unknown element, or throw.
  const Heading = `h${LEVELS.find((level) => level === headingLevel) ?? 2}` as const

  return (
    <section ref={ref} id={id} className={className} aria-labelledby={titleId} data-kd="api-keys" data-kd-root="">
      <header data-kd="head">
        <div>
          <Heading data-kd="heading">
            <span id={titleId}>{labels.heading}</span> <Summary pageSize={table.pageSize} />
          </Heading>
          <p data-kd="intro">{labels.intro}</p>
        </div>
        <CreateKeyWizard>
          <button type="button" data-kd="button" data-action="create" data-variant="primary">
            {labels.newKey}
          </button>
        </CreateKeyWizard>
      </header>
      <ApiKeyTable {...table} />
    </section>
  )
})

const LEVELS = [1, 2, 3, 4] as const

function Summary({ pageSize }: Pick<TableOptions, 'pageSize'>) {
  const { labels, format } = useI18n('<ApiKeys>')
  const { data, hasNextPage, dataUpdatedAt } = useApiKeys({ limit: pageSize })
  const now = Math.max(useNow() ?? 0, useServerTime(dataUpdatedAt))
  if (!data?.total) return null
  const active = hasNextPage ? undefined : data.items.filter((apiKey) => statusOf(apiKey, now) === 'active').length
  return <span data-kd="count">{labels.keySummary(data.total, active, format)}</span>
}
