import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKey, ApiKeys } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, waitFor } from 'storybook/test'
import { NOW, stopClock } from './clock'
import { rightToLeftKeys, usualKeys } from './samples'
import { labels, makeKey, row } from './support'
import { labelsFor } from './labels'

const clientWith = (apiKeys: readonly ApiKey[]) => createMemoryClient({ apiKeys, now: () => new Date(NOW) })

/** The whole page in one line, with a backend in memory. */
const meta: Meta<typeof ApiKeys> = {
  component: ApiKeys,
  args: { client: clientWith(usualKeys), scope: 'demo', timeZone: 'UTC' },
  render: (args, { globals }) => <ApiKeys {...args} locale={globals['locale']} labels={labelsFor()} />,
  beforeEach: stopClock,
}

export default meta
type Story = StoryObj<typeof meta>

/** The first visit: an empty table and a button, then a new key and its secret. */
export const NoKeysYet: Story = {
  render: (_args, { globals }) => (
    <ApiKeys
      client={createMemoryClient({ apiKeys: [] })}
      scope="demo"
      locale={globals['locale']}
      labels={labelsFor()}
    />
  ),
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText(labels.emptyTitle)).toBeVisible()
    const [first] = canvas.getAllByRole('button', { name: labels.createButton })
    await expect(first).toBeVisible()
    await userEvent.tab()
    await expect(first).toHaveFocus()
  },
}

export const WithKeys: Story = {
  async play({ canvas }) {
    await row(canvas, 'CI deploy')
    await expect(canvas.getByRole('heading')).toHaveTextContent(labels.heading)
    await expect(canvas.getByRole('region', { name: labels.heading })).toBeVisible()
  },
}

/** Creates a key from the page, up to its secret. */
export const CreatingKey: Story = {
  args: { client: clientWith(usualKeys) },
  async play({ canvas }) {
    const wizard = await makeKey(canvas, 'Partner feed')
    await waitFor(() => expect(wizard.getByRole('heading', { name: labels.revealTitle('Partner feed') })).toHaveFocus())
  },
}

export const Dark: Story = { globals: { theme: 'dark' }, play: WithKeys.play! }

export const Narrow: Story = { globals: { width: 'narrow' }, play: WithKeys.play! }

export const RightToLeft: Story = {
  args: { client: clientWith(rightToLeftKeys) },
  globals: { direction: 'rtl', locale: 'ar-EG' },
  async play({ canvas }) {
    await row(canvas, 'محرك الحجز (v2)')
    const heading = canvas.getByRole('heading').getBoundingClientRect()
    const button = canvas.getByRole('button', { name: labels.createButton }).getBoundingClientRect()
    // Below the heading if there is no room beside it.
    const side = button.top >= heading.bottom ? 'right' : 'left'
    await expect(button[side]).toBe(canvas.getByRole('region').getBoundingClientRect()[side])
  },
}
