import type { CallContext, ListQuery } from '../core/ApiKeysClient'
import { assertId } from '../core/mutateKey'
import type { IdAliases } from '../core/createIdAliases'
import { type Page, walkPages } from '../core/walkPages'
import { notListed } from './mappingErrors'
import { readPath } from './readPath'
import type { KeyMapping } from './KeyMapping'

interface FinderOptions {
  readonly key: KeyMapping
  readonly aliases: IdAliases
  readonly idOf: (row: unknown) => unknown
  readonly readRows: (query: ListQuery, context: CallContext) => Promise<Page>
}

/** Creates functions that find keys on any page of the list. They reject with `not-found`. */
export function createKeyFinder({ key, aliases, idOf, readRows }: FinderOptions) {
  const walk = <Found>(context: CallContext, look: (rows: readonly unknown[]) => Found | undefined) => {
    const ask = (cursor: string | undefined) => readRows({ cursor }, context)
    return walkPages(ask, ({ items }) => look(items))
  }
  const find = async <Found>(context: CallContext, look: (rows: readonly unknown[]) => Found | undefined) => {
    const found = await walk(context, look)
    if (found === undefined) throw notListed()
    return found
  }
  return {
    /**
     * Returns the id by which the backend identifies the key. If that is its secret, it is looked up in the list,
     * because secrets are not kept.
     */
    ownIdOf: async (id: string, context: CallContext): Promise<string> => {
      // The interface never passes a blank id, but a host that calls a client itself may do so.
      assertId(id)
      if (typeof key.id !== 'object') return id
      const { secret: path } = key.id
      const secretsIn = (rows: readonly unknown[]) =>
        rows.map((row) => readPath(row, path)).filter((secret) => typeof secret === 'string')
      return find(context, (rows) => aliases.find(id, secretsIn(rows)))
    },
    /** Returns the row of a key by the id that the page uses. */
    findRow: (id: string, context: CallContext): Promise<unknown> =>
      find(context, (rows) => rows.find((row) => idOf(row) === id)),
    /**
     * Returns all rows with an id, on all pages. There may be several if the backend's ids are unique only per owner.
     */
    findRows: async (id: string, context: CallContext): Promise<readonly unknown[]> => {
      const found: unknown[] = []
      await walk(context, (rows) => void found.push(...rows.filter((row) => idOf(row) === id)))
      if (found.length === 0) throw notListed()
      return found
    },
  }
}
