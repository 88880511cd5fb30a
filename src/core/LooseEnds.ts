import type { ApiKey } from './ApiKey'
import type { ApiKeysClient } from './ApiKeysClient'
import { type Attempt, isRotated } from './Attempt'

/** How far the clocks of server and browser may be apart. */
const CLOCK_SKEW_MS = 10 * 60_000
/** Without a list from before, only a key made about now can be told from an older one of that name. */
const ABOUT_NOW_MS = 2 * 60_000

/**
 * A key that needs a look: `unseen` if it was made and nobody has its secret, `unseen-rotation` if it was there
 * before and may have a new secret that nobody has, `unacknowledged` if the backend could not be told that the
 * secret is saved, and may end the key by itself.
 */
export interface OrphanedKey extends Pick<ApiKey, 'id' | 'name' | 'hint' | 'createdAt'> {
  readonly reason: 'unseen' | 'unseen-rotation' | 'unacknowledged'
}

/**
 * What a secret comes from: where a request can be repeated, an attempt, of which every try brings the same; elsewhere
 * a single request.
 */
export type Origin = object

/**
 * What is left over of creations that did not end well, for one client and scope.
 *
 * A request that was aborted, timed out or answered unreadably may have made a key all the same. Each
 * such attempt is remembered until a list shows the key, which is then an orphan: it is shown to the
 * user, who can revoke it. Outlives the provider, so that leaving the page hides nothing.
 */
export class LooseEnds {
  readonly #attempts = new Set<Attempt>()
  /** Asked for and not answered yet: a list may show the key before its answer arrives. */
  readonly #inFlight = new Set<Attempt>()
  /** Keys whose secret was shown here, or which the user wants to hear no more of. */
  readonly #settled = new Set<string>()
  /** Keys that were listed or rotated here: whatever is asked for later, they are not the answer. */
  readonly #seen = new Set<string>()
  /** Secrets of keys that keep their id, in the order in which it was heard that they may have been made unseen. */
  readonly #doubts: { readonly id: string; readonly origin: Origin }[] = []
  /** How many there were when a secret was first asked for. */
  readonly #doubtsBefore = new WeakMap<Origin, number>()
  #orphans: readonly OrphanedKey[] = []
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getOrphans = (): readonly OrphanedKey[] => this.#orphans

  /** An attempt is under way. Returns what to call when it is answered, either way. */
  begin(attempt: Attempt): () => void {
    this.#inFlight.add(attempt)
    return () => this.#inFlight.delete(attempt)
  }

  /** Remembers an attempt that may have made a key which nobody sees. */
  watch(attempt: Attempt): void {
    this.#attempts.add(attempt)
  }

  /** Whether a try of this asking may have made a key. */
  isWatching({ idempotencyKey }: Attempt): boolean {
    return [...this.#attempts].some((attempt) => attempt.idempotencyKey === idempotencyKey)
  }

  /** A key is known to need a look. */
  orphan({ id, name, hint, createdAt }: ApiKey, reason: OrphanedKey['reason'] = 'unseen'): void {
    if (reason === 'unseen' && this.#settled.has(id)) return
    if (this.#orphans.some((orphan) => orphan.id === id)) return
    this.#set([...this.#orphans, { id, name, hint, reason, ...(createdAt && { createdAt }) }])
  }

  /** The secret of this key went before it was saved, whether or not one of it was shown before. */
  lose(key: ApiKey, reason?: OrphanedKey['reason']): void {
    this.#settled.delete(key.id)
    this.orphan(key, reason)
  }

  /** This key keeps its id, and may have been given a secret that nobody has seen. */
  doubt(key: ApiKey, origin: Origin): void {
    this.#doubts.push({ id: key.id, origin })
    this.lose(key, 'unseen-rotation')
  }

  /**
   * A secret is asked for. Returns whether a doubt of another was heard since that was done first: the other may have
   * been made after this one, in its place, for neither answers nor failures come in the order in which a backend works.
   */
  watchSecret(id: string | undefined, origin: Origin): () => boolean {
    const before = this.#doubtsBefore.get(origin) ?? this.#doubts.length
    this.#doubtsBefore.set(origin, before)
    return () => this.#doubts.slice(before).some((doubt) => doubt.id === id && doubt.origin !== origin)
  }

  /** The secret of this key was shown, or the key was dealt with: it is no orphan, now or later. */
  settle(id: string): void {
    this.#settled.add(id)
    this.#set(this.#orphans.filter((orphan) => orphan.id !== id))
  }

  /** What was asked for has been answered, or was replaced: a key under this idempotency key is no orphan. */
  unwatch(idempotencyKey: string): void {
    for (const attempt of this.#attempts) if (attempt.idempotencyKey === idempotencyKey) this.#attempts.delete(attempt)
  }

  /** A key is on the page: whatever is asked for from now on is another. */
  see(id: string): void {
    this.#seen.add(id)
  }

  /** The keys that were on the page until now. */
  seenIds(): ReadonlySet<string> {
    return new Set(this.#seen)
  }

  /** Looks for lost keys in what a list has shown. */
  match(listed: readonly ApiKey[]): void {
    for (const { id } of listed) this.see(id)
    if (this.#attempts.size === 0) return
    for (const apiKey of listed) {
      const isAnswer = (attempt: Attempt) => answersTo(attempt, apiKey)
      if ([...this.#attempts].some(isAnswer) && ![...this.#inFlight].some(isAnswer)) this.orphan(apiKey)
    }
  }

  /** The orphans that one attempt made. */
  orphansOf(attempt: Attempt): readonly OrphanedKey[] {
    return this.#orphans.filter((orphan) => orphan.reason === 'unseen' && answersTo(attempt, orphan))
  }

  #set(orphans: readonly OrphanedKey[]): void {
    if (orphans.length === this.#orphans.length) return
    this.#orphans = orphans
    for (const listener of this.#listeners) listener()
  }
}

/** Whether a key is what an attempt would have made: its name, not there before, and not older. */
export function answersTo(
  attempt: Attempt,
  { id, name, createdAt, replaces }: Pick<ApiKey, 'id' | 'name' | 'createdAt' | 'replaces'>,
): boolean {
  const { input, knownIds, seenIds, startedAt } = attempt
  if (isRotated(attempt, id)) return false
  // A backend that says which key another replaces has said which asking it answers.
  if (replaces && replaces !== attempt.rotation?.apiKey.id) return false
  if ((name ?? '').trim().normalize() !== input.name.normalize()) return false
  if (knownIds?.has(id) || seenIds.has(id)) return false
  if (createdAt === undefined) return knownIds !== undefined
  return Date.parse(createdAt) >= startedAt - (knownIds ? CLOCK_SKEW_MS : ABOUT_NOW_MS)
}

const all = new WeakMap<ApiKeysClient, Map<string, LooseEnds>>()

/** The loose ends of a client and scope: one object for as long as the client lives. */
export function looseEndsOf(client: ApiKeysClient, scope: string): LooseEnds {
  const scopes = all.get(client) ?? new Map<string, LooseEnds>()
  all.set(client, scopes)
  const looseEnds = scopes.get(scope) ?? new LooseEnds()
  scopes.set(scope, looseEnds)
  return looseEnds
}
