import fc from 'fast-check'
import { apiKey } from '../../support/fakeClient'

const key = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'id', 'name', 'secret', 'data', 'then')
/** Whatever JSON can say, and what JavaScript trips over. */
export const evil = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(key, fc.constantFrom<unknown>({ polluted: 1 }, null, 1, 'x', []), { maxKeys: 4 }),
  fc.constantFrom<unknown>(null, '', ' ', 0, -1, 1e308, 1e21, [], {}, [[]], true, '__proto__', '\ud800', '2026-13-45'),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const FIELDS = [...Object.keys(apiKey()), 'lastUsedAt', 'expiresAt', 'revokedAt', 'enabled', 'createdBy', 'scopes']
/** A key as the contract has it, with up to three fields that are not. */
export const nearlyKey = fc
  .tuple(fc.uuid(), fc.dictionary(fc.constantFrom(...FIELDS), evil, { maxKeys: 3 }))
  .map(([id, wrong]) => ({ ...apiKey({ id }), ...wrong }))
/** What happened to a key, or what a key may do, with fields that are not as the contract has them. */
const nearlyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('CI', '2026-11-24T10:00:00Z') },
  { weight: 1, arbitrary: evil },
)
export const nearlyOther = fc.oneof(
  fc.record({ at: nearlyText, what: nearlyText, who: nearlyText }),
  fc.record({ value: nearlyText, label: nearlyText, readOnly: evil }),
)
export const row = fc.oneof({ weight: 3, arbitrary: nearlyKey }, { weight: 1, arbitrary: evil })
export const list = fc.oneof(
  { weight: 4, arbitrary: fc.record({ data: fc.array(row, { maxLength: 5 }), nextCursor: evil, total: evil }) },
  { weight: 1, arbitrary: evil },
)

/** As it comes over the wire, `__proto__` as a name of its own. */
export const wire = (value: unknown) => JSON.stringify(value) ?? 'undefined'
