// node bench/run.mjs [--rounds 9] [--bytes] [--rivals]
// `--bytes` measures only the sizes, and writes them to the file that `test/package/bytes.test.ts` compares with.
// Measures the cost of Keydrawer against the same page written by hand. Run `npm run build` before.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { measureBytes } from './bytes.mjs'
import { actionsOf, measure, measureHeap, measureWalk, medianOf, pageOf, SUBJECTS } from './mount.mjs'
import { report } from './report.mjs'
import { rivalSubjects } from './rivals.mjs'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    counts: { type: 'string', default: '10,100,1000,10000' },
    bytes: { type: 'boolean', default: false },
    rivals: { type: 'boolean', default: false },
  },
})
const counts = options.counts.split(',').map(Number)
const rounds = Number(options.rounds)
// Ten thousand hand-written rows take as long as everything else together.
const roundsOf = (count) => (count < 10_000 ? rounds : Math.ceil(rounds / 3))

async function measureSpeed() {
  const ours = SUBJECTS.map(async (name) => ({
    name,
    files: await pageOf(`subjects/${name}.jsx`),
    actions: actionsOf(name),
  }))
  const rivals = options.rivals ? await rivalSubjects() : []
  const onSample = ({ subject, count, taken }) => {
    const spent = Object.entries(taken).map(([action, { cpu }]) => `${action} ${cpu.toFixed(0)}`)
    console.error(`${subject} ${count}: ${spent.join(', ')} ms`)
  }
  const subjects = [...(await Promise.all(ours)), ...rivals]
  const { samples, version } = await measure({ subjects, counts, roundsOf, onSample })
  const median = (subject, count, metric, action) => medianOf(samples, subject, count, metric, action)
  const machine = `Chromium ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`
  return {
    median,
    machine,
    counts,
    rounds,
    rivals,
    walk: await measureWalk(),
    heap: [await measureHeap(10), await measureHeap(10_000)],
  }
}

const bytes = await measureBytes()
const { lines, missed } = report(bytes, options.bytes ? undefined : await measureSpeed())
console.log(lines.join('\n'))
if (options.bytes) writeFileSync(new URL('bytes.json', import.meta.url), `${JSON.stringify(bytes, null, 2)}\n`)
else writeFileSync(new URL('results/latest.md', import.meta.url), lines.join('\n'))
if (missed.length > 0) {
  console.error(`Missed by more than 25 %: ${missed.join('; ')}`)
  process.exitCode = 1
}
