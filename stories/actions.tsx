import {
  type ApiKey,
  ApiKeysError,
  type ApiKeysErrorCode,
  type ApiKeysErrorOptions,
  ApiKeysProvider,
  type ApiKeysClient,
  type ApiKeysProviderProps,
  ApiKeyTable,
  type ApiKeyTableProps,
} from 'keydrawer'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { useState } from 'react'
import { within } from 'storybook/test'
import { NOW } from './clock'
import { usualKeys } from './samples'
import { type Canvas, labels, row, withAnyName } from './support'
import { labelsFor } from './labels'

export interface ActionsArgs extends ApiKeyTableProps {
  readonly backend?: MemoryClientOptions
  /** Methods that replace those of the backend. */
  readonly instead?: Partial<ApiKeysClient>
  readonly provider?: Partial<ApiKeysProviderProps>
  readonly locale?: string
}

/** A table with a backend in memory that supports everything. */
export function ActionsTable({ backend, instead, provider, locale = 'en-GB', ...table }: ActionsArgs) {
  const [client] = useState(() => ({
    ...createMemoryClient({ apiKeys: usualKeys, now: () => new Date(NOW), seed: 7, ...backend }),
    ...instead,
  }))
  const labelsOfLocale = labelsFor()
  return (
    <ApiKeysProvider
      client={client}
      scope="acme"
      locale={locale}
      timeZone="UTC"
      {...(labelsOfLocale && { labels: labelsOfLocale })}
      {...provider}
    >
      <ApiKeyTable {...table} />
    </ApiKeysProvider>
  )
}

/** A method that rejects with an error. */
export function refuse(code: ApiKeysErrorCode, options?: ApiKeysErrorOptions): () => Promise<never> {
  return () => Promise.reject(new ApiKeysError(code, options))
}

/** A method that never responds. */
export const unanswered = (): Promise<never> => new Promise(() => {})

type User = { click: (element: Element) => Promise<void> }

export async function openMenu(canvas: Canvas, user: User, name: string): Promise<Canvas> {
  const key = await row(canvas, name)
  await user.click(key.getByRole('button'))
  return within(await canvas.findByRole('menu'))
}

export async function choose(canvas: Canvas, user: User, name: string, action: string): Promise<void> {
  const menu = await openMenu(canvas, user, name)
  await user.click(menu.getByRole('menuitem', { name: action }))
}

export async function openDetails(canvas: Canvas, user: User, name = 'Booking engine'): Promise<Canvas> {
  await choose(canvas, user, name, labels.details)
  return within(await canvas.findByRole('dialog', { name: withAnyName(labels.keyDetails) }))
}

/** Selects all visible keys. Resolves once a bulk action is available. */
export async function selectAll(canvas: Canvas, user: User): Promise<void> {
  await user.click(await canvas.findByRole('checkbox', { name: labels.selectAll }))
  await canvas.findByRole('button', { name: labels.clearSelection })
}

export const fullKey: ApiKey = {
  ...usualKeys[0]!,
  expiresAt: '2026-11-29T09:00:00.000Z',
  updatedAt: '2026-11-23T10:00:00.000Z',
  createdBy: { id: 'user_1', label: 'Ada Okafor' },
  usage: { requests: 128_400, remaining: 71_600 },
  scopes: ['bookings:read', 'bookings:write'],
  replaces: 'key_revoked',
}
