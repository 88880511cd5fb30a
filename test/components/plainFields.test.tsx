import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { ApiKeys, type ApiKeyScope, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import ts from 'typescript'
import { describe, expect, it, vi } from 'vitest'
import { button, createButton, nameField, openButton } from '../support/elements'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose } from '../support/tableActions'
import { withAnyName } from '../support/withAnyName'

const GUARDS = {
  autocomplete: 'off',
  spellcheck: 'false',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
}

const keys = Array.from({ length: 6 }, (_, index) =>
  apiKey({ id: `key_${index}`, name: `Key ${index}`, expiresAt: null, scopes: ['scope:0'] }),
)
const scopes: readonly ApiKeyScope[] = Array.from({ length: 9 }, (_, index) => ({
  value: `scope:${index}`,
  readOnly: index < 4,
}))

/** Every field that is on the page, with the component that renders it. */
const fields = () =>
  [...document.querySelectorAll('input, select, textarea')].map((field) => ({ field, owner: ownerOf(field) }))

/** React notes it while it is in development. */
function ownerOf(element: Element): string {
  const fiber: unknown = Object.entries(element).find(([key]) => key.startsWith('__reactFiber$'))?.[1]
  const owner: unknown = Reflect.get(fiber as object, '_debugOwner')
  return nameOf((owner as { readonly type: Kind }).type)
}

type Kind = { readonly name: string } | { readonly render: Kind } | { readonly type: Kind }

function nameOf(kind: Kind): string {
  if ('render' in kind) return nameOf(kind.render)
  return 'type' in kind ? nameOf(kind.type) : kind.name
}

/** The components in whose markup there is a field, as their sources say. */
function componentsWithFields(): readonly string[] {
  const root = join(import.meta.dirname, '../../src/components')
  const found = new Set<string>()
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node, owner: string) => {
      const isNamed = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)
      const inside = isNamed ? (node.name?.text ?? owner) : owner
      const isField = ts.isJsxOpeningLikeElement(node) && /^(input|select|textarea)$/.test(node.tagName.getText())
      const isGuarded = ts.isJsxSpreadAttribute(node) && node.expression.getText() === 'noAutofillProps'
      if (isField || isGuarded) found.add(inside)
      ts.forEachChild(node, (child) => visit(child, inside))
    }
    visit(source, file)
  }
  return [...found].toSorted()
}

type User = ReturnType<typeof renderWithKeys>['user']

interface Place {
  readonly name: string
  /** Each component whose fields are there, beside those of the table. */
  readonly owners: readonly string[]
  readonly goThere: (user: User) => Promise<void>
}

const TABLE = ['SearchField', 'StatusFilter', 'SortSelect', 'SelectAll', 'ApiKeyRow']

const create = async (user: User) => {
  await user.click(openButton())
  await user.type(nameField(), 'CI')
  await user.selectOptions(screen.getByRole('combobox', { name: labels.expiryLabel }), labels.expiryOther)
  await user.click(await screen.findByRole('radio', { name: labels.scopesChoose }))
}

const places: readonly Place[] = [
  { name: 'the table', owners: [], goThere: async () => {} },
  {
    name: 'the form of a new key',
    owners: ['TextField', 'Controls', 'DayInput', 'RadioChoice', 'ScopeList', 'Scope'],
    goThere: create,
  },
  {
    name: 'the secret of a new key',
    owners: ['RevealStep'],
    async goThere(user) {
      await create(user)
      await user.click(screen.getAllByRole('checkbox', { name: /^scope/ })[0]!)
      fireEvent.change(screen.getByLabelText(labels.expiryDay), { target: { value: '2027-01-31' } })
      await user.click(createButton())
      await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
      vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
      await user.click(button(labels.copy))
    },
  },
  {
    name: 'a change',
    owners: ['TextField', 'Controls', 'RadioChoice', 'ScopeList', 'Scope'],
    async goThere(user) {
      await choose(user, 'Key 1', labels.edit)
      await user.click(await screen.findByRole('radio', { name: labels.scopesChoose }))
    },
  },
  { name: 'a rotation', owners: ['RadioChoice'], goThere: (user) => choose(user, 'Key 1', labels.rotate) },
  { name: 'the end of a key', owners: ['TextField'], goThere: (user) => choose(user, 'Key 1', labels.revoke) },
  {
    name: 'the end of many',
    owners: ['TextField'],
    async goThere(user) {
      await user.click(await screen.findByRole('checkbox', { name: labels.selectAll }))
      await user.click(button(labels.delete))
    },
  },
]

describe('keeps password managers, autofill and spell checkers away from every field', () => {
  it.each(places.map((place) => [place.name, place] as const))('of %s', async (_, { owners, goThere }) => {
    const client = createMemoryClient({ apiKeys: keys, scopes })
    const { user } = renderWithKeys(<ApiKeys client={client} scope="acme" confirmBy="typing" />, { client })
    await screen.findAllByRole('row', { name: /Key/ })
    await goThere(user)
    await waitFor(() => expect(new Set(fields().map(({ owner }) => owner))).toEqual(new Set([...TABLE, ...owners])))
    for (const { field, owner } of fields())
      for (const [name, value] of Object.entries(GUARDS))
        expect(`${owner}: ${name}=${field.getAttribute(name)}`).toBe(`${owner}: ${name}=${value}`)
  })

  it('of every component with a field', () => {
    expect([...new Set([...TABLE, ...places.flatMap(({ owners }) => owners)])].toSorted()).toEqual(
      componentsWithFields(),
    )
  })
})
