import type { Links } from './createLinks'
import type { IdAliases } from '../core/createIdAliases'
import { type TimeUnit, toInstant } from '../core/instants'
import { isRecord } from '../core/isRecord'
import { toIdText } from '../core/toIdText'
import { readField, readPath } from './readPath'
import type { HintMapping, KeyMapping } from './RestMapping'

const INSTANTS = ['createdAt', 'updatedAt', 'lastUsedAt', 'expiresAt', 'revokedAt'] as const
const PLAIN = ['name', 'description', 'enabled', 'scopes', 'replaces', 'replacedBy', 'actions'] as const

export interface RowReading {
  readonly key: KeyMapping
  readonly times: TimeUnit
  readonly aliases: IdAliases
  readonly links: Links
}

/** A row in Keydrawer's own words, still to pass the door. */
export function readMappedKey(row: unknown, { key, times, aliases, links }: RowReading): unknown {
  if (!isRecord(row)) return row
  const mapped: Record<string, unknown> = { id: readId(row, key.id, aliases), hint: readHint(row, key.hint) }
  for (const field of PLAIN) mapped[field] = readField(row, key[field])
  for (const field of ['replaces', 'replacedBy']) mapped[field] = toIdText(mapped[field])
  for (const field of INSTANTS) mapped[field] = toInstant(readField(row, key[field]), times)
  for (const text of ['name', 'description']) if (mapped[text] === '') mapped[text] = null
  for (const [field, id] of links.of(mapped['id'])) mapped[field] ??= id
  return Object.assign(mapped, readStatus(row, key, mapped), readCounts(row, key), readCreator(row, key))
}

/** The fields of a row that a mapping reads. */
export function fieldsOf(key: KeyMapping): string[] {
  const paths = Object.values(key).flatMap((where) => (typeof where === 'object' ? Object.values(where) : [where]))
  return paths.map((path) => String(path).split('.', 1)[0]!)
}

function readId(row: Record<string, unknown>, id: KeyMapping['id'] = 'id', aliases: IdAliases): unknown {
  if (typeof id === 'object') {
    const secret = readPath(row, id.secret)
    return typeof secret === 'string' && secret !== '' ? aliases.aliasOf(secret) : undefined
  }
  if (typeof id === 'function') return id(row)
  return toIdText(readPath(row, id))
}

/**
 * The ends of a masked text, or nothing where no part is hidden: it may then be the whole secret. No regular
 * expression, for the engine would keep the text where every script can read it.
 */
function endsOf(masked: string): { readonly prefix: string; readonly suffix: string } | undefined {
  let [from, to] = [-1, -1]
  for (let at = 0; at < masked.length;) {
    const sign = masked[at]!
    let end = at + 1
    while (masked[end] === sign) end++
    if (end - at >= (MASK_SIGNS[sign] ?? Infinity)) {
      if (from < 0) from = at
      to = end
    }
    at = end
  }
  return from < 0 ? undefined : { prefix: masked.slice(0, from), suffix: masked.slice(to) }
}

/** How many of a sign in a row hide something. */
const MASK_SIGNS: Readonly<Record<string, number>> = { '*': 1, '•': 1, '…': 1, '·': 1, '●': 1, '.': 2, x: 4, X: 4 }

function readHint(row: Record<string, unknown>, hint: HintMapping = {}): unknown {
  if ('lastOf' in hint) {
    const secret = readPath(row, hint.lastOf)
    return typeof secret === 'string' ? { suffix: secret.slice(-4) } : null
  }
  if (!('masked' in hint)) return { prefix: textAt(row, hint.prefix), suffix: textAt(row, hint.suffix) }
  const masked = textAt(row, hint.masked)
  if (masked === undefined) return null
  return endsOf(masked) ?? { suffix: masked.slice(-4) }
}

function textAt(row: Record<string, unknown>, path: string | undefined): string | undefined {
  const value = path === undefined ? undefined : readPath(row, path)
  return typeof value === 'string' ? value : undefined
}

/** A word for how a key stands says no instant, so the last change stands for it, or the beginning. */
function readStatus(row: Record<string, unknown>, { status }: KeyMapping, mapped: Record<string, unknown>): object {
  const word = status && readPath(row, status.at)
  if (!status || typeof word !== 'string') return {}
  const at = mapped['updatedAt'] ?? mapped['createdAt'] ?? LONG_AGO
  if (status.revoked?.includes(word)) return { revokedAt: mapped['revokedAt'] ?? at }
  if (status.expired?.includes(word)) return { expiresAt: mapped['expiresAt'] ?? at }
  return { enabled: !status.disabled?.includes(word) }
}

const LONG_AGO = '2000-01-01T00:00:00Z'

function readCounts(row: Record<string, unknown>, { requests, remaining }: KeyMapping): object {
  const count = readField(row, requests)
  return count === undefined ? {} : { usage: { requests: count, remaining: readField(row, remaining) } }
}

function readCreator(row: Record<string, unknown>, { createdBy }: KeyMapping): object {
  if (!createdBy) return {}
  const creator = { id: idText(row, createdBy.id), label: textAt(row, createdBy.label) }
  return { createdBy: creator.id === undefined && creator.label === undefined ? undefined : creator }
}

function idText(row: Record<string, unknown>, path: string | undefined): string | undefined {
  const value = path === undefined ? undefined : toIdText(readPath(row, path))
  return typeof value === 'string' ? value : undefined
}
