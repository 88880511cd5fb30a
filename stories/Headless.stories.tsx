import type { Meta, StoryObj } from '@storybook/react-vite'
import { type IssuedKey, useApiKeys, useCreateApiKey } from 'keydrawer'
import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import { serve } from './backend'
import { stopClock } from './clock'
import { usualKeys } from './samples'
import { allowCopying, inProvider } from './support'

/** An interface of your own: the hooks bring the keys and the creation, and no markup. */
const meta: Meta = {
  title: 'Headless',
  decorators: [inProvider],
  beforeEach: [stopClock, serve({ apiKeys: usualKeys.slice(1, 3) })],
}

export default meta
type Story = StoryObj<typeof meta>

export const OwnInterface: Story = {
  render: () => (
    <>
      <NewKey />
      <Names />
    </>
  ),
  beforeEach: allowCopying,
  async play({ canvas, userEvent }) {
    await canvas.findByText('CI deploy')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'Partner feed')
    await userEvent.click(canvas.getByRole('button', { name: 'Make a key' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy the secret' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'I have it' }))
    await expect(await canvas.findByText('Partner feed')).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveValue(''))
  },
}

function NewKey() {
  const creation = useCreateApiKey()

  switch (creation.status) {
    case 'revealed':
      return creation.isSaved ? (
        <button type="button" onClick={creation.dismiss}>
          I have it
        </button>
      ) : (
        <button type="button" onClick={() => void copy(creation.issued).then(creation.confirmSaved)}>
          Copy the secret
        </button>
      )
    case 'creating':
      return <p role="status">One moment…</p>
    case 'failed':
      return <p role="alert">{creation.error.code}</p>
    default:
      return <NameForm onSubmit={(name) => void creation.create({ name })} />
  }
}

async function copy({ secret }: IssuedKey): Promise<void> {
  await navigator.clipboard.writeText(secret.reveal() ?? '')
}

function NameForm({ onSubmit }: { readonly onSubmit: (name: string) => void }) {
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(name)
      }}
    >
      <label>
        Name <input required value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit">Make a key</button>
    </form>
  )
}

function Names() {
  const { data } = useApiKeys()
  return (
    <ul>
      {data?.items.map(({ id, name, hint }) => (
        <li key={id}>
          <b>{name}</b> <code>…{hint?.suffix}</code>
        </li>
      ))}
    </ul>
  )
}
