import { statusOf } from '../../core/ApiKey'
import type { Call, Check } from '../Check'
import { claim, claimAgree, claimRefused, claimSame, needs } from '../claims'

/** Clocks, and backends that keep whole seconds. */
const NEARLY_MS = 2000

function rotation({ client }: Call) {
  needs(client.rotate, 'it does not rotate')
  const { gracePeriods = [], keepsId = false } = client.features?.rotate ?? {}
  return { keepsId, grace: gracePeriods.find((seconds) => seconds > 0) ?? 0 }
}

/** The part of the contract that is about a new secret for a key. */
export const rotationChecks: readonly Check[] = [
  {
    feature: 'rotate',
    title: 'gives a key a new secret, which no list and no key ever holds',
    rule: 'The secret stands beside `data`, never inside it, and only in the answer to the rotation.',
    async run(call) {
      rotation(call)
      const first = await call.create({ name: 'CI deploy', description: 'Releases' })
      const next = await call.rotate(first.id)
      claim(next.secret.length >= 16, `The new secret has ${next.secret.length} characters. Expected 16 or more.`)
      claim(next.secret !== first.secret, 'The rotation returned the old secret.')
      const told = JSON.stringify([await call.list(), next.issued])
      claim(!told.includes(next.secret), 'The list, or the object of the rotated key, holds the new secret.')
      claim(!told.includes(first.secret), 'The list, or the object of the rotated key, holds the old secret.')
    },
  },
  {
    feature: 'rotate',
    title: 'makes a key in place of the old one, or keeps its id, as it says',
    rule: 'Another key: same name, description, scopes and end, a new `id`, and `replaces`. With `keepsId`, the same.',
    async run(call) {
      const { keepsId } = rotation(call)
      const first = await call.create({ name: 'CI deploy', description: 'Releases' })
      const before = await call.find(first.id)
      const next = await call.rotate(first.id)
      const after = await call.find(next.id)
      if (next.issued.apiKey) claimAgree(next.issued.apiKey, after, 'The object of a rotated key, and the list')
      const kept = ({ name, description, scopes, expiresAt }: typeof after) => ({
        name,
        description: description ?? null,
        scopes: scopes ?? null,
        expiresAt: expiresAt ?? null,
      })
      claimAgree(kept(after), kept(before), 'The key before its rotation and after it')
      if (keepsId) {
        claimSame(next.id, first.id, 'The id of a rotated key')
        claimSame((await call.own()).length, 1, 'How many keys there are after a rotation')
        return
      }
      claim(next.id !== first.id, 'The rotation kept the id, which `features.rotate.keepsId` does not say.')
      claimSame(after.replaces, first.id, '`replaces` of the new key')
      const old = (await call.own()).find(({ id }) => id === first.id)
      if (old) claimSame(old.replacedBy, next.id, '`replacedBy` of the old key')
    },
  },
  {
    feature: 'rotate',
    title: 'hints at the new secret and no longer at the old one',
    rule: 'With `keepsId` the hint of the key changes; another key has another hint.',
    async run(call) {
      rotation(call)
      const first = await call.create({ name: 'CI deploy' })
      const next = await call.rotate(first.id)
      const { hint } = await call.find(next.id)
      claim(next.secret.startsWith(hint?.prefix ?? ''), '`hint.prefix` is not how the new secret starts.')
      claim(next.secret.endsWith(hint?.suffix ?? ''), '`hint.suffix` is not how the new secret ends.')
      if (hint?.suffix) claim(!first.secret.endsWith(hint.suffix), '`hint.suffix` is how the old secret ends.')
    },
  },
  {
    feature: 'rotate',
    title: 'lets the old secret work until its grace has passed, and says until when',
    rule: '`oldValidUntil` is the end of the grace, or the end that the key had anyway, whichever comes first.',
    async run(call) {
      const { keepsId, grace } = rotation(call)
      needs(grace > 0, 'it has no grace period')
      const first = await call.create({ name: 'CI deploy' })
      const started = Date.now()
      const { issued } = await call.rotate(first.id, grace)
      const until = Date.parse(issued.oldValidUntil ?? '')
      const isNear = until >= started + grace * 1000 - NEARLY_MS && until <= Date.now() + grace * 1000 + NEARLY_MS
      claim(isNear, `\`oldValidUntil\` is ${issued.oldValidUntil ?? 'missing'}. Expected ${grace} seconds from now.`)
      if (keepsId) return
      const old = await call.find(first.id)
      claimSame(statusOf(old, Date.now()), 'active', 'How the old key stands within its grace')
      claimSame(old.expiresAt, issued.oldValidUntil, 'The end of the old key, which is `oldValidUntil`')
      const ended = await call.create({ name: 'Ends at once' })
      await call.rotate(ended.id, 0)
      const left = (await call.own()).find(({ id }) => id === ended.id)
      if (left)
        claim(statusOf(left, Date.now() + NEARLY_MS) !== 'active', 'The old key is active, though without grace.')
    },
  },
  {
    feature: 'rotate',
    title: 'rotates a key again that its rotation has ended, and the last key lives as long as the first',
    rule: 'Let a key be rotated again although its rotation has ended it. That key takes the end from before the grace.',
    async run(call) {
      const { keepsId, grace } = rotation(call)
      needs(!keepsId, 'it makes no other key')
      const first = await call.create({ name: 'CI deploy' })
      const { expiresAt = null } = await call.find(first.id)
      await call.rotate(first.id, grace)
      const isListed = (await call.own()).some(({ id: each }) => each === first.id)
      needs(isListed, 'it no longer lists a rotated key')
      const { id } = await call.rotate(first.id, grace)
      const last = await call.find(id)
      claimSame(last.replaces, first.id, '`replaces` of the key that a second rotation made')
      claimSame(last.expiresAt ?? null, expiresAt, 'Its end')
      claimSame(statusOf(last, Date.now()), 'active', 'How it stands')
    },
  },
  {
    feature: 'rotate',
    title: 'knows that there is no such key to rotate',
    rule: '404 for a key that is not there.',
    async run(call) {
      rotation(call)
      needs(call.tellsMissing, 'it does not say what is missing')
      const error = await claimRefused(call.rotate(call.missingId), 'Rotating a key that is not there', 'not-found')
      claim(!error.mayHaveApplied, 'Rotating a key that is not there may have done something.')
    },
  },
]
