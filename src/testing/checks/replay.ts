import type { Call, Check, MadeKey } from '../Check'
import { uuid } from '../Check'
import { claim, claimAgree, claimRefused, claimSame, needs } from '../claims'

const needsL1 = ({ client }: Call) => needs((client.features?.idempotency ?? 'L0') !== 'L0', 'it promises L0')

function claimReplayed(again: MadeKey, first: MadeKey, what: string): void {
  claimSame(again.id, first.id, `The id of a repeated ${what}`)
  claim(
    again.secret === first.secret,
    `A repeated ${what} answered with another secret. Expected the first one: the page may never have got it.`,
  )
}

/** The part of the contract that is about requests which are sent twice. */
export const replayChecks: readonly Check[] = [
  {
    feature: 'L1',
    title: 'answers a repeated creation with the same key and the same secret',
    rule: 'L1: a repetition (same caller, same key, same body) is answered with the first answer again.',
    async run(call) {
      needsL1(call)
      const idempotencyKey = uuid()
      const first = await call.create({ name: 'CI deploy' }, idempotencyKey)
      const again = await call.create({ name: 'CI deploy' }, idempotencyKey)
      claimReplayed(again, first, 'creation')
      claimSame((await call.own()).length, 1, 'How many keys a repeated creation makes')
      if (again.issued.apiKey) claimAgree(again.issued.apiKey, first.issued.apiKey, 'The objects of both answers')
    },
  },
  {
    feature: 'L1',
    title: 'makes one key of a creation that is sent twice at once',
    rule: 'L1: a repetition while the first request is still at work is answered with 409 and `in-progress`, or waits.',
    async run(call) {
      needsL1(call)
      const idempotencyKey = uuid()
      const both = [1, 2].map(() => call.create({ name: 'CI deploy' }, idempotencyKey))
      const answers = await Promise.allSettled(both)
      const made = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
      const [first, again] = made
      claim(first, 'Both of two creations with one Idempotency-Key were refused. Expected one key.')
      if (again) claimReplayed(again, first, 'creation')
      for (const [index, answer] of answers.entries())
        if (answer.status === 'rejected')
          await claimRefused(both[index]!, 'A creation sent twice at once', 'in-progress')
      claimSame((await call.own()).length, 1, 'How many keys a creation makes that is sent twice at once')
    },
  },
  {
    feature: 'L1',
    title: 'refuses another body under the same Idempotency-Key',
    rule: 'L1: another body under the same key is answered with 422.',
    async run(call) {
      needsL1(call)
      const idempotencyKey = uuid()
      await call.create({ name: 'CI deploy' }, idempotencyKey)
      const other = call.create({ name: 'Something else' }, idempotencyKey)
      await claimRefused(other, 'A creation of another name under a known Idempotency-Key', 'invalid-input')
      claimSame((await call.own()).length, 1, 'How many keys there are after another body was sent')
    },
  },
  {
    feature: 'L1',
    title: 'answers a repeated rotation with the same secret',
    rule: 'All that is said of creations is meant of rotations as well.',
    async run(call) {
      needs(call.client.rotate, 'it does not rotate')
      needsL1(call)
      const old = await call.create({ name: 'CI deploy' })
      const idempotencyKey = uuid()
      const first = await call.rotate(old.id, undefined, idempotencyKey)
      const before = await call.own()
      claimReplayed(await call.rotate(old.id, undefined, idempotencyKey), first, 'rotation')
      claimSame((await call.own()).length, before.length, 'How many keys there are after a repeated rotation')
    },
  },
  {
    feature: 'L2',
    title: 'tells the secret of a creation until it is acknowledged, and no more afterwards',
    rule: 'L2: from the acknowledgement on answer a repetition with 410. A second acknowledgement is no error.',
    async run({ client, create, context, find }) {
      needs(client.acknowledge, 'it needs no acknowledgement')
      const idempotencyKey = uuid()
      const { id } = await create({ name: 'CI deploy' }, idempotencyKey)
      for (const _ of [1, 2]) await client.acknowledge(id, context())
      const again = create({ name: 'CI deploy' }, idempotencyKey)
      await claimRefused(again, 'A creation repeated after its secret was acknowledged', 'not-found')
      claim(!(await find(id)).revokedAt, 'The acknowledgement revoked the key. Expected it to stay.')
    },
  },
  {
    feature: 'L2',
    title: 'tells the secret of a rotation until it is acknowledged, and no more afterwards',
    rule: 'L2: from the acknowledgement on answer a repetition with 410.',
    async run({ client, create, rotate, context }) {
      needs(client.rotate && client.acknowledge, 'it does not rotate, or needs no acknowledgement')
      const old = await create({ name: 'CI deploy' })
      const idempotencyKey = uuid()
      const { id } = await rotate(old.id, undefined, idempotencyKey)
      await client.acknowledge(id, context())
      const again = rotate(old.id, undefined, idempotencyKey)
      await claimRefused(again, 'A rotation repeated after its secret was acknowledged', 'not-found')
    },
  },
]
