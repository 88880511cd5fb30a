import type { Meta, StoryObj } from '@storybook/react-vite'
import { ApiKeysError, type FieldErrorReason } from 'keydrawer'
import { expect, waitFor, within } from 'storybook/test'
import { ActionsTable, choose, fullKey, refuse, unanswered } from './actions'
import { stopClock } from './clock'
import { type Canvas, labels, row, wholeText } from './support'

const scopes = [{ value: 'bookings:read' }, { value: 'bookings:write' }]

/** Editing the name, description, expiry and scopes of a key. */
const meta: Meta<typeof ActionsTable> = {
  title: 'ApiKeyTable/Editing',
  component: ActionsTable,
  args: { backend: { apiKeys: [fullKey], scopes } },
  beforeEach: stopClock,
  render: (args, { globals }) => <ActionsTable {...args} locale={String(globals['locale'])} />,
}

export default meta
type Story = StoryObj<typeof meta>

type User = Parameters<typeof choose>[1]

async function openForm(canvas: Canvas, user: User): Promise<Canvas> {
  await choose(canvas, user, 'Booking engine', labels.edit)
  return within(await canvas.findByRole('dialog', { name: labels.editTitle('Booking engine') }))
}

async function rename(canvas: Canvas, user: User & Typist): Promise<Canvas> {
  const dialog = await openForm(canvas, user)
  await user.type(dialog.getByRole('textbox', { name: labels.nameLabel }), ' 2')
  await user.click(dialog.getByRole('button', { name: labels.save }))
  return dialog
}

type Typist = { type: (element: Element, text: string) => Promise<void> }

export const Form: Story = {
  async play({ canvas, userEvent }) {
    const dialog = await openForm(canvas, userEvent)
    await waitFor(() => expect(dialog.getByRole('textbox', { name: labels.nameLabel })).toHaveFocus())
    await expect(dialog.getByRole('combobox', { name: labels.expiryLabel })).toBeVisible()
  },
}

const { scopes: _left, ...keyWithoutScopes } = fullKey

/** The list leaves out the scopes, so the form requests them. */
export const LoadingPermissions: Story = {
  args: { backend: { apiKeys: [keyWithoutScopes], scopes }, instead: { get: unanswered } },
  async play({ canvas, userEvent }) {
    const dialog = await openForm(canvas, userEvent)
    await expect(await dialog.findByText(labels.scopesLoading)).toBeVisible()
  },
}

export const PermissionsFailed: Story = {
  args: { backend: { apiKeys: [keyWithoutScopes], scopes }, instead: { get: refuse('forbidden') } },
  async play({ canvas, userEvent }) {
    const dialog = await openForm(canvas, userEvent)
    await expect(await dialog.findByRole('button', { name: labels.tryAgain })).toBeVisible()
    await expect(dialog.getByRole('button', { name: labels.save })).toBeVisible()
  },
}

/** The input stays, with the reason beside it. */
export const NameTaken: Story = {
  args: { instead: { update: refuse('name-taken') } },
  async play({ canvas, userEvent }) {
    const dialog = await rename(canvas, userEvent)
    await expect(await dialog.findByText(labels.nameError.taken)).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: labels.nameLabel })).toHaveFocus()
  },
}

export const Saving: Story = {
  args: { instead: { update: unanswered } },
  async play({ canvas, userEvent }) {
    const dialog = await rename(canvas, userEvent)
    const save = await dialog.findByRole('button', { name: labels.changing.update })
    await expect(save).toHaveAttribute('aria-disabled', 'true')
    await expect(dialog.getByRole('textbox', { name: labels.nameLabel })).toHaveAttribute('readonly')
  },
}

export const Saved: Story = {
  async play({ canvas, userEvent }) {
    await rename(canvas, userEvent)
    await expect(await canvas.findByText(wholeText(labels.changed.update('Booking engine')))).toBeVisible()
    await row(canvas, 'Booking engine 2')
  },
}

/** The server does not say which field is invalid. */
export const NotAccepted: Story = {
  args: { instead: { update: refuse('invalid-input') } },
  async play({ canvas, userEvent }) {
    const dialog = await rename(canvas, userEvent)
    await expect(await dialog.findByRole('alert')).toHaveTextContent(labels.changeError['invalid-input'])
  },
}

export const Unauthorized: Story = {
  args: { instead: { update: refuse('unauthorized') } },
  async play({ canvas, userEvent }) {
    const dialog = await rename(canvas, userEvent)
    await expect(await dialog.findByRole('alert')).toHaveTextContent(labels.changeError.unauthorized)
    await expect(dialog.getByRole('textbox', { name: labels.nameLabel })).toHaveValue('Booking engine 2')
  },
}

/** The other fields can still be changed. */
export const PermissionsNotLoaded: Story = {
  args: { instead: { listScopes: refuse('not-found') } },
  async play({ canvas, userEvent }) {
    const dialog = await openForm(canvas, userEvent)
    await expect(await dialog.findByText(new RegExp(labels.scopesFailed))).toHaveTextContent(labels.scopesFailedText)
    await expect(dialog.getByRole('combobox', { name: labels.expiryLabel })).toBeVisible()
  },
}

export const PermissionsLoading: Story = {
  args: { instead: { listScopes: unanswered } },
  async play({ canvas, userEvent }) {
    const dialog = await openForm(canvas, userEvent)
    await expect(await dialog.findByText(labels.scopesLoading)).toBeVisible()
  },
}

/** The server reports an error for every field, and each field shows it. */
const allRefused = (reason: FieldErrorReason): Story => {
  const fieldErrors = { name: reason, description: reason, expiresAt: reason, scopes: reason }
  const update = () => Promise.reject(new ApiKeysError('invalid-input', { fieldErrors }))
  return {
    args: {
      backend: { apiKeys: [fullKey], scopes, features: { name: { maxLength: undefined } } },
      instead: { update },
    },
    async play({ canvas, userEvent }) {
      const dialog = await rename(canvas, userEvent)
      const name = dialog.getByRole('textbox', { name: labels.nameLabel })
      await waitFor(() => expect(name).toHaveAccessibleDescription(labels.nameError[reason]))
      await expect(name).toHaveFocus()
      await expect(dialog.getByText(labels.descriptionError[reason])).toBeVisible()
      await expect(dialog.getByText(labels.expiryError[reason])).toBeVisible()
      await expect(dialog.getByText(labels.scopesError[reason])).toBeVisible()
    },
  }
}

export const AllFieldsMissing: Story = allRefused('required')

export const AllFieldsTooShort: Story = allRefused('too-short')

export const AllFieldsTooLong: Story = allRefused('too-long')

export const AllFieldsTaken: Story = allRefused('taken')

export const AllFieldsInvalid: Story = allRefused('invalid')
