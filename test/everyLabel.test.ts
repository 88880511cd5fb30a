// @vitest-environment node
import { readFileSync } from 'node:fs'
import { englishLabels } from 'keydrawer'
import { expect, it } from 'vitest'
import { PAGE, writePage } from '../scripts/everyLabel.mjs'
import { placesOf, unusedPlaces } from '../scripts/labelPlaces.mjs'
import { readLabels } from '../scripts/readLabels.mjs'
import { createFormat } from '../src/labels/format'

const labels = readLabels()
const format = createFormat('en-US', 'UTC')
const ownersOf = (key: string) => labels.find((label) => label.key === key)?.owners

it('reads every label of the English catalog', () => {
  expect(labels.map(({ key }) => key).toSorted()).toEqual(
    Object.keys(englishLabels)
      .filter((key) => key !== 'locale')
      .toSorted(),
  )
})

it('has a place for every label', () => {
  expect(labels.filter(({ key, owners }) => placesOf(key, owners).length === 0).map(({ key }) => key)).toEqual([])
})

it('writes the labels to the page as they are now. If this fails, run `npm run docs:labels`', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(writePage(labels, englishLabels, format))
})

it('shows a changed text, and a function with sample arguments', () => {
  const page = writePage(
    labels,
    { ...englishLabels, heading: 'Tokens', editTitle: (name: string) => `<${name}>` },
    format,
  )
  expect(page).toContain('| `heading` | Tokens | Page header; ')
  expect(page).toContain('| `editTitle(name)` | <CI deploy> | Edit dialog |')
})

it('finds the components that read a label by its name, by a variable or by destructuring', () => {
  expect(ownersOf('createButton')).toEqual(expect.arrayContaining(['ApiKeys.tsx Panel', 'TableStates.tsx EmptyNotice']))
  expect(ownersOf('disable')).toContain('BulkBar.tsx BulkBar')
  expect(ownersOf('revokeOrDeleteText')).toEqual(['RevokeDialog.tsx consequence'])
})

it('names a component without a place, and a place without a component', () => {
  expect(() => placesOf('heading', ['Sidebar.tsx Sidebar'])).toThrow('Sidebar.tsx Sidebar shows labels')
  expect(() => placesOf('save', ['ApiKeys.tsx Panel'])).toThrow('`save` is no longer shown in each of its places')
  expect(unusedPlaces(labels)).toEqual([])
  expect(unusedPlaces(labels.filter(({ key }) => key !== 'notPrinted'))).toEqual(['VirtualRows.tsx'])
})
