// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { englishLabels } from 'keydrawer'
import { expect, it } from 'vitest'
import { faultsOf, stylesheets } from './support/compileBlocks'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language, code], index) => ({
  file: join(root, `readme-${index}.${language}`),
  code: code!,
}))

it('shows only code that compiles under the strict flags of this project', () => {
  expect(blocks.length).toBeGreaterThan(4)
  expect(faultsOf([...blocks, stylesheets])).toEqual([])
  expect(
    faultsOf([{ file: join(root, 'readme-bad.ts'), code: "import { nothing } from 'keydrawer'\nnothing()\n" }]),
  ).toHaveLength(1)
}, 240_000)

it('names every public token that the styles read', () => {
  const styles = ['tokens', 'controls', 'table', 'row', 'states', 'life', 'find', 'cards', 'dialog'].map((name) =>
    readFileSync(join(root, `src/styles/${name}.css`), 'utf8'),
  )
  const read = new Set(styles.join('\n').match(/(?<=var\()--kd-[\w-]+/g))
  const named = new Set(readme.match(/(?<=`)--kd-[\w-]+(?=`)/g))
  expect([...named].toSorted()).toEqual([...read].toSorted())
})

it('explains every code of an error', () => {
  const codes = Object.keys(englishLabels.createError)
  expect(codes.filter((code) => !readme.includes(`\`${code}\``))).toEqual([])
})
