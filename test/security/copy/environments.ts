import type { Sites } from './sites'

export interface Environment {
  /** Set if a planted fault refers to it. */
  readonly id?: string
  readonly name: string
  readonly url: (sites: Sites) => string
}

/**
 * Nine environments, the sandboxed frame in both its forms. In focus traps a copy by `execCommand` failed but was
 * reported as a success (sudodoki/copy-to-clipboard#151). In frames without `allow` the Clipboard API rejects
 * (githubnext/blocks#52, policyengine#2684, fcl-discovery#262).
 */
export const environments: readonly Environment[] = [
  { id: 'secure-page', name: 'a secure page', url: ({ secure }) => secure },
  { name: 'a secure page, in a focus trap', url: ({ secure }) => `${secure}/?trap` },
  { name: 'a page whose Permissions-Policy blocks the clipboard', url: ({ secure }) => `${secure}/blocked` },
  { id: 'plain-http', name: 'a page on plain HTTP', url: ({ insecure }) => insecure },
  {
    id: 'plain-http-focus-trap',
    name: 'a page on plain HTTP, in a focus trap',
    url: ({ insecure }) => `${insecure}/?trap`,
  },
  { id: 'frame-without-allow', name: 'a frame of another site, without `allow`', url: ({ framing }) => framing('') },
  { name: 'a frame of another site, in a focus trap', url: ({ framing }) => framing('', '/?trap') },
  { name: 'a frame of another site, with `allow`', url: ({ framing }) => framing('allow="clipboard-write"') },
  { name: 'a sandboxed frame (allow-scripts)', url: ({ framing }) => framing('sandbox="allow-scripts"') },
  {
    name: 'a sandboxed frame (allow-scripts allow-same-origin)',
    url: ({ framing }) => framing('sandbox="allow-scripts allow-same-origin"'),
  },
]
