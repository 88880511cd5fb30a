import type { QueryClient } from '@tanstack/react-query'
import type { ApiKey, ApiKeysClient, RotateApiKeyInput } from 'keydrawer/core'
import type { KeyChange } from '../../../src/core/changeKey'
import type * as Core from './entry'
import { endOf, type Step } from './server'

type Flow = InstanceType<typeof Core.CreateKeyFlow>
export type State = ReturnType<Flow['getState']>

export const SCOPE = 'acme'

/** A page of keys without React: the creation and the list of one tab, tied to each other as the provider ties them. */
export class Page {
  readonly queryClient: QueryClient
  flow!: Flow
  /** Changes that are not answered yet. */
  changes = 0
  readonly #list
  #leave!: () => void

  constructor(
    readonly core: typeof Core,
    readonly client: ApiKeysClient,
    readonly step: Step,
    readonly onState: (state: State) => void,
  ) {
    this.queryClient = new core.QueryClient()
    this.queryClient.mount()
    this.#list = new core.InfiniteQueryObserver(this.queryClient, core.apiKeysQueries.list(client, SCOPE))
    this.#enter()
  }

  #enter(): void {
    const { core, queryClient } = this
    const flow = new core.CreateKeyFlow({ pause: () => this.step('time passes') })
    let before = flow.getState()
    const leaveFlow = flow.subscribe(() => {
      const state = flow.getState()
      if ('issued' in before && !('issued' in state)) {
        const { attempt, issued } = before
        if (issued.apiKey) core.insertApiKey(queryClient, this.client, SCOPE, issued.apiKey)
        if (!issued.apiKey || attempt.rotation) core.refetchKeys(queryClient, this.client, SCOPE)
      }
      before = state
      this.onState(state)
    })
    const leaveList = this.#list.subscribe(() => {})
    this.flow = flow
    this.#leave = () => {
      flow.abandon()
      leaveFlow()
      leaveList()
    }
  }

  /** The page is left and comes back: the host's cache outlives it. */
  remount(): void {
    this.#leave()
    this.#enter()
  }

  close(): void {
    this.#leave()
    this.queryClient.unmount()
  }

  readonly create = (name: string) => this.#settle(this.flow.submit(this.#place(), { name }))
  readonly rotate = (apiKey: ApiKey, input: RotateApiKeyInput) =>
    this.#settle(this.flow.rotate(this.#place(), apiKey, input))
  readonly check = () => this.#settle(this.flow.check())
  readonly endAndRetry = () => this.#settle(this.flow.endAndRetry())

  async change(id: string, change: KeyChange): Promise<void> {
    const { core, client, queryClient } = this
    this.changes++
    await core.applyChange({ client, scope: SCOPE, queryClient, emit: () => {} }, id, change).catch(() => {})
    this.changes--
  }

  readonly refetch = () => this.core.refetchKeys(this.queryClient, this.client, SCOPE)

  /** The rows of the list, or nothing while there is none. */
  get rows(): readonly ApiKey[] | undefined {
    return this.#list.getCurrentResult().data?.items
  }

  /** Unless the page says of its list that it is being asked for, or that it could not be. */
  get isCurrent(): boolean {
    const { isFetching, isError } = this.#list.getCurrentResult()
    return !isFetching && !isError
  }

  get orphans(): readonly string[] {
    return this.core
      .looseEndsOf(this.client, SCOPE)
      .getOrphans()
      .map(({ id }) => id)
  }

  /** The key whose secret is shown, or was until the page was left. */
  get issued(): readonly ApiKey[] {
    const state = this.flow.getState()
    return 'issued' in state && state.issued.apiKey ? [state.issued.apiKey] : []
  }

  /** Whether its secret is shown, and not one that it had before, or the form warns of it. */
  isOnScreen(apiKey: ApiKey): boolean {
    const state = this.flow.getState()
    const warnedOf = state.status === 'failed' ? (state.orphans ?? []) : []
    const isShown = this.issued.some((issued) => issued.id === apiKey.id && endOf(issued) === endOf(apiKey))
    return isShown || warnedOf.some(({ id }) => id === apiKey.id)
  }

  #place() {
    return { client: this.client, scope: SCOPE, knownIds: this.core.knownIds(this.queryClient, this.client, SCOPE) }
  }

  async #settle(request: Promise<void>): Promise<void> {
    await request
    this.refetch()
  }
}
