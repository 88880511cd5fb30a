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

function bytesTable(bytes, row) {
  const { page, pageInHost } = bytes
  const withWizard = page.atOnce + page.wizard
  return [
    '## Bytes',
    '',
    'Minified by esbuild, gzip -9, without React. The floor is the code of react-query and Radix Dialog that a hand-written',
    'page would use. Keydrawer uses less of both, so its own code is larger than the difference. The code loaded at once',
    'shows the keys. The wizard and Radix Dialog are a separate chunk, preloaded when the browser is idle.',
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
    row('a language at once: German', kB(bytes.language.table), { aim: 2.2, isGate: false }),
    row('and with the dialogs', kB(bytes.language.dialogs), { aim: 3.8, isGate: false }),
    row('**styles.css**', kB(bytes.css), { aim: 6 }),
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
