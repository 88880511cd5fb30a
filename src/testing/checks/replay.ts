import type { TestClient, Check, CreatedKey } from '../Check'
import { uuid } from '../Check'
import { assertKept, assertSameFields, assertRefused, assertSame, needs } from '../assertions'

const needsL1 = ({ client }: TestClient) => needs((client.features?.idempotency ?? 'L0') !== 'L0', 'it promises L0')

function assertReplayed(again: CreatedKey, first: CreatedKey, what: string): void {
  assertSame(again.id, first.id, `The id of a repeated ${what}`)
  assertKept(
    again.secret === first.secret,
    `A repeated ${what} answered with another secret. Expected the first one, because the page may never have received it.`,
  )
}

/** The checks of requests that are sent twice. */
export const replayChecks: readonly Check[] = [
  {
    feature: 'L1',
    title: 'answers a repeated creation with the same key and the same secret',
    rule: 'L1: a repetition (same caller, same key, same body) is answered with the first answer again.',
    options: ['features.idempotency'],
    async run(call) {
      needsL1(call)
      const [idempotencyKey, name] = [uuid(), call.named('CI deploy')]
      const first = await call.create({ name }, idempotencyKey)
      const again = await call.create({ name }, idempotencyKey)
      assertReplayed(again, first, 'creation')
      assertSame((await call.own()).length, 1, 'The number of keys after a repeated creation')
      if (again.issued.apiKey) assertSameFields(again.issued.apiKey, first.issued.apiKey, 'The objects of both answers')
    },
  },
  {
    feature: 'L1',
    title: 'creates one key if a creation is sent twice at once',
    rule: 'L1: a repetition while the first request is still being processed is answered with 409 and `in-progress`, or waits.',
    options: ['features.idempotency'],
    async run(call) {
      needsL1(call)
      const [idempotencyKey, name] = [uuid(), call.named('CI deploy')]
      const both = [1, 2].map(() => call.create({ name }, idempotencyKey))
      const answers = await Promise.allSettled(both)
      const created = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
      const [first, again] = created
      assertKept(first, 'Both of two creations with one Idempotency-Key were refused. Expected one key.')
      if (again) assertReplayed(again, first, 'creation')
      for (const [index, answer] of answers.entries())
        if (answer.status === 'rejected')
          await assertRefused(both[index]!, 'A creation sent twice at once', 'in-progress')
      assertSame((await call.own()).length, 1, 'The number of keys after a creation that was sent twice at once')
    },
  },
  {
    feature: 'L1',
    title: 'refuses another body under the same Idempotency-Key',
    rule: 'L1: another body under the same key is answered with 422.',
    options: ['features.idempotency'],
    async run(call) {
      needsL1(call)
      const idempotencyKey = uuid()
      await call.create({ name: call.named('CI deploy') }, idempotencyKey)
      const other = call.create({ name: call.named('Something else') }, idempotencyKey)
      await assertRefused(other, 'A creation of another name under a known Idempotency-Key', 'invalid-input')
      assertSame((await call.own()).length, 1, 'The number of keys after another body was sent')
    },
  },
  {
    feature: 'L1',
    title: 'answers a repeated rotation with the same secret',
    rule: 'The rules for creations hold for rotations as well.',
    options: ['features.idempotency'],
    async run(call) {
      needs(call.client.rotate, 'it does not rotate')
      needsL1(call)
      const old = await call.create({ name: call.named('CI deploy') })
      const idempotencyKey = uuid()
      const first = await call.rotate(old.id, undefined, idempotencyKey)
      const before = await call.own()
      assertReplayed(await call.rotate(old.id, undefined, idempotencyKey), first, 'rotation')
      assertSame((await call.own()).length, before.length, 'The number of keys after a repeated rotation')
    },
  },
  {
    feature: 'L2',
    title: 'repeats the secret of a creation until it is acknowledged, and not afterwards',
    rule: 'L2: from the acknowledgement on answer a repetition with 410. A second acknowledgement is not an error.',
    options: ['features.idempotency'],
    async run({ client, create, named, context, find }) {
      needs(client.acknowledge, 'it needs no acknowledgement')
      const [idempotencyKey, name] = [uuid(), named('CI deploy')]
      const { id } = await create({ name }, idempotencyKey)
      for (const _ of [1, 2]) await client.acknowledge(id, context())
      const again = create({ name }, idempotencyKey)
      await assertRefused(again, 'A creation repeated after its secret was acknowledged', 'not-found')
      assertKept(!(await find(id)).revokedAt, 'The acknowledgement revoked the key. Expected it to stay.')
    },
  },
  {
    feature: 'L2',
    title: 'repeats the secret of a rotation until it is acknowledged, and not afterwards',
    rule: 'L2: from the acknowledgement on answer a repetition with 410.',
    options: ['features.idempotency'],
    async run({ client, create, named, rotate, context }) {
      needs(client.rotate && client.acknowledge, 'it does not rotate, or needs no acknowledgement')
      const old = await create({ name: named('CI deploy') })
      const idempotencyKey = uuid()
      const { id } = await rotate(old.id, undefined, idempotencyKey)
      await client.acknowledge(id, context())
      const again = rotate(old.id, undefined, idempotencyKey)
      await assertRefused(again, 'A rotation repeated after its secret was acknowledged', 'not-found')
    },
  },
]
