import { readFileSync } from 'node:fs'

/** The file of tests that the docs show. */
export function readRecipes(): string {
  const blocks = [...readFileSync('docs/testing.md', 'utf8').matchAll(/^```tsx\n(.*?)^```/gms)].map(([, code]) => code!)
  const found = blocks.find((code) => code.includes("\ntest('"))
  if (!found) throw new Error('docs/testing.md shows no tests.')
  return found
}

/** The titles of the tests, and the number of lines of each. */
export function recipeSizes(code = readRecipes()): readonly { readonly title: string; readonly lines: number }[] {
  return [...code.matchAll(/^test\('([^'\n]*)', async \(\) => \{\n(.*?)^\}\)/gms)].map(([, title, body]) => ({
    title: title!,
    lines: body!.trimEnd().split('\n').length,
  }))
}
