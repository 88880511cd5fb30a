import { fireEvent, screen, within } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'
import type { RestOperation } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dialog, nameField, openButton } from '../../support/elements'
import { apiKey } from '../../support/fakeClient'
import { choose, KEY } from './prompts'
import { CAUSES } from './causes'
import { alarm, backend, renderPage, settle } from './page'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A read beside the list: how to open it, and what the page shows if it fails or succeeds. */
interface Read {
  readonly what: RestOperation
  readonly url: string
  readonly right: unknown
  readonly ask: () => Promise<void>
  readonly expectFailed: () => void
  readonly expectThere: () => void
}

const details = () => choose(labels.details)
const READS: readonly Read[] = [
  {
    what: 'get',
    url: KEY,
    right: { data: apiKey({ description: 'All of it' }) },
    ask: details,
    expectFailed: () => expect(dialog()).toHaveTextContent('GitHub Actions'),
    expectThere: () => expect(dialog()).toHaveTextContent('All of it'),
  },
  {
    what: 'activity',
    url: `${KEY}/activity`,
    right: { data: [{ at: '2026-10-03T10:00:00Z', what: 'GET /hello' }] },
    ask: details,
    expectFailed: () => expect(alarm()).toBe(labels.historyFailed),
    expectThere: () => expect(dialog()).toHaveTextContent('GET /hello'),
  },
  {
    what: 'scopes',
    url: 'https://api.example/keys/scopes',
    right: { data: [{ value: 'keys:read' }, { value: 'keys:write' }] },
    ask: async () => {
      fireEvent.click(openButton())
      await settle()
    },
    expectFailed: () => {
      expect(dialog()).toHaveTextContent(`${labels.scopesFailed} ${labels.scopesFailedText}`)
      expect(nameField()).toBeVisible()
    },
    expectThere: () => expect(screen.getByRole('radio', { name: labels.scopesAll })).toBeInTheDocument(),
  },
]

describe.each(READS)('$what', ({ what, url: wanted, right, ask, expectFailed, expectThere }) => {
  it.each(CAUSES)(
    'shows that it is missing after $what, keeps the rest, and succeeds on retry',
    { tags: 'fault/failed-reads' },
    async (cause) => {
      const { client, wrong } = backend(
        (method, url) => {
          if (method === 'GET' && url === wanted) return cause.respond()
          return method === 'GET' ? Response.json({ data: [apiKey()], total: 1 }) : undefined
        },
        { operations: ['create', what] },
      )
      await renderPage({ client })
      await ask()
      expectFailed()

      wrong.respond = (_method, url) => Response.json(url === wanted ? right : { data: [apiKey()], total: 1 })
      const retry = within(dialog()).queryByRole('button', { name: labels.tryAgain })
      if (retry) fireEvent.click(retry)
      else {
        fireEvent.click(screen.getAllByRole('button', { name: labels.close }).at(-1)!)
        await settle()
        await ask()
      }
      await settle()
      expectThere()
      expect(alarm()).toBe('')
    },
  )
})
