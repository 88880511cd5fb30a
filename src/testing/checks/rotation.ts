import { statusOf } from '../../core/ApiKey'
import { assertKept, assertMissing, assertSame, assertSameFields, canCheck, needs } from '../assertions'
import { allows, type Check, type CreatedKey, type TestClient } from '../Check'

/** Allows for clock differences, and for backends with a precision of one second. */
const NEARLY_MS = 2000

function rotation({ client }: TestClient) {
  needs(client.rotate, 'it does not rotate')
  const { gracePeriods = [], keepsId = false } = client.features?.rotate ?? {}
  // With fewer than two there is no choice, so the interface sends none.
  const choices = gracePeriods.length > 1 ? gracePeriods : []
  return { keepsId, grace: choices.find((seconds) => seconds > 0), canEndAtOnce: choices.includes(0) }
}

/** Creates a key that allows rotation. */
async function rotatable(call: TestClient, text = 'CI deploy'): Promise<CreatedKey> {
  const created = await call.create({ name: call.named(text), description: 'Releases' })
  await call.findFor(created.id, 'rotate')
  return created
}

/** The checks of rotating keys. */
export const rotationChecks: readonly Check[] = [
  {
    feature: 'rotate',
    title: 'gives a key a new secret, which no list and no key ever holds',
    rule: 'The secret stands beside `data`, never inside it, and only in the answer to the rotation.',
    options: ['features.rotate', 'rotated', 'routes.rotate'],
    async run(call) {
      rotation(call)
      const first = await rotatable(call)
      const next = await call.rotate(first.id)
      assertKept(next.secret.length >= 16, `The new secret has ${next.secret.length} characters. Expected 16 or more.`)
      assertKept(next.secret !== first.secret, 'The rotation returned the old secret.')
      const told = JSON.stringify([await call.list(), next.issued])
      assertKept(!told.includes(next.secret), 'The list, or the object of the rotated key, holds the new secret.')
      assertKept(!told.includes(first.secret), 'The list, or the object of the rotated key, holds the old secret.')
    },
  },
  {
    feature: 'rotate',
    title: 'creates a key in place of the old one, or keeps its id, as it says',
    rule: 'Another key: same name, description, scopes and expiration date, a new `id`, and `replaces`. With `keepsId`, the same.',
    options: ['features.rotate', 'rotated', 'routes.rotate'],
    async run(call) {
      const { keepsId } = rotation(call)
      const first = await rotatable(call)
      const before = await call.find(first.id)
      const next = await call.rotate(first.id)
      const after = await call.find(next.id)
      if (next.issued.apiKey) assertSameFields(next.issued.apiKey, after, 'The object of a rotated key, and the list')
      const kept = ({ name, description, scopes, expiresAt }: typeof after) => ({
        name,
        description: description ?? null,
        scopes: scopes ?? null,
        expiresAt: expiresAt ?? null,
      })
      assertSameFields(kept(after), kept(before), 'The key before and after its rotation', 'rotated', 'features.rotate')
      if (keepsId) {
        assertSame(next.id, first.id, 'The id of a rotated key')
        assertSame((await call.own()).length, 1, 'The number of keys after a rotation')
        return
      }
      assertKept(
        next.id !== first.id,
        'The rotation kept the id. If it always does, set `features.rotate.keepsId: true`.',
      )
      assertSame(after.replaces, first.id, '`replaces` of the new key', 'key.replaces', 'rotated.id')
      const old = (await call.own()).find(({ id }) => id === first.id)
      if (old) assertSame(old.replacedBy, next.id, '`replacedBy` of the old key')
    },
  },
  {
    feature: 'rotate',
    title: 'hints at the new secret and no longer at the old one',
    rule: 'With `keepsId` the hint of the key changes; another key has another hint.',
    options: ['features.rotate', 'rotated', 'routes.rotate'],
    async run(call) {
      rotation(call)
      const first = await rotatable(call)
      const next = await call.rotate(first.id)
      const { hint } = await call.find(next.id)
      assertKept(next.secret.startsWith(hint?.prefix ?? ''), 'The new secret does not start with `hint.prefix`.')
      assertKept(next.secret.endsWith(hint?.suffix ?? ''), 'The new secret does not end with `hint.suffix`.')
      if (hint?.suffix) assertKept(!first.secret.endsWith(hint.suffix), 'The old secret ends with `hint.suffix`.')
    },
  },
  {
    feature: 'rotate',
    title: 'lets the old secret work for the grace period, and reports until when',
    rule: '`oldValidUntil` is the end of the grace period, or the expiration date of the old key, whichever comes first.',
    options: ['features.rotate', 'rotated', 'routes.rotate'],
    async run(call) {
      const { keepsId, grace, canEndAtOnce } = rotation(call)
      needs(grace !== undefined, 'it has no grace period')
      const first = await rotatable(call)
      const started = Date.now()
      const { issued } = await call.rotate(first.id, grace)
      const until = Date.parse(issued.oldValidUntil ?? '')
      const isNear = until >= started + grace * 1000 - NEARLY_MS && until <= Date.now() + grace * 1000 + NEARLY_MS
      assertKept(
        isNear,
        `\`oldValidUntil\` is ${issued.oldValidUntil ?? 'missing'}. Expected ${grace} seconds from now.`,
      )
      if (keepsId) return
      const old = await call.find(first.id)
      assertSame(statusOf(old, Date.now()), 'active', 'The status of the old key within its grace period')
      assertSame(old.expiresAt, issued.oldValidUntil, '`expiresAt` of the old key, compared with `oldValidUntil`')
      if (!canEndAtOnce) return
      const ended = await rotatable(call, 'Expires at once')
      await call.rotate(ended.id, 0)
      const left = (await call.own()).find(({ id }) => id === ended.id)
      if (left)
        assertKept(
          statusOf(left, Date.now() + NEARLY_MS) !== 'active',
          'The old key is active, although it has no grace period.',
        )
    },
  },
  {
    feature: 'rotate',
    title: 'rotates a key again that was rotated, and the last key lives as long as the first',
    rule: 'Let a rotated key be rotated again. The new key has the expiration date from before the grace period.',
    options: ['features.rotate', 'rotated', 'routes.rotate'],
    async run(call) {
      const { keepsId, grace } = rotation(call)
      needs(!keepsId, 'it creates no other key')
      const first = await rotatable(call)
      const { expiresAt = null } = await call.find(first.id)
      await call.rotate(first.id, grace)
      const old = (await call.own()).find(({ id: each }) => each === first.id)
      canCheck(old && allows(old, 'rotate'), 'it no longer lists a rotated key, or does not allow to rotate it again')
      const { id } = await call.rotate(first.id, grace)
      const last = await call.find(id)
      assertSame(last.replaces, first.id, '`replaces` of the key that a second rotation created')
      assertSame(last.expiresAt ?? null, expiresAt, 'Its expiration date')
      assertSame(statusOf(last, Date.now()), 'active', 'Its status')
    },
  },
  {
    feature: 'rotate',
    title: 'reports that a key to rotate does not exist',
    rule: '404 for a key that does not exist.',
    options: ['features.rotate', 'rotated', 'routes.rotate'],
    async run(call) {
      rotation(call)
      canCheck(call.tellsMissing, 'the backend confirms changes of keys that do not exist (`--no-missing`)')
      const error = await assertMissing(call.rotate(call.missingId), 'Rotating a key that does not exist')
      assertKept(!error.mayHaveApplied, 'Rotating a key that does not exist may have done something.')
    },
  },
]
