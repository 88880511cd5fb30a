import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import {
  type ApiKeyScope,
  type ApiKeysClient,
  ApiKeysError,
  CreateKeyWizard,
  defineApiKeysClient,
  englishLabels as labels,
  type ExpiryDuration,
  type ExpiryPolicy,
} from 'keydrawer'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { button, createButton, nameField, openButton } from '../support/elements'
import { fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { withAnyName } from '../support/withAnyName'

const wizard = (
  <CreateKeyWizard>
    <button>{labels.createButton}</button>
  </CreateKeyWizard>
)
type Options = Omit<Parameters<typeof renderWithKeys>[1], 'client'>

async function openWizard(own: Partial<ApiKeysClient>, provider: Options = {}) {
  const client = fakeClient()
  const view = renderWithKeys(wizard, { client: { ...client, ...own }, ...provider })
  await view.user.click(openButton())
  await view.user.type(nameField(), 'CI')
  return { ...view, create: client.create, sent: () => client.create.mock.calls.at(-1)?.[0] }
}
const revealed = () => screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })

const NOW = Date.parse('2026-11-24T10:00:30.000Z')
const expires = () => screen.getByRole('combobox', { name: labels.expiryLabel })
const day = () => screen.getByLabelText(labels.expiryDay)
const withExpiry = (expiry: ExpiryPolicy = {}, provider?: Options) => openWizard({ features: { expiry } }, provider)
const stopAt = (instant: number) => vi.spyOn(Date, 'now').mockReturnValue(instant)

describe('the expiration date', () => {
  it('is not offered if keys of the backend do not expire', async () => {
    const { user, sent } = await openWizard({ features: { expiry: false } })
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.click(createButton())
    await revealed()
    expect(sent()).toEqual({ name: 'CI' })
  })

  it('counts from the time of the request, and is shown to the minute with its time zone', async () => {
    stopAt(NOW)
    const { user, sent } = await withExpiry()
    expect(expires()).toHaveAccessibleDescription('This key expires on 22 February 2027 at 10:00 UTC.')
    await user.selectOptions(expires(), 'In 7 days')
    expect(expires()).toHaveAccessibleDescription('This key expires on 1 December 2026 at 10:00 UTC.')
    stopAt(NOW + 3_600_000)
    await user.click(createButton())
    await revealed()
    expect(sent()?.expiresAt).toBe('2026-12-01T11:00:30.000Z')
  })

  it('stays the same on a retry, and changes if another one is chosen', async () => {
    stopAt(NOW)
    const { user, create } = await withExpiry()
    create.mockRejectedValue(new ApiKeysError('rate-limited'))
    await user.click(createButton())
    await screen.findByRole('alert')
    stopAt(NOW + 60_000)
    await user.click(button(labels.tryAgain))
    await waitFor(() => expect(create).toHaveBeenCalledTimes(2))
    await screen.findByRole('alert')
    await user.selectOptions(expires(), 'In 7 days')
    await user.selectOptions(expires(), 'In 90 days')
    await user.click(button(labels.tryAgain))
    await waitFor(() => expect(create).toHaveBeenCalledTimes(3))
    const ends = create.mock.calls.map(([input]) => input.expiresAt)
    const keys = create.mock.calls.map(([, { idempotencyKey }]) => idempotencyKey)
    expect(ends).toEqual(['2027-02-22T10:00:30.000Z', '2027-02-22T10:00:30.000Z', '2027-02-22T10:01:30.000Z'])
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('can be never if the policy allows it', async () => {
    const { user, sent } = await withExpiry({ default: null })
    expect(expires()).toHaveDisplayValue(labels.expiryNever)
    expect(expires()).toHaveAccessibleDescription(labels.neverExpires)
    await user.click(createButton())
    await revealed()
    expect(sent()?.expiresAt).toBeNull()
  })

  it('follows the narrower of two policies', async () => {
    await withExpiry({ presets: [1, 30, 365], maxDays: 365 }, { expiry: { maxDays: 30, allowCustom: false } })
    const offered = within(expires()).getAllByRole('option')
    expect(offered.map((option) => option.textContent)).toEqual(['In 1 day', 'In 30 days'])
  })

  it('is required if the policy has no default', async () => {
    const { user, create } = await withExpiry({ presets: [], allowNever: false })
    await user.click(createButton())
    expect(expires()).toHaveAccessibleDescription(labels.expiryError.required)
    expect(expires()).toHaveFocus()
    expect(create).not.toHaveBeenCalled()
  })

  const pick = (date: string) => fireEvent.change(day(), { target: { value: date } })

  it('can be a day between today and the last whole day that is allowed', async () => {
    stopAt(NOW)
    const { user, create } = await withExpiry({ maxDays: 10 })
    await user.selectOptions(expires(), labels.expiryOther)
    expect(day()).toHaveAttribute('min', '2026-11-24')
    expect(day()).toHaveAttribute('max', '2026-12-03')
    for (const [date, problem] of [
      ['', labels.expiryError.required],
      ['2026-11-23', labels.expiryError['too-short']],
      ['2026-12-04', labels.expiryError['too-long']],
    ] as const) {
      pick(date)
      await user.click(createButton())
      expect(day()).toHaveAccessibleDescription(problem)
      expect(day()).toBeInvalid()
      expect(day()).toHaveFocus()
    }
    expect(create).not.toHaveBeenCalled()
    pick('2026-12-03')
    expect(day()).toBeValid()
    await user.click(createButton())
    await revealed()
  })

  it('cannot be earlier than the backend accepts, as a day or as a number of days', async () => {
    stopAt(NOW)
    const { user, create, sent } = await withExpiry({ minDays: 1, presets: [0.5, 1], default: 1 })
    expect(within(expires()).queryByRole('option', { name: /0.5/ })).toBeNull()
    await user.selectOptions(expires(), labels.expiryOther)
    expect(day()).toHaveAttribute('min', '2026-11-25')
    pick('2026-11-24')
    await user.click(createButton())
    expect(day()).toHaveAccessibleDescription(labels.expiryError['too-short'])
    expect(create).not.toHaveBeenCalled()
    pick('2026-11-25')
    await user.click(createButton())
    await revealed()
    expect(Date.parse(sent()?.expiresAt ?? '') - NOW).toBeGreaterThanOrEqual(86_400_000)
  })

  it('can be as early as the backend accepts, although the request is retried minutes later', async () => {
    stopAt(NOW)
    const { user, create } = await withExpiry({ minDays: 1, presets: [1] })
    create.mockRejectedValueOnce(new ApiKeysError('rate-limited'))
    await user.click(createButton())
    await screen.findByRole('alert')
    stopAt(NOW + 300_000)
    await user.click(button(labels.tryAgain))
    await revealed()
  })

  it('is refused if it was today and midnight has passed', async () => {
    stopAt(NOW)
    const { user, create } = await withExpiry()
    await user.selectOptions(expires(), labels.expiryOther)
    pick('2026-11-24')
    stopAt(Date.parse('2026-11-25T00:00:01Z'))
    await user.click(createButton())
    expect(day()).toHaveAccessibleDescription(labels.expiryError['too-short'])
    expect(create).not.toHaveBeenCalled()
  })

  // Clocks that go forward, even at midnight, and back; a leap day, the end of a year, and zones far from UTC.
  it.each([
    ['UTC', '2026-12-31', '2026-12-31T23:59:59.000Z'],
    ['America/Los_Angeles', '2027-03-14', '2027-03-15T06:59:59.000Z'],
    ['America/Los_Angeles', '2027-11-07', '2027-11-08T07:59:59.000Z'],
    ['Asia/Kolkata', '2028-02-29', '2028-02-29T18:29:59.000Z'],
    ['Pacific/Kiritimati', '2026-12-31', '2026-12-31T09:59:59.000Z'],
    ['Pacific/Apia', '2027-04-04', '2027-04-04T10:59:59.000Z'],
    ['Europe/Berlin', '2027-10-31', '2027-10-31T22:59:59.000Z'],
    ['America/Asuncion', '2027-06-01', undefined],
    ['Africa/Cairo', '2027-04-29', '2027-04-29T21:59:59.000Z'],
  ])('is the end of the day in %s: %s', async (timeZone, date, end) => {
    stopAt(NOW)
    const { user, sent } = await withExpiry({}, { timeZone })
    await user.selectOptions(expires(), labels.expiryOther)
    pick(date)
    await user.click(createButton())
    await revealed()
    const { expiresAt } = sent() ?? {}
    if (end) expect(expiresAt).toBe(end)
    const at = (instant: number) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant)
    expect([at(Date.parse(expiresAt!)), at(Date.parse(expiresAt!) + 1000) > date]).toEqual([date, true])
  })

  it('shows an error of the backend at its field', async () => {
    const { user, create } = await withExpiry()
    create.mockRejectedValue(new ApiKeysError('invalid-input', { fieldErrors: { expiresAt: 'invalid' } }))
    await user.click(createButton())
    await waitFor(() => expect(expires()).toHaveAccessibleDescription(labels.expiryError.invalid))
    expect(expires()).toHaveFocus()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows an error of the backend above the fields if it has no field', async () => {
    const { user, create } = await openWizard({})
    create.mockRejectedValue(new ApiKeysError('invalid-input', { fieldErrors: { expiresAt: 'invalid' } }))
    await user.click(createButton())
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.createError['invalid-input'])
  })
})

const scopes: readonly ApiKeyScope[] = [
  { value: 'bookings:read', label: 'See bookings', group: 'Bookings', readOnly: true },
  { value: 'bookings:write', label: 'Make bookings', description: 'May cost a fee (50 %).', group: 'Bookings' },
  { value: 'prices', label: 'Preise ändern', group: 'Prices' },
  { value: 'webhooks' },
]
const withScopes = (own: Partial<ApiKeysClient> = {}) =>
  openWizard({ listScopes: () => Promise.resolve(scopes), ...own })
const radio = (name: string) => screen.findByRole('radio', { name })
const box = (name: string) => screen.getByRole('checkbox', { name })

describe('the scopes', () => {
  it('can be defined by the client, in groups, without a request', async () => {
    const { user, sent } = await openWizard({ features: { scopes: { options: [...scopes, 'reports'] } } })
    expect(screen.getByRole('radio', { name: labels.scopesAll })).toBeChecked()
    expect(screen.getByRole('radio', { name: labels.scopesReadOnly })).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: labels.scopesChoose }))
    const group = within(screen.getByRole('group', { name: 'Bookings' }))
    await user.click(group.getByRole('checkbox', { name: 'Make bookings' }))
    await user.click(box('reports'))
    await user.click(createButton())
    await revealed()
    expect(sent()?.scopes).toEqual(['bookings:write', 'reports'])
  })

  it('are not offered, with one warning, if the client has no list', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    await openWizard({ features: { scopes: { options: 'read' as never } } })
    expect(screen.queryByRole('radio')).toBeNull()
    expect(warn.mock.calls).toEqual([[expect.stringContaining('features.scopes.options')]])
  })

  it('are all selected by default', async () => {
    const { user, sent } = await withScopes()
    expect(await radio(labels.scopesAll)).toBeChecked()
    await user.click(createButton())
    await revealed()
    expect(sent()?.scopes).toEqual(scopes.map(({ value }) => value))
  })

  it('start with the default of the backend', async () => {
    const { user, sent } = await withScopes({ features: { scopes: { default: ['bookings:read'] } } })
    expect(await radio(labels.scopesReadOnly)).toBeChecked()
    await user.click(createButton())
    await revealed()
    expect(sent()?.scopes).toEqual(['bookings:read'])
  })

  it('can be limited to those that only read, if there are any', async () => {
    const { user, sent } = await withScopes()
    await user.click(await radio(labels.scopesReadOnly))
    await user.click(createButton())
    await revealed()
    expect(sent()?.scopes).toEqual(['bookings:read'])
  })

  it('offer no “read only” if no scope is marked as such', async () => {
    await withScopes({ listScopes: () => Promise.resolve([{ value: 'a' }, { value: 'b' }]) })
    await radio(labels.scopesAll)
    expect(screen.queryByRole('radio', { name: labels.scopesReadOnly })).toBeNull()
  })

  it('can be selected one by one, starting with none, with the keyboard', async () => {
    const { user, sent } = await withScopes()
    const all = await radio(labels.scopesAll)
    all.focus()
    await user.keyboard('{ArrowUp}')
    expect(await radio(labels.scopesChoose)).toBeChecked()
    await user.tab()
    expect(screen.getByRole('searchbox')).toHaveFocus()
    await user.tab()
    await user.tab()
    expect(box('See bookings')).toHaveFocus()
    await user.keyboard(' ')
    expect(screen.getByText('1 of 4 selected.')).toBeVisible()
    expect(box('Make bookings')).toHaveAccessibleDescription('May cost a fee (50 %).')
    await user.click(createButton())
    await revealed()
    expect(sent()?.scopes).toEqual(['bookings:read'])
  })

  it('are in groups that can be selected and deselected as a whole', async () => {
    const { user } = await withScopes()
    await user.click(await radio(labels.scopesChoose))
    const group = within(screen.getByRole('group', { name: 'Bookings' }))
    await user.click(group.getByRole('button', { name: labels.selectGroup }))
    expect(box('See bookings')).toBeChecked()
    expect(box('Make bookings')).toBeChecked()
    expect(box('webhooks')).not.toBeChecked()
    await user.click(group.getByRole('button', { name: labels.selectNone }))
    expect(screen.getByText('0 of 4 selected.')).toBeVisible()
  })

  it('stay selectable one by one when all are checked', async () => {
    const { user } = await withScopes()
    await user.click(await radio(labels.scopesReadOnly))
    await user.click(await radio(labels.scopesChoose))
    for (const { value, label } of scopes.slice(1)) await user.click(box(label ?? value))
    expect(screen.getByText('4 of 4 selected.')).toBeVisible()
    expect(await radio(labels.scopesChoose)).toBeChecked()
  })

  it.each([
    ['FEE (50', ['Make bookings']],
    ['andern', ['Preise ändern']],
    ['bookings read', ['See bookings']],
    ['web', ['webhooks']],
    ['.*', []],
    ['[', []],
  ])('are found by %j as text', async (search, found) => {
    const { user } = await withScopes()
    await user.click(await radio(labels.scopesChoose))
    await user.click(screen.getByRole('searchbox'))
    await user.paste(search)
    expect(screen.queryAllByRole('checkbox').map((each) => each)).toEqual(found.map(box))
    expect(screen.getByText(new RegExp(`^${found.length} found`))).toBeVisible()
  })

  it('require at least one, because none means nothing to one backend and everything to another', async () => {
    const { user, create } = await withScopes()
    await user.click(await radio(labels.scopesChoose))
    await user.click(createButton())
    expect(screen.getByRole('group', { name: labels.scopesLabel })).toHaveAccessibleDescription(
      labels.scopesError.required,
    )
    expect(await radio(labels.scopesChoose)).toHaveFocus()
    expect(create).not.toHaveBeenCalled()
  })

  it('can be retried if they fail to load, and are otherwise left to the server', async () => {
    const listScopes = vi.fn(() => Promise.reject(new ApiKeysError('not-found')))
    const { user, sent } = await withScopes({ listScopes })
    await screen.findByText(new RegExp(labels.scopesFailed))
    const before = listScopes.mock.calls.length
    await user.click(button(labels.tryAgain))
    expect(listScopes).toHaveBeenCalledTimes(before + 1)
    await user.click(createButton())
    await revealed()
    expect(sent()).toEqual({ name: 'CI' })
  })

  it('prevent the creation if they fail to load and are required', async () => {
    const listScopes = () => Promise.reject(new ApiKeysError('not-found'))
    const { user, create } = await withScopes({ listScopes, features: { scopes: { required: true } } })
    expect(await screen.findByText(new RegExp(labels.scopesNeeded))).toBeVisible()
    await user.click(createButton())
    expect(button(labels.tryAgain)).toHaveFocus()
    expect(create).not.toHaveBeenCalled()
  })

  it('show an error of the backend at their field', async () => {
    const { user, create } = await withScopes()
    await radio(labels.scopesAll)
    create.mockRejectedValue(new ApiKeysError('invalid-input', { fieldErrors: { scopes: 'invalid' } }))
    await user.click(createButton())
    expect(await screen.findByText(labels.scopesError.invalid)).toBeVisible()
    expect(await radio(labels.scopesAll)).toHaveFocus()
  })

  it('are in a form without submitted fields that no password manager fills in', async () => {
    const { user } = await withScopes({ features: { expiry: {} } })
    await user.click(await radio(labels.scopesChoose))
    await user.selectOptions(expires(), labels.expiryOther)
    const fields = [...document.querySelectorAll('dialog :is(input, select, textarea)')]
    expect(fields.length).toBeGreaterThan(10)
    for (const field of fields) {
      expect(field).toHaveAttribute('form', '')
      expect(field).toHaveAttribute('autocomplete', 'off')
      expect(field).toHaveAttribute('data-1p-ignore')
    }
  })
})

describe('two refused fields', () => {
  afterEach(() => vi.restoreAllMocks())

  it('get the focus in their order, and typing in the first does not move to the second', async () => {
    const { user } = await openWizard({ features: { description: { required: true } } })
    await user.clear(nameField())
    await user.click(createButton())
    expect(nameField()).toHaveFocus()
    await user.keyboard('CI deploy')
    expect(nameField()).toHaveValue('CI deploy')
    expect(screen.getByRole('textbox', { name: labels.descriptionLabel })).toBeInvalid()
  })
})

it.each<[number | ExpiryDuration, string]>([
  [1 / 24, 'In 1 hour'],
  [0.5, 'In 12 hours'],
  [1.5, 'In 36 hours'],
  [1 / 96, 'In 15 minutes'],
  [1, 'In 1 day'],
  [30, 'In 30 days'],
  [{ hours: 1 }, 'In 1 hour'],
  [{ hours: 24 }, 'In 24 hours'],
  [{ days: 7 }, 'In 7 days'],
  [{ months: 1 }, 'In 1 month'],
  [{ months: 12 }, 'In 12 months'],
])('shows the preset %j as %j', async (preset, text) => {
  const list = () => Promise.resolve({ items: [] })
  expect(() => defineApiKeysClient({ list, features: { expiry: { presets: [preset] } } })).not.toThrow()
  await withExpiry({ presets: [preset] })
  expect(expires()).toHaveDisplayValue(text)
})

describe('a preset of calendar months', () => {
  it.each([
    ['2027-01-31T09:30:00Z', 1, 'UTC', '2027-02-28T09:30:00.000Z'],
    ['2028-01-31T09:30:00Z', 1, 'UTC', '2028-02-29T09:30:00.000Z'],
    ['2027-08-31T09:30:00Z', 6, 'UTC', '2028-02-29T09:30:00.000Z'],
    ['2028-02-29T09:30:00Z', 12, 'UTC', '2029-02-28T09:30:00.000Z'],
    // The 31st in Tokyo, but the 30th in UTC. The clocks of Berlin go forward in between.
    ['2027-01-30T20:00:00Z', 1, 'Asia/Tokyo', '2027-02-27T20:00:00.000Z'],
    ['2027-03-01T09:30:00Z', 1, 'Europe/Berlin', '2027-04-01T08:30:00.000Z'],
    // 02:30 is skipped in Berlin on 28 March, and occurs twice on 31 October.
    ['2027-02-28T01:30:00Z', 1, 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
    ['2027-09-30T22:30:00Z', 1, 'Europe/Berlin', '2027-10-31T23:30:00.000Z'],
  ])('starts on %s, lasts %i in %s and ends on %s', async (now, months, timeZone, expiresAt) => {
    stopAt(Date.parse(now))
    const { user, sent } = await withExpiry({ presets: [{ months }] }, { timeZone })
    await user.click(createButton())
    await revealed()
    expect(sent()?.expiresAt).toBe(expiresAt)
  })

  it('is limited by the maximum of the backend, and left out if it always exceeds it', async () => {
    stopAt(Date.parse('2027-03-01T10:00:00Z'))
    const { user, sent } = await withExpiry({ presets: [{ months: 3 }, { months: 4 }], maxDays: 90 })
    expect(within(expires()).queryByRole('option', { name: 'In 4 months' })).toBeNull()
    await user.selectOptions(expires(), 'In 3 months')
    await user.click(createButton())
    await revealed()
    expect(sent()?.expiresAt).toBe('2027-05-30T10:00:00.000Z')
  })
})

describe('a field with a time of day', () => {
  const time = () => screen.getByLabelText(labels.expiryTime)
  const pick = (text: string) => fireEvent.change(time(), { target: { value: text } })

  it('is offered if the backend supports minutes, unless the host prefers days', async () => {
    const { user } = await withExpiry({ precision: 'minute' }, { expiry: { precision: 'day' } })
    await user.selectOptions(expires(), labels.expiryOther)
    expect(day()).toHaveAttribute('type', 'date')
    expect(screen.queryByLabelText(labels.expiryTime)).toBeNull()
  })

  it('has the limits of the backend to the minute in the page’s time zone, and submits on Enter', async () => {
    stopAt(NOW)
    const { user, create, sent } = await withExpiry(
      { precision: 'minute', minDays: 1 / 24, maxDays: 10 },
      { timeZone: 'Asia/Kolkata' },
    )
    await user.selectOptions(expires(), labels.expiryOther)
    expect(time()).toHaveAttribute('type', 'datetime-local')
    expect(time()).toHaveAttribute('min', '2026-11-24T16:31')
    expect(time()).toHaveAttribute('max', '2026-12-04T15:30')
    for (const [text, problem] of [
      ['', labels.expiryError.required],
      ['2026-11-24T16:10', labels.expiryError['too-short']],
      ['2026-12-04T15:31', labels.expiryError['too-long']],
    ] as const) {
      pick(text)
      await user.click(createButton())
      expect(time()).toHaveAccessibleDescription(problem)
      expect(time()).toHaveFocus()
    }
    expect(create).not.toHaveBeenCalled()
    pick('2026-12-04T15:30')
    expect(time()).toHaveAccessibleDescription(/4 December 2026 at 15:30/)
    fireEvent.keyDown(time(), { key: 'Enter' })
    await revealed()
    expect(sent()?.expiresAt).toBe('2026-12-04T10:00:00.000Z')
  })

  it.each([
    ['2027-03-28T02:30', 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
    ['2027-10-31T02:30', 'Europe/Berlin', '2027-10-31T00:30:00.000Z'],
    ['9999-12-31T23:30', 'America/Los_Angeles', '9999-12-31T23:59:59.000Z'],
  ])('reads %s in %s as %s', async (text, timeZone, expiresAt) => {
    stopAt(NOW)
    const { user, sent } = await withExpiry({ precision: 'minute' }, { timeZone })
    await user.selectOptions(expires(), labels.expiryOther)
    pick(text)
    await user.click(createButton())
    await revealed()
    expect(sent()?.expiresAt).toBe(expiresAt)
  })
})

describe('the last possible day', () => {
  it.each(['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])('can be picked in %s', async (timeZone) => {
    stopAt(NOW)
    const { user, sent } = await withExpiry({}, { timeZone })
    await user.selectOptions(expires(), labels.expiryOther)
    expect(day()).toHaveAttribute('max', '9999-12-31')
    fireEvent.change(day(), { target: { value: '9999-12-31' } })
    await user.click(createButton())
    await revealed()
    expect(sent()?.expiresAt).toMatch(/^9999-12-31T.*Z$/)
  })

  it('cannot be exceeded, and the field says so', async () => {
    const { user, create } = await withExpiry()
    await user.selectOptions(expires(), labels.expiryOther)
    fireEvent.change(day(), { target: { value: '12345-01-01' } })
    expect(expires()).not.toHaveAccessibleDescription(/stops working/)
    await user.click(createButton())
    expect(day()).toHaveAccessibleDescription(labels.expiryError['too-long'])
    expect(create).not.toHaveBeenCalled()
  })
})
