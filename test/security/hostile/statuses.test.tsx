import { fireEvent, screen, within } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { button, descriptionField, dialog, nameField } from '../../support/elements'
import { apiKey } from '../../support/fakeClient'
import { CAUSES, type Cause } from './causes'
import { alarm, askForKey, backend, notFound, renderPage, said, settle, typed } from './page'
import { withAnyName } from '../../support/withAnyName'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const isFinal = (code: string) => code === 'forbidden'

describe.each(CAUSES)('after $what', (cause) => {
  it('shows a failed list with its cause and what to do', { tags: 'fault/status-list' }, () => listFails(cause))
  it(
    'shows a failed creation with its cause, keeps the input, and succeeds on retry',
    { tags: 'fault/status-create' },
    () => creationFails(cause),
  )
  it.each(['revoke', 'delete'] as const)(
    'shows the outcome of a failed %s, which can be tried again',
    { tags: 'fault/status-change' },
    (way) => endFails(cause, way),
  )
})

it('covers every status and every response that is not a valid one', { tags: 'self-test' }, () => {
  const statuses = '400 401 403 404 408 409 410 412 413 415 422 423 425 428 429 499 500 502 503 504'.split(' ')
  const tried = CAUSES.map(({ what }) => what)
  expect(tried).toEqual(expect.arrayContaining([...statuses, 'a broken connection', 'an opaque answer', 'a redirect']))
})

async function listFails({ respond, list: code }: Cause) {
  const { client, wrong } = backend((method) => (method === 'GET' ? respond() : undefined))
  await renderPage({ client })
  expect(alarm()).toContain(`${labels.listFailed}${said(labels.listError, code)}`)
  expect(document.querySelector('[data-kd="table"]')).toHaveAttribute('data-status', isFinal(code) ? code : 'failed')
  if (isFinal(code)) {
    expect(alarm()).toMatch(/Ask an administrator/)
    expect(screen.queryByRole('button', { name: labels.tryAgain })).toBeNull()
    return
  }
  wrong.respond = () => Response.json({ data: [apiKey()] })
  fireEvent.click(button(labels.tryAgain))
  await settle()
  expect(screen.getByRole('row', { name: /CI deploy/ })).toBeVisible()
  expect(alarm()).toBe('')
}

async function creationFails({ respond, create: code, mayHaveApplied }: Cause) {
  const { client, wrong, posts } = backend((method) => (method === 'POST' ? respond() : undefined))
  await renderPage({ client })
  await askForKey()
  expect(dialog()).toHaveAccessibleName(labels.createTitle)
  expect(nameField()).toHaveValue(typed.name)
  expect(descriptionField()).toHaveValue(typed.description)
  expect(posts()).toBe(1)

  if (isFinal(code)) {
    expect(alarm()).toContain(labels.createError.forbidden)
    expect(alarm()).toMatch(/Ask an administrator/)
    fireEvent.click(screen.getAllByRole('button', { name: labels.close }).at(-1)!)
    expect(screen.queryByRole('dialog')).toBeNull()
    return
  }
  if (code === 'name-taken' && !mayHaveApplied) {
    expect(nameField()).toHaveAccessibleDescription(expect.stringContaining(labels.nameError.taken))
    expect(nameField()).toHaveFocus()
  } else {
    expect(alarm()).toContain(said(labels.createError, code === 'name-taken' ? 'unknown' : code))
    if (mayHaveApplied) expect(alarm()).toContain(notFound(typed.name))
  }
  wrong.respond = () => undefined
  fireEvent.click(button(labels.tryAgain))
  await settle()
  expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
  expect(posts()).toBe(2)
}

async function endFails({ respond, isDone, create: code }: Cause, way: 'revoke' | 'delete') {
  const path = way === 'revoke' ? 'POST https://api.example/keys/key_1/revoke' : 'DELETE https://api.example/keys/key_1'
  const { client, queryClient, wrong, loseKey } = backend(
    (method, url) => (`${method} ${url}` === path ? respond() : undefined),
    { operations: ['create', way] },
  )
  loseKey()
  await renderPage({ client, queryClient })
  expect(alarm()).toContain(labels.orphanTitle('CI deploy'))
  fireEvent.click(button(labels.revoke))
  await settle()
  const confirm = () => within(screen.getByRole('alertdialog')).getAllByRole('button').at(-1)!
  fireEvent.click(confirm())
  await settle()
  // 404 does not prove success here, because the list has never shown the key.
  if (!isDone || code === 'not-found') {
    expect(screen.getByRole('alertdialog')).toHaveTextContent(said(labels.changeError, code))
    expect(alarm()).toContain(labels.orphanTitle('CI deploy'))
    if (isFinal(code)) return
    wrong.respond = (method) => (method === 'GET' ? undefined : new Response(null, { status: 204 }))
    fireEvent.click(confirm())
    await settle()
  }
  expect(alarm()).toBe('')
}
