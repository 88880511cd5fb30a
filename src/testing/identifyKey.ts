import type { ApiKey } from '../core/ApiKey'

/** The facts that distinguish a new key from the keys of others. */
export interface Evidence {
  /** The id in the response, if there is one. */
  readonly answeredId: string | null
  readonly secret: string
  /** The ids that were listed just before the request. */
  readonly before: ReadonlySet<string>
  /** The whole list, read after the response. */
  readonly after: readonly ApiKey[]
  /** Ids that belong to others. */
  readonly foreignIds: ReadonlySet<string>
  /** Ids that are proven to belong to this run. */
  readonly ownIds: ReadonlySet<string>
  readonly hasNames: boolean
  readonly isOwnName: (name: string | null) => boolean
}

export type Identification = { readonly id: string } | Refusal

interface Refusal {
  /** One sentence about the problem and its solution. */
  readonly problem: string
  /** Whether the list may lag behind, so that reading it again may help. */
  readonly mayChange?: boolean
  /** Whether the response and the list name the same key differently, so that neither can be trusted. */
  readonly isContradiction?: boolean
}

const FIX_ANSWER =
  'Answer a creation with the new key in `data`; with a mapping, set `created.id`, or `created.key` and `key.id`.'
const FIX_NAME =
  'Keep the name that was sent; with a mapping, set `input.name` and `key.name`, or `features.name: false` if keys have no names.'

export const SHARED_ID =
  'The list has two keys with the same id, so an id does not identify a key. Give each key an id of its own; with a mapping, set `key.id`.'
export const NOT_IDENTIFIED = 'The new key cannot be identified. With a mapping, set `created.id` and `key.id`.'

const NAMELESS = `Keys have no names here and the answer to a creation or a rotation names no id, so the new key cannot be distinguished from the keys of others. ${FIX_ANSWER}`

/**
 * Finds the key that a request created. Either the response names it, or exactly one new row has our name. Anything
 * less proves nothing, because the row may belong to a colleague.
 */
export function identifyKey(evidence: Evidence): Identification {
  const { answeredId, before, foreignIds, ownIds, hasNames } = evidence
  if (answeredId === null) return hasNames ? byName(evidence) : { problem: NAMELESS, mayChange: true }
  if (ownIds.has(answeredId)) return { id: answeredId }
  if (before.has(answeredId) || foreignIds.has(answeredId))
    return {
      problem: `The answer to a creation or a rotation names the id of a key that is not new, or not ours. ${FIX_ANSWER}`,
      isContradiction: true,
    }
  return hasNames ? byNameAndId(evidence, answeredId) : byIdAlone(evidence, answeredId)
}

function newRows({ after, before, foreignIds, ownIds }: Evidence): readonly ApiKey[] {
  return after.filter(({ id }) => !before.has(id) && !foreignIds.has(id) && !ownIds.has(id))
}

function byName(evidence: Evidence): Identification {
  const rows = newRows(evidence).filter(({ name }) => evidence.isOwnName(name))
  const [row] = rows
  if (rows.length === 1 && row) return { id: row.id }
  const shows = rows.length === 0 ? 'no new key with the name that was sent' : `${rows.length} new keys with this name`
  return {
    problem: `The answer to a creation or a rotation names no id, and the list shows ${shows}. ${FIX_ANSWER} ${FIX_NAME}`,
    mayChange: rows.length === 0,
  }
}

function byNameAndId(evidence: Evidence, id: string): Identification {
  const { after, isOwnName } = evidence
  const rows = after.filter((row) => row.id === id)
  const [row] = rows
  if (!row) {
    const isContradiction = newRows(evidence).some(({ name }) => isOwnName(name))
    return {
      problem: isContradiction
        ? `The answer to a creation or a rotation and the list name the new key by different ids. ${FIX_ANSWER}`
        : 'A key was created, but the list does not show it under the id of the answer. List a new key at once; with a mapping, set `created.id` and `key.id`.',
      mayChange: true,
      isContradiction,
    }
  }
  if (rows.length > 1) return twoOfOneId
  if (isOwnName(row.name)) return { id }
  return {
    problem: `The id in the answer to a creation or a rotation is listed under another name than the one that was sent, so the key may be somebody else’s. ${FIX_ANSWER} ${FIX_NAME}`,
    isContradiction: true,
  }
}

/** Without names, our key can only be distinguished from a colleague's if it is the only new row. */
function byIdAlone(evidence: Evidence, id: string): Identification {
  const rows = newRows(evidence)
  const [row] = rows
  if (rows.length > 1)
    return {
      problem:
        'Keys have no names here and several appeared at once, so ours cannot be distinguished from the keys of others. Use a scope in which nobody else creates keys.',
    }
  if (row?.id !== id)
    return {
      problem:
        'Keys have no names here, and the list does not show the id in the answer. List a new key at once; with a mapping, set `created.id` and `key.id`.',
      mayChange: true,
      isContradiction: row !== undefined,
    }
  const { prefix = '', suffix = '' } = row.hint ?? {}
  const isHinted = evidence.secret.startsWith(prefix) && evidence.secret.endsWith(suffix)
  return isHinted
    ? { id }
    : {
        problem:
          'Keys have no names here, and the new row has the hint of another secret than the one in the answer. With a mapping, set `created.id`, `key.id` and `key.hint`.',
        isContradiction: true,
      }
}

const twoOfOneId: Identification = { problem: SHARED_ID, isContradiction: true }
