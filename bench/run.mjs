// node bench/run.mjs [--rounds 9] [--bytes]
// What Keydrawer costs, against what the same page costs by hand. Run `npm run build` before.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { measureBytes } from './bytes.mjs'
import { measureMount, medianOf, SUBJECTS } from './mount.mjs'

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, bytes: { type: 'boolean', default: false } },
})
const COUNTS = [10, 100, 1000]
// A shared machine and another release of a dependency move the numbers; a real loss moves them more.
const TOLERANCE = 1.25
const missed = []

/** One row of a table. With an aim it is a gate, unless it is only watched. */
function row(label, value, { aim, unit = '', isGate = aim !== undefined } = {}) {
  const isMissed = aim !== undefined && value > aim
  if (isMissed && isGate && value > aim * TOLERANCE) missed.push(label)
  const verdict = aim === undefined ? '' : isMissed ? (value > aim * TOLERANCE ? '**missed**' : 'within 25 %') : 'met'
  return `| ${label} | ${format(value)}${unit} | ${aim === undefined ? '' : `≤ ${aim}${unit}${isGate ? '' : ', watched'}`} | ${verdict} |`
}

const format = (value) => (value < 100 ? value.toFixed(value < 10 ? 2 : 1) : value.toFixed(0))
const kB = (bytes) => bytes / 1000

function bytesTable(bytes) {
  return [
    '## Bytes',
    '',
    'Minified by esbuild, gzip -9, without React. The floor is what a page by hand takes from react-query and from Radix',
    'Dialog before it has a line of its own. Keydrawer takes less of them, so its own code is more than the difference.',
    '',
    '| | kB | aim | |',
    '|---|--:|--:|---|',
    row('page: table, wizard, provider', kB(bytes.page)),
    row('the same with the REST client', kB(bytes.pageAndClient)),
    row('floor: react-query and a modal Radix Dialog, by hand', kB(bytes.byHand)),
    row('**page over the floor**', kB(bytes.page - bytes.byHand), { aim: 12 }),
    row('own code: page less the parts it takes from them', kB(bytes.page - bytes.taken), { aim: 12, isGate: false }),
    row('the page where the host has react-query', kB(bytes.pageInHost), { aim: 26, isGate: false }),
    row('table and provider where the host has react-query', kB(bytes.table), { aim: 9, isGate: false }),
    row('hooks alone where the host has react-query', kB(bytes.hooks), { aim: 4, isGate: false }),
    row('**styles.css**', kB(bytes.css), { aim: 6 }),
  ]
}

function mountTables({ samples, version }) {
  const median = (subject, count, metric) => medianOf(samples, subject, count, metric)
  const ratio = (subject, to, count) => median(subject, count, 'cpu') / median(to, count, 'cpu')
  const parts = ['cpu', 'script', 'style', 'layout']
  return [
    '## Mounting',
    '',
    `Main-thread CPU from mounting to painted rows, in thread time; medians of ${options.rounds} shuffled runs in fresh contexts.`,
    `Chromium ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}. Quote the ratios, not the milliseconds.`,
    '',
    '| keydrawer against | ratio | aim | |',
    '|---|--:|--:|---|',
    ...COUNTS.flatMap((count) => [
      row(`plain React table, ${count} keys`, ratio('keydrawer', 'plain', count), { aim: 1.5, isGate: count === 1000 }),
      row(`the same with react-query and Radix, ${count} keys`, ratio('keydrawer', 'stack', count)),
    ]),
    '',
    '| ms (elements) | keys | CPU | script | style | layout | elements |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...SUBJECTS.flatMap((subject) =>
      COUNTS.map((count) => {
        const milliseconds = parts.map((part) => median(subject, count, part).toFixed(0)).join(' | ')
        return `| ${subject} | ${count} | ${milliseconds} | ${median(subject, count, 'elements')} |`
      }),
    ),
  ]
}

const lines = ['# What Keydrawer costs', '', ...bytesTable(await measureBytes()), '']
if (!options.bytes) {
  const onSample = ({ subject, count, cpu }) => console.error(`${subject} ${count}: ${cpu.toFixed(0)} ms`)
  lines.push(...mountTables(await measureMount({ counts: COUNTS, rounds: Number(options.rounds), onSample })), '')
}
console.log(lines.join('\n'))
if (!options.bytes) writeFileSync(new URL('results/latest.md', import.meta.url), lines.join('\n'))
if (missed.length > 0) {
  console.error(`Missed by more than 25 %: ${missed.join('; ')}`)
  process.exitCode = 1
}
