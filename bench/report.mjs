import { actionsOf, SUBJECTS } from './mount.mjs'

// A shared machine or a new release of a dependency changes the numbers, but a real regression changes them more.
const TOLERANCE = 1.25

const format = (value) => (value < 100 ? value.toFixed(value < 10 ? 2 : 1) : value.toFixed(0))
const kB = (count) => count / 1000

/** The measurements as Markdown lines, and the gates that missed their aim by more than the tolerance. */
export function report(bytes, speed) {
  const missed = []
  /** One row of a table. A row with an aim is a gate unless it is only watched. */
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

/** In kB. A row without an aim is not listed. */
const AIMS = {
  'provider and `useApiKeys`': 6,
  'provider, `useApiKeys` and `useCreateApiKey`': 8,
  'page at once: provider, table and button': 16,
  'page with the wizard and Radix Dialog': 40,
  'menus and dialogs of existing keys, later': 8,
  'long tables, later': 8,
  'REST client': 8,
  'a language at once: German': 2.2,
  'a language with its dialogs: German': 3.8,
  '`styles.css`': 7,
}

function bytesTable(bytes, row) {
  return [
    '## Bytes',
    '',
    'Minified by esbuild, gzip -9, without React. react-query is only in the last row, because the host has it. What is',
    'loaded later is preloaded when the browser is idle.',
    '',
    '| | kB | aim | |',
    '|---|--:|--:|---|',
    ...Object.entries(bytes).map(([name, count]) => row(name, kB(count), { aim: AIMS[name], isGate: false })),
  ]
}

function ratioTable({ median, machine, counts, rounds, rivals, heap }, row) {
  const ratio = (to, count, action = 'mount') =>
    median('keydrawer', count, 'cpu', action) / median(to, count, 'cpu', action)
  const [few, hundred, thousand, most] = counts
  const watched = (aim) => ({ aim, isGate: false })
  const [small, large] = heap
  const grown = (large.mounted - small.mounted) / (large.parsed - small.parsed)
  const opened = (count) => median('keydrawer', count, 'cpu', 'open')
  const isThere = (name) => rivals.some((rival) => rival.name === name)
  return [
    '## Speed',
    '',
    `Main-thread CPU until the result is painted, in thread time; medians of ${rounds} shuffled runs in fresh`,
    `contexts, with a third as many runs at 10,000 keys. ${machine}. Quote the ratios, not the milliseconds.`,
    '',
    'Three hand-written tables show the same data, with a search, a sort by name and a refetch. *plain* renders every row.',
    '*stack* adds react-query and a Radix dialog. *virtual* also renders only the visible rows.',
    '',
    '| | ratio | aim | |',
    '|---|--:|--:|---|',
    row(`mount of ${few} keys, against plain`, ratio('plain', few), watched(1.5)),
    row(`mount of ${hundred} keys, against plain`, ratio('plain', hundred), watched(1.5)),
    row(`mount of ${thousand} keys, against plain`, ratio('plain', thousand), { aim: 1.5 }),
    row(`mount of ${most} keys, against plain`, ratio('plain', most), watched(0.1)),
    row(`mount of ${few} keys, against stack`, ratio('stack', few), watched(1.25)),
    row(`mount of ${hundred} keys, against stack`, ratio('stack', hundred), watched(1.25)),
    row(`mount of ${thousand} keys, against virtual`, ratio('virtual', thousand), watched(1.25)),
    row(`mount of ${most} keys, against virtual`, ratio('virtual', most), watched(1.25)),
    ...(isThere('better-auth-ui')
      ? [row(`mount of ${few} keys, against better-auth-ui`, ratio('better-auth-ui', few), watched(0.5))]
      : []),
    row(`opening the dialog over ${most} keys, against over ${few}`, opened(most) / opened(few), watched(1.2)),
    row(`heap that ${most} keys add, against the keys parsed`, grown, watched(1.5)),
    row(`search at ${most} keys, keystroke to paint, wall time`, median('keydrawer', most, 'wall', 'search'), {
      ...watched(50),
      unit: ' ms',
    }),
    ...SUBJECTS.filter((subject) => subject !== 'keydrawer').flatMap((subject) =>
      matrix(`keydrawer against ${subject}`, actionsOf(subject), counts, (count, action) =>
        ratio(subject, count, action),
      ),
    ),
    ...rivals.flatMap(({ name, label, actions }) =>
      matrix(`keydrawer against ${label}`, actions, counts, (count, action) => ratio(name, count, action)),
    ),
    '',
    '*update* is a refetch in which the name of one key has changed. *scroll* moves twenty screens, one per frame. *open*',
    'opens the dialog that creates a key.',
  ]
}

function matrix(title, actions, counts, valueOf) {
  return [
    '',
    `| ${title} | ${counts.join(' | ')} |`,
    `|---|${counts.map(() => '--:|').join('')}`,
    ...actions.map((action) => `| ${action} | ${counts.map((count) => format(valueOf(count, action))).join(' | ')} |`),
  ]
}

function walkTable({ walk: { steps, actions } }, row) {
  const [ten, early, , late] = steps
  const grown = (late.heap - ten.heap) / 90
  return [
    '## A hundred thousand keys behind cursors',
    '',
    'Pages of 200, loaded by scrolling. *update* changes one key with the hook and refetches its page.',
    '',
    '| | measured | aim | |',
    '|---|--:|--:|---|',
    row('CPU of pages 91 to 100 against pages 11 to 20', late.cpu / early.cpu, { aim: 1.5, isGate: false }),
    row('elements after 100 pages', late.elements, { aim: 1500 }),
    row('heap a page of 200 keys adds, kB', kB(grown)),
    ...Object.entries(actions).map(([action, { cpu }]) => row(`${action} with 20,000 of them loaded, CPU in ms`, cpu)),
  ]
}

function rawTable({ median, counts, rivals }) {
  const line = (subject, count, action) => {
    const parts = ['cpu', 'script', 'style', 'layout', 'wall'].map((part) => median(subject, count, part, action))
    const elements = median(subject, count, 'elements', action)
    return `| ${subject} | ${count} | ${action} | ${parts.map((part) => (part >= 0 ? part.toFixed(0) : '')).join(' | ')} | ${elements} |`
  }
  const linesOf = (subject, actions) => counts.flatMap((count) => actions.map((action) => line(subject, count, action)))
  return [
    '## Milliseconds',
    '',
    '| | keys | | CPU | script | style | layout | wall | elements |',
    '|---|--:|---|--:|--:|--:|--:|--:|--:|',
    ...SUBJECTS.flatMap((subject) => linesOf(subject, actionsOf(subject))),
    ...rivals.flatMap(({ name, actions }) => linesOf(name, actions)),
  ]
}
