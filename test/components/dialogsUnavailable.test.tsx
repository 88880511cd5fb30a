import { act, screen, waitFor } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'
import type { ComponentType } from 'react'
import { expect, it, vi } from 'vitest'
import type { KeyDialogsProps } from '../../src/components/key-actions/KeyDialogs'
import { KeyNotices } from '../../src/components/key-actions/KeyNotices'
import { useKeyDialogs } from '../../src/components/key-actions/useKeyDialogs'
import { useKeyTasks } from '../../src/components/key-actions/useKeyTasks'
import { Later } from '../../src/components/parts/Later'
import { reloadPage } from '../../src/components/parts/reloadPage'
import { useWords } from '../../src/hooks/useWords'
import { button } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

type Load = () => Promise<ComponentType<KeyDialogsProps>>

vi.mock('../../src/components/parts/reloadPage', { spy: true })

/** What a table does with its dialogs, over a network of the test's own. */
function Opener({ source }: { readonly source: Later<ComponentType<KeyDialogsProps>> }) {
  const words = useWords('<Opener>')
  const tasks = useKeyTasks()
  const { task, Dialogs, open, preload } = useKeyDialogs(tasks, source)
  return (
    <>
      <button onClick={preload}>preload</button>
      <button onClick={() => void open({ type: 'details', apiKey: apiKey() })}>open</button>
      <p>{task && Dialogs ? 'shown' : 'not shown'}</p>
      <KeyNotices tasks={tasks} canUndo={() => true} onLeave={() => {}} words={words} />
    </>
  )
}

it('says that a dialog could not be loaded, and offers to reload the page', async () => {
  vi.mocked(reloadPage).mockReturnValue()
  const load = vi
    .fn<Load>()
    .mockRejectedValueOnce(new Error('the network'))
    .mockResolvedValue(() => <i />)
  const { user } = renderWithKeys(<Opener source={new Later(load)} />, { client: fakeClient() })
  await user.click(button('open'))
  expect(await screen.findByRole('alert')).toHaveTextContent(labels.openFailed)
  expect(screen.getByText('not shown')).toBeVisible()
  await user.click(button(labels.reload))
  expect(reloadPage).toHaveBeenCalledOnce()

  // A bundler that loads by other means than the browser's may have it at the next click.
  await user.click(button('open'))
  await waitFor(() => expect(screen.getByText('shown')).toBeVisible())
})

it('says nothing of what nobody has asked for yet', async () => {
  const load = vi.fn<Load>().mockRejectedValue(new Error('the network'))
  const { user } = renderWithKeys(<Opener source={new Later(load)} />, { client: fakeClient() })
  await user.click(button('preload'))
  await act(() => Promise.resolve())
  expect(load).toHaveBeenCalledOnce()
  expect(screen.queryByRole('alert')).toBeNull()
})
