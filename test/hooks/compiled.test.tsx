import { readFileSync } from 'node:fs'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { ApiKeysProvider, type ApiKeysEvent } from 'keydrawer'
import { type ComponentType, StrictMode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { withSecretSearch } from '../security/leaks/secretSearch'
import { button } from '../support/elements'
import { apiKey, fakeClient, SECRET } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { runModule } from '../support/compiledModule'

const { expectNowhere } = withSecretSearch()
const GUIDE = readFileSync('docs/headless.md', 'utf8')
const EXAMPLE = [...GUIDE.matchAll(/^```tsx\n(.*?)^```/gms)]
  .map(([, code]) => code!)
  .find((code) => /useCopySecret/.test(code))!

const ROW = `
import { type ApiKey, useApiKeyActions } from 'keydrawer'
export function Row({ apiKey }: { apiKey: ApiKey }) {
  const actionsOf = useApiKeyActions()
  const { rotate } = actionsOf(apiKey)
  return <button disabled={rotate !== null}>Rotate</button>
}`

const KEY = `
import { SecretText, useCopySecret, useCreateApiKey, useOrphanedApiKeys, useRotateApiKey } from 'keydrawer'
export function Key() {
  const creation = useCreateApiKey()
  const rotation = useRotateApiKey()
  const { orphans } = useOrphanedApiKeys()
  const { copy, status } = useCopySecret()
  return (
    <>
      <p>{creation.status} {rotation.status} {status} {orphans.length}</p>
      <SecretText className="mine" />
      <button onClick={() => void creation.create({ name: 'CI' })}>Create</button>
      <button onClick={() => void copy()}>Copy</button>
      <button onClick={creation.dismiss}>Done</button>
    </>
  )
}`

afterEach(() => void vi.useRealTimers())

describe.each([
  ['compiled', true],
  ['as it is written', false],
])('a user interface of a host, %s', (_form, isCompiled) => {
  const componentIn = async (code: string, name: string) => (await runModule(code, isCompiled))[name]!

  it('shows, copies and closes the secret as in the guide, and keeps nothing of it', async () => {
    const NewKey = await componentIn(EXAMPLE, 'NewKey')
    const events: ApiKeysEvent[] = []
    const { user, queryClient } = renderWithKeys(<NewKey />, { client: fakeClient(), onEvent: (e) => events.push(e) })
    await user.click(button('Create'))
    expect(await screen.findByText(SECRET)).toBeVisible()
    await user.click(button('Done'))
    expect(screen.queryByText(SECRET)).toBeNull()
    await user.click(button('Back to the key'))
    expect(screen.getByText(SECRET)).toBeVisible()
    await user.click(button('Copy'))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(SECRET)
    await navigator.clipboard.writeText('')
    await user.click(button('Done'))
    expect(button('Create')).toBeVisible()
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['shown', 'copied', 'saved', 'closed']))
    expectNowhere({ queryClient })
  })

  it('reports how each secret was copied, and resets for the next one', async () => {
    const Key = await componentIn(KEY, 'Key')
    const { user, queryClient } = renderWithKeys(<Key />, { client: fakeClient() })
    for (const round of [1, 2]) {
      await user.click(button('Create'))
      expect(await screen.findByText('revealed revealed idle 0'), `round ${round}`).toBeVisible()
      expect(screen.getByText(SECRET)).toHaveClass('mine', 'ph-no-capture')
      await user.click(button('Copy'))
      expect(await screen.findByText('revealed revealed copied 0')).toBeVisible()
      await user.click(button('Done'))
      expect(screen.getByText('idle idle idle 0')).toBeVisible()
    }
    await navigator.clipboard.writeText('')
    expectNowhere({ queryClient })
  })

  it('reports once that a secret is shown, also in StrictMode', async () => {
    const code = KEY.replace('<SecretText className="mine" />', "{creation.status === 'revealed' && <SecretText />}")
    const Key = await componentIn(code, 'Key')
    const onEvent = vi.fn<(event: ApiKeysEvent) => void>()
    const page = (
      <StrictMode>
        <Key />
      </StrictMode>
    )
    const { user } = renderWithKeys(page, { client: fakeClient(), onEvent })
    await user.click(button('Create'))
    await screen.findByText(SECRET)
    expect(onEvent.mock.calls.filter(([{ type }]) => type === 'shown')).toHaveLength(1)
  })

  it('reports a refused copy, and counts a copy with the keyboard as saved', async () => {
    const Key = await componentIn(KEY, 'Key')
    const { user } = renderWithKeys(<Key />, { client: fakeClient() })
    await user.click(button('Create'))
    await screen.findByText(SECRET)
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('No.'))
    await user.click(button('Copy'))
    expect(await screen.findByText('revealed revealed refused 0')).toBeVisible()
    fireEvent.copy(screen.getByText(SECRET), { clipboardData: { setData: () => undefined, getData: () => SECRET } })
    await user.click(button('Done'))
    expect(screen.getByText(/^idle idle/)).toBeVisible()
  })

  it('does not offer to rotate an expired key', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00:00Z') })
    const Row = (await componentIn(ROW, 'Row')) as ComponentType<{ apiKey: ReturnType<typeof apiKey> }>
    const expiring = apiKey({ expiresAt: '2026-11-24T12:00:30.000Z' })
    const client = { ...fakeClient(), rotate: async () => Promise.reject(new Error('Not asked for.')) }
    render(
      <ApiKeysProvider client={client} scope="acme">
        <Row apiKey={expiring} />
      </ApiKeysProvider>,
    )
    expect(button('Rotate')).toBeEnabled()
    await act(() => vi.advanceTimersByTimeAsync(29_000 - 15_000))
    expect(button('Rotate')).toBeEnabled()
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(button('Rotate')).toBeDisabled()
  })
})
