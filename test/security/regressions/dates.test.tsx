import { fireEvent, screen } from '@testing-library/react'
import { CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { describe, expect, it, vi } from 'vitest'
import { createButton, nameField, openButton } from '../../support/elements'
import { apiKey, fakeClient, SECRET } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'

const stopAt = (instant: string) => vi.spyOn(Date, 'now').mockReturnValue(Date.parse(instant))
const ends = () => screen.getByRole('combobox', { name: labels.expiryLabel })

/** Opens the form. `send` submits it and returns the input of the request. */
async function openForm(timeZone: string) {
  const client = { ...fakeClient(), features: { expiry: {} } }
  const page = (
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>
  )
  const { user } = renderWithKeys(page, { client, timeZone })
  await user.click(openButton())
  await user.type(nameField(), 'CI')
  const pick = async (day: string) => {
    await user.selectOptions(ends(), labels.expiryOther)
    fireEvent.change(screen.getByLabelText(labels.expiryDay), { target: { value: day } })
  }
  const send = async () => {
    await user.click(createButton())
    return client.create.mock.lastCall?.[0]
  }
  return { client, user, pick, send }
}

describe('an expiration date', () => {
  it.each(['OWASP/Nest#4426', 'datameta#517'])(
    'can be today late in the evening west of Greenwich, and expires at the end of that day (%s)',
    { tags: 'fault/expiry-today' },
    async () => {
      stopAt('2026-11-25T06:30:00Z')
      const { pick, send } = await openForm('America/Los_Angeles')
      await pick('2026-11-24')
      const expiresAt = (await send())?.expiresAt
      expect(expiresAt).toBe('2026-11-25T07:59:59.000Z')
    },
  )

  it.each(['customermates#107', 'kuadrant#689'])(
    'is the picked day in the time zone of the page, and the summary names that day (%s)',
    { tags: 'fault/expiry-picked-day' },
    async () => {
      stopAt('2026-07-28T22:00:00Z')
      const { pick, send } = await openForm('America/Los_Angeles')
      await pick('2026-08-04')
      expect(screen.getByLabelText(labels.expiryDay)).toHaveAccessibleDescription(/4 August 2026 at 23:59/)
      expect((await send())?.expiresAt).toBe('2026-08-05T06:59:59.000Z')
    },
  )

  it.each([
    ['Pacific/Auckland', '2026-06-30T11:59:59.000Z'],
    ['America/Los_Angeles', '2026-07-01T06:59:59.000Z'],
  ])(
    'is the end of the day in %s, not in UTC (agent-manager#1195)',
    { tags: 'fault/expiry-day-of-zone' },
    async (timeZone, end) => {
      stopAt('2026-06-24T12:00:00Z')
      const { pick, send } = await openForm(timeZone)
      await pick('2026-06-30')
      expect((await send())?.expiresAt).toBe(end)
    },
  )

  it(
    'is at least 24 hours away if tomorrow is picked in the afternoon (customermates#107)',
    { tags: 'fault/expiry-tomorrow-afternoon' },
    async () => {
      stopAt('2026-11-24T15:00:00Z')
      const { pick, send } = await openForm('UTC')
      await pick('2026-11-25')
      expect(Date.parse((await send())?.expiresAt ?? '') - Date.now()).toBeGreaterThan(24 * 3_600_000)
    },
  )

  it(
    'is refused before it is sent if midnight has passed, and is not dropped (customermates#107)',
    { tags: 'fault/expiry-after-midnight' },
    async () => {
      stopAt('2026-11-24T23:50:00Z')
      const { client, pick, send } = await openForm('UTC')
      await pick('2026-11-24')
      stopAt('2026-11-25T00:10:00Z')
      await send()
      expect(client.create).not.toHaveBeenCalled()
      expect(screen.getByLabelText(labels.expiryDay)).toBeInvalid()
      expect(screen.getByLabelText(labels.expiryDay)).toHaveFocus()
    },
  )

  it(
    'is 24 hours per day away for a number of days, at any hour (kuadrant#689)',
    { tags: 'fault/expiry-after-days' },
    async () => {
      stopAt('2026-07-28T19:00:00Z')
      const { user, send } = await openForm('America/Los_Angeles')
      await user.selectOptions(ends(), 'In 7 days')
      expect((await send())?.expiresAt).toBe('2026-08-04T19:00:00.000Z')
    },
  )

  it.each([
    ['seconds', 1_893_456_000],
    ['milliseconds', 1_893_456_000_000],
  ] as const)(
    'is sent and read in %s if the backend uses them (unkey#26)',
    { tags: 'fault/expiry-units' },
    async (times, written) => {
      const sent: unknown[] = []
      const client = createRestClient({
        url: 'https://api.example/keys',
        mapping: { routes: { list: 'GET /', create: 'POST /' }, times },
        fetch: (_url, init) => {
          if (init?.method !== 'POST')
            return Promise.resolve(Response.json({ data: [{ ...apiKey(), expiresAt: written }] }))
          if (typeof init.body === 'string') sent.push(JSON.parse(init.body))
          return Promise.resolve(Response.json({ data: { ...apiKey(), expiresAt: written }, secret: SECRET }))
        },
      })
      const context = { scope: 'acme', signal: new AbortController().signal, idempotencyKey: 'one' }
      await client.create?.({ name: 'CI', expiresAt: '2030-01-01T00:00:00.000Z' }, context)
      expect(sent).toEqual([{ name: 'CI', expiresAt: written }])
      const { items } = await client.list({}, context)
      expect(items[0]?.expiresAt).toBe('2030-01-01T00:00:00.000Z')
    },
  )
})
