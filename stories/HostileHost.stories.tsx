import type { Meta, StoryObj } from '@storybook/react-vite'
import { ApiKeys } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, waitFor } from 'storybook/test'
import { NOW, stopClock } from './clock'
import { usualKeys } from './samples'
import { askForKey, type Canvas, inProvider, labels, makeKey, NewKeyButton, row } from './support'
import { problem, serve, serveCreation } from './backend'

/** Global styles that a host may apply after ours and outside of any cascade layer. */
const RUDE = `
  * { margin: 0; padding: 0; box-sizing: content-box; }
  button { text-transform: uppercase; letter-spacing: 0.2em; background: red; border-radius: 0; min-width: 150px; }
  table { border: 5px solid; table-layout: fixed; }
  td, th { padding: 0; border: 1px dashed; text-align: center; background: yellow; }
  dialog { max-width: 100px; margin: 0; padding: 40px; border: 5px solid; background: yellow; }
  input, textarea { width: 50px; height: 12px; background: yellow; }
  h1, h2, h3, h4 { font-size: 40px; color: lime; text-align: center; text-transform: uppercase; }
  p { margin: 2em; text-align: justify; color: lime; }
  svg { display: block; }
  label { float: left; color: lime; }
  small, code { font-size: 30px; color: lime; }
  section, header { padding: 30px; border: 3px solid; background: black; }
`

const meta: Meta<typeof ApiKeys> = {
  title: 'HostileHost',
  component: ApiKeys,
  decorators: [
    (Story) => (
      <>
        <style>{RUDE}</style>
        <Story />
      </>
    ),
  ],
  beforeEach: stopClock,
}

export default meta
type Story = StoryObj<typeof meta>

const table = {
  render: () => (
    <ApiKeys
      client={createMemoryClient({ apiKeys: usualKeys, now: () => new Date(NOW) })}
      scope="demo"
      locale="en-GB"
    />
  ),
} satisfies Story

export const Table: Story = {
  ...table,
  globals: { theme: 'light' },
  async play({ canvas }) {
    await row(canvas, 'CI deploy')
    await expect(canvas.getByRole('table')).toHaveStyle({ borderTopWidth: '0px' })
    const [name] = canvas.getAllByRole('rowheader')
    await expect(name).toHaveStyle({ textAlign: 'start', borderLeftWidth: '0px' })
    // In a row as in a card, the first element keeps its distance from the edge.
    const first = canvas.getByRole('checkbox', { name: labels.select('CI deploy') }).getBoundingClientRect()
    // The box is drawn in the middle of a target that is 8 pixels wider.
    await expect(first.left - canvas.getByRole('table').getBoundingClientRect().left).toBe(12)
    await expect(button(canvas, labels.createButton)).toHaveStyle({
      textTransform: 'none',
      backgroundColor: 'rgb(47, 75, 216)',
      borderTopLeftRadius: '8px',
      boxSizing: 'border-box',
    })
  },
}

export const NarrowTable: Story = {
  ...table,
  globals: { width: 'narrow' },
  async play({ canvas }) {
    await row(canvas, 'CI deploy')
  },
}

const wizard = {
  decorators: [inProvider],
  render: () => <NewKeyButton />,
} satisfies Story

export const FormStep: Story = {
  ...wizard,
  beforeEach: serveCreation(problem(409, { code: 'name-taken' })),
  async play({ canvas, canvasElement }) {
    const step = await askForKey(canvas)
    const name = step.getByRole('textbox', { name: labels.nameLabel })
    await waitFor(() => expect(name).toHaveAccessibleDescription(labels.nameError.taken))
    const panel = canvasElement.querySelector('[data-kd="panel"]')!
    await expect(panel.clientWidth).toBeGreaterThan(Math.min(400, innerWidth * 0.8))
    // As wide as its panel, and as tall as its text.
    await expect(name.offsetWidth).toBeGreaterThan(panel.clientWidth * 0.8)
    await expect(name.offsetHeight).toBeGreaterThan(30)
  },
}

export const SecretStep: Story = {
  ...wizard,
  beforeEach: serve(),
  async play({ canvas, userEvent }) {
    const step = await makeKey(canvas)
    await userEvent.click(step.getByRole('button', { name: labels.show }))
    await expect(step.getByRole('button', { name: labels.download })).toHaveStyle({ textTransform: 'none' })
    await expect(parseFloat(getComputedStyle(step.getByRole('heading')).fontSize)).toBeCloseTo(16)
  },
}

function button(canvas: Canvas, name: string): HTMLElement {
  return canvas.getByRole('button', { name })
}
