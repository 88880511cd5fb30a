import { act, screen, within } from '@testing-library/react'
import { ApiKeysError, ApiKeyTable, type ApiKeysClient, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { button, nameField, openButton } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose, menuButton } from '../support/tableActions'
import { translatePage } from '../support/translatePage'
import { wholeText } from '../support/wholeText'
import { withAnyName } from '../support/withAnyName'

const page = (
  <>
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>
    <ApiKeyTable />
  </>
)

/** The sentence after the translation: each part in brackets, except the name. */
const translated = (sentence: string, name: string) =>
  sentence
    .split(name)
    .map((part) => part && `[${part}]`)
    .join(name)

const NAME = 'CI deploy'

/** A table with a key, and the change that its menu requests. */
function setUp(setEnabled: NonNullable<ApiKeysClient['setEnabled']>) {
  const client = { ...createMemoryClient({ apiKeys: [apiKey({ name: NAME })] }), setEnabled }
  return renderWithKeys(<ApiKeyTable />, { client })
}

describe('a notice on a translated page', () => {
  it('keeps the name, and announces the whole sentence once', async () => {
    const { user } = setUp(() => Promise.resolve())
    await choose(user, NAME, labels.disable)
    const sentence = labels.changed.disable(NAME)
    const text = await screen.findByText(wholeText(sentence))
    const live = [...document.querySelectorAll('[aria-live], [role="status"]')]
    const announced = live.filter(({ textContent }) => textContent.includes(sentence))
    expect(announced).toHaveLength(1)
    translatePage()
    expect(text).toHaveTextContent(translated(sentence, NAME))
  })

  it('keeps the name in a failure', async () => {
    const { user } = setUp(() => Promise.reject(new ApiKeysError('forbidden')))
    await choose(user, NAME, labels.disable)
    const alert = await screen.findByRole('alert')
    const sentences = `${labels.changeFailed(NAME)} ${labels.changeError.forbidden}`
    expect(alert).toHaveTextContent(sentences)
    translatePage()
    expect(alert).toHaveTextContent(`${translated(labels.changeFailed(NAME), NAME)} [${labels.changeError.forbidden}]`)
  })

  it('replaces the translated progress by the outcome', async () => {
    const answer = deferred<void>()
    const { user } = setUp(() => answer.promise)
    await choose(user, NAME, labels.disable)
    const progress = await screen.findByText(labels.changing.disable)
    translatePage()
    expect(progress).toHaveTextContent(`[${labels.changing.disable}]`)
    answer.resolve()
    expect(await screen.findByText(wholeText(labels.changed.disable(NAME)))).toBeVisible()
    expect(screen.queryByText(`[${labels.changing.disable}]`)).toBeNull()
  })
})

const lostKey = () =>
  apiKey({
    id: 'key_lost',
    name: NAME,
    createdAt: new Date().toISOString(),
    createdBy: { id: 'user_1', label: 'Grace' },
    hint: { suffix: 'L0st' },
  })

/** A backend that creates a key and does not answer. */
function silentClient(isListed: boolean) {
  const listed = [apiKey({ name: 'Other' })]
  return {
    ...fakeClient(),
    list: vi.fn(() => Promise.resolve({ items: [...listed] })),
    create: () => {
      if (isListed) listed.unshift(lostKey())
      return Promise.reject(new ApiKeysError('timeout', { mayHaveApplied: true }))
    },
  } satisfies ApiKeysClient
}

async function requestKey(client: ApiKeysClient) {
  const view = renderWithKeys(page, { client })
  await screen.findByText('Other')
  await view.user.click(openButton())
  await view.user.type(nameField(), `${NAME}{Enter}`)
  return view
}

describe('a request without a response, on a translated page', () => {
  it('keeps the name of a candidate in the form and the banner, with its creator and hint', async () => {
    const { user } = await requestKey(silentClient(true))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(labels.outcomeCandidate(NAME))
    await user.click(button(labels.cancel))
    const title = await screen.findByText(wholeText(labels.candidateTitle(NAME)))
    const banner = title.closest<HTMLElement>('[data-kd="banner"]')!
    expect(banner).toHaveTextContent(`${labels.candidateTitle(NAME)} ${labels.candidateText} (…L0st · `)
    translatePage()
    expect(title).toHaveTextContent(translated(labels.candidateTitle(NAME), NAME))
    for (const text of ['…L0st', 'Grace']) expect(within(banner).getByText(text)).toBeVisible()
  })

  it('keeps the requested name in the form and the banner', async () => {
    const client = silentClient(false)
    const { user, queryClient } = await requestKey(client)
    const outcome = await screen.findByText(NAME, { selector: '[role="alert"] *' })
    translatePage()
    expect(outcome).toHaveTextContent(NAME)
    await user.click(button(`[${labels.cancel}]`))
    const title = await screen.findByText(wholeText(labels.unresolvedTitle(NAME)))
    translatePage()
    expect(title).toHaveTextContent(translated(labels.unresolvedTitle(NAME), NAME))

    // The text that the translator has inserted is removed when the key is found.
    client.list.mockResolvedValue({ items: [lostKey()] })
    await act(() => queryClient.refetchQueries())
    const banner = (await screen.findByText(wholeText(labels.candidateTitle(NAME)))).closest('[data-kd="banner"]')
    expect(banner).toHaveTextContent(`${labels.candidateTitle(NAME)} ${labels.candidateText} (`)
  })
})

it('keeps the name of a key whose secret was never saved', async () => {
  const first = renderWithKeys(page, { client: fakeClient() })
  await first.user.click(openButton())
  await first.user.type(nameField(), 'Booking engine{Enter}')
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  first.unmount()
  renderWithKeys(page, { client: fakeClient(), queryClient: first.queryClient })
  const banner = await screen.findByRole('alert')
  const sentence = labels.orphanTitle('Booking engine')
  expect(banner).toHaveTextContent(sentence)
  translatePage()
  expect(banner).toHaveTextContent(translated(sentence, 'Booking engine'))
})

it('keeps the name in the titles of dialogs', async () => {
  const { user } = renderWithKeys(page, { client: fakeClient([apiKey({ name: NAME })]) })
  await choose(user, NAME, labels.details)
  const details = await screen.findByRole('heading', { name: labels.keyDetails(NAME) })
  translatePage()
  expect(details).toHaveTextContent(translated(labels.keyDetails(NAME), NAME))
  await user.keyboard('{Escape}')

  await user.click(button(`[${labels.createButton}]`))
  await user.type(nameField(), 'Booking engine{Enter}')
  const revealed = await screen.findByRole('heading', { name: labels.revealTitle('Booking engine') })
  translatePage()
  expect(revealed).toHaveTextContent(translated(labels.revealTitle('Booking engine'), 'Booking engine'))
  await user.keyboard('{Escape}')
  const question = await screen.findByRole('heading', { name: labels.confirmCloseTitle('Booking engine') })
  translatePage()
  expect(question).toHaveTextContent(translated(labels.confirmCloseTitle('Booking engine'), 'Booking engine'))
})

it('keeps the name in the names of buttons, checkboxes and menus', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey({ name: NAME }), apiKey({ id: 'key_2', name: 'Other' })] })
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await screen.findByText(NAME)
  const named = document.querySelectorAll(`[aria-label*="${NAME}"]`)
  expect(named).toHaveLength(2)
  for (const element of named) expect(element).toHaveAttribute('translate', 'no')
  expect(named[0]).toHaveAccessibleName(labels.select(NAME))
  expect(named[1]).toHaveAccessibleName(labels.actionsFor(NAME))

  await user.click(menuButton(NAME))
  const menu = screen.getByRole('menu')
  expect(menu).toHaveAccessibleName(labels.actionsFor(NAME))
  translatePage()
  expect(menu).toHaveAccessibleName(translated(labels.actionsFor(NAME), NAME))
  expect(within(menu).getAllByRole('menuitem')[0]).toHaveTextContent(`[${labels.details}]`)
})
