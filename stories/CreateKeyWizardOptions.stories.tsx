import type { Meta, StoryObj } from '@storybook/react-vite'
import { CreateKeyWizard } from 'keydrawer'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { expect, fireEvent, waitFor, within } from 'storybook/test'
import { NOW, stopClock } from './clock'
import { usualKeys } from './samples'
import { inProvider, format, labels, NewKeyButton, openWizard, Page, type Played } from './support'

/** When a key ends, and whether there may be another. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Options',
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => <NewKeyButton />,
  beforeEach: [stopClock],
}

export default meta
type Story = StoryObj<typeof meta>

const clientWith = (options: MemoryClientOptions = {}) => {
  const features = { expiry: false as const, ...options.features }
  return createMemoryClient({ seed: 7, now: () => new Date(NOW), apiKeys: [], ...options, features })
}
const withClient = (options: MemoryClientOptions) => ({ provider: { client: clientWith(options) } })

/** Under each choice is the exact end, with its time zone. */
export const ExpiryPresets: Story = {
  parameters: withClient({ features: { expiry: {} } }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    const expires = wizard.getByRole('combobox', { name: labels.expiryLabel })
    await expect(expires).toHaveDisplayValue('In 90 days')
    await expect(expires).toHaveAccessibleDescription(/21 February 2027 at 17:00 UTC/)
    await userEvent.selectOptions(expires, 'In 7 days')
    await expect(expires).toHaveAccessibleDescription(/30 November 2026 at 17:00 UTC/)
  },
}

export const NeverExpires: Story = {
  parameters: withClient({ features: { expiry: { default: null } } }),
  async play({ canvas }) {
    const wizard = await openWizard(canvas)
    const expires = wizard.getByRole('combobox', { name: labels.expiryLabel })
    await expect(expires).toHaveAccessibleDescription(labels.neverExpires)
  },
}

/** A day lasts until its end, in the time zone of the page. */
export const AnotherDay: Story = {
  parameters: {
    provider: { client: clientWith({ features: { expiry: {} } }), timeZone: 'America/Los_Angeles' },
  },
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    await userEvent.selectOptions(wizard.getByRole('combobox', { name: labels.expiryLabel }), 'day')
    const day = wizard.getByLabelText(labels.expiryDay)
    await fireEvent.change(day, { target: { value: '2026-12-24' } })
    await expect(day).toHaveAccessibleDescription(/24 December 2026 at 23:59 GMT-8/)
  },
}

/** Keys for a work session, and keys that follow the calendar. */
export const HoursAndMonths: Story = {
  parameters: withClient({
    features: { expiry: { presets: [{ hours: 1 }, { hours: 12 }, { days: 7 }, { months: 3 }] } },
  }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    const expires = wizard.getByRole('combobox', { name: labels.expiryLabel })
    const offered = within(expires).getAllByRole('option')
    await expect(offered.map((option) => option.textContent)).toEqual([
      'In 1 hour',
      'In 12 hours',
      'In 7 days',
      'In 3 months',
      labels.expiryOther,
      labels.expiryNever,
    ])
    await expect(expires).toHaveAccessibleDescription(/23 February 2027 at 17:00 UTC/)
    await userEvent.selectOptions(expires, 'In 1 hour')
    await expect(expires).toHaveAccessibleDescription(/23 November 2026 at 18:00 UTC/)
  },
}

/** The backend expires keys to the minute, so the time of day can be chosen as well. */
export const TimeOfDay: Story = {
  parameters: {
    provider: {
      client: clientWith({ features: { expiry: { precision: 'minute', maxDays: 60 } } }),
      timeZone: 'Europe/Madrid',
    },
  },
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    await userEvent.selectOptions(wizard.getByRole('combobox', { name: labels.expiryLabel }), labels.expiryOther)
    const time = wizard.getByLabelText(labels.expiryTime)
    await expect(time).toHaveAttribute('min', '2026-11-23T18:01')
    await expect(time).toHaveAttribute('max', '2027-01-22T18:00')
    await fireEvent.change(time, { target: { value: '2026-12-24T18:30' } })
    await expect(time).toHaveAccessibleDescription(/24 December 2026 at 18:30 CET|GMT\+1/)
  },
}

export const DayMissing: Story = {
  parameters: withClient({ features: { expiry: {} } }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    await userEvent.type(wizard.getByRole('textbox', { name: labels.nameLabel }), 'Booking engine')
    await userEvent.selectOptions(wizard.getByRole('combobox', { name: labels.expiryLabel }), 'day')
    await userEvent.click(wizard.getByRole('button', { name: labels.createKey }))
    const day = wizard.getByLabelText(labels.expiryDay)
    await waitFor(() => expect(day).toHaveFocus())
    await expect(day).toBeInvalid()
    await expect(day).toHaveAccessibleDescription(labels.expiryError.required)
  },
}

/** The policy of a strict organization: at most 60 days, and never is not offered. */
export const ShortLived: Story = {
  parameters: withClient({ features: { expiry: { maxDays: 60 } } }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    const expires = wizard.getByRole('combobox', { name: labels.expiryLabel })
    const offered = within(expires).getAllByRole('option')
    await expect(offered.map((option) => option.textContent)).toEqual(['In 7 days', 'In 30 days', labels.expiryOther])
    await userEvent.selectOptions(expires, 'day')
    await expect(wizard.getByLabelText(labels.expiryDay)).toHaveAttribute('max', '2027-01-21')
  },
}

/** Neither for ever nor until another day: only what is offered. */
export const NeverNotAllowed: Story = {
  parameters: withClient({ features: { expiry: { allowNever: false, allowCustom: false } } }),
  async play({ canvas }) {
    const wizard = await openWizard(canvas)
    const offered = within(wizard.getByRole('combobox', { name: labels.expiryLabel })).getAllByRole('option')
    await expect(offered.map((option) => option.textContent)).toEqual([
      'In 7 days',
      'In 30 days',
      'In 90 days',
      'In 365 days',
    ])
  },
}

async function endOn({ canvas, userEvent }: Played, day: string): Promise<HTMLElement> {
  const wizard = await openWizard(canvas)
  await userEvent.type(wizard.getByRole('textbox', { name: labels.nameLabel }), 'Booking engine')
  await userEvent.selectOptions(wizard.getByRole('combobox', { name: labels.expiryLabel }), 'day')
  const field = wizard.getByLabelText(labels.expiryDay)
  await fireEvent.change(field, { target: { value: day } })
  await userEvent.click(wizard.getByRole('button', { name: labels.createKey }))
  return field
}

/** A day that is typed may be one that the calendar does not offer. */
export const BeyondTheLongest: Story = {
  parameters: withClient({ features: { expiry: { maxDays: 60 } } }),
  async play(context) {
    const day = await endOn(context, '2027-03-01')
    await waitFor(() => expect(day).toHaveAccessibleDescription(labels.expiryError['too-long']))
    await expect(day).toHaveFocus()
  },
}

export const DateInThePast: Story = {
  parameters: withClient({ features: { expiry: {} } }),
  async play(context) {
    const day = await endOn(context, '2026-11-20')
    await waitFor(() => expect(day).toHaveAccessibleDescription(labels.expiryError['too-short']))
  },
}

/** The backend accepts no end today: the calendar begins tomorrow. */
export const EarliestDate: Story = {
  parameters: withClient({ features: { expiry: { minDays: 1 } } }),
  async play(context) {
    const day = await endOn(context, '2026-11-23')
    await expect(day).toHaveAttribute('min', '2026-11-24')
    await waitFor(() => expect(day).toHaveAccessibleDescription(labels.expiryError['too-short']))
  },
}

/** The backend counts UTF-16 units, of which an emoji has two: the limit in characters would be wrong. */
export const TooManyUnits: Story = {
  parameters: withClient({ features: { name: { maxLength: 16, lengthUnit: 'utf-16' } } }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    const name = wizard.getByRole('textbox', { name: labels.nameLabel })
    await userEvent.type(name, '🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀')
    await userEvent.click(wizard.getByRole('button', { name: labels.createKey }))
    await expect(name).toHaveAccessibleDescription(labels.tooLongBy(2, format))
  },
}

/** The button stays and says why it opens nothing. */
export const QuotaReached: Story = {
  parameters: withClient({ apiKeys: usualKeys, limit: usualKeys.length }),
  render: () => <Page />,
  async play({ canvas, userEvent }) {
    const button = await canvas.findByRole('button', {
      name: labels.createButton,
      description: labels.quotaReached(5, format),
    })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(button)
    await expect(canvas.queryByRole('dialog')).toBeNull()
  },
}

export const RefusedByTheHost: Story = {
  parameters: { provider: { client: clientWith(), canCreate: 'Your plan has no API keys. Ask the owner to upgrade.' } },
  async play({ canvas }) {
    const button = await canvas.findByRole('button', { name: labels.createButton })
    await expect(button).toHaveAccessibleDescription(/Your plan has no API keys/)
  },
}

/** The host may say so, or the backend with its list: no button at all. */
export const NotForThisUser: Story = {
  parameters: withClient({ apiKeys: usualKeys, permissions: { create: false } }),
  render: () => <Page />,
  async play({ canvas }) {
    await expect(await canvas.findByText(labels.readOnly)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: labels.createButton })).toBeNull()
  },
}
