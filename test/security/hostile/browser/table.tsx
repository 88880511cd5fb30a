import { executions, violations } from './watch'
import { QueryClient } from '@tanstack/react-query'
import {
  type ApiKey,
  type ApiKeysClient,
  ApiKeysProvider,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
} from 'keydrawer'
import { createRoot } from 'react-dom/client'
import 'keydrawer/styles.css'
import { readIssuedKey } from '../../../../src/core/readIssuedKey'
import { trackerOf } from '../../../../src/create-flow/pageRecords'
import { requestOf } from '../../../support/targetOf'
import { STRINGS } from '../strings'
import { type Layout, layoutOf, until } from './layout'

const PLAIN = 'Plain words'
/** A plain text without a visible character. A key with such a name is named by its hint. */
const BLANK = '\u200b'
const FIELDS = { createdAt: '2026-10-02T07:30:00Z', lastUsedAt: null, expiresAt: '2027-10-02T07:30:00Z' }

/** A key with one text in every field that takes text. */
function keyOf(text: string, id = text): ApiKey {
  const createdBy = { id: text, label: text }
  return {
    id,
    name: text,
    description: text,
    hint: { prefix: text, suffix: text },
    createdBy,
    scopes: [text],
    ...FIELDS,
  }
}

let items: readonly unknown[] = []
let cursor = ''
let issue = keyOf(PLAIN)
let told = PLAIN
const entry = () => ({ what: told, who: told, at: FIELDS.createdAt })
const scopeNow = () => ({ value: told, label: told, group: told, description: told })
const client: ApiKeysClient = {
  features: {
    rotate: { gracePeriods: [0, 3600] },
    scopes: {},
    expiry: {},
    update: ['name', 'description', 'expiresAt', 'scopes'],
  },
  list: () => Promise.resolve({ items: items as ApiKey[], nextCursor: cursor }),
  create: () => Promise.resolve(readIssuedKey({ secret: 'kd_demo_secret', apiKey: issue })),
  delete: () => Promise.resolve(),
  revoke: () => Promise.resolve(),
  update: () => Promise.resolve(),
  rotate: () => Promise.reject(new Error()),
  get: (id) => Promise.resolve(items.find((item): item is ApiKey => (item as ApiKey).id === id)!),
  listScopes: () => Promise.resolve([scopeNow(), { value: 'read', readOnly: true }]),
  listActivity: () => Promise.resolve({ items: [entry()], nextCursor: null }),
}
const queryClient = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } })
createRoot(document.querySelector('main')!).render(
  <ApiKeysProvider client={client} scope="acme" locale="en-GB" timeZone="UTC" queryClient={queryClient}>
    <CreateKeyWizard>
      <button type="button">{labels.createButton}</button>
    </CreateKeyWizard>
    <ApiKeyTable />
  </ApiKeysProvider>,
)

const rows = () => [...document.querySelectorAll<HTMLElement>('tbody > [data-kd="row"]')]
const dialog = () => document.querySelector<HTMLElement>('dialog')

/** Shows a text in every field of the second of three rows. */
async function show(text: string, mark: string): Promise<void> {
  told = text
  items = [
    { ...keyOf(PLAIN, 'first'), name: mark, createdAt: '2026-12-01T00:00:00Z' },
    keyOf(text),
    { ...keyOf(PLAIN, 'third'), createdAt: '2026-01-01T00:00:00Z' },
  ]
  cursor = text
  await queryClient.refetchQueries()
  await until(() => rows()[0]?.textContent.startsWith(mark) ?? false)
}

/** Creates a key with the text, and returns the layout of each step that shows it. */
async function walk(text: string): Promise<Layout[]> {
  issue = keyOf(text)
  press(labels.createButton)
  const name = await until(() => dialog()?.querySelector('input'))
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
    name,
    // A name needs a visible character.
    `${text.slice(0, 99).trim()}x`,
  )
  name.dispatchEvent(new Event('input', { bubbles: true }))
  const form = layoutOf(dialog()!)
  press(labels.createKey)
  await until(() => dialog()?.dataset['step'] === 'reveal')
  const reveal = layoutOf(dialog()!)
  press(labels.done)
  await until(() => dialog()?.dataset['step'] === 'leave')
  const leave = layoutOf(dialog()!)
  press(labels.closeAnyway)
  await until(() => !dialog())
  trackerOf(queryClient, client, 'acme').markUnsaved(requestOf(), text, keyOf(text))
  const banner = layoutOf(await until(() => document.querySelector<HTMLElement>('[data-kd="banner"]')))
  press(labels.dismiss)
  await until(() => !document.querySelector('[data-kd="banner"]'))
  return [form, reveal, leave, banner]
}

/** Returns the layout of each dialog of the key, and of the bulk dialog. */
async function live(): Promise<Layout[]> {
  const seen: Layout[] = []
  for (const [action, leave, last] of [
    [labels.details, labels.close, '[data-kd="history"] li'],
    [labels.edit, labels.cancel, '[data-kd="scope-text"]'],
    [labels.rotate, labels.cancel],
    [labels.revoke, labels.cancel],
  ] as const) {
    rows()[1]!.querySelector<HTMLElement>('[data-column="actions"] button')!.click()
    const choices = () => [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')]
    ;(await until(() => choices().find(({ textContent }) => textContent === action))).click()
    seen.push(await lookAtDialog(leave, last))
  }
  for (const row of rows().slice(0, 2)) row.querySelector('input')!.click()
  await until(() => document.querySelector('[data-kd="bulk"]'))
  press(labels.revoke)
  seen.push(await lookAtDialog(labels.cancel))
  press(labels.clearSelection)
  await until(() => !document.querySelector('[data-kd="bulk"]'))
  return seen
}

/** Returns the layout of a dialog. `last` is a selector that matches once the dialog has loaded everything. */
async function lookAtDialog(leave: string, last = '*'): Promise<Layout> {
  const element = await until(dialog)
  await until(() => element.querySelector(last))
  await until(() => queryClient.isFetching() === 0 && element.querySelector('[aria-busy="true"]') === null)
  // The panel scrolls, so its full height does not count.
  const seen = { ...layoutOf(element), height: element.offsetHeight }
  press(leave)
  await until(() => !dialog())
  return seen
}

function press(name: string): void {
  const place = dialog() ?? document
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!button) throw new Error(`There is no button “${name}”.`)
  button.click()
}

export interface Seen {
  readonly text: string
  readonly row: Layout
  /** Whether each field shows the text unchanged, from its beginning. */
  readonly isWhole: boolean
  readonly steps: readonly Layout[]
}

/** The expected display of a text: all of it, or at least 450 characters and an ellipsis. */
function inShort(text: string): string | undefined {
  const name = rows()[1]?.querySelector('[data-kd="name"]')?.textContent ?? ''
  if (text.length <= 500) return text
  return name.length > 450 && name.length <= 501 && name === `${text.slice(0, name.length - 1)}…` ? name : undefined
}

async function look(text: string, mark: string, isWalked: boolean, isLived: boolean): Promise<Seen> {
  await show(text, mark)
  const row = rows()[1]!
  const is = inShort(text)
  const shown = ['name', 'description', 'hint'].map((part) => row.querySelector(`[data-kd="${part}"]`)?.textContent)
  shown.push(row.querySelector('[data-column="createdBy"] bdi')?.textContent)
  const isWhole = is !== undefined && shown.join('\u0000') === [is, is, `${is}…${is}`, is].join('\u0000')
  const layout = layoutOf(row)
  const steps = [...(isWalked ? await walk(text) : []), ...(isLived ? await live() : [])]
  return { text: text.slice(0, 60), row: layout, isWhole, steps }
}

const hostile = {
  executions,
  violations,
  count: STRINGS.length,
  plain: (isWalked: boolean) => look(PLAIN, 'Mark plain', isWalked, true),
  blank: (isWalked: boolean) => look(BLANK, 'Mark blank', isWalked, true),
  look: (index: number, isWalked: boolean, isLived: boolean) =>
    look(STRINGS[index]!, `Mark ${index}.`, isWalked, isLived),
}
export type Hostile = typeof hostile
declare global {
  interface Window {
    readonly hostile: Hostile
  }
}
Object.assign(window, { hostile })
