import { screen, waitFor, within } from '@testing-library/react'
import {
  type ActivityPage,
  type ApiKey,
  ApiKeysError,
  ApiKeyTable,
  type ApiKeysClient,
  englishLabels as labels,
} from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { safeHref } from '../../src/components/key-actions/DetailsDialog'
import { button } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose } from '../support/tableActions'

async function openDetails(
  own: Partial<ApiKey> = {},
  { table = <ApiKeyTable />, client = {} }: { table?: React.ReactElement; client?: Partial<ApiKeysClient> } = {},
) {
  const others = [apiKey({ id: 'key_2', name: 'Successor' })]
  const view = renderWithKeys(table, { client: { ...fakeClient([apiKey(own), ...others]), ...client } })
  await choose(view.user, 'CI deploy', labels.details)
  return { ...view, dialog: within(await screen.findByRole('dialog', { name: labels.keyDetails('CI deploy') })) }
}

/** The description list as an object, by term. */
const facts = () =>
  Object.fromEntries(
    screen
      .getAllByRole('term')
      .map((term) => [
        term.textContent,
        (term.nextElementSibling?.textContent ?? '').replace(labels.copyId, '').trim(),
      ]),
  )

it('shows no date that only encodes a status', async () => {
  const past = '2026-10-03T07:30:00.000Z'
  await openDetails({ revokedAt: past, expiresAt: past, unknownDates: ['revokedAt', 'expiresAt'] })
  expect(facts()).toMatchObject({ Status: 'Revoked', Expires: 'Unknown', Revoked: 'Unknown' })
  expect(document.body).not.toHaveTextContent('3 Oct')
})

it('shows all reported fields, with dates to the minute', async () => {
  await openDetails({
    lastUsedAt: null,
    updatedAt: '2026-10-03T07:30:00.000Z',
    expiresAt: '2999-01-31T23:30:00.000Z',
    createdBy: { id: 'user_1', label: 'Ada' },
    usage: { requests: 1234, remaining: 10 },
    scopes: ['read', 'write'],
    replacedBy: 'key_2',
    replaces: 'key_gone',
  })
  expect(facts()).toEqual({
    Name: 'CI deploy',
    Description: 'GitHub Actions',
    Key: 'kd_demo_…Zp04',
    ID: 'key_1',
    Status: 'Active',
    Created: '2 October 2026 at 07:30 UTC',
    'Last updated': '3 October 2026 at 07:30 UTC',
    'Last used': 'Never',
    Expires: '31 January 2999 at 23:30 UTC',
    'Created by': 'Ada',
    Usage: '1,234 requests, 10 remaining',
    Permissions: 'read, write',
    'Replaced by': 'Successor kd_demo_…Zp04',
    Replaces: 'key_gone',
  })
})

it('leaves out fields that the backend does not report', async () => {
  await openDetails({ description: null })
  expect(Object.keys(facts())).toEqual(['Name', 'Key', 'ID', 'Status', 'Created'])
})

it.each([
  ['copied', true, labels.idCopied],
  ['refused', false, labels.idCopyBlocked],
])('reports that the id was %s only if it was', async (_outcome, isAllowed, said) => {
  const { user, dialog } = await openDetails()
  const write = vi.spyOn(navigator.clipboard, 'writeText')
  if (isAllowed) write.mockResolvedValue()
  else write.mockRejectedValue(new DOMException('no'))
  document.execCommand = () => false
  await user.click(button(labels.copyId))
  await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent(said))
  expect(write).toHaveBeenCalledWith('key_1')
})

it('shows the history page by page', async () => {
  const listActivity = vi.fn<NonNullable<ApiKeysClient['listActivity']>>((_id, { cursor }) =>
    Promise.resolve(
      cursor === undefined
        ? { items: [{ at: '2026-10-03T10:00:00Z', what: 'GET /hello', who: 'Ada' }], nextCursor: 'more' }
        : { items: [{ at: '2026-10-02T10:00:00Z', what: 'created' }] },
    ),
  )
  const { user, dialog } = await openDetails({}, { client: { listActivity } })
  expect(await dialog.findByText('GET /hello')).toBeVisible()
  expect(dialog.getByText('Ada')).toBeVisible()
  expect(dialog.getByText('3 October 2026 at 10:00 UTC')).toBeVisible()
  await user.click(dialog.getByRole('button', { name: labels.showMore }))
  expect(await dialog.findByText('2 October 2026 at 10:00 UTC')).toBeVisible()
  expect(dialog.getByText(labels.historyEvent.created, { selector: 'bdi' })).toBeVisible()
  expect(dialog.queryByRole('button', { name: labels.showMore })).toBeNull()
  expect(new Set(listActivity.mock.calls.map(([id]) => id))).toEqual(new Set(['key_1']))
})

it('shows that the history failed, and loads it again on retry', async () => {
  const listActivity = vi.fn<() => Promise<ActivityPage>>().mockRejectedValue(new ApiKeysError('forbidden'))
  const { user, dialog } = await openDetails({}, { client: { listActivity } })
  expect(await dialog.findByRole('alert')).toHaveTextContent(labels.historyFailed)
  listActivity.mockResolvedValue({ items: [] })
  await user.click(dialog.getByRole('button', { name: labels.tryAgain }))
  expect(await dialog.findByText(labels.historyEmpty)).toBeVisible()
  expect(dialog.queryByRole('alert')).toBeNull()
})

it('shows no history if the client has none', async () => {
  const { dialog } = await openDetails()
  expect(dialog.queryByRole('region', { name: labels.history })).toBeNull()
})

it('links to the host’s page about the usage of the key', async () => {
  const { dialog } = await openDetails({}, { table: <ApiKeyTable activityHref={({ id }) => `/usage/${id}`} /> })
  expect(dialog.getByRole('link', { name: labels.activity })).toHaveAttribute('href', '/usage/key_1')
})

it.each([
  ['/usage', '/usage'],
  ['usage?key=1', 'usage?key=1'],
  ['https://stats.example/k', 'https://stats.example/k'],
  ['javascript:alert(1)', undefined],
  ['JaVa\tScript:alert(1)', undefined],
  ['\u0001javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['blob:https://x/y', undefined],
  ['https://', undefined],
  ['', undefined],
  [undefined, undefined],
])('turns the link %j into %j', (href, followed) => {
  expect(safeHref(href)).toBe(followed)
})

it('loads the whole key if the list is a summary', async () => {
  const whole = apiKey({ description: 'All of it', scopes: ['read'], usage: { requests: 3 } })
  const get = vi.fn<NonNullable<ApiKeysClient['get']>>(() => Promise.resolve(whole))
  await openDetails({ createdBy: { id: 'user_1', label: 'Ada' } }, { client: { get } })
  await waitFor(() => expect(facts()).toMatchObject({ Description: 'All of it', Permissions: 'read' }))
  // Fields from the list stay.
  expect(facts()).toMatchObject({ 'Created by': 'Ada' })
  // Strict mode sends the request twice.
  expect(new Set(get.mock.calls.map(([id]) => id))).toEqual(new Set(['key_1']))
})

it('shows the data of the list if the whole key cannot be loaded', async () => {
  const get = vi.fn(() => Promise.reject(new ApiKeysError('forbidden')))
  await openDetails({}, { client: { get } })
  await waitFor(() => expect(get).toHaveBeenCalled())
  expect(facts()).toMatchObject({ Name: 'CI deploy', Description: 'GitHub Actions' })
})

it('names the key that replaced it, even if the search does not show that key', async () => {
  const table = <ApiKeyTable toolbar defaultView={{ search: 'ci deploy' }} />
  await openDetails({ replacedBy: 'key_2' }, { table })
  expect(screen.queryByRole('rowheader', { name: /^Successor/ })).toBeNull()
  expect(facts()).toMatchObject({ 'Replaced by': 'Successor kd_demo_…Zp04' })
})
