import { act, screen, waitFor } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { KeyNotices } from '../../src/components/key-actions/KeyNotices'
import { useKeyDialogs } from '../../src/components/key-actions/useKeyDialogs'
import { useKeyTasks } from '../../src/components/key-actions/useKeyTasks'
import { useWords } from '../../src/hooks/useWords'
import { button } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

type Load = NonNullable<Parameters<typeof useKeyDialogs>[1]>

/** What a table does with its dialogs, over a network of the test's own. */
function Opener({ load }: { readonly load: Load }) {
  const words = useWords('<Opener>')
  const tasks = useKeyTasks()
  const { task, Dialogs, open, preload } = useKeyDialogs(tasks, load)
  return (
    <>
      <button onClick={preload}>preload</button>
      <button onClick={() => open({ type: 'details', apiKey: apiKey() })}>open</button>
      <p>{task && Dialogs ? 'shown' : 'not shown'}</p>
      <KeyNotices tasks={tasks} canUndo={() => true} onLeave={() => {}} words={words} />
    </>
  )
}

it('says that a dialog could not be loaded, and shows it after another try', async () => {
  const load = vi
    .fn<Load>()
    .mockRejectedValueOnce(new Error('the network'))
    .mockResolvedValue({ KeyDialogs: () => <i /> })
  const { user } = renderWithKeys(<Opener load={load} />, { client: fakeClient() })
  await user.click(button('open'))
  expect(await screen.findByRole('alert')).toHaveTextContent(labels.openFailed)
  expect(screen.getByText('not shown')).toBeVisible()
  await user.click(button(labels.tryAgain))
  await waitFor(() => expect(screen.getByText('shown')).toBeVisible())
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says nothing of what nobody has asked for yet', async () => {
  const load = vi.fn<Load>().mockRejectedValue(new Error('the network'))
  const { user } = renderWithKeys(<Opener load={load} />, { client: fakeClient() })
  await user.click(button('preload'))
  await act(() => Promise.resolve())
  expect(load).toHaveBeenCalledOnce()
  expect(screen.queryByRole('alert')).toBeNull()
})
