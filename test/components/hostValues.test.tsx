import { act, screen } from '@testing-library/react'
import {
  ApiKeys,
  type ApiKeysClient,
  type ApiKeysLabels,
  type ApiKeysProviderProps,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
} from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { expectSecret, opener, page, reveal, wizard } from '../security/loss/flow'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose } from '../support/tableActions'
import { withAnyName } from '../support/withAnyName'

const warnings = () => vi.mocked(console.warn).mock.calls.map(([text]) => String(text))
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))

const fail = (): never => {
  throw new Error('The host failed.')
}
const hostile = new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail })

/** Every label as a value. `test/labels/mergeLabels` has each alone. */
const all = (value: unknown) => Object.fromEntries(Object.keys(labels).map((name) => [name, value]))
/** Every group of labels, with a value for each of its labels. */
const groups = (value: unknown) =>
  Object.fromEntries(
    Object.entries(labels).flatMap(([name, group]) =>
      typeof group === 'object' ? [[name, Object.fromEntries(Object.keys(group).map((key) => [key, value]))]] : [],
    ),
  )

describe('while a secret is shown', () => {
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 42],
    ['an object', { text: 'Hallo' }],
    ['a promise', Promise.resolve('Hallo')],
    ['a function that throws', fail],
    ['a function that returns no text', () => ({ text: 'Hallo' })],
    ['a proxy that throws', hostile],
  ])('keeps it although labels are %s', async (_what, value) => {
    const view = await reveal()
    await view.user.click(screen.getByRole('button', { name: labels.show }))
    const { textContent } = document.body
    for (const broken of [all(value), groups(value)]) {
      view.rerender(page, { labels: broken })
      expect(document.body.textContent).toBe(textContent)
    }
    await expectSecret(view)
    expect(new Set(warnings()).size).toBe(warnings().length)
  })

  it('keeps it although the labels of the wizard are invalid', async () => {
    const view = await reveal()
    for (const own of [null, 42, 'Deutsch', hostile, all(fail)])
      view.rerender(<CreateKeyWizard labels={own as Partial<ApiKeysLabels>}>{opener}</CreateKeyWizard>)
    view.rerender(page)
    await expectSecret(view)
  })

  it.each<[string, Partial<Record<keyof ApiKeysProviderProps, unknown>>]>([
    ['locale "en_US"', { locale: 'en_US' }],
    ['locale ""', { locale: '' }],
    ['locale null', { locale: null }],
    ['locale 42', { locale: 42 }],
    ['timeZone "Europe/Nowhere"', { timeZone: 'Europe/Nowhere' }],
    ['timeZone "GMT+2"', { timeZone: 'GMT+2' }],
    ['timeZone ""', { timeZone: '' }],
    ['timeZone null', { timeZone: null }],
    ['permissions null', { permissions: null }],
    ['permissions that throw', { permissions: hostile }],
    ['permissions of another kind', { permissions: { revoke: {}, delete: Promise.resolve(false), rotate: null } }],
    ['expiry null', { expiry: null }],
    ['expiry presets NaN', { expiry: { presets: [Number.NaN, '30'], maxDays: Number.NaN, default: {} } }],
    ['expiry presets 30', { expiry: { presets: 30, maxDays: '90' } }],
    ['an expiry that throws', { expiry: hostile }],
    ['canCreate as an object', { canCreate: { allowed: true } }],
    ['canCreate as a promise', { canCreate: Promise.resolve(true) }],
    ['labels null', { labels: null }],
    ['labels that throw', { labels: hostile }],
  ])('keeps it despite %s', async (_what, provider) => {
    const list: NonNullable<ApiKeysClient['list']> = async () => ({
      items: [apiKey({ lastUsedAt: '2026-11-01T00:00:00.000Z', expiresAt: '2030-01-01T00:00:00.000Z' })],
    })
    const client = Object.assign(fakeClient(), { revoke: async () => {}, features: { expiry: {} } })
    client.list.mockImplementation(list)
    const view = await reveal(client)
    view.rerender(page, provider as Partial<ApiKeysProviderProps>)
    expect((await screen.findAllByRole('rowheader', { hidden: true })).at(-1)).toHaveTextContent('CI deploy')
    await expectSecret(view)
  })

  it.each<[string, unknown]>([
    ['a text', 'L1'],
    ['null', null],
    ['a getter that throws', hostile],
    ['a sort that is no list', { list: { sort: 'name' } }],
    ['null for the list', { list: null }],
    ['updates that are no list', { update: 'name' }],
    ['grace periods that are no list', { rotate: { gracePeriods: 60 } }],
    ['a level that is unknown', { idempotency: 'L3' }],
    ['scopes that are no list', { scopes: { default: 'read' } }],
    ['true for a name', { name: true }],
  ])('keeps it despite features with %s', async (_what, features) => {
    const methods = { revoke: async () => {}, rotate: vi.fn(), update: vi.fn(), listScopes: async () => [] }
    const client = Object.assign(fakeClient([apiKey()]), methods, { features: features as never })
    const view = await reveal(client)
    view.rerender(page)
    expect((await screen.findAllByRole('rowheader', { hidden: true })).at(-1)).toHaveTextContent('CI deploy')
    await expectSecret(view)
  })

  it.each<[string, Parameters<typeof ApiKeyTable>[0]]>([
    ['a search that is no text', { view: { search: 42 as never } }],
    ['a status that is no list', { view: { status: 'active' as never } }],
    ['a sort that is a text', { view: { sort: 'name' as never } }],
    ['a view that throws', { view: hostile }],
    ['a view that is a text', { view: 'CI' as never }],
    ['labels that throw', { labels: hostile }],
  ])('keeps it beside a table with %s', async (_what, props) => {
    const view = await reveal(fakeClient([apiKey()]))
    view.rerender(
      <>
        {wizard}
        <ApiKeyTable {...props} />
      </>,
    )
    expect((await screen.findAllByRole('rowheader', { hidden: true })).at(-1)).toHaveTextContent('CI deploy')
    await expectSecret(view)
  })
})

describe('a form', () => {
  it.each([
    [{ presets: [Number.NaN, '30', -1, 7, 7] as number[], maxDays: Number.NaN }, ['In 7 days']],
    [{ presets: 30 as never }, ['In 7 days', 'In 30 days', 'In 90 days', 'In 365 days']],
    [null as never, ['In 7 days', 'In 30 days', 'In 90 days', 'In 365 days']],
  ])('offers the usable presets of the policy %o', async (expiry, offered) => {
    const client: ApiKeysClient = { ...fakeClient(), features: { expiry: {} } }
    const { user } = renderWithKeys(wizard, { client, expiry })
    await user.click(screen.getByRole('button', { name: labels.createButton }))
    const options = screen.getAllByRole('option').map(({ textContent }) => textContent)
    expect(options.filter((text) => /\d/.test(text))).toEqual(offered)
    await user.selectOptions(screen.getByLabelText(labels.expiryLabel), labels.expiryOther)
    expect(screen.getByLabelText(labels.expiryDay)).toBeVisible()
  })
})

describe('the details of a key', () => {
  it.each<[string, unknown]>([
    ['throws', fail],
    ['returns an object', () => ({ href: '/a' })],
    ['returns a promise', async () => '/a'],
    ['is a text', '/a'],
  ])('have no link if `activityHref` %s', async (_what, activityHref) => {
    const { user } = renderWithKeys(<ApiKeyTable activityHref={activityHref as never} />, {
      client: createMemoryClient({ apiKeys: [apiKey()] }),
    })
    await choose(user, 'CI deploy', labels.details)
    expect(screen.getByRole('dialog')).toHaveAccessibleName(withAnyName(labels.keyDetails))
    expect(screen.queryByRole('link')).toBeNull()
  })
})

it.each([0, 7, 'x y', {}, null])('renders a heading of level %o as level 2', async (headingLevel) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  await act(async () => {
    renderWithKeys(<ApiKeys client={fakeClient()} scope="acme" headingLevel={headingLevel as never} />, {
      client: fakeClient(),
    })
  })
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(labels.heading)
})
