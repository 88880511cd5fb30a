import { act, fireEvent, screen } from '@testing-library/react'
import { CreateKeyWizard, englishLabels as labels, type IssuedKey, useCreateApiKey } from 'keydrawer'
import { useEffect, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { button, dialog, secretGroup } from '../../support/elements'
import { deferred } from '../../support/deferred'
import { fakeClient, issued } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { askForKey, expectSecret, page, reveal, wizard } from '../loss/flow'
import { withSecretSearch } from '../leaks/secretSearch'
import { withAnyName } from '../../support/withAnyName'

const { expectNowhere } = withSecretSearch()

type View = Awaited<ReturnType<typeof reveal>>
const expectAsked = async (view: View) => {
  expect(screen.getByRole('alertdialog', { name: withAnyName(labels.confirmCloseTitle) })).toBeVisible()
  await view.user.click(button(labels.backToSecret))
  await expectSecret(view)
}

describe('an unsaved secret', () => {
  it.each(['OctopusDeploy/Issues#2011', 'langfuse#15237'])(
    'stays after a click on the backdrop (%s)',
    { tags: 'fault/backdrop-click-keeps-secret' },
    async () => {
      const view = await reveal()
      await view.user.pointer({ keys: '[MouseLeft]', target: dialog() })
      await expectAsked(view)
    },
  )

  it.each([
    ['Escape', (view: View) => view.user.keyboard('{Escape}')],
    ['the cross', (view: View) => view.user.click(button(labels.close))],
    ['Done', (view: View) => view.user.click(button(labels.done))],
  ])('is guarded by a question on %s (Portabase#304)', { tags: 'fault/closing-guarded' }, async (_way, leave) => {
    const view = await reveal()
    await leave(view)
    await expectAsked(view)
  })

  it(
    'is visible after “Show” is pressed many times quickly (ssoready#109)',
    { tags: 'fault/show-pressed-fast' },
    async () => {
      const view = await reveal()
      const show = button(labels.show)
      // One after the other, like in a browser, so that React responds to each.
      for (let count = 0; count < 21; count++) fireEvent.click(show)
      await expectSecret(view)
    },
  )

  it.each(['everr#416', 'solari-cookbook#1'])(
    'stays when the first key turns the empty page into a table (%s)',
    { tags: 'fault/first-key-keeps-secret' },
    async () => {
      const view = renderWithKeys(page, { client: fakeClient() })
      await screen.findByText(labels.emptyTitle)
      await view.user.click(screen.getAllByRole('button', { name: labels.createButton })[1]!)
      await view.user.keyboard('Booking engine{Enter}')
      await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
      await act(() => view.queryClient.refetchQueries())
      expect(screen.queryByText(labels.emptyTitle)).toBeNull()
      await expectSecret(view)
    },
  )

  it(
    'stays when the parent of the wizard remounts, with its privacy attributes (replayio/devtools#3512)',
    { tags: 'fault/remount-keeps-secret' },
    async () => {
      const view = await reveal(fakeClient(), <div key="before">{wizard}</div>)
      await view.user.click(button(labels.show))
      view.rerender(<div key="after">{wizard}</div>)
      await expectSecret(view)
      expect(secretGroup().querySelector('[data-kd="secret-text"]')).toHaveAttribute('data-private')
    },
  )

  it(
    'stays after attempts to close while the request is in flight (supermemory#1426)',
    { tags: 'fault/closing-while-creating' },
    async () => {
      const answer = deferred<IssuedKey>()
      const client = fakeClient()
      client.create.mockReturnValue(answer.promise)
      const view = await askForKey(client)
      await view.user.keyboard('{Escape}')
      await view.user.click(dialog())
      for (const name of [labels.close, labels.cancel]) await view.user.click(button(name))
      await act(async () => answer.resolve(issued()))
      await expectSecret(view)
    },
  )

  it(
    'stays after the QueryClient is cleared and reset (twenty#9766)',
    { tags: 'fault/cache-clearing-keeps-secret' },
    async () => {
      const view = await reveal()
      view.queryClient.clear()
      await act(() => view.queryClient.resetQueries())
      await expectSecret(view)
    },
  )

  it(
    'is shown although the response contains nothing else (SwissLife/Confix#79)',
    { tags: 'fault/secret-without-key' },
    async () => {
      const client = fakeClient()
      client.create.mockResolvedValue(issued({ id: null, apiKey: undefined }))
      await expectSecret(await reveal(client))
    },
  )

  it.each(['TanStack/query#2125', 'TanStack/query#5052', 'TanStack/query#6060'])(
    'is shown although the component that requested it has unmounted (%s)',
    { tags: 'fault/shown-without-requester' },
    async () => {
      const answer = deferred<IssuedKey>()
      const client = fakeClient()
      client.create.mockReturnValue(answer.promise)
      const Asker = () => {
        const { create } = useCreateApiKey()
        const [isAsked, ask] = useState(false)
        useEffect(() => {
          if (isAsked) void create({ name: 'CI' })
        }, [isAsked, create])
        return <button onClick={() => ask(true)}>Ask</button>
      }
      const view = renderWithKeys(<Asker />, { client })
      await view.user.click(button('Ask'))
      view.rerender(<CreateKeyWizard />)
      await act(async () => answer.resolve(issued()))
      await expectSecret(view)
    },
  )
})

describe('a closed secret', () => {
  it.each([
    ['given up', async (view: View) => view.user.click(button(labels.closeAnyway))],
    ['copied', async (view: View) => view.user.click(button(labels.copyAndClose))],
  ])(
    'is gone after Escape and reopening, once %s (pyload#4725)',
    { tags: 'fault/gone-after-reopening' },
    async (_how, leave) => {
      const view = await reveal()
      await view.user.keyboard('{Escape}')
      await leave(view)
      await view.user.click(screen.getAllByRole('button', { name: labels.createButton })[0]!)
      expect(dialog()).toHaveAccessibleName(labels.createTitle)
      expectNowhere(view)
    },
  )

  it('is gone after pagehide and pageshow (artsy/doppler#71)', { tags: 'fault/gone-after-page-restored' }, async () => {
    const view = await reveal()
    await view.user.click(button(labels.show))
    act(() => void fireEvent(window, new Event('pagehide')))
    act(() => void fireEvent(window, new Event('pageshow')))
    expect(dialog()).toHaveAccessibleName(withAnyName(labels.lostTitle))
    expectNowhere(view)
  })
})

describe('a page that a translator rewrites', { tags: 'fault/translated-reveal' }, () => {
  it.each(['xibo#3914', 'langfuse#9888', 'MCPJam#5323', 'signoz#12466'])('does not crash (%s)', async () => {
    const rewrite = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Node[] = []
      while (walker.nextNode()) texts.push(walker.currentNode)
      for (const text of texts) {
        const font = document.createElement('font')
        font.textContent = text.nodeValue
        text.parentNode?.replaceChild(font, text)
      }
    }
    const view = await reveal()
    rewrite()
    await view.user.click(button(labels.show))
    rewrite()
    await view.user.click(button(labels.hide))
    rewrite()
    await expectSecret(view)
    rewrite()
    await view.user.click(button(labels.done))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await screen.findByRole('row', { name: /Booking engine/ })).toBeVisible()
  })
})
