import { fireEvent, screen } from '@testing-library/react'
import { englishLabels as labels, OneTimeSecret } from 'keydrawer'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askForKey, renderPage } from '../security/hostile/page'
import { button } from '../support/elements'
import { fakeClient, issued } from '../support/fakeClient'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('replaces the download by a message if no .env line is read as the secret everywhere', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  const secret = new OneTimeSecret('both \' and "')
  const client = { ...fakeClient(), create: () => Promise.resolve(issued({ secret })) }
  await renderPage({ client })
  await askForKey()
  fireEvent.click(button(labels.download))
  expect(screen.getByText(labels.downloadUnavailable)).toBeVisible()
  expect(screen.queryByRole('button', { name: labels.download })).toBeNull()
  expect(screen.queryByText(labels.downloaded)).toBeNull()
  expect(click).not.toHaveBeenCalled()
})
