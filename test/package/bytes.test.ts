import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { measureBytes } from '../../bench/bytes.mjs'

type Sizes = Readonly<Record<string, number>>

const accepted: Sizes = JSON.parse(readFileSync(join(import.meta.dirname, '../../bench/bytes.json'), 'utf8'))
/** Another release of esbuild or zlib moves a size by less. */
const TOLERANCE = 1.02

function grown(sizes: Sizes): readonly string[] {
  return Object.entries(sizes)
    .filter(([name, size]) => !(size <= (accepted[name] ?? 0) * TOLERANCE))
    .map(([name, size]) => `${name}: ${accepted[name]} → ${size} bytes`)
}

it('is not larger than accepted: see `npm run bench -- --bytes`', async () => {
  expect(grown(await measureBytes())).toEqual([])
})

it('notices a part that has grown by three per cent, and a part that is new', () => {
  const [name, size] = Object.entries(accepted)[0]!
  expect(grown({ ...accepted, [name]: size * 1.03 })).toHaveLength(1)
  expect(grown({ ...accepted, new: 1 })).toHaveLength(1)
})
