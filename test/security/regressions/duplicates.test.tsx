import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { type ApiKey, ApiKeysError, englishLabels as labels, OneTimeSecret } from 'keydrawer'
import { describe, expect, it } from 'vitest'
import { button, createButton, nameField, openButton } from '../../support/elements'
import { apiKey, fakeClient, issued, SECRET } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { page } from '../loss/flow'
import { withAnyName } from '../../support/withAnyName'

const keysOf = (client: ReturnType<typeof fakeClient>) =>
  client.create.mock.calls.map(([, context]) => context.idempotencyKey)

async function fill(client: ReturnType<typeof fakeClient>, name: string) {
  const view = renderWithKeys(page, { client })
  await view.user.click(openButton())
  await view.user.type(nameField(), name)
  return view
}

describe('a creation', () => {
  it.each(['kibana#189571', 'vectreal#453', 'unkey#3555', 'keygen-portal#62', 'WebPageTest#2628'])(
    'creates one key on a double click (%s)',
    { tags: 'fault/double-click-creates-one' },
    async () => {
      const client = fakeClient()
      const { user } = await fill(client, 'CI')
      const send = createButton()
      // Before React can respond, and then as fast as a user can click.
      act(() => {
        send.click()
        send.click()
      })
      await user.dblClick(send)
      await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
      expect(client.create).toHaveBeenCalledOnce()
    },
  )

  it(
    'returns a different secret for each request (seq#1934)',
    { tags: 'fault/another-secret-per-request' },
    async () => {
      const client = fakeClient()
      const texts = ['kd_demo_first_0000000000', 'kd_demo_second_111111111']
      for (const [index, text] of texts.entries())
        client.create.mockResolvedValueOnce(
          issued({ id: `key_${index}`, apiKey: undefined, secret: new OneTimeSecret(text) }),
        )
      const view = renderWithKeys(page, { client })
      for (const text of texts) {
        await view.user.click(openButton())
        await view.user.type(nameField(), 'CI{Enter}')
        await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
        await view.user.click(button(labels.copy))
        await screen.findByText(labels.copied)
        expect(await navigator.clipboard.readText()).toBe(text)
        await view.user.click(button(labels.done))
      }
      expect(new Set(keysOf(client)).size).toBe(2)
    },
  )

  it.each([422, 500])(
    'can be tried again after a race that failed with %i (ai-gateway-api#80)',
    { tags: 'fault/lost-race-recovers' },
    async (status) => {
      const client = fakeClient()
      const code = status === 422 ? 'invalid-input' : 'server-error'
      client.create.mockRejectedValueOnce(new ApiKeysError(code, { status, mayHaveApplied: status === 500 }))
      const { user } = await fill(client, 'CI')
      await user.click(createButton())
      await user.click(await screen.findByRole('button', { name: labels.tryAgain }))
      expect(await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })).toBeVisible()
    },
  )

  it(
    'has a new idempotency key for each request, also after a success or an edit (cumora#191)',
    { tags: 'fault/idempotency-key-per-request' },
    async () => {
      const client = fakeClient()
      client.create.mockRejectedValueOnce(new ApiKeysError('limit-reached'))
      const view = await fill(client, 'CI')
      await view.user.click(createButton())
      await view.user.type(nameField(), ' deploy')
      await view.user.click(button(labels.tryAgain))
      await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
      await view.user.click(button(labels.copy))
      await view.user.click(await screen.findByRole('button', { name: labels.done }))
      await view.user.click(openButton())
      await view.user.type(nameField(), 'CI deploy{Enter}')
      await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
      expect(new Set(keysOf(client)).size).toBe(3)
    },
  )

  it(
    'is never retried automatically if the idempotency header may be ignored (yuvomi#822)',
    { tags: 'fault/never-repeated-unasked' },
    async () => {
      const client = fakeClient()
      client.create.mockRejectedValue(new ApiKeysError('server-error', { mayHaveApplied: true }))
      const { user } = await fill(client, 'CI')
      await user.click(createButton())
      await screen.findByRole('alert')
      expect(client.create).toHaveBeenCalledOnce()
    },
  )
})

describe('the list', () => {
  it.each(['unkey#6099', 'Cal-ID#1268'])(
    'shows the new key as soon as the dialog with its secret is closed (%s)',
    { tags: 'fault/new-key-listed-at-once' },
    async () => {
      const client = fakeClient([apiKey()])
      const view = renderWithKeys(page, { client })
      await screen.findByRole('row', { name: /CI deploy/ })
      client.list.mockReturnValue(new Promise(() => {}))
      await view.user.click(openButton())
      await view.user.type(nameField(), 'Booking engine{Enter}')
      await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
      await view.user.click(button(labels.copy))
      await view.user.click(await screen.findByRole('button', { name: labels.done }))
      expect(screen.getByRole('row', { name: /Booking engine/ })).toBeVisible()
    },
  )

  it.each(['otoroshi#107', 'openrag#1925'])(
    'no longer shows a key that is gone when the tab becomes visible (%s)',
    { tags: 'fault/ended-keys-leave-list' },
    async () => {
      let items: readonly ApiKey[] = [apiKey(), apiKey({ id: 'old', name: 'Old one' })]
      const client = fakeClient()
      client.list.mockImplementation(() => Promise.resolve({ items }))
      renderWithKeys(page, { client })
      expect(await screen.findByRole('row', { name: /Old one/ })).toBeVisible()
      items = [apiKey()]
      act(() => void fireEvent(document, new Event('visibilitychange', { bubbles: true })))
      await waitFor(() => expect(screen.queryByRole('row', { name: /Old one/ })).toBeNull())
      expect(document.body).not.toHaveTextContent(SECRET)
    },
  )
})
