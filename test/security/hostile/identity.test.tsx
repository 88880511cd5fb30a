import { act, fireEvent, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { shorten } from '../../../src/labels/format'
import { apiKey, fakeClient } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { settle } from './page'
import { STRINGS } from './strings'
import { isDeep } from '../../support/deep'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const WAYS = ['revoke', 'delete'] as const
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u
const short = STRINGS.filter(({ length }) => length <= 600)
const text = fc.oneof(fc.constantFrom(...short), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }))

/** Lists of keys with hostile names, some of which several keys share. */
const lists = fc
  .uniqueArray(
    text.filter((id) => id.trim() !== ''),
    { minLength: 2, maxLength: 6 },
  )
  .chain((ids) =>
    fc.record({
      keys: fc.tuple(
        ...ids.map((id) => fc.tuple(text, text).map(([name, suffix]) => apiKey({ id, name, hint: { suffix } }))),
      ),
      at: fc.nat(ids.length - 1),
      way: fc.constantFrom(...WAYS),
    }),
  )

/** Revokes or deletes the key in a row, as a user would. Returns the summary that the dialog shows. */
async function endRow(at: number, way: (typeof WAYS)[number]): Promise<string> {
  fireEvent.click(screen.getAllByRole('button', { name: /^Actions for/ })[at]!)
  fireEvent.click(screen.getByRole('menu').querySelector(`[data-action="${way}"]`)!)
  await act(() => vi.dynamicImportSettled())
  await settle()
  const dialog = screen.getByRole('alertdialog')
  const said = dialog.querySelector('dl')?.textContent ?? ''
  fireEvent.click(within(dialog).getByRole('button', { name: labels[way] }))
  await settle()
  return said
}

it(
  'revokes or deletes only the key of the clicked row, with hostile names',
  { tags: 'fault/identity-right-row', timeout: 570_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(lists, async ({ keys, at, way }) => {
        const sent: string[] = []
        const send = (id: string) => {
          sent.push(id)
          return Promise.resolve()
        }
        const client = { ...fakeClient(keys), revoke: send, delete: send }
        const view = renderWithKeys(<ApiKeyTable />, { client })
        await settle()
        const id = screen.getAllByRole('rowheader')[at]!.closest<HTMLElement>('tr')!.dataset['id']!
        const said = await endRow(at, way)
        view.unmount()
        expect(sent).toEqual([id])
        const { name, hint } = keys.find((each) => each.id === id)!
        // An invisible name or hint does not identify the key, so the dialog shows the next one.
        if (VISIBLE.test(name!)) expect(said).toContain(shorten(name!))
        else if (!VISIBLE.test(hint!.suffix!)) expect(said).toContain(shorten(id))
        expect(said).toContain(shorten(hint!.suffix!))
      }),
      { numRuns: isDeep ? 1000 : 100 },
    )
  },
)

it(
  'isolates the direction of every name in the menu and the dialogs',
  { tags: 'fault/identity-names-set-apart' },
  async () => {
    const name = 'safe\u202Egnp.exe'
    renderWithKeys(<ApiKeyTable />, { client: { ...fakeClient([apiKey({ name })]), revoke: () => Promise.resolve() } })
    await settle()
    fireEvent.click(screen.getByRole('button', { name: /^Actions for/ }))
    fireEvent.click(screen.getByRole('menuitem', { name: labels.revoke }))
    await act(() => vi.dynamicImportSettled())
    await settle()
    const dialog = within(screen.getByRole('alertdialog'))
    expect(dialog.getByText(name).tagName).toBe('BDI')
    // In plain text, where no element isolates the name, its direction marks are removed.
    expect(dialog.getByRole('heading').textContent).toBe(labels.revokeOrDeleteTitle.revoke('\u2068safegnp.exe\u2069'))
    expect(dialog.getAllByText((each) => each.includes('gnp.exe'))).toHaveLength(2)
    fireEvent.click(dialog.getByRole('button', { name: labels.revoke }))
    await settle()
    const notice = document.querySelector('[data-kd="key-notice"]')
    expect(notice?.textContent).toContain('\u2068safegnp.exe\u2069')
    expect(notice?.textContent).not.toContain('\u202E')
  },
)

it('sends no blank id', { tags: 'fault/identity-blank-id' }, async () => {
  const send = vi.fn(() => Promise.resolve())
  const blank = { ...fakeClient([apiKey({ id: ' ' }), apiKey()]), revoke: send, delete: send }
  renderWithKeys(<ApiKeyTable />, { client: blank })
  await settle()
  // A key with a blank id is unreadable, so it has no menu.
  expect(screen.getAllByRole('button', { name: /^Actions for/ })).toHaveLength(1)
  expect(screen.getByText(labels.unreadableRow(labels.columnId))).toBeVisible()
})
