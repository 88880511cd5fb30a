import { render, screen } from '@testing-library/react'
import { act } from 'react'
import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiKey, fakeClient } from '../support/fakeClient'

const client = fakeClient([apiKey()])

describe('the provider in a grid or flex container', () => {
  it('adds no element to those of the host', async () => {
    const { container } = render(
      <ApiKeysProvider client={client} scope="acme">
        <CreateKeyWizard>
          <button type="button">New key</button>
        </CreateKeyWizard>
        <p>Your keys</p>
        <ApiKeyTable />
      </ApiKeysProvider>,
    )
    await screen.findByRole('rowheader')
    expect([...container.children].map(({ localName }) => localName)).toEqual(['button', 'p', 'div'])
  })
})

describe('the button of a host', () => {
  const kdOf = async (button: React.ReactElement) => {
    render(
      <ApiKeysProvider client={client} scope="acme">
        <CreateKeyWizard>{button}</CreateKeyWizard>
      </ApiKeysProvider>,
    )
    return (await screen.findByRole('button')).getAttribute('data-kd')
  }

  it('gets styles if it has none', async () => {
    expect(await kdOf(<button type="button">New key</button>)).toBe('trigger')
  })

  it.each([
    ['a class', { className: 'primary' }, null],
    ['a style', { style: { color: 'red' } }, null],
    ['a part name of ours', { 'data-kd': 'button' }, 'button'],
  ])('stays as it is if it has %s', async (_what, props, kd) => {
    const button = (
      <button type="button" {...props}>
        New key
      </button>
    )
    expect(await kdOf(button)).toBe(kd)
  })
})

describe('the width of the table', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  async function warningsAt(size: Pick<DOMRect, 'width' | 'height'>) {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ ...new DOMRect(), ...size })
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const table = (
      <ApiKeysProvider client={client} scope="acme">
        <ApiKeyTable />
      </ApiKeysProvider>
    )
    const { unmount } = render(
      <>
        {table}
        {table}
      </>,
    )
    await screen.findAllByRole('rowheader')
    await act(() => vi.advanceTimersByTimeAsync(2000))
    unmount()
    return warn.mock.calls.map(([text]) => String(text))
  }

  it('causes no warning if it is that of a page, or if the table is hidden', async () => {
    expect(await warningsAt({ width: 320, height: 200 })).toEqual([])
    expect(await warningsAt({ width: 0, height: 0 })).toEqual([])
  })

  it('causes one warning if an element around the table shrinks to its content', async () => {
    expect(await warningsAt({ width: 2, height: 200 })).toEqual([
      expect.stringMatching(/2 pixels wide.*Give that element/),
    ])
  })
})
