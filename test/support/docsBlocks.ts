import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface DocsBlock {
  /** The text after the language in the opening fence of the block. */
  readonly name: string
  readonly language: string
  readonly code: string
}

/** The named code blocks of a page of `docs`: ```` ```tsx name ````. */
export function blocksOf(page: string): readonly DocsBlock[] {
  const text = readFileSync(`${root}docs/${page}.md`, 'utf8')
  return [...text.matchAll(/^```(tsx?) (\S+)\n(.*?)^```/gms)].map(([, language, name, code]) => ({
    language: language!,
    name: name!,
    code: code!,
  }))
}

/** Lets esbuild import a code block of the docs as `docs:page/name`. */
export const docsBlocks: Plugin = {
  name: 'code blocks of the docs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^docs:/ }, ({ path }) => ({ path: path.slice('docs:'.length), namespace: 'docs' }))
    onLoad({ filter: /.*/, namespace: 'docs' }, ({ path }) => {
      const [page = '', name] = path.split('/')
      const block = blocksOf(page).find((each) => each.name === name)
      if (!block) throw new Error(`docs/${page}.md has no code block “${name}”.`)
      return { contents: block.code, loader: 'tsx', resolveDir: root }
    })
  },
}
