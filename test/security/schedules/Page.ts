import type { QueryClient } from '@tanstack/react-query'
import type { ApiKey, ApiKeysClient, RotateApiKeyInput } from 'keydrawer/core'
import type { KeyChange } from '../../../src/core/mutateKey'
import type { CreateRequest } from '../../../src/create-flow/CreateRequest'
import type { EntryStorage } from '../../../src/create-flow/StoredEntries'
import type * as Core from './entry'
import { revisionOf, SCOPE } from './KeyStore'
import type { Server } from './server'

type Flow = InstanceType<typeof Core.CreateKeyFlow>
export type State = ReturnType<Flow['getState']>
type Tracker = ReturnType<typeof Core.trackerOf>

export const OTHER_SCOPE = 'globex'

/** The storage of a tab, which outlives a page load. */
export interface Tab {
  readonly sessionStorage: EntryStorage
  readonly localStorage: EntryStorage
}

interface PageOptions {
  readonly userId: string
  /** Whether the host passes `userId` to the provider. */
  readonly isUserTold: boolean
  readonly onState: (page: Page, state: State) => void
}

/** One load of a page of keys without React: a flow and a list, connected as the provider connects them. */
export class Page {
  readonly queryClient: QueryClient
  readonly client: ApiKeysClient
  flow!: Flow
  scope = SCOPE
  /** Changes that are still pending. */
  changes = 0
  /** The true time at which each key was first listed here. */
  readonly firstListed = new Map<string, number>()
  /** The true time at which the server read the first page of the displayed list. */
  listedAt = -Infinity
  #isGone = false
  readonly #acknowledgements
  readonly #list
  #leave!: () => void
  #stopWatching!: () => void

  constructor(
    readonly core: typeof Core,
    readonly server: Server,
    readonly tab: Tab,
    readonly options: PageOptions,
  ) {
    const isGone = () => this.#isGone
    const onListed = (rows: readonly ApiKey[]) => {
      for (const { id } of rows) if (!this.firstListed.has(id)) this.firstListed.set(id, server.clock.now)
    }
    this.client = server.client(options.userId, { isGone, onListed })
    this.queryClient = new core.QueryClient()
    this.queryClient.mount()
    this.#acknowledgements = new core.PendingAcknowledgements(() => tab.localStorage)
    const journal = new core.RequestJournal(() => tab.sessionStorage)
    for (const scope of [SCOPE, OTHER_SCOPE]) core.trackerOf(this.queryClient, this.client, scope, journal)
    this.#list = new core.InfiniteQueryObserver(this.queryClient, this.#listOptions())
    this.#enter()
  }

  tracker(scope = this.scope): Tracker {
    return this.core.trackerOf(this.queryClient, this.client, scope)
  }

  get trackers(): readonly Tracker[] {
    return [SCOPE, OTHER_SCOPE].map((scope) => this.tracker(scope))
  }

  /** The search for a lost key loads the list as well, but does not show it. */
  #listOptions() {
    const list: ApiKeysClient['list'] = async (query, context) => {
      const page = await this.client.list(query, context)
      // The response to a cancelled request, such as one of an unmounted page, is not shown.
      if (query.cursor === undefined && !context.signal.aborted) this.listedAt = this.server.readAt.get(page)!
      return page
    }
    return this.core.apiKeysQueries.list({ ...this.client, list }, this.scope)
  }

  readonly #pause = async (milliseconds: number, needless?: AbortSignal): Promise<void> => {
    const { clock, step } = this.server
    const until = clock.now + milliseconds
    await step('time passes')
    if (needless?.aborted || this.#isGone) return new Promise(() => {})
    clock.advanceTo(until)
  }

  #enter(): void {
    const { core } = this
    const flow = new core.CreateKeyFlow({ pause: this.#pause })
    let before = flow.getState()
    const leaveFlow = flow.subscribe(() => {
      const state = flow.getState()
      const previous = before
      before = state
      if ('issued' in previous && !('issued' in state)) this.#close(previous.request, previous.issued.apiKey)
      this.options.onState(this, state)
      if (state.status === 'failed' && !core.belongsTo(state.request, this)) flow.dismiss()
    })
    const leaveList = this.#list.subscribe(() => {})
    this.#watchList()
    this.flow = flow
    this.#leave = () => {
      flow.cancelClose()
      flow.abandon()
      leaveFlow()
      leaveList()
      this.#stopWatching()
    }
    if (this.options.isUserTold) for (const tracker of this.trackers) tracker.setUserId(this.options.userId)
    void core.resendAcknowledgements(this.#target(), this.#pause)
  }

  #close({ scope, clientKey, rotation }: CreateRequest, apiKey: ApiKey | undefined): void {
    const { core, queryClient } = this
    const isInserted = apiKey && core.insertApiKey(queryClient, { key: clientKey }, scope, apiKey)
    if (!apiKey || isInserted || rotation) core.invalidateKeys(queryClient, { key: clientKey }, scope)
  }

  /** Unmounts and remounts the page. The host's cache outlives it. */
  remount(): void {
    this.#leave()
    this.#enter()
  }

  /** Ends this page load, like a reload or a crash. Pending responses no longer reach it. */
  unload(isCrash: boolean): void {
    if (!isCrash) this.flow.leavePage()
    this.#isGone = true
    this.close()
  }

  close(): void {
    if (!this.#isGone) this.#leave()
    this.#list.destroy()
    this.queryClient.clear()
    this.queryClient.unmount()
  }

  /** Makes the host show another organization. */
  switchScope(): void {
    this.scope = this.scope === SCOPE ? OTHER_SCOPE : SCOPE
    if (['editing', 'failed', 'lost'].includes(this.flow.getState().status)) this.flow.dismiss()
    this.#list.setOptions(this.#listOptions())
    this.#stopWatching()
    this.#watchList()
    void this.core.resendAcknowledgements(this.#target(), this.#pause)
  }

  #watchList(): void {
    this.#stopWatching = this.core.refetchStaleList(this.queryClient, this.#list.options.queryKey)
  }

  readonly create = (name: string, description: string) =>
    this.#settle(this.flow.submit(this.#target(), { name, description }))
  readonly rotate = (apiKey: ApiKey, input: RotateApiKeyInput) =>
    this.#settle(this.flow.rotate(this.#target(), apiKey, input))
  readonly resume = (request: CreateRequest) => this.#settle(this.flow.resume(this.#target(), request))
  readonly check = () => this.#settle(this.flow.check())

  async change(id: string, change: KeyChange): Promise<void> {
    const { core, client, queryClient, scope } = this
    const tracker = this.tracker()
    const emit = ({ type }: { readonly type: string }) => {
      if (type === 'revoked' || type === 'deleted') tracker.markRevoked(id)
    }
    this.changes++
    await core.changeKey({ client, scope, queryClient, emit }, id, change).catch(() => {})
    this.changes--
  }

  readonly refetch = () => this.core.invalidateKeys(this.queryClient, this.client, this.scope)
  readonly loadMore = () => void this.#list.fetchNextPage()

  /** The rows of the list, or `undefined` if it is not loaded. */
  get rows(): readonly ApiKey[] | undefined {
    return this.#list.getCurrentResult().data?.items
  }

  /** Whether the list is neither loading nor failed. */
  get isCurrent(): boolean {
    const { isFetching, isError } = this.#list.getCurrentResult()
    return !isFetching && !isError
  }

  get hasMore(): boolean {
    return this.#list.getCurrentResult().hasNextPage
  }

  /** The key whose secret is shown, or was shown until the page was left. */
  get issued(): readonly ApiKey[] {
    const state = this.flow.getState()
    return 'issued' in state && state.issued.apiKey ? [state.issued.apiKey] : []
  }

  /** Whether this secret is shown. */
  isOnScreen(id: string, revision: string): boolean {
    return this.issued.some((issued) => issued.id === id && revisionOf(issued) === revision)
  }

  #target() {
    const { core, client, scope, queryClient } = this
    return {
      client,
      scope,
      tracker: this.tracker(),
      acknowledgements: this.#acknowledgements,
      existingIds: core.cachedIds(queryClient, client, scope),
      ...(this.options.isUserTold && { userId: this.options.userId }),
    }
  }

  async #settle(request: Promise<void>): Promise<void> {
    const { scope } = this
    await request
    if (!this.#isGone) this.core.invalidateKeys(this.queryClient, this.client, scope)
  }
}
