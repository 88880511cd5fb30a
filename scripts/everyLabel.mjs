// Writes docs/labels.md: each label with its English text and where it appears.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { cell, updatePage } from './generatedPage.mjs'
import { placesOf } from './labelPlaces.mjs'
import { readLabels } from './readLabels.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
export const PAGE = join(root, 'docs/labels.md')

const INTRODUCTION = `# Every label

The texts of the interface, with their English and where they appear. Override any of them with the \`labels\` prop; [Customize](customize.md#labels-and-language) shows how. This page is generated from the types, the English labels and the components by \`npm run docs:labels\`; do not edit it.

A label with arguments is a function, shown with sample values. “CI deploy” stands for the name of a key.
`

/** The interfaces that declare labels, in the order of the page. */
const GROUPS = {
  TableLabels: 'Page and table',
  FindLabels: 'Search, filter and sort',
  ActionLabels: 'Rows',
  WizardLabels: 'Create a key and show its secret',
  FormLabels: 'Expiration, permissions and rotation',
  ChangeLabels: 'Change a key',
}

const MANY = {
  name: 'CI deploy',
  creator: 'Ada',
  scope: 'Acme',
  text: 'CI deploy',
  field: 'createdAt',
  column: 'Name',
  direction: 'asc',
  action: 'Revoke',
  ago: '2 hours ago',
  when: 'in 3 days',
  instant: 'January 31, 2027 at 11:30 PM UTC',
  seconds: 30,
  total: 8,
  active: 5,
  shown: 3,
  reported: 12,
  quota: 10,
  found: 3,
  among: 8,
  loaded: 8,
  count: 3,
  requests: 120,
  remaining: 80,
  chosen: 3,
  step: 1,
  left: 20,
  minLength: 3,
  maxLength: 60,
  excess: 4,
  searched: 50,
  isWhole: true,
}
const ONE = {
  seconds: 1,
  total: 1,
  active: 1,
  shown: 1,
  found: 1,
  count: 1,
  requests: 1,
  left: 1,
  excess: 1,
  isWhole: false,
}
const UNKNOWN = { active: undefined, among: undefined, total: undefined, remaining: undefined, direction: 'desc' }

/**
 * The values of the arguments by name: many of a thing, one, and what may be unknown.
 *
 * @type {readonly Readonly<Record<string, unknown>>[]}
 */
const SAMPLES = [MANY, { ...MANY, ...ONE }, { ...MANY, ...UNKNOWN }]
/** @type {Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>} */
const OWN_SAMPLES = {
  gracePeriod: [{ seconds: 86_400 }, { seconds: 0 }],
  expiryIn: [{ duration: { days: 30 } }, { duration: { months: 1 } }, { duration: { hours: 8 } }],
  stepOf: [{ step: 1, total: 2 }],
  scopesChosen: [MANY],
  countOfQuota: [MANY],
  actionForSome: [MANY],
  progress: [MANY],
  bulkFailed: [MANY],
}

/**
 * @param {readonly import('./readLabels.mjs').Label[]} labels
 * @param {object} english
 * @param {object} format
 * @returns {string}
 */
export function writePage(labels, english, format) {
  const sections = Object.entries(GROUPS).map(([group, title]) => {
    const rows = labels.filter((label) => label.group === group).flatMap((label) => rowsOf(label, english, format))
    return [`## ${title}\n`, '| label | English | where it appears | note |', '|---|---|---|---|', ...rows, ''].join(
      '\n',
    )
  })
  return [INTRODUCTION, ...sections].join('\n')
}

/**
 * A label has one row, and a record of labels one for each member.
 *
 * @param {import('./readLabels.mjs').Label} label
 * @param {object} english
 * @param {object} format
 */
function rowsOf({ key, parameters, owners, text }, english, format) {
  const places = placesOf(key, owners).join('; ')
  const value = Reflect.get(english, key)
  const members =
    typeof value === 'object' ? Object.entries(value).map(([name, each]) => [`.${name}`, each]) : [['', value]]
  return members.map(([name, each], index) => {
    const call = typeof each === 'function' ? `(${parameters.join(', ')})` : ''
    const texts = typeof each === 'function' ? examplesOf(key, each, parameters, format) : [each]
    return `| \`${key}${name}${call}\` | ${texts.map(cell).join('<br>')} | ${cell(places)} | ${index === 0 ? cell(text) : ''} |`
  })
}

/**
 * @param {string} key
 * @param {(...values: unknown[]) => string} label
 * @param {readonly string[]} parameters
 * @param {object} format
 * @returns {string[]}
 */
function examplesOf(key, label, parameters, format) {
  const texts = (OWN_SAMPLES[key] ?? SAMPLES).map((sample) =>
    label(...parameters.map((name) => (name === 'format' ? format : sample[name]))),
  )
  return [...new Set(texts)].filter((text) => !/undefined|NaN/.test(text))
}

/** Loads the English labels from their sources. */
async function loadEnglish() {
  const contents = `
    export { englishLabels } from './englishLabels'
    export { createFormat } from './format'`
  const stdin = { contents, resolveDir: join(root, 'src/labels'), loader: /** @type {const} */ ('ts') }
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false })
  const [file] = outputFiles
  return import(`data:text/javascript,${encodeURIComponent(file?.text ?? '')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { englishLabels, createFormat } = await loadEnglish()
  updatePage(PAGE, 'docs/labels.md', writePage(readLabels(), englishLabels, createFormat('en-US', 'UTC')))
}
