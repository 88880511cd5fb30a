import type { Decorator, Meta, StoryObj } from '@storybook/react-vite'
import { ApiKeys } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect } from 'storybook/test'
import { NOW, stopClock } from './clock'
import { usualKeys } from './samples'
import { labels, makeKey, row } from './support'

/** A host sets tokens anywhere above, and the wizard follows the table. */
const meta: Meta<typeof ApiKeys> = {
  title: 'Theming',
  component: ApiKeys,
  globals: { theme: 'light' },
  beforeEach: stopClock,
  render: () => (
    <ApiKeys
      client={createMemoryClient({ apiKeys: usualKeys, now: () => new Date(NOW) })}
      scope="demo"
      locale="en-GB"
    />
  ),
}

export default meta
type Story = StoryObj<typeof meta>

/** Sharp corners and a green of the host's own, in light and dark. */
export const CustomTheme: Story = {
  decorators: [
    under(`--kd-radius: 0; --kd-accent: light-dark(#116b3a, #6fe0a1); --kd-on-accent: light-dark(#fff, #062313);`),
  ],
  async play({ canvas }) {
    const wizard = await makeKey(canvas)
    const copy = wizard.getByRole('button', { name: labels.copy })
    await expect(copy).toHaveStyle({ borderTopLeftRadius: '0px', backgroundColor: 'rgb(17, 107, 58)' })
  },
}

/** Everything is relative to the size and to the space. */
export const Large: Story = {
  decorators: [under(`--kd-font: Georgia, serif; --kd-font-size: 1.25rem; --kd-space: 0.375rem;`)],
  async play({ canvas }) {
    const booking = await row(canvas, 'Booking engine')
    await expect(booking.getByText('Booking engine')).toHaveStyle({ fontSize: '20px', fontFamily: 'Georgia, serif' })
  },
}

/** A palette of the host's own. */
export const Sepia: Story = {
  decorators: [
    under(`
      --kd-bg: #fbf5e9; --kd-bg-raised: #fffaf0; --kd-bg-sunken: #f3ead8; --kd-border: #d9cbb0;
      --kd-text: #33270f; --kd-text-muted: #66583c; --kd-accent: #7a3b12; --kd-on-accent: #fff;
    `),
  ],
  async play({ canvas }) {
    await row(canvas, 'Booking engine')
    await expect(canvas.getByRole('button', { name: labels.createButton })).toHaveStyle({
      backgroundColor: 'rgb(122, 59, 18)',
    })
  },
}

function under(tokens: string): Decorator {
  return (Story) => (
    <div className="themed">
      <style>{`.themed { ${tokens} }`}</style>
      <Story />
    </div>
  )
}
