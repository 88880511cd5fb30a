import type { ApiKey, ApiKeysClient } from 'keydrawer/core'
import type * as Core from './entry'
import type { Game } from './games'
import { Server, type Step } from './server'

export const COMMANDS = [
  'go',
  'double',
  'escape',
  'discard',
  'edit',
  'rotate',
  'leave page',
  'remount',
  'second tab',
  'list',
] as const
export type Command = (typeof COMMANDS)[number]

export interface Outcome {
  /** Keys that work, and of which nobody was told that their secret is gone. */
  readonly silentLosses: readonly string[]
  /** Keys of one asking beyond the first. */
  readonly duplicates: number
  /** Requests that no press of a button stands for. */
  readonly unaskedRequests: number
  readonly revealedAgain: readonly string[]
  /** Keys whose secret the user has, and that were ended all the same. */
  readonly endedInUse: readonly string[]
  readonly stuck: readonly string[]
  readonly revealed: number
  readonly rotated: number
  readonly orphans: number
}

interface Tab {
  readonly client: ApiKeysClient
  flow: InstanceType<typeof Core.CreateKeyFlow>
}

/** Plays one schedule to its end and says what came of it. `drain` lets everything that is pending happen. */
export async function play(
  core: typeof Core,
  { level, commands, faults, listFaults }: Game<Command>,
  step: Step,
  drain: () => Promise<void>,
): Promise<Outcome> {
  const server = new Server(core, level, step, [...faults], [...listFaults])
  // A key that the user has from before.
  server.keys.push({ id: 'key_0', name: 'key 0', hint: null, createdAt: new Date().toISOString(), intent: 'before' })
  const told = new Set(['key_0'])
  const saved = new Set(['key_0'])
  const rotated = new Set<string>()
  const shown = new Set<string>()
  const closed = new Set<string>()
  const revealedAgain: string[] = []
  const tabs: Tab[] = []

  const openTab = (client = server.client()): Tab => {
    const flow = new core.CreateKeyFlow({ pause: () => step('time passes') })
    flow.subscribe(() => {
      const state = flow.getState()
      if (state.status !== 'revealed') return
      const id = state.issued.id ?? ''
      if (closed.has(id)) revealedAgain.push(id)
      shown.add(id)
    })
    const tab = { client, flow }
    tabs.push(tab)
    return tab
  }
  const scope = 'acme'
  let tab = openTab()
  let intents = 0

  let asked = 0
  const submit = ({ client, flow }: Tab, name = `key ${intents}`) => {
    const before = flow.getState()
    void flow.submit({ client, scope, knownIds: undefined }, { name })
    // While a request is under way no button offers another.
    if (['idle', 'editing', 'failed'].includes(before.status) && flow.getState() !== before) asked++
  }
  const rotate = ({ client, flow }: Tab, apiKey: ApiKey) => {
    const before = flow.getState()
    // From a row of the list, which is therefore loaded.
    const knownIds = new Set(server.keys.map(({ id }) => id))
    void flow.rotate({ client, scope, knownIds }, apiKey, { gracePeriodSeconds: 3600 })
    if (flow.getState() === before) return
    asked++
    rotated.add(apiKey.id)
  }
  const close = ({ flow }: Tab) => {
    const state = flow.getState()
    if ('issued' in state && state.issued.id !== null) {
      told.add(state.issued.id)
      closed.add(state.issued.id)
    }
  }
  const save = ({ flow }: Tab) => {
    const state = flow.getState()
    if ('issued' in state && state.issued.id !== null) {
      told.add(state.issued.id)
      saved.add(state.issued.id)
    }
    flow.confirmSaved()
  }
  /** What a user does who wants a key: the primary button of whatever is shown. */
  const go = (current: Tab) => {
    const { client, flow } = current
    const state = flow.getState()
    if (state.status === 'idle' || state.status === 'editing') submit(current, `key ${++intents}`)
    else if (state.status === 'failed') {
      const remedy = core.remedyFor(state, client)
      if (remedy === 'end-and-retry') {
        asked++
        void flow.endAndRetry()
      } else if (remedy === 'check') void flow.check()
      else if (state.attempt.rotation) rotate(current, state.attempt.rotation.apiKey)
      else submit(current, state.attempt.input.name)
    } else if (state.status === 'revealed') {
      if (state.isSaved) {
        close(current)
        flow.dismiss()
      } else save(current)
    } else if (state.status === 'leaving') save(current)
    else if (state.status === 'lost') {
      close(current)
      flow.dismiss()
    }
  }

  const perform: Record<Command, () => void> = {
    go: () => go(tab),
    double: () => {
      go(tab)
      submit(tab)
    },
    escape: () => (tab.flow.getState().status === 'leaving' ? tab.flow.keep() : tab.flow.dismiss()),
    discard: () => {
      tab.flow.dismiss()
      if (tab.flow.getState().status === 'leaving') close(tab)
      tab.flow.discard()
    },
    edit: () => {
      if (tab.flow.getState().status === 'failed') submit(tab, `key ${++intents}`)
    },
    rotate: () => {
      const apiKey = server.keys.findLast(({ id }) => saved.has(id) && !rotated.has(id))
      if (apiKey && tab.flow.getState().status === 'idle') rotate(tab, apiKey)
    },
    'leave page': () => tab.flow.leavePage(),
    remount: () => {
      tab.flow.abandon()
      tab = openTab(tab.client)
    },
    'second tab': () => {
      tab = tabs.length > 1 ? tabs[(tabs.indexOf(tab) + 1) % tabs.length]! : openTab()
    },
    list: () => void look(tab),
  }
  const look = async ({ client }: Tab) => {
    const page = await client.list({}, { scope, signal: new AbortController().signal }).catch(() => undefined)
    if (page) core.looseEndsOf(client, scope).match(page.items)
  }

  for (const command of commands) {
    await step(`the user: ${command}`)
    perform[command]()
  }
  await drain()
  // At rest the page shows the list as the server has it.
  server.faults.length = 0
  server.listFaults.length = 0
  for (const each of tabs) void look(each)
  await drain()

  const orphans = new Set(
    tabs.flatMap(({ client }) =>
      core
        .looseEndsOf(client, scope)
        .getOrphans()
        .map(({ id }) => id),
    ),
  )
  const onScreen = new Set(tabs.flatMap(({ flow }) => idsOnScreen(flow.getState())))
  const stuck = tabs
    .map(({ flow }) => flow.getState().status)
    .filter((status) => ['creating', 'checking', 'ending'].includes(status))
  const intentsWithKeys = new Set(server.made.map(({ intent }) => intent))
  return {
    silentLosses: server.keys
      .map(({ id }) => id)
      .filter((id) => !told.has(id) && !orphans.has(id) && !onScreen.has(id)),
    duplicates: server.made.length - intentsWithKeys.size,
    unaskedRequests: server.requests.length - asked,
    revealedAgain,
    endedInUse: server.ended.filter((id) => saved.has(id)),
    stuck,
    rotated: rotated.size,
    revealed: shown.size,
    orphans: orphans.size,
  }
}

function idsOnScreen(state: ReturnType<InstanceType<typeof Core.CreateKeyFlow>['getState']>): string[] {
  if (state.status === 'failed') return (state.orphans ?? []).map(({ id }) => id)
  return 'issued' in state && state.issued.id !== null ? [state.issued.id] : []
}
