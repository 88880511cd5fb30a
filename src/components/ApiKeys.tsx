import { forwardRef, type ReactNode, type RefAttributes, useId, useRef } from 'react'
import { statusOf } from '../core/ApiKey'
import type { ApiKeysProviderProps } from '../hooks/ApiKeysProvider'
import { useApiKeysContext } from '../hooks/apiKeysContext'
import { useApiKeys } from '../hooks/useApiKeys'
import { useNow, useServerTime } from '../hooks/useNow'
import { useI18n } from '../hooks/useI18n'
import { ApiKeysProvider } from './ApiKeysProvider'
import { ApiKeyTable, type ApiKeyTableProps } from './key-table/ApiKeyTable'
import { AfterCommit } from './key-table/useKeptFocus'
import { CreateKeyWizard, type CreateKeyWizardProps } from './create-key/CreateKeyWizard'
import { getFocusedElement } from './ui/getFocusedElement'
import type { BackendProp } from './useBackendClient'

/**
 * The whole page in one component: heading, count, the button that creates a key, and the table.
 *
 * It includes its own provider. For another layout, place the parts yourself.
 *
 * @selector [data-kd='api-keys']
 * @example
 * <ApiKeys client={createMemoryClient()} scope="demo" />
 * <ApiKeys backend={{ url: '/api/api-keys' }} scope={organization.id} />
 */
export const ApiKeys: ApiKeysComponent = /* @__PURE__ */ forwardRef<HTMLElement, ApiKeysProps | ApiKeysBackendProps>(
  function ApiKeys(
    {
      headingLevel = 2,
      pageSize,
      insights,
      selectable,
      confirmBy,
      activityHref,
      density,
      snippets,
      className,
      id,
      ...provider
    },
    ref,
  ) {
    const table = { pageSize, insights, selectable, confirmBy, activityHref, density }
    return (
      <ApiKeysProvider {...provider}>
        <Panel ref={ref} headingLevel={headingLevel} table={table} snippets={snippets} className={className} id={id} />
      </ApiKeysProvider>
    )
  },
)

export interface ApiKeysProps extends Omit<ApiKeysProviderProps, 'children'>, Omit<PanelProps, 'table'>, TableOptions {}

/** With `backend` in place of `client`. */
export interface ApiKeysBackendProps extends Omit<ApiKeysProps, 'client'>, BackendProp {}

/** The last signature is the one that `ComponentProps` and Storybook read. */
interface ApiKeysComponent {
  (props: ApiKeysBackendProps & RefAttributes<HTMLElement>): ReactNode
  (props: ApiKeysProps & RefAttributes<HTMLElement>): ReactNode
}

type TableOptions = Pick<
  ApiKeyTableProps,
  'pageSize' | 'insights' | 'selectable' | 'confirmBy' | 'activityHref' | 'density'
>

interface PanelProps {
  /** @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined
  readonly table: TableOptions
  readonly snippets?: CreateKeyWizardProps['snippets']
  readonly className?: string | undefined
  readonly id?: string | undefined
}

const Panel = /* @__PURE__ */ forwardRef<HTMLElement, PanelProps>(function Panel(
  { headingLevel, table, snippets, className, id },
  ref,
) {
  const { labels, language } = useI18n('<ApiKeys>')
  const titleId = useId()
  const isEmpty = useIsEmpty(table.pageSize)
  const isHydrated = useNow() !== null
  const head = useRef<HTMLElement>(null)
  // A tag name of another level would be an unknown element, or throw.
  const Heading = `h${LEVELS.find((level) => level === headingLevel) ?? 2}` as const

  return (
    <section
      {...language}
      ref={ref}
      id={id}
      className={className}
      aria-labelledby={titleId}
      data-kd="api-keys"
      data-kd-root=""
      data-density={table.density}
    >
      <header ref={head} data-kd="head">
        <div>
          <Heading data-kd="heading">
            <bdi id={titleId}>{labels.heading}</bdi> <Summary pageSize={table.pageSize} />
          </Heading>
          <p data-kd="intro">{labels.intro}</p>
        </div>
        <CreateKeyWizard snippets={snippets}>
          {/* Hidden, not removed, while the empty table has the button: a dialog that closes returns the focus to it. */}
          <button type="button" hidden={isEmpty} data-kd="button" data-action="create" data-variant="primary">
            {labels.createButton}
          </button>
        </CreateKeyWizard>
        {isEmpty && isHydrated && <AfterCommit onCommit={() => passFocusOn(head.current)} />}
      </header>
      <ApiKeyTable {...table} />
    </section>
  )
})

/** Moves the focus from the hidden button of the header to the button of the empty table. */
function passFocusOn(head: HTMLElement | null): void {
  const focused = head && getFocusedElement(head)
  if (!focused?.hidden) return
  head?.parentElement?.querySelector<HTMLElement>("[data-action='create']:not([hidden])")?.focus()
}

/** Whether the table shows that there are no keys, with a button that creates the first one. */
function useIsEmpty(limit: number | undefined): boolean {
  const { createDisabledReason } = useApiKeysContext('<ApiKeys>')
  const { data } = useApiKeys({ limit })
  return createDisabledReason === undefined && data !== undefined && data.items.length + data.unreadable.length === 0
}

const LEVELS = [1, 2, 3, 4] as const

function Summary({ pageSize }: Pick<TableOptions, 'pageSize'>) {
  const { labels, format } = useI18n('<ApiKeys>')
  const { data, hasNextPage, dataUpdatedAt } = useApiKeys({ limit: pageSize })
  const now = Math.max(useNow() ?? 0, useServerTime(dataUpdatedAt))
  if (!data?.total) return null
  const active = hasNextPage ? undefined : data.items.filter((apiKey) => statusOf(apiKey, now) === 'active').length
  return <span data-kd="count">{labels.keySummary(data.total, active, format)}</span>
}
