import { act, fireEvent, screen, within } from '@testing-library/react'
import { type ApiKey, englishLabels as labels } from 'keydrawer'
import type { RestOperation } from 'keydrawer/rest'
import { vi } from 'vitest'
import { button, descriptionField } from '../../support/elements'
import { menuButton, menuItem } from '../../support/tableActions'
import { settle } from './page'

export const KEY = 'https://api.example/keys/key_1'

/** A change of a key: the steps in the interface, the request, and the fields of the key before it. */
export interface Change {
  readonly type: 'revoke' | 'delete' | 'update' | 'enable' | 'disable'
  readonly operation: RestOperation
  readonly request: string
  readonly own: Partial<ApiKey>
  readonly ask: () => Promise<void>
}

export const CHANGES: readonly Change[] = [
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

export async function rotate(): Promise<void> {
  await choose(labels.rotate)
  fireEvent.click(button(labels.rotateKey))
  await settle()
}

export async function choose(action: string): Promise<void> {
  fireEvent.click(menuButton('CI deploy'))
  fireEvent.click(menuItem(action))
  // The dialogs are code-split, and fake timers do not affect imports.
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
