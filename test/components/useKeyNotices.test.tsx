import { QueryClient } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import { type ApiKeysClient, ApiKeysError, ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { describe, expect, it, vi } from 'vitest'
import { type KeyNotice, withNotice } from '../../src/components/key-actions/useKeyNotices'
import { type Deferred, deferred } from '../support/deferred'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose } from '../support/tableActions'

const [one, other] = [apiKey(), apiKey({ id: 'key_2', name: 'Reporting' })]

describe('a new notice', () => {
  const change = { type: 'disable' } as const
  const running = (id: number, key = one): KeyNotice => ({ id, status: 'running', apiKey: key, change })
  const done = (id: number, key = one): KeyNotice => ({ id, status: 'done', apiKey: key, change })
  const error = new ApiKeysError('timeout')
  const failed = (id: number, key = one): KeyNotice => ({ id, status: 'failed', apiKey: key, change, error })

  it('replaces notices of finished changes', () => expect(withNotice([done(1)], running(2))).toEqual([running(2)]))
  it('keeps the failure of another key', () =>
    expect(withNotice([failed(1, other), done(2)], running(3))).toEqual([failed(1, other), running(3)]))
  it('replaces the failure of the same key', () => expect(withNotice([failed(1)], running(2))).toEqual([running(2)]))
})

/** A table whose changes the test answers, by the id of the key. */
function setUp(queryClient = new QueryClient()) {
  const answers = new Map<string, Deferred<void>>()
  const change = (id: string) => {
    const answer = deferred<void>()
    answers.set(id, answer)
    return answer.promise
  }
  const client = {
    ...createMemoryClient({ apiKeys: [one, other] }),
    setEnabled: vi.fn<NonNullable<ApiKeysClient['setEnabled']>>(change),
    revoke: vi.fn<NonNullable<ApiKeysClient['revoke']>>(change),
  }
  const view = renderWithKeys(<ApiKeyTable />, { client, queryClient })
  const answer = (id: string, how: (answer: Deferred<void>) => void) => act(async () => how(answers.get(id)!))
  return { ...view, client, answer }
}
const notices = () =>
  [...document.querySelectorAll<HTMLElement>('[data-kd="key-notice"]')].map(
    ({ dataset, textContent }) => `${dataset['status']}: ${textContent?.replaceAll(/[\u2066-\u2069]/g, '')}`,
  )
const disabled = (name: string) => expect.stringContaining(`done: ${labels.changed.disable(name)}`)

describe('a change from the menu', () => {
  it('is shown as running until it is done', async () => {
    const { user, client, answer } = setUp()
    await choose(user, 'CI deploy', labels.disable)
    await waitFor(() => expect(notices()).toEqual([`running: ${labels.changing.disable}`]))
    expect(client.setEnabled).toHaveBeenCalledOnce()
    await answer('key_1', ({ resolve }) => resolve())
    await waitFor(() => expect(notices()).toEqual([disabled('CI deploy')]))
  })

  it('drops its success notice when a newer change has replaced it', async () => {
    const { user, answer } = setUp()
    await choose(user, 'CI deploy', labels.disable)
    await choose(user, 'Reporting', labels.disable)
    await answer('key_1', ({ resolve }) => resolve())
    await waitFor(() => expect(notices()).toEqual([`running: ${labels.changing.disable}`]))
    await answer('key_2', ({ resolve }) => resolve())
    await waitFor(() => expect(notices()).toEqual([disabled('Reporting')]))
  })

  it('always shows its failure, beside a newer change', async () => {
    const { user, answer } = setUp()
    await choose(user, 'CI deploy', labels.disable)
    await choose(user, 'Reporting', labels.disable)
    await answer('key_1', ({ reject }) => reject(new ApiKeysError('timeout')))
    const failure = expect.stringContaining(`failed: ${labels.changeFailed('CI deploy')}`)
    await waitFor(() => expect(notices()).toEqual([failure, `running: ${labels.changing.disable}`]))
    await answer('key_2', ({ resolve }) => resolve())
    await waitFor(() => expect(notices()).toEqual([failure, disabled('Reporting')]))
  })

  it('removes an earlier failure for good once it is tried again', async () => {
    const { user, answer } = setUp()
    await choose(user, 'CI deploy', labels.disable)
    await answer('key_1', ({ reject }) => reject(new ApiKeysError('timeout')))
    await user.click(await screen.findByRole('button', { name: labels.tryAgain }))
    await choose(user, 'Reporting', labels.disable)
    await answer('key_1', ({ resolve }) => resolve())
    await answer('key_2', ({ reject }) => reject(new ApiKeysError('timeout')))
    await waitFor(() => expect(notices()).toEqual([expect.stringContaining(labels.changeFailed('Reporting'))]))
  })
})

it('changes keys from the menu, the dialogs and the notices with mutations that the host can observe', async () => {
  const queryClient = new QueryClient()
  const states: unknown[] = []
  queryClient.getMutationCache().subscribe(({ mutation, type }) => {
    if (type !== 'updated' || mutation.state.status === 'pending') return
    states.push([mutation.meta, mutation.state.status])
  })
  const { user, answer } = setUp(queryClient)
  await choose(user, 'CI deploy', labels.disable)
  await answer('key_1', ({ resolve }) => resolve())
  await user.click(await screen.findByRole('button', { name: labels.undo }))
  await answer('key_1', ({ resolve }) => resolve())
  await choose(user, 'CI deploy', labels.revoke)
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: labels.revoke }))
  await answer('key_1', ({ reject }) => reject(new ApiKeysError('timeout')))
  await screen.findByRole('alert')
  expect(states).toEqual([
    [{ source: 'keydrawer' }, 'success'],
    [{ source: 'keydrawer' }, 'success'],
    [{ source: 'keydrawer' }, 'error'],
  ])
})
