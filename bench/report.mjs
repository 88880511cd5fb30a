import { ACTIONS, SUBJECTS } from './mount.mjs'

// A shared machine and another release of a dependency move the numbers; a real loss moves them more.
const TOLERANCE = 1.25

const format = (value) => (value < 100 ? value.toFixed(value < 10 ? 2 : 1) : value.toFixed(0))
const kB = (count) => count / 1000

/** What was measured, as Markdown, and what of it missed its aim by more than the tolerance. */
export function report(bytes, speed) {
  const missed = []
  /** One row of a table. With an aim it is a gate, unless it is only watched. */
  const row = (label, value, { aim, unit = '', isGate = aim !== undefined } = {}) => {
    const isMissed = aim !== undefined && value > aim
    if (isMissed && isGate && value > aim * TOLERANCE) missed.push(label)
    const verdict = aim === undefined ? '' : isMissed ? (value > aim * TOLERANCE ? '**missed**' : 'within 25 %') : 'met'
    return `| ${label} | ${format(value)}${unit} | ${aim === undefined ? '' : `≤ ${aim}${unit}${isGate ? '' : ', watched'}`} | ${verdict} |`
  }
  const lines = ['# What Keydrawer costs', '', ...bytesTable(bytes, row), '']
  if (speed) lines.push(...ratioTable(speed, row), '', ...walkTable(speed, row), '', ...rawTable(speed), '')
  return { lines, missed }
}

function bytesTable(bytes, row) {
  const { page, pageInHost } = bytes
  const withWizard = page.atOnce + page.wizard
  return [
    '## Bytes',
    '',
    'Minified by esbuild, gzip -9, without React. The floor is what a page by hand takes from react-query and from Radix',
    'Dialog before it has a line of its own. Keydrawer takes less of them, so its own code is more than the difference.',
    'What a page needs at once shows the keys. The wizard, Radix Dialog with it, follows while nobody has found the button.',
    '',
    '| | kB | aim | |',
    '|---|--:|--:|---|',
    row('page at once: table, button, provider', kB(page.atOnce)),
    row('the same with the REST client', kB(bytes.pageAndClient)),
    row('loaded after it: the wizard and Radix Dialog', kB(page.wizard)),
    row('and what is done with keys: the menu, its dialogs, the notices', kB(page.actions)),
    row('loaded with the first long table: TanStack Virtual and what finds and prints', kB(page.rest)),
    row('floor: react-query and a modal Radix Dialog, by hand', kB(bytes.byHand)),
    row('**page at once over the floor**', kB(page.atOnce - bytes.byHand), { aim: 12 }),
    row('page with the wizard over the floor', kB(withWizard - bytes.byHand), { aim: 12, isGate: false }),
    row('own code of both: less the parts they take', kB(withWizard - bytes.taken), { aim: 12, isGate: false }),
    row('page at once where the host has react-query', kB(pageInHost.atOnce), { aim: 26, isGate: false }),
    row('the same with the wizard', kB(pageInHost.atOnce + pageInHost.wizard), { aim: 26, isGate: false }),
    row('table and provider where the host has react-query', kB(bytes.table), { aim: 9, isGate: false }),
    row('hooks alone where the host has react-query', kB(bytes.hooks), { aim: 4, isGate: false }),
    row('**styles.css**', kB(bytes.css), { aim: 6 }),
  ]
}

const AIMS = {
  'mount 10': { aim: 1.5, isGate: false },
  'mount 100': { aim: 1.5, isGate: false },
  'mount 1000': { aim: 1.5 },
  'mount 10000': { aim: 0.1, isGate: false },
}

function ratioTable({ median, machine, counts, rounds, rivals }, row) {
  const ratio = (to, count, action) => median('keydrawer', count, 'cpu', action) / median(to, count, 'cpu', action)
  const most = counts.at(-1)
  return [
    '## Speed',
    '',
    `Main-thread CPU until what was asked for is painted, in thread time; medians of ${rounds} shuffled runs in fresh`,
    `contexts, of a third of them at 10,000. ${machine}. Quote the ratios, not the milliseconds.`,
    '',
    'The plain table renders every row of the same data, with a search, an order by name and a refetch. *Update* is a',
    'refetch in which one key has another name, *scroll* twenty screens at one a frame.',
    '',
    '| keydrawer against a plain React table | ratio | aim | |',
    '|---|--:|--:|---|',
    ...ACTIONS.flatMap((action) =>
      counts.map((count) => row(`${action}, ${count} keys`, ratio('plain', count, action), AIMS[`${action} ${count}`])),
    ),
    ...counts.map((count) =>
      row(`mount, ${count} keys, the table having react-query and Radix`, ratio('stack', count, 'mount')),
    ),
    row(`search at ${most} keys, keystroke to paint, wall time`, median('keydrawer', most, 'wall', 'search'), {
      aim: 50,
      unit: ' ms',
      isGate: false,
    }),
    ...rivals.flatMap(({ name, label }) =>
      counts.map((count) => row(`mount, ${count} keys, against ${label}`, ratio(name, count, 'mount'))),
    ),
  ]
}

function walkTable({ walk }, row) {
  const [ten, early, , late] = walk
  const grown = (late.heap - ten.heap) / 90
  return [
    '## A hundred thousand keys behind cursors',
    '',
    'Pages of 200, loaded by scrolling.',
    '',
    '| | measured | aim | |',
    '|---|--:|--:|---|',
    row('CPU of pages 91 to 100 against pages 11 to 20', late.cpu / early.cpu, { aim: 1.5, isGate: false }),
    row('elements after 100 pages', late.elements, { aim: 1500 }),
    row('heap a page of 200 keys adds, kB', kB(grown)),
  ]
}

function rawTable({ median, counts, rivals }) {
  const line = (subject, count, action) => {
    const parts = ['cpu', 'script', 'style', 'layout', 'wall'].map((part) => median(subject, count, part, action))
    const elements = median(subject, count, 'elements', action)
    return `| ${subject} | ${count} | ${action} | ${parts.map((part) => (part >= 0 ? part.toFixed(0) : '')).join(' | ')} | ${elements} |`
  }
  return [
    '## Milliseconds',
    '',
    '| | keys | | CPU | script | style | layout | wall | elements |',
    '|---|--:|---|--:|--:|--:|--:|--:|--:|',
    ...SUBJECTS.flatMap((subject) => counts.flatMap((count) => ACTIONS.map((action) => line(subject, count, action)))),
    ...rivals.flatMap(({ name }) => counts.map((count) => line(name, count, 'mount'))),
  ]
}
