import { MINUTE_MS, type ColleagueAction, type Spelling } from './generators'
import { COLLEAGUE, type KeptKey, type KeyStore, SCOPE } from './KeyStore'

/** The names of the keys that the user creates. Two need normalisation; one is longer than some backends store. */
export const NAMES = ['CI deploy', 'Café  terminal', 'Nightly export of all invoices', 'prod'] as const

/**
 * Plans the actions of other people and scripts of the same organization, in their own pages. Returns the actions
 * without a time.
 */
export function planColleagues(store: KeyStore, actions: readonly ColleagueAction[]): (() => void)[] {
  const { clock } = store
  const start = clock.now
  const prompt: (() => void)[] = []
  for (const action of actions) {
    const run = () => act(store, action)
    if (action.at === undefined) prompt.push(run)
    else clock.plan(start + action.at, run)
  }
  return prompt
}

function act(store: KeyStore, { type, spelling, name, isUsedAtOnce }: ColleagueAction): void {
  const { clock } = store
  store.lastForeignActionAt = clock.now
  if (type === 'create') {
    const { id } = addForeign(store, spell(NAMES[name % NAMES.length]!, spelling))
    if (isUsedAtOnce) clock.plan(clock.now + MINUTE_MS / 2, () => store.patch(id, { usedAt: clock.now }))
    return
  }
  const isOurs = type === 'revoke ours'
  const key = store.keys.findLast(({ owner, scope }) => scope === SCOPE && (owner === COLLEAGUE) !== isOurs)
  if (!key) return
  if (type === 'use') store.patch(key.id, { usedAt: clock.now })
  if (type === 'disable') store.patch(key.id, { enabled: !key.enabled })
  if (type === 'rotate') rotateForeign(store, key)
  if (type === 'revoke' || isOurs) store.remove(key.id)
}

function addForeign(store: KeyStore, name: string, replaces: string | null = null): KeptKey {
  store.foreign++
  return store.add({ name, replaces, owner: COLLEAGUE, scope: SCOPE })
}

function rotateForeign(store: KeyStore, { id, name }: KeptKey): void {
  if (store.backend.keepsId) store.patch(id, { revision: String(++store.created), usedAt: null })
  else addForeign(store, name, id)
}

function spell(name: string, spelling: Spelling): string {
  const spelled = {
    equal: name,
    case: name.toUpperCase(),
    spaces: ` ${name.replaceAll(' ', '  ')} `,
    NFD: name.normalize('NFD'),
    cut: name.slice(0, 8),
    other: `other ${name}`,
    unnamed: '',
  } as const
  return spelled[spelling]
}
