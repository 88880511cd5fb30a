import { screen, waitFor, within } from '@testing-library/react'
import {
  type ApiKey,
  ApiKeysError,
  ApiKeyTable,
  type ApiKeysClient,
  CreateKeyWizard,
  englishLabels as labels,
} from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { row } from '../support/elements'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose, menuButton } from '../support/tableActions'
import { wholeText } from '../support/wholeText'

const other = apiKey({ id: 'key_2', name: 'Reporting', hint: { suffix: '9mTe' } })

/** A client in memory whose endings can be watched and replaced. */
function setUp(own: Partial<ApiKey> = {}, table = <ApiKeyTable />) {
  const memory = createMemoryClient({ apiKeys: [apiKey(own), other] })
  const client = { ...memory, revoke: vi.fn(memory.revoke), delete: vi.fn(memory.delete) } satisfies ApiKeysClient
  return { client, ...renderWithKeys(table, { client }) }
}

const question = () => screen.findByRole('alertdialog')
const cancel = () => screen.getByRole('button', { name: labels.cancel })
const confirm = (way: 'revoke' | 'delete') =>
  within(screen.getByRole('alertdialog')).getByRole('button', { name: labels[way] })
const WAYS = ['revoke', 'delete'] as const

describe.each(WAYS)('before a %s', (way) => {
  it('asks, identifies the key, and focuses the safe answer', async () => {
    const { user, client } = setUp({ lastUsedAt: null })
    await choose(user, 'CI deploy', labels[way])
    const dialog = await question()
    expect(dialog).toHaveAccessibleName(labels.revokeOrDeleteTitle[way]('CI deploy'))
    expect(dialog).toHaveAccessibleDescription(labels.revokeOrDeleteText[way])
    for (const fact of ['CI deploy', 'Zp04', /^2 October 2026 at /, labels.never])
      expect(within(dialog).getAllByText(fact).at(-1)).toBeVisible()
    expect(cancel()).toHaveFocus()
    expect(client[way]).not.toHaveBeenCalled()
  })

  it.each(['Cancel', 'Escape'])('sends nothing after %s, and restores the focus', async (wayOut) => {
    const { user, client } = setUp()
    await choose(user, 'CI deploy', labels[way])
    await question()
    if (wayOut === 'Cancel') await user.click(cancel())
    else await user.keyboard('{Escape}')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(menuButton('CI deploy')).toHaveFocus()
    expect(client[way]).not.toHaveBeenCalled()
  })

  it('sends one request, however often it is confirmed', async () => {
    const { user, client } = setUp()
    const answer = deferred<void>()
    client[way].mockReturnValue(answer.promise)
    await choose(user, 'CI deploy', labels[way])
    await question()
    await user.click(confirm(way))
    const busy = screen.getByRole('button', { name: labels.changing[way] })
    expect(busy).toHaveAttribute('aria-disabled', 'true')
    expect(busy).toHaveFocus()
    await user.click(busy)
    await user.keyboard('{Enter}')
    expect(client[way]).toHaveBeenCalledOnce()
    expect(client[way].mock.lastCall?.[0]).toBe('key_1')
    answer.resolve()
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  })

  it('stays open after a failure, with the reason, until a retry succeeds', async () => {
    const { user, client } = setUp()
    client[way].mockRejectedValueOnce(new ApiKeysError('rate-limited', { retryAfterSeconds: 5 }))
    await choose(user, 'CI deploy', labels[way])
    await question()
    await user.click(confirm(way))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(`${labels.changeError['rate-limited']} Try again in 5 seconds.`)
    expect(row('CI deploy')).toHaveAttribute('data-status', 'active')
    await user.click(screen.getByRole('button', { name: labels.tryAgain }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText(wholeText(labels.changed[way]('CI deploy')))).toBeVisible()
  })

  it('offers no retry if it cannot succeed', async () => {
    const { user, client } = setUp()
    client[way].mockRejectedValueOnce(new ApiKeysError('forbidden'))
    await choose(user, 'CI deploy', labels[way])
    await question()
    await user.click(confirm(way))
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.changeError.forbidden)
    expect(screen.queryByRole('button', { name: labels.tryAgain })).toBeNull()
    await user.click(screen.getByRole('button', { name: labels.close }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('can be closed while the request is pending, and the result is reported anyway', async () => {
    const { user, client } = setUp()
    const answer = deferred<void>()
    client[way].mockReturnValue(answer.promise)
    await choose(user, 'CI deploy', labels[way])
    await question()
    await user.click(confirm(way))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    answer.reject(new ApiKeysError('server-error', { mayHaveApplied: true }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(`${labels.changeFailed('CI deploy')} ${labels.changeError['server-error']}`)
    client[way].mockImplementation(() => Promise.resolve())
    await user.click(within(alert).getByRole('button', { name: labels.tryAgain }))
    expect(await screen.findByText(wholeText(labels.changed[way]('CI deploy')))).toBeVisible()
    expect(client[way]).toHaveBeenCalledTimes(2)
  })

  it('counts as done if the key is already gone', async () => {
    const { user, client } = setUp()
    await choose(user, 'CI deploy', labels[way])
    await question()
    await client.delete('key_1', { scope: 'acme', signal: new AbortController().signal })
    await user.click(confirm(way))
    expect(await screen.findByText(wholeText(labels.changed[way]('CI deploy')))).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('stays open when a refetch removes the row', async () => {
    const { user, client, queryClient } = setUp()
    await choose(user, 'CI deploy', labels[way])
    await question()
    await client.delete('key_1', { scope: 'acme', signal: new AbortController().signal })
    await queryClient.refetchQueries()
    await waitFor(() => expect(screen.queryByRole('row', { name: /CI deploy/, hidden: true })).toBeNull())
    expect(screen.getByRole('alertdialog')).toHaveTextContent('CI deploy')
    await user.click(confirm(way))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(menuButton('Reporting')).toHaveFocus()
  })
})

it('leaves a revoked key in the list, with the focus on its menu', async () => {
  const { user } = setUp()
  await choose(user, 'CI deploy', labels.revoke)
  await question()
  await user.click(confirm('revoke'))
  await waitFor(() => expect(row('CI deploy')).toHaveAttribute('data-status', 'revoked'))
  expect(menuButton('CI deploy')).toHaveFocus()
  expect(screen.getByText(wholeText(labels.changed.revoke('CI deploy'))).closest('[aria-live="polite"]')).toBeVisible()
})

async function deleteKey(user: ReturnType<typeof setUp>['user'], name: string) {
  await choose(user, name, labels.delete)
  await question()
  await user.click(confirm('delete'))
  await waitFor(() => expect(screen.queryByRole('row', { name: new RegExp(name) })).toBeNull())
}

it('removes a deleted key from the list, with the focus on the menu of the next key', async () => {
  const { user } = setUp()
  await deleteKey(user, 'CI deploy')
  await waitFor(() => expect(menuButton('Reporting')).toHaveFocus())
  expect(screen.getByText(wholeText(labels.changed.delete('CI deploy')))).toBeVisible()
})

it('moves the focus to the menu of the previous key after the last one in the list was deleted', async () => {
  const { user } = setUp()
  await deleteKey(user, 'Reporting')
  await waitFor(() => expect(menuButton('CI deploy')).toHaveFocus())
})

it('moves the focus to the button of the empty table after the only key was deleted', async () => {
  const page = (
    <>
      <CreateKeyWizard />
      <ApiKeyTable />
    </>
  )
  const { user } = setUp({}, page)
  await deleteKey(user, 'Reporting')
  await deleteKey(user, 'CI deploy')
  await waitFor(() => expect(screen.getByRole('button', { name: labels.createButton })).toHaveFocus())
})

it('warns about a key that was used within a day', async () => {
  const lastUsedAt = new Date(Date.now() - 5.5 * 3_600_000).toISOString()
  const { user } = setUp({ lastUsedAt })
  await choose(user, 'CI deploy', labels.revoke)
  expect(await question()).toHaveTextContent(labels.recentlyUsed('5 hours ago'))
})

it.each([
  ['two days ago', { lastUsedAt: new Date(Date.now() - 2 * 86_400_000).toISOString() }],
  ['by a key that is off', { lastUsedAt: new Date().toISOString(), enabled: false }],
])('does not warn about a key that was used %s', async (_when, own) => {
  const { user } = setUp(own)
  await choose(user, 'CI deploy', labels.revoke)
  expect(await question()).not.toHaveTextContent(/may still be in use/)
})

it('explains that only the record of an inactive key is deleted', async () => {
  const { user } = setUp({ revokedAt: '2026-01-01T00:00:00.000Z' })
  await choose(user, 'CI deploy', labels.delete)
  expect(await question()).toHaveAccessibleDescription(labels.revokeOrDeleteText.deleteInactive)
})

describe('with a typed confirmation', () => {
  const table = <ApiKeyTable confirmBy="typing" />
  const field = () => screen.getByRole('textbox')

  it('requires the last characters of the key', async () => {
    const { user, client } = setUp({}, table)
    await choose(user, 'CI deploy', labels.revoke)
    await question()
    expect(cancel()).toHaveFocus()
    expect(field()).toHaveAccessibleName(labels.typeToConfirm('Zp04'))
    await user.click(confirm('revoke'))
    expect(field()).toHaveFocus()
    expect(field()).toHaveAccessibleDescription(labels.confirmationMismatch)
    await user.type(field(), 'zp04')
    await user.click(confirm('revoke'))
    expect(client.revoke).not.toHaveBeenCalled()
    await user.clear(field())
    await user.type(field(), ' Zp04 {Enter}')
    await waitFor(() => expect(client.revoke).toHaveBeenCalledOnce())
  })

  it.each([
    ['the name, where nothing of the key is known', { hint: null }, 'CI deploy', 'CI deploy'],
    [
      'the name in another form of the same letters',
      { hint: { prefix: 'kd_' }, name: 'Cafe\u0301' },
      'Caf\u00e9',
      'Cafe\u0301',
    ],
    ['the id, where there is no name either', { hint: { suffix: ' ' }, name: null }, 'key_1', 'key_1'],
    [
      'a name with marks that nobody can type',
      { hint: null, name: 'CI\u200b\u202e deploy\n' },
      'CI deploy',
      'CI\u200b\u202e deploy\n',
    ],
  ])('requires %s', async (_what, own, typed, shown) => {
    const { user, client } = setUp(own, table)
    await screen.findAllByRole('rowheader')
    await user.click(menuButton(shown))
    await user.click(screen.getByRole('menuitem', { name: labels.delete }))
    await question()
    await user.type(field(), `${typed}{Enter}`)
    await waitFor(() => expect(client.delete).toHaveBeenCalledOnce())
  })

  it('does not depend on the language', async () => {
    const { user, client } = setUp({}, <ApiKeyTable confirmBy="typing" labels={{ revoke: 'Widerrufen' }} />)
    await choose(user, 'CI deploy', 'Widerrufen')
    await question()
    await user.type(field(), 'Zp04{Enter}')
    await waitFor(() => expect(client.revoke).toHaveBeenCalledOnce())
  })
})
