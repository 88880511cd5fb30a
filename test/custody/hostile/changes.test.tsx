import { act, fireEvent, screen, within } from '@testing-library/react'
import { type ApiKey, englishLabels as labels } from 'keydrawer'
import type { RestOperation } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { button, descriptionField, row } from '../../support/elements'
import { apiKey } from '../../support/fakeClient'
import { menuButton, menuItem } from '../../support/tableActions'
import { CAUSES, type Cause } from './causes'
import { alarm, backend, renderPage, said, settle } from './page'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const KEY = 'https://api.example/keys/key_1'
const OTHER = apiKey({ id: 'key_2', name: 'Reporting' })

/** One change of a key: how it is asked for, what is sent, and what the key is afterwards. */
interface Change {
  readonly type: 'revoke' | 'delete' | 'update' | 'enable' | 'disable'
  readonly operation: RestOperation
  readonly request: string
  readonly own: Partial<ApiKey>
  readonly ask: () => Promise<void>
}

const CHANGES: readonly Change[] = [
  { type: 'revoke', operation: 'revoke', request: `POST ${KEY}/revoke`, own: {}, ask: () => end(labels.revoke) },
  { type: 'delete', operation: 'delete', request: `DELETE ${KEY}`, own: {}, ask: () => end(labels.delete) },
  { type: 'update', operation: 'update', request: `PATCH ${KEY}`, own: {}, ask: edit },
  {
    type: 'enable',
    operation: 'disable',
    request: `POST ${KEY}/enable`,
    own: { enabled: false },
    ask: () => choose(labels.enable),
  },
  { type: 'disable', operation: 'disable', request: `POST ${KEY}/disable`, own: {}, ask: () => choose(labels.disable) },
]

describe.each(CHANGES)('$type', (change) => {
  it.each(CAUSES)('after $what says how it stands, keeps what was entered, and can go on', (cause) =>
    changeFails(change, cause),
  )
})

async function changeFails({ type, operation, request, own, ask }: Change, { respond, change: code, isDone }: Cause) {
  let isRight = false
  const sent: string[] = []
  const { client } = backend(
    (method, url) => {
      if (method === 'GET') return Response.json({ data: [apiKey(own), OTHER], total: 2 })
      sent.push(`${method} ${url}`)
      return isRight ? new Response(null, { status: 204 }) : respond()
    },
    { operations: ['create', operation] },
  )
  await renderPage({ client })
  await ask()
  expect(sent).toEqual([request])

  // A change may be answered with the key or with nothing, and a status of success is one.
  if (isDone && code === 'malformed-response') {
    expect(screen.getByText(labels.changed[type]('CI deploy'))).toBeInTheDocument()
    return
  }
  // Nothing that failed is shown as done. That a key is not found, while it is listed and works, is no end of it.
  expect(row('CI deploy')).toHaveAttribute('data-status', own.enabled === false ? 'disabled' : 'active')
  if (type === 'update') expect(descriptionField()).toHaveValue('GitHub Actions, and more')
  if (type === 'update' && code === 'name-taken') expect(screen.getByText(labels.nameError.taken)).toBeInTheDocument()
  else expect(alarm()).toContain(said(labels.changeError, code))
  if (code === 'forbidden') {
    expect(screen.queryByRole('button', { name: labels.tryAgain })).toBeNull()
    const way = screen.queryAllByRole('button', { name: labels.close }).at(-1) ?? button(labels.dismiss)
    fireEvent.click(way)
    await settle()
    expect(alarm()).toBe('')
    return
  }
  isRight = true
  fireEvent.click(button(labels.tryAgain))
  await settle()
  expect(sent).toEqual([request, request])
  expect(alarm()).toBe('')
  expect(screen.getByText(labels.changed[type]('CI deploy'))).toBeInTheDocument()
}

async function choose(action: string): Promise<void> {
  fireEvent.click(menuButton('CI deploy'))
  fireEvent.click(menuItem(action))
  // The dialogs come by themselves, and not by a timer.
  await act(() => vi.dynamicImportSettled())
  await settle()
}

async function end(action: string): Promise<void> {
  await choose(action)
  fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: action }))
  await settle()
}

async function edit(): Promise<void> {
  await choose(labels.edit)
  fireEvent.change(descriptionField(), { target: { value: 'GitHub Actions, and more' } })
  fireEvent.click(button(labels.save))
  await settle()
}
