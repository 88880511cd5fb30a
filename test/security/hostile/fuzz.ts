import fc from 'fast-check'
import { apiKey } from '../../support/fakeClient'

const key = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'id', 'name', 'secret', 'data', 'then')
/** Any JSON value, including those that are dangerous in JavaScript. */
export const evil = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(key, fc.constantFrom<unknown>({ polluted: 1 }, null, 1, 'x', []), { maxKeys: 4 }),
  fc.constantFrom<unknown>(null, '', ' ', 0, -1, 1e308, 1e21, [], {}, [[]], true, '__proto__', '\ud800', '2026-13-45'),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const FIELDS = [...Object.keys(apiKey()), 'lastUsedAt', 'expiresAt', 'revokedAt', 'enabled', 'createdBy', 'scopes']
/** A key that follows the contract except for up to three fields. */
export const nearlyKey = fc
  .tuple(fc.uuid(), fc.dictionary(fc.constantFrom(...FIELDS), evil, { maxKeys: 3 }))
  .map(([id, wrong]) => ({ ...apiKey({ id }), ...wrong }))
/** A text that is sometimes any other value, for the fields of activity entries and scopes. */
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

/** Serializes a body as a server sends it, with `__proto__` as an own property. */
export const wire = (value: unknown) => JSON.stringify(value) ?? 'undefined'
