import { fireEvent, screen } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { button, dialog } from '../../support/elements'
import { apiKey, created, SECRET } from '../../support/fakeClient'
import { KEY, rotate } from './prompts'
import { CAUSES, type Cause } from './causes'
import { alarm, backend, notFound, renderPage, said, settle } from './page'
import { withAnyName } from '../../support/withAnyName'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const old = apiKey()
/** The key that a backend lists after a rotation whose response was lost. */
const successor = () => apiKey({ id: 'key_lost', createdAt: new Date().toISOString() })

describe('a rotation', () => {
  it.each(CAUSES)(
    'shows the outcome after $what, leaves the old key unchanged, and succeeds on retry',
    { tags: 'fault/rotation-failure' },
    async (cause) => {
      const { sent, heal } = await rotateBadly(cause, () => [old])
      if (isRefusedForGood(cause)) return
      if (cause.mayHaveApplied) expect(alarm()).toContain(notFound('CI deploy'))
      heal()
      fireEvent.click(button(labels.tryAgain))
      await settle()
      expect(dialog()).toHaveAccessibleName(withAnyName(labels.rotatedTitle))
      expect(sent).toEqual([`POST ${KEY}/rotate`, `POST ${KEY}/rotate`])
    },
  )

  it.each(CAUSES.filter(({ mayHaveApplied }) => mayHaveApplied))(
    'shows a key that was created despite $what as a candidate, and revokes nothing',
    { tags: 'fault/rotation-unknown-outcome' },
    async (cause) => {
      const { sent, heal } = await rotateBadly(cause, (count) => (count > 0 ? [old, successor()] : [old]))
      expect(alarm()).toContain(labels.outcomeCandidate('CI deploy'))
      expect(sent).toEqual([`POST ${KEY}/rotate`])
      heal()
      fireEvent.click(button(labels.tryAgain))
      await settle()
      expect(dialog()).toHaveAccessibleName(withAnyName(labels.rotatedTitle))
      expect(sent).toEqual([`POST ${KEY}/rotate`, `POST ${KEY}/rotate`])
    },
  )
})

const isRefusedForGood = ({ create: code }: Pick<Cause, 'create'>) => code === 'forbidden'

/** Rotates a key and gets an invalid response. `listed` returns the list after a number of rotations. */
async function rotateBadly({ respond, ...cause }: Cause, listed: (rotations: number) => readonly unknown[]) {
  let isRight = false
  const sent: string[] = []
  const { client } = backend(
    (method, url) => {
      if (method === 'GET') return Response.json({ data: listed(sent.length), total: listed(sent.length).length })
      sent.push(`${method} ${url}`)
      if (url.endsWith('/revoke')) return new Response(null, { status: 204 })
      return isRight ? Response.json({ data: created, secret: SECRET }) : respond()
    },
    { operations: ['create', 'rotate', 'revoke'] },
  )
  await renderPage({ client })
  await rotate()

  expect(sent).toEqual([`POST ${KEY}/rotate`])
  expect(dialog()).toHaveAccessibleName(labels.rotateTitle('CI deploy'))
  const isAboutKey = !cause.mayHaveApplied && cause.create !== 'limit-reached'
  // A conflict without a code does not say that the name is taken.
  const code = cause.create === 'name-taken' ? 'unknown' : cause.create
  expect(alarm()).toContain(said(isAboutKey ? labels.changeError : labels.createError, code))
  if (isRefusedForGood(cause)) {
    expect(screen.queryByRole('button', { name: labels.tryAgain })).toBeNull()
    fireEvent.click(screen.getAllByRole('button', { name: labels.close }).at(-1)!)
    expect(screen.queryByRole('dialog')).toBeNull()
  }
  return { sent, heal: () => void (isRight = true) }
}
