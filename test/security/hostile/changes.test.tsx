import { fireEvent, screen } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { button, descriptionField, row } from '../../support/elements'
import { apiKey } from '../../support/fakeClient'
import { type Change, CHANGES } from './prompts'
import { CAUSES, type Cause } from './causes'
import { alarm, backend, renderPage, said, settle } from './page'
import { wholeText } from '../../support/wholeText'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const OTHER = apiKey({ id: 'key_2', name: 'Reporting' })

describe.each(CHANGES)('$type', { tags: 'fault/failed-changes' }, (change) => {
  it.each(CAUSES)('shows the failure after $what, keeps the input, and succeeds on retry', (cause) =>
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

  // A change succeeds with any status of success, with or without the key in the body.
  if (isDone && code === 'malformed-response') {
    expect(screen.getByText(wholeText(labels.changed[type]('CI deploy')))).toBeInTheDocument()
    return
  }
  // A failed change is not shown as done. Not even 404 counts as one, because the list still has the key as active.
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
  expect(screen.getByText(wholeText(labels.changed[type]('CI deploy')))).toBeInTheDocument()
}
