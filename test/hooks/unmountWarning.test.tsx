import { screen, waitFor } from '@testing-library/react'
import { useCreateApiKey } from 'keydrawer'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { button } from '../support/elements'
import { fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

afterEach(() => vi.restoreAllMocks())

function OwnForm() {
  const creation = useCreateApiKey()
  return (
    <>
      <button onClick={() => void creation.create({ name: 'Nightly' })}>create</button>
      <button onClick={creation.confirmSaved}>saved</button>
      <output>{creation.status}</output>
    </>
  )
}

describe('a provider that is unmounted', () => {
  it('does not warn if the secret is saved', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { user, unmount } = renderWithKeys(<OwnForm />, { client: fakeClient() })
    await user.click(button('create'))
    await waitFor(() => expect(screen.getByText('revealed')).toBeVisible())
    await user.click(button('saved'))
    unmount()
    expect(warn).not.toHaveBeenCalled()
  })

  it('warns the developer once if a secret is not saved yet', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { user, unmount } = renderWithKeys(<OwnForm />, { client: fakeClient() })
    await user.click(button('create'))
    await waitFor(() => expect(screen.getByText('revealed')).toBeVisible())
    unmount()
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/<ApiKeysProvider> was unmounted.*before a new secret was saved/),
    )
  })
})
