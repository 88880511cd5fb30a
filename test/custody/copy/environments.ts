import type { Sites } from './sites'

export interface Environment {
  readonly name: string
  readonly url: (sites: Sites) => string
}

/**
 * Nine places, the sandboxed one in both its forms. In focus traps a copy by `execCommand` came to nothing and
 * was called a success (sudodoki/copy-to-clipboard#151); in frames without `allow` the clipboard's API refuses
 * (githubnext/blocks#52, policyengine#2684, fcl-discovery#262).
 */
export const environments: readonly Environment[] = [
  { name: 'a secure page', url: ({ secure }) => secure },
  { name: 'a secure page, in a focus trap', url: ({ secure }) => `${secure}/?trap` },
  { name: 'a page whose Permissions-Policy blocks the clipboard', url: ({ secure }) => `${secure}/blocked` },
  { name: 'a page on plain HTTP', url: ({ insecure }) => insecure },
  { name: 'a page on plain HTTP, in a focus trap', url: ({ insecure }) => `${insecure}/?trap` },
  { name: 'a frame of another site, without `allow`', url: ({ framing }) => framing('') },
  { name: 'a frame of another site, in a focus trap', url: ({ framing }) => framing('', '/?trap') },
  { name: 'a frame of another site, with `allow`', url: ({ framing }) => framing('allow="clipboard-write"') },
  { name: 'a sandboxed frame (allow-scripts)', url: ({ framing }) => framing('sandbox="allow-scripts"') },
  {
    name: 'a sandboxed frame (allow-scripts allow-same-origin)',
    url: ({ framing }) => framing('sandbox="allow-scripts allow-same-origin"'),
  },
]
