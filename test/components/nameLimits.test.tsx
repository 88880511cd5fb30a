import { screen, waitFor } from '@testing-library/react'
import { type ApiKeysClient, ApiKeysError, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { expect, it, vi } from 'vitest'
import { createFormat } from '../../src/labels/format'
import { createButton, descriptionField, nameField, openButton } from '../support/elements'
import { fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { withAnyName } from '../support/withAnyName'

const format = createFormat('en-GB', 'UTC')

async function openForm(features: ApiKeysClient['features'] = {}) {
  const client = { ...fakeClient(), features }
  const { user } = renderWithKeys(
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>,
    { client },
  )
  await user.click(openButton())
  const enter = async (name: string) => {
    await user.click(nameField())
    await user.paste(name)
  }
  return { client, user, enter, create: () => user.click(createButton()) }
}

const sent = (client: ReturnType<typeof fakeClient>) => client.create.mock.lastCall?.[0]
const revealed = () => screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })

it.each(['\u200b', '\u3164', '\u2800', ' \u200b\u2060 '])('asks for a name if %j shows nothing', async (name) => {
  const { client, enter, create } = await openForm()
  await enter(name)
  await create()
  expect(nameField()).toHaveAccessibleDescription(labels.nameError.required)
  expect(client.create).not.toHaveBeenCalled()
})

it('sends no invisible text for optional fields', async () => {
  const { client, user, enter, create } = await openForm({ name: { required: false } })
  await enter('\u3164')
  await user.click(descriptionField())
  await user.paste('\u200b')
  await create()
  await revealed()
  expect(sent(client)).toEqual({ name: '' })
})

it('accepts 60 emoji if 100 characters are allowed', async () => {
  const { client, enter, create } = await openForm()
  await enter('🚀'.repeat(60))
  await create()
  await revealed()
  expect(sent(client)?.name).toBe('🚀'.repeat(60))
})

it('shows the limit once, before and after the request', async () => {
  const { client, enter, create } = await openForm({ name: { maxLength: 12 } })
  await enter('🚀'.repeat(13))
  expect(screen.getByText(labels.tooLong(12, format))).toBeVisible()
  await create()
  expect(nameField()).toHaveAccessibleDescription(labels.tooLong(12, format))
  expect(nameField()).toBeInvalid()
  expect(client.create).not.toHaveBeenCalled()
})

it.each([
  ['utf-16', 100, 10],
  ['utf-8', 100, 35],
] as const)('shows how many characters to remove if %s is counted', async (lengthUnit, maxLength, excess) => {
  const { client, enter, create } = await openForm({ name: { maxLength, lengthUnit } })
  await enter('🚀'.repeat(60))
  await create()
  expect(nameField()).toHaveAccessibleDescription(labels.tooLongBy(excess, format))
  expect(client.create).not.toHaveBeenCalled()
})

it('shows no limit that the backend does not have', async () => {
  const { client, enter, create } = await openForm()
  client.create.mockRejectedValueOnce(new ApiKeysError('invalid-input', { fieldErrors: { name: 'too-long' } }))
  await enter('Booking engine')
  await create()
  await waitFor(() => expect(nameField()).toHaveAccessibleDescription(labels.nameError['too-long']))
})

it('counts like better-auth', () => {
  expect(createBetterAuthClient({ name: { maxLength: 64 } }).features?.name).toEqual({
    required: true,
    maxLength: 64,
    lengthUnit: 'utf-16',
  })
})

const SLUG = { matches: /^[a-z0-9-]+$/g, message: 'Use lowercase letters, digits and hyphens.' }

it('shows the rule for names, and sends no name that breaks it', async () => {
  const { client, user, enter, create } = await openForm({ name: { pattern: SLUG } })
  expect(nameField()).toHaveAccessibleDescription(`${labels.nameHelp} ${SLUG.message}`)
  await enter('CI deploy')
  // A global expression remembers where it stopped, so the second try asks again.
  for (let tries = 0; tries < 2; tries++) {
    await create()
    expect(nameField()).toBeInvalid()
    expect(nameField()).toHaveAccessibleDescription(SLUG.message)
  }
  expect(client.create).not.toHaveBeenCalled()
  await user.clear(nameField())
  await enter(' ci-deploy ')
  await create()
  await revealed()
  expect(sent(client)?.name).toBe('ci-deploy')
})

it('distinguishes an error of the server from the rule', async () => {
  const { client, enter, create } = await openForm({ name: { pattern: SLUG } })
  client.create.mockRejectedValueOnce(new ApiKeysError('invalid-input', { fieldErrors: { name: 'invalid' } }))
  await enter('ci-deploy')
  await create()
  await waitFor(() => expect(nameField()).toHaveAccessibleDescription(`${labels.nameError.invalid} ${SLUG.message}`))
})

it('shows the minimum length of a name before it is sent', async () => {
  const { client, user, enter, create } = await openForm({ name: { required: false, minLength: 3 } })
  await enter('🚀🚀')
  await create()
  expect(nameField()).toHaveAccessibleDescription(labels.tooShort(3, format))
  expect(client.create).not.toHaveBeenCalled()
  // A name that may be missing may be empty.
  await user.clear(nameField())
  await create()
  await revealed()
  expect(sent(client)).toEqual({ name: '' })
})

it.each([/^a/, 'a', { matches: '^a$', message: 'Use a.' }, { matches: /^a/ }])(
  'ignores %o, which is not a pattern',
  async (pattern) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { client, enter, create } = await openForm({ name: { pattern: pattern as never } })
    await enter('CI deploy')
    await create()
    await revealed()
    expect(client.create).toHaveBeenCalledOnce()
    warn.mockRestore()
  },
)
