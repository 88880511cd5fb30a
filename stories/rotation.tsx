import { type ApiKeysClient, CreateKeyWizard, useRotateApiKey } from 'keydrawer'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { within } from 'storybook/test'
import { NOW } from './clock'
import { samples, usualKeys } from './samples'
import { type Canvas, labels } from './support'

export const { active } = samples
const TITLE = labels.rotateTitle('Booking engine')

/** A wizard, and a button of the host's own that asks it for a new secret. */
export function WithRotation() {
  return (
    <>
      <RotateButton />
      <CreateKeyWizard />
    </>
  )
}

export function RotateButton() {
  const { open } = useRotateApiKey()
  return (
    <button type="button" className="host-button" onClick={() => open(active)}>
      Rotate
    </button>
  )
}

export const clientWith = (options: MemoryClientOptions = {}, own: Partial<ApiKeysClient> = {}) => ({
  provider: {
    client: { ...createMemoryClient({ apiKeys: usualKeys, seed: 7, now: () => new Date(NOW), ...options }), ...own },
  },
})

export async function openRotation(canvas: Canvas): Promise<Canvas> {
  ;(await canvas.findByRole('button', { name: 'Rotate' })).click()
  return within(await canvas.findByRole('dialog', { name: TITLE }))
}

export async function rotate(canvas: Canvas): Promise<Canvas> {
  const wizard = await openRotation(canvas)
  wizard.getByRole('button', { name: labels.rotateKey }).click()
  return wizard
}
