// @vitest-environment node
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type CodeFile, faultsOf } from './support/compileBlocks'
import { blocksOf } from './support/docsBlocks'

const root = fileURLToPath(new URL('..', import.meta.url))
const blocks = blocksOf('unsaved-secret')

/** As much of Next.js as the recipe needs: the package itself is too large to install for its types. */
const next: CodeFile = {
  file: join(root, 'docs-next.d.ts'),
  code: `
declare module 'next/link' {
  interface LinkProps extends Omit<import('react').ComponentProps<'a'>, 'href'> {
    href: string | URL
    onNavigate?: (event: { preventDefault: () => void }) => void
  }
  export default function Link(props: LinkProps): import('react').ReactNode
}
declare module 'next/navigation' {
  export function useRouter(): { push(href: string): void }
}
`,
}

it('has a recipe for each router, and each compiles under the strict flags of this project', () => {
  expect(blocks.map(({ name }) => name)).toEqual(['react-router', 'tanstack-router', 'next'])
  const files = blocks.map(({ name, language, code }) => ({ file: join(root, `docs-${name}.${language}`), code }))
  expect(faultsOf([...files, next])).toEqual([])
}, 240_000)
