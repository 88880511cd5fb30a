import { act, screen } from '@testing-library/react'
import { ApiKeyTable, englishLabels as labels, useApiKeys } from 'keydrawer'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyText } from '../../../src/components/ui/copyText'
import { deferred } from '../../support/deferred'
import { button, nameField, openButton, secretGroup } from '../../support/elements'
import { apiKey, fakeClient, SECRET } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { choose } from '../../support/tableActions'
import { expectSecret, page, reveal } from '../loss/flow'
import { withTrustedTypes } from './trustedTypes'
import { withSecretSearch } from '../leaks/secretSearch'
import { withAnyName } from '../../support/withAnyName'

const { expectNowhere, placesWithSecret } = withSecretSearch()

/** Replaces `execCommand`, which may fire the copy event or only claim to have done so. */
function withCommand(command: () => boolean) {
  Object.defineProperty(document, 'execCommand', { configurable: true, value: command })
  return () => void Reflect.deleteProperty(document, 'execCommand')
}
const withoutClipboard = () => vi.stubGlobal('navigator', { onLine: true })
afterEach(() => void vi.unstubAllGlobals())

describe('copying', () => {
  it.each([
    'argilla#5529',
    'latitude-llm#1386',
    'dawarich#2534',
    'certmate#427',
    'unsloth#11387',
    'silo-server#985',
    'netpulse#466',
  ])('works on a plain HTTP page without the Clipboard API (%s)', { tags: 'fault/copy-on-plain-http' }, async () => {
    const clipboard = new Map<string, string>()
    const clipboardData = {
      setData: (type: string, text: string) => void clipboard.set(type, text),
      getData: (type: string) => clipboard.get(type) ?? '',
    }
    // Scripts cannot create trusted events, so the listener gets one that claims to be trusted.
    const listen = vi.spyOn(window, 'addEventListener')
    const restore = withCommand(() => {
      const [, listener] = listen.mock.calls.findLast(([type]) => type === 'copy')!
      const event = { isTrusted: true, clipboardData, preventDefault() {}, stopImmediatePropagation() {} }
      ;(listener as (event: object) => void)(event)
      return true
    })
    withoutClipboard()
    expect(await copyText(SECRET)).toBe(true)
    expect(clipboard.get('text/plain')).toBe(SECRET)
    restore()
  })

  it.each(['the0#197', 'sanity#12107'])(
    'reports no success if the browser refuses (%s)',
    { tags: 'fault/copy-refused' },
    async () => {
      const view = await reveal()
      vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
      await view.user.click(button(labels.copy))
      expect(await screen.findByText(labels.copyBlocked)).toBeVisible()
      expect(screen.queryByText(labels.copied)).toBeNull()
      expect(secretGroup()).toHaveTextContent(SECRET)
    },
  )

  it(
    'reports success if the browser asks for permission first, however late',
    { tags: 'fault/copy-permission-slow' },
    async () => {
      const view = await reveal()
      const answer = deferred<void>()
      vi.spyOn(navigator.clipboard, 'writeText').mockReturnValue(answer.promise)
      await view.user.click(button(labels.copy))
      expect(await screen.findByText(labels.copyBlocked)).toBeVisible()
      await act(async () => answer.resolve())
      expect(await screen.findByText(labels.copied)).toBeVisible()
      expect(screen.queryByText(labels.copyBlocked)).toBeNull()
    },
  )

  it(
    'reports nothing for a discarded key if its copy succeeds late',
    { tags: 'fault/copy-late-for-lost-key' },
    async () => {
      const view = await reveal()
      const answer = deferred<void>()
      vi.spyOn(navigator.clipboard, 'writeText').mockReturnValue(answer.promise)
      await view.user.click(button(labels.copy))
      await screen.findByText(labels.copyBlocked)
      await view.user.keyboard('{Escape}')
      await view.user.click(button(labels.closeAnyway))
      await view.user.click(openButton())
      await view.user.type(nameField(), 'Another{Enter}')
      await screen.findByText(labels.onlyOnceTitle)
      await act(async () => answer.resolve())
      expect(screen.queryByText(labels.copied)).toBeNull()
      await view.user.keyboard('{Escape}')
      expect(screen.getByRole('heading', { name: withAnyName(labels.confirmCloseTitle) })).toBeVisible()
    },
  )

  it.each(['MCPJam#4947', 'openobserve#13076', 'CeraUI#165', 'kandev#1671', 'executor#1022', 'templui#567'])(
    'reports no success if `execCommand` returns true and copies nothing (%s)',
    { tags: 'fault/copy-command-not-believed' },
    async () => {
      const restore = withCommand(() => true)
      withoutClipboard()
      expect(await copyText(SECRET)).toBe(false)
      restore()
    },
  )

  it.each(['vscode#139657', 'immich#22217', 'bun#19720', 'MarkEdit-preview#174'])(
    'calls the clipboard before any await (%s)',
    { tags: 'fault/copy-before-any-wait' },
    () => {
      const restore = withCommand(() => false)
      const writeText = vi.fn(() => Promise.resolve())
      vi.stubGlobal('navigator', { clipboard: { writeText } })
      void copyText(SECRET)
      expect(writeText).toHaveBeenCalledExactlyOnceWith(SECRET)
      restore()
    },
  )
})

describe('a shown secret', () => {
  it.each(['open-seo#233', 'automagik/forge#198', 'unkey#361'])(
    'has the attributes that session recorders respect (%s)',
    { tags: 'fault/recorders-masked' },
    async () => {
      const view = await reveal()
      await view.user.click(button(labels.show))
      const text = secretGroup().querySelector('[data-kd="secret-text"]')
      expect(text).toHaveClass('ph-no-capture', 'rr-block', 'sentry-mask')
      expect(text).toHaveAttribute('data-dd-privacy', 'hidden')
    },
  )

  it.each(['sloth#64', 'wso2#3225', 'better-auth-ui#513'])(
    'is in no cache of react-query at any time (%s)',
    { tags: 'fault/secret-not-in-query-cache' },
    async () => {
      const view = await reveal()
      await view.user.click(button(labels.show))
      expect(view.queryClient.getMutationCache().getAll()).toEqual([])
      expect(placesWithSecret({ ...view, isOver: false })).toEqual(['DOM text'])
    },
  )

  it('is in no URL and no history state (bunmail#132)', { tags: 'fault/secret-not-in-address' }, async () => {
    const before = [location.href, history.length]
    const view = await reveal()
    await view.user.click(button(labels.show))
    expect([location.href, history.length]).toEqual(before)
    expect(placesWithSecret({ ...view, isOver: false })).toEqual(['DOM text'])
  })

  it.each(['jellyfin-web#4589', 'ocp#121'])(
    'has a name with markup beside it that is shown as text (%s)',
    { tags: 'fault/name-is-text' },
    async () => {
      const name = `<img src=x onerror="document.title='pwned'"><script>document.title='pwned'</script>`
      renderWithKeys(<ApiKeyTable />, { client: fakeClient([apiKey({ name, description: name })]) })
      expect(await screen.findByRole('rowheader')).toHaveTextContent(name)
      expect(document.querySelector('img, script')).toBeNull()
      expect(document.title).not.toBe('pwned')
    },
  )

  it.each(['react#14380', 'react#17624', 'react#22346', 'react#31705'])(
    'is in nothing that React keeps after the wizard is closed (%s)',
    { tags: 'fault/secret-not-in-react' },
    async () => {
      const view = await reveal()
      await view.user.click(button(labels.show))
      await view.user.click(button(labels.copy))
      await screen.findByText(labels.copied)
      await view.user.click(button(labels.done))
      expectNowhere(view)
    },
  )
})

describe('the dialog', () => {
  it.each(['radix#1241', 'radix#3648', 'radix#3141', 'radix#837', 'shadcn#7237', 'ontos#484'])(
    'leaves the body unchanged (%s)',
    { tags: 'fault/dialog-leaves-body' },
    async () => {
      document.body.setAttribute('style', 'color: red')
      const before = document.body.cloneNode(false).isEqualNode.bind(document.body.cloneNode(false))
      const view = renderWithKeys(page, { client: fakeClient() })
      for (let count = 0; count < 3; count++) {
        await view.user.click(openButton())
        expect(before(document.body.cloneNode(false))).toBe(true)
        await view.user.keyboard('{Escape}')
      }
      expect(before(document.body.cloneNode(false))).toBe(true)
      expect(openButton()).toHaveFocus()
      document.body.removeAttribute('style')
    },
  )

  it.each(['radix#3593', 'radix#3822'])(
    'has no focusable guard with `aria-hidden` (%s)',
    { tags: 'fault/dialog-without-focus-guards' },
    async () => {
      const view = renderWithKeys(page, { client: fakeClient() })
      await view.user.click(openButton())
      expect(document.querySelector('[aria-hidden="true"][tabindex]')).toBeNull()
    },
  )

  it.each([
    'radix#2057',
    'radix#3063',
    'react-remove-scroll#21',
    'shadcn#4461',
    'base-ui#3550',
    'gc-digital-talent#17620',
  ])(
    'adds no style sheet, which a strict policy would block (%s)',
    { tags: 'fault/dialog-without-style-sheet' },
    async () => {
      const count = () => document.querySelectorAll('style, link[rel="stylesheet"]').length
      const before = count()
      const view = renderWithKeys(page, { client: fakeClient() })
      await view.user.click(openButton())
      await view.user.type(nameField(), 'CI{Enter}')
      await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
      expect(count()).toBe(before)
      expect(document.querySelector('main [style], dialog [style]')).toBeNull()
    },
  )
})

describe('a page with Trusted Types (react#35816)', () => {
  const policed = async (tour: () => unknown) => {
    const { refused, restore } = withTrustedTypes()
    try {
      await tour()
    } finally {
      restore()
    }
    return refused
  }

  it('gets no text as markup, from the form to the last dialog of a key', { tags: 'fault/trusted-types' }, async () => {
    const markup = '<img src=x onerror="document.title=1">'
    const own = { name: markup, description: markup, scopes: [markup], createdBy: { id: markup } }
    const client = { ...fakeClient([apiKey(own), apiKey({ id: 'key_2' })]), update: vi.fn(), delete: vi.fn() }
    const refused = await policed(async () => {
      const view = await reveal(client)
      await expectSecret(view)
      await view.user.click(button(labels.done))
      for (const action of [labels.details, labels.edit, labels.delete]) {
        await choose(view.user, markup, action)
        await screen.findByRole(action === labels.delete ? 'alertdialog' : 'dialog')
        await view.user.keyboard('{Escape}')
      }
    })
    expect(refused).toEqual([])
    expect(screen.getAllByText(markup).length).toBeGreaterThan(0)
  })

  it.each([
    ['innerHTML', () => void (document.body.innerHTML = '<b>')],
    ['insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', '<b>')],
    ['parseFromString', () => new DOMParser().parseFromString('<b>', 'text/html')],
    ['onclick', () => document.body.setAttribute('onclick', 'pwn()')],
    ['write', () => document.write('<b>')],
  ])('reports a text in %s', { tags: 'self-test' }, async (sink, plant) => {
    expect(await policed(() => expect(plant).toThrow(TypeError))).toEqual([sink])
  })
})

describe('invalid dates', { tags: 'fault/odd-dates' }, () => {
  it.each(['akash-console#1497', 'hebo#99'])('are shown as unknown and break nothing (%s)', async () => {
    const dates: unknown[] = ['not a date', new Date('2026-01-01'), {}, 1_700_000_000, 'Invalid Date', '', 0, false]
    const items = dates.map((createdAt, index) => ({
      ...apiKey({ id: String(index) }),
      createdAt,
      lastUsedAt: createdAt,
    }))
    // One key has dates, because a column that no key fills is hidden.
    const sane = apiKey({ id: 'sane', lastUsedAt: '2026-10-02T07:30:00Z' })
    const client = { list: () => Promise.resolve({ items: [...items, sane] as never }) }
    const Count = () => <output>{useApiKeys().data?.items.length}</output>
    renderWithKeys(
      <>
        <ApiKeyTable />
        <Count />
      </>,
      { client },
    )
    expect(await screen.findAllByRole('rowheader')).toHaveLength(dates.length + 1)
    expect(screen.getAllByText(labels.unknown)).toHaveLength(2 * dates.length)
    expect(document.body).not.toHaveTextContent(/Invalid|NaN/)
    await act(async () => {})
  })
})
