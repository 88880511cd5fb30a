import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import {
  ApiKeysError,
  type ApiKeysErrorCode,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
  type IssuedKey,
} from 'keydrawer'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import {
  button,
  createButton,
  descriptionField,
  dialog,
  nameField,
  openButton,
  row,
  secretGroup,
} from '../support/elements'
import { apiKey, created, fakeClient, issued, SECRET } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { withSecretSearch } from '../security/leaks/secretSearch'
import { withAnyName } from '../support/withAnyName'

const { expectNowhere, placesWithSecret } = withSecretSearch()

const wizard = (
  <CreateKeyWizard>
    <button>{labels.createButton}</button>
  </CreateKeyWizard>
)
const page = (
  <>
    {wizard}
    <ApiKeyTable />
  </>
)

type Options = Omit<Parameters<typeof renderWithKeys>[1], 'client'>

async function openWizard(client = fakeClient(), children = wizard, provider: Options = {}) {
  const view = renderWithKeys(children, { client, ...provider })
  await view.user.click(openButton())
  return { ...view, client }
}

async function reveal(client = fakeClient(), children = wizard, provider: Options = {}) {
  const view = await openWizard(client, children, provider)
  await view.user.type(nameField(), 'Booking engine{Enter}')
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  return view
}

describe('the form', () => {
  it('starts with the focus on the name and shows the current step', async () => {
    await openWizard()
    expect(dialog()).toHaveAccessibleName(labels.createTitle)
    expect(screen.getByText('Step 1 of 2')).toBeVisible()
    expect(nameField()).toHaveFocus()
    expect(nameField()).toHaveAccessibleDescription(labels.nameHelp)
  })

  it('sends name and description, and shows the next step', async () => {
    const { user, client } = await openWizard()
    await user.type(nameField(), ' Booking engine ')
    await user.type(descriptionField(), 'Search{Enter}and booking')
    await user.click(createButton())
    expect(await screen.findByText('Step 2 of 2')).toBeVisible()
    expect(client.create.mock.calls[0]?.[0]).toEqual({ name: 'Booking engine', description: 'Search\nand booking' })
  })

  it.each(['', '   '])('asks for a name beside the field if it is %j', async (text) => {
    const { user, client } = await openWizard()
    if (text) await user.type(nameField(), text)
    await user.click(createButton())
    expect(nameField()).toHaveAccessibleDescription(labels.nameError.required)
    expect(nameField()).toBeInvalid()
    expect(nameField()).toHaveFocus()
    expect(client.create).not.toHaveBeenCalled()

    await user.type(nameField(), 'C')
    expect(nameField()).toHaveAccessibleDescription(labels.nameHelp)
  })

  it('creates a key without a name if the backend needs none', async () => {
    const { user, client } = await openWizard({
      ...fakeClient(),
      features: { name: { required: false } },
    } as ReturnType<typeof fakeClient>)
    await user.click(createButton())
    await waitFor(() => expect(client.create).toHaveBeenCalled())
  })

  it('counts the remaining characters only near the limit', async () => {
    const { user, client } = await openWizard({ ...fakeClient(), features: { name: { maxLength: 20 } } } as ReturnType<
      typeof fakeClient
    >)
    await user.type(nameField(), 'Booking')
    expect(nameField()).not.toHaveAccessibleDescription(/left/)
    await user.type(nameField(), ' engi')
    expect(nameField()).toHaveAccessibleDescription(/8 characters left/)
    await user.type(nameField(), 'ne of Acme')
    await user.click(createButton())
    expect(nameField()).toHaveAccessibleDescription(/Use at most 20 characters/)
    expect(client.create).not.toHaveBeenCalled()
  })

  it('asks for no description if the backend cannot store it', async () => {
    await openWizard({ ...fakeClient(), features: { description: false } } as ReturnType<typeof fakeClient>)
    expect(screen.getAllByRole('textbox')).toEqual([nameField()])
  })

  it.each([
    ['Escape', (user: User) => user.keyboard('{Escape}')],
    ['Cancel', (user: User) => user.click(button(labels.cancel))],
    ['the cross', (user: User) => user.click(button(labels.close))],
    ['the backdrop', (user: User) => user.click(dialog())],
  ])('closes with %s and restores the focus', async (_how, close) => {
    const { user, client } = await openWizard()
    await close(user)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(openButton()).toHaveFocus()
    expect(client.create).not.toHaveBeenCalled()
  })

  it('opts out of password managers and spell checkers', async () => {
    await openWizard()
    for (const field of [nameField(), descriptionField()]) {
      expect(field).toHaveAttribute('autocomplete', 'off')
      expect(field).toHaveAttribute('data-1p-ignore')
      expect(field).toHaveAttribute('data-lpignore', 'true')
      expect(field).toHaveAttribute('spellcheck', 'false')
    }
  })

  it('does not submit a form around it', async () => {
    const handleSubmit = vi.fn()
    const form = (
      <form onSubmit={handleSubmit} aria-label="host">
        {wizard}
      </form>
    )
    const { client } = await reveal(fakeClient(), form)
    expect(client.create).toHaveBeenCalledOnce()
    expect(handleSubmit).not.toHaveBeenCalled()
    expect([...new FormData(screen.getByRole<HTMLFormElement>('form', { name: 'host' })).keys()]).toEqual([])
  })
})

describe('while the key is being created', () => {
  it('shows the progress, stays open, and sends one request', async () => {
    const client = fakeClient()
    const answer = deferred<IssuedKey>()
    client.create.mockReturnValue(answer.promise)
    const { user } = await openWizard(client)
    await user.type(nameField(), 'CI{Enter}')
    expect(screen.getByRole('status')).toHaveTextContent(labels.creating)
    expect(dialog()).toHaveAttribute('aria-busy', 'true')

    const busy = button(labels.creating)
    expect(busy).toBeEnabled()
    await user.tripleClick(busy)
    await user.type(nameField(), '{Enter}{Enter}')
    await user.keyboard('{Escape}')
    await user.click(button(labels.cancel))
    await user.click(button(labels.close))
    expect(dialog()).toBeVisible()
    expect(client.create).toHaveBeenCalledOnce()

    await act(async () => answer.resolve(issued()))
    expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
  })
})

describe('after the creation has failed', () => {
  const fails = async (error: ApiKeysError) => {
    const client = fakeClient()
    client.create.mockRejectedValueOnce(error)
    const view = await openWizard(client)
    await view.user.type(nameField(), 'CI deploy')
    await view.user.type(descriptionField(), 'GitHub')
    await view.user.click(createButton())
    return view
  }

  it.each<ApiKeysErrorCode>(['unauthorized', 'not-found', 'invalid-input', 'limit-reached', 'rate-limited', 'unknown'])(
    'shows the message for %s, keeps the input, and sends again on retry',
    async (code) => {
      const { user, client } = await fails(new ApiKeysError(code, { retryAfterSeconds: 5 }))
      expect(screen.getByRole('alert')).toHaveTextContent(`${labels.createError[code]} Try again in 5 seconds.`)
      expect(nameField()).toHaveValue('CI deploy')
      expect(descriptionField()).toHaveValue('GitHub')

      await user.click(button(labels.tryAgain))
      expect(await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })).toBeVisible()
      const [first, second] = client.create.mock.calls
      expect(second?.[1].idempotencyKey).toBe(first?.[1].idempotencyKey)
    },
  )

  it('shows errors of the backend beside their fields', async () => {
    const { user } = await fails(
      new ApiKeysError('invalid-input', { fieldErrors: { name: 'invalid', description: 'too-long' } }),
    )
    expect(nameField()).toHaveAccessibleDescription(labels.nameError.invalid)
    expect(descriptionField()).toHaveAccessibleDescription(labels.descriptionError['too-long'])
    expect(nameField()).toHaveFocus()
    expect(screen.queryByRole('alert')).toBeNull()

    await user.type(nameField(), '!')
    expect(nameField()).not.toBeInvalid()
    expect(descriptionField()).toBeInvalid()
  })

  it('shows a taken name beside the name field', async () => {
    await fails(new ApiKeysError('name-taken'))
    expect(nameField()).toHaveAccessibleDescription(labels.nameError.taken)
    expect(nameField()).toHaveFocus()
  })

  it('shows that nothing was created if the request cannot have arrived', async () => {
    await fails(new ApiKeysError('unreachable'))
    expect(screen.getByRole('alert')).toHaveTextContent(labels.nothingCreated)
  })

  it('makes the page read-only for users who may not create keys', async () => {
    const client = fakeClient([apiKey()])
    client.create.mockRejectedValue(new ApiKeysError('forbidden'))
    const { user } = await openWizard(client, page)
    await user.type(nameField(), 'CI{Enter}')
    expect(await screen.findByText(labels.createError.forbidden)).toBeVisible()
    expect(screen.queryByRole('button', { name: labels.tryAgain })).toBeNull()

    await user.click(within(dialog()).getByText(labels.close))
    expect(screen.queryByRole('button', { name: labels.createButton })).toBeNull()
    expect(screen.getByText(labels.readOnly)).toBeVisible()
    expect(row('CI deploy')).toBeVisible()
  })
})

describe('if keys cannot be created', () => {
  it.each([
    ['the client has no way to', { list: fakeClient().list }, {}],
    ['this user may not', fakeClient(), { canCreate: false }],
  ])('renders no button: %s', async (_why, client, provider) => {
    renderWithKeys(page, { client, ...provider })
    await screen.findByText(labels.emptyReadOnly)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('the secret', () => {
  it('is hidden at first, on a page that names the key and has the focus', async () => {
    const { user, queryClient } = await reveal()
    expect(screen.getByRole('heading', { name: labels.revealTitle('Booking engine') })).toHaveFocus()
    expect(screen.getByText('Booking engine', { selector: 'bdi' })).toBeVisible()
    expect(secretGroup()).toHaveTextContent(`kd_demo_••••••••••••${SECRET.slice(-4)}`)
    expectNowhere({ queryClient, isOver: false })

    await user.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
    expect(document.documentElement.outerHTML.split(SECRET)).toHaveLength(2)
    expect(placesWithSecret({ queryClient, isOver: false })).toEqual(['DOM text'])
    await user.click(button(labels.hide))
    expectNowhere({ queryClient, isOver: false })
  })

  it('has attributes that exclude it from session recorders and translators', async () => {
    const { user } = await reveal()
    await user.click(button(labels.show))
    const shown = screen.getByText(SECRET)
    expect(shown).toHaveAttribute('translate', 'no')
    expect(shown).toHaveAttribute('data-dd-privacy', 'hidden')
    expect(shown).toHaveClass('sentry-mask', 'rr-mask', 'ph-no-capture')
  })

  it('is copied without being shown, and the dialog then closes without a question', async () => {
    const { user, queryClient } = await reveal()
    await user.click(button(labels.copy))
    expect(await screen.findByText(labels.copied)).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(SECRET)
    expectNowhere({ queryClient, isOver: false })

    await user.click(button(labels.done))
    expect(screen.queryByRole('dialog')).toBeNull()
    expectNowhere({ queryClient })
  })

  it('is shown and selected, with instructions, if the browser refuses to copy', async () => {
    const { user } = await reveal()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await user.click(button(labels.copy))
    expect(await screen.findByText(labels.copyBlocked)).toBeVisible()
    expect(getSelection()?.toString()).toBe(SECRET)

    await user.keyboard('{Escape}')
    expect(screen.getByRole('alertdialog')).toBeVisible()
  })

  it('counts as saved after a copy with the keyboard, which copies all of it', async () => {
    const { user } = await reveal()
    await user.click(button(labels.show))
    const setData = vi.fn()
    fireEvent.copy(screen.getByText(SECRET), { clipboardData: { setData, getData: () => SECRET } })
    expect(setData).toHaveBeenCalledExactlyOnceWith('text/plain', SECRET)
    expect(await screen.findByText(labels.copied)).toBeVisible()
  })

  it.each([
    ['nothing', ''],
    ['a part of it', SECRET.slice(0, 8)],
  ])('does not count as saved after a copy with the keyboard that leaves %s in the clipboard', async (_what, left) => {
    const { user } = await reveal()
    await user.click(button(labels.show))
    fireEvent.copy(screen.getByText(SECRET), { clipboardData: { setData: vi.fn(), getData: () => left } })
    expect(screen.queryByText(labels.copied)).toBeNull()
    await user.keyboard('{Escape}')
    expect(await screen.findByText(labels.confirmCloseText)).toBeVisible()
  })

  it('counts as saved if the user confirms it', async () => {
    const { user } = await reveal()
    const texts: Promise<string>[] = []
    const createObjectURL = vi.fn((blob: Blob) => (texts.push(blob.text()), 'blob:keydrawer'))
    const revokeObjectURL = vi.fn()
    vi.stubGlobal('URL', Object.assign(class extends URL {}, { createObjectURL, revokeObjectURL }))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await user.click(button(labels.download))
    expect(await texts[0]).toBe(`BOOKING_ENGINE_API_KEY=${SECRET}\n`)
    expect(screen.getByText(labels.downloaded)).toBeVisible()
    vi.unstubAllGlobals()

    await user.keyboard('{Escape}')
    await user.click(button(labels.backToSecret))
    await user.click(button(labels.download))
    await user.click(screen.getByRole('checkbox', { name: labels.savedCheckbox }))
    await user.click(button(labels.done))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('closing with an unsaved secret', () => {
  const ways: [string, (user: User) => Promise<void>][] = [
    ['Escape', (user) => user.keyboard('{Escape}')],
    ['Done', (user) => user.click(button(labels.done))],
    ['the cross', (user) => user.click(button(labels.close))],
    ['the backdrop', (user) => user.click(dialog())],
  ]

  it.each(ways)('asks first: %s', async (_how, leave) => {
    const { user } = await reveal()
    await leave(user)
    const question = screen.getByRole('alertdialog', { name: labels.confirmCloseTitle('Booking engine') })
    expect(question).toHaveAccessibleDescription(labels.confirmCloseText)
    expect(button(labels.copyAndClose)).toHaveFocus()
  })

  it.each([
    ['Escape', (user: User) => user.keyboard('{Escape}')],
    ['Back', (user: User) => user.click(button(labels.backToSecret))],
  ])('returns to the secret with %s', async (_how, back) => {
    const { user } = await reveal()
    await user.keyboard('{Escape}')
    await back(user)
    await user.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
  })

  it('takes three key presses', async () => {
    const { user } = await reveal()
    await user.keyboard('{Escape}')
    await user.tab()
    expect(button(labels.closeAnyway)).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(openButton()).toHaveFocus()
  })

  it('copies and closes with one button', async () => {
    const { user } = await reveal()
    await user.keyboard('{Escape}{Enter}')
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(await navigator.clipboard.readText()).toBe(SECRET)
  })

  it('shows the secret instead of closing if that copy is refused', async () => {
    const { user } = await reveal()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
    await user.keyboard('{Escape}')
    await user.click(button(labels.copyAndClose))
    expect(await screen.findByText(labels.copyBlocked)).toBeVisible()
    expect(secretGroup()).toHaveTextContent(SECRET)
  })

  it('enables the warning of the browser only while the secret is unsaved', async () => {
    const isWarned = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    const { user } = await openWizard()
    expect(isWarned()).toBe(false)
    await user.type(nameField(), 'CI{Enter}')
    await screen.findByText('Step 2 of 2')
    expect(isWarned()).toBe(true)
    await user.keyboard('{Escape}')
    expect(isWarned()).toBe(true)
    await user.click(button(labels.copyAndClose))
    await waitFor(() => expect(isWarned()).toBe(false))
  })

  it('wipes the secret on pagehide, and reports it if the page comes back', async () => {
    const secret = issued().secret
    const client = fakeClient()
    client.create.mockResolvedValue(issued({ secret }))
    const { user } = await reveal(client)
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(secret.isWiped).toBe(true)
    expect(screen.getByRole('dialog', { name: labels.lostTitle('Booking engine') })).toHaveAccessibleDescription(
      labels.lostText,
    )
    await user.click(screen.getByText(labels.close))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('after a creation', () => {
  it('shows the new key in the list at once, marked as new', async () => {
    const { user } = await reveal(fakeClient([apiKey()]), page)
    await user.click(button(labels.copy))
    await user.click(button(labels.done))
    expect(within(row('Booking engine')).getByText(labels.newBadge)).toBeVisible()
    expect(within(row('CI deploy')).queryByText(labels.newBadge)).toBeNull()
    expect(screen.getByText('2 API keys')).toBeVisible()
  })

  it('shows the new key even if the list cannot be loaded', async () => {
    const client = fakeClient([apiKey()])
    const { user } = await openWizard(client, page)
    await waitFor(() => expect(screen.getByText('1 API key')).toBeInTheDocument())
    client.list.mockReturnValue(new Promise(() => {}))
    await user.type(nameField(), 'Booking engine{Enter}')
    await user.click(await screen.findByRole('button', { name: labels.copy }))
    await user.click(button(labels.done))
    expect(row('Booking engine')).toBeVisible()
  })

  it('reports the key to the host, without its secret', async () => {
    const onCreated = vi.fn()
    await reveal(fakeClient(), wizard, { onCreated })
    expect(onCreated).toHaveBeenCalledExactlyOnceWith({ id: created.id, apiKey: created, scope: 'acme' })
  })

  it('keeps the secret although the host’s callback throws', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { user } = await reveal(fakeClient(), wizard, {
      onCreated: () => {
        throw new Error('a mistake of the host')
      },
    })
    await user.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
  })
})

describe('when the page changes while a secret is shown', () => {
  it('keeps the secret when the first key turns the empty page into a table', async () => {
    const client = fakeClient()
    const { user } = renderWithKeys(page, { client })
    await screen.findByText(labels.emptyTitle)
    await user.click(screen.getAllByRole('button', { name: labels.createButton })[1]!)
    await user.type(nameField(), 'Booking engine{Enter}')
    await screen.findByText('Step 2 of 2')
    await screen.findByRole('rowheader', { hidden: true })
    await user.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
  })

  it('keeps the dialog open, with focus and state, when its wizard unmounts', async () => {
    const { user, rerender } = await reveal()
    await user.click(button(labels.show))
    await user.click(button(labels.copy))
    const shown = dialog()
    expect(button(labels.copiedButton)).toHaveFocus()
    rerender(<div>elsewhere</div>)
    expect(dialog()).toBe(shown)
    expect(secretGroup()).toHaveTextContent(SECRET)
    expect(button(labels.copiedButton)).toHaveFocus()
    rerender(<div>{wizard}</div>)
    expect(screen.getAllByRole('dialog')).toEqual([shown])
    await user.click(button(labels.done))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('hands the secret to another wizard when the first one unmounts', async () => {
    const two = (isFirstThere: boolean) => (
      <>
        {isFirstThere && <div key="first">{wizard}</div>}
        <CreateKeyWizard key="second" />
      </>
    )
    const { rerender } = await reveal(fakeClient(), two(true))
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    rerender(two(false))
    expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
  })

  it('keeps the secret after many renders, a new client, another organization and a failing list', async () => {
    const client = fakeClient()
    const { user, rerender, queryClient } = await reveal(client, page)
    for (let count = 0; count < 100; count++) rerender(page, { client: { ...client } })
    rerender(page, { scope: 'other' })
    client.list.mockRejectedValue(new ApiKeysError('unauthorized'))
    await act(() => queryClient.refetchQueries())
    await user.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
  })

  it('wipes the secret when the provider unmounts', async () => {
    const secret = issued().secret
    const client = fakeClient()
    client.create.mockResolvedValue(issued({ secret }))
    const { unmount } = await reveal(client)
    unmount()
    expect(secret.isWiped).toBe(true)
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
  })
})

describe('controlled by the host', () => {
  it('follows `open` and reports its own changes', async () => {
    const onOpenChange = vi.fn()
    const controlled = (open: boolean) => <CreateKeyWizard open={open} onOpenChange={onOpenChange} />
    const { user, rerender } = renderWithKeys(controlled(false), { client: fakeClient() })
    expect(onOpenChange).not.toHaveBeenCalled()
    rerender(controlled(true))
    expect(onOpenChange).toHaveBeenLastCalledWith(true)
    await user.keyboard('{Escape}')
    expect(onOpenChange).toHaveBeenLastCalledWith(false)
  })

  it('asks instead of closing while the secret is unsaved', async () => {
    const onOpenChange = vi.fn()
    const controlled = (open: boolean) => <CreateKeyWizard open={open} onOpenChange={onOpenChange} />
    const { user, rerender } = renderWithKeys(controlled(true), { client: fakeClient() })
    await user.type(nameField(), 'CI{Enter}')
    await screen.findByText('Step 2 of 2')
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(true)
    rerender(controlled(false))
    expect(screen.getByRole('alertdialog')).toBeVisible()
    expect(onOpenChange.mock.calls).toEqual([[true], [true]])
  })

  it('reports to the host that it did not close, so that `open` stays in sync', async () => {
    const client = fakeClient()
    const answer = deferred<IssuedKey>()
    client.create.mockReturnValue(answer.promise)
    function Host() {
      const [isOpen, setIsOpen] = useState(true)
      return (
        <>
          <CreateKeyWizard open={isOpen} onOpenChange={setIsOpen} />
          <button data-open={isOpen} onClick={() => setIsOpen(false)}>
            Away
          </button>
        </>
      )
    }
    const { user } = renderWithKeys(<Host />, { client })
    const away = screen.getByText('Away')
    await user.type(nameField(), 'CI{Enter}')
    await user.click(away)
    expect(away).toHaveAttribute('data-open', 'true')
    await act(async () => answer.resolve(issued()))

    await user.click(away)
    expect(away).toHaveAttribute('data-open', 'true')
    await user.click(button(labels.closeAnyway))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(away).toHaveAttribute('data-open', 'false')
  })

  it('shows an unsaved secret again when it mounts with `open={false}`', async () => {
    const onOpenChange = vi.fn()
    const { user, rerender } = await reveal()
    rerender(<p />)
    rerender(<CreateKeyWizard open={false} onOpenChange={onOpenChange} />)
    expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(true)
    await user.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
  })

  it('opens its own form and not that of a wizard mounted before it', async () => {
    const onOpenChange = vi.fn()
    const both = (open: boolean) => (
      <>
        {wizard}
        <CreateKeyWizard open={open} onOpenChange={onOpenChange} id="second" />
      </>
    )
    const { rerender } = renderWithKeys(both(false), { client: fakeClient() })
    rerender(both(true))
    expect(dialog()).toHaveAttribute('id', 'second')
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(true)
  })
})

type User = ReturnType<typeof renderWithKeys>['user']
