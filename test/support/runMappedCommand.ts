import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { vi } from 'vitest'
import { main } from '../../src/cli/main'
import { ForeignBackend, type Shape } from './foreignBackend'

export interface Printed {
  readonly code: number
  readonly text: string
  readonly last: string
  /** The names that creations were sent with. */
  readonly names: readonly unknown[]
}

interface Module {
  readonly source: string
  /** @default 'ts' */
  readonly extension?: 'ts' | 'mts' | 'mjs'
}

/** Runs `keydrawer check --mapping` over HTTP, with a module of this source. */
export async function runMappedCommand(
  shape: Shape,
  { source, extension = 'ts' }: Module,
  ...more: readonly string[]
): Promise<Printed> {
  const backend = new ForeignBackend(shape)
  const server = createAdaptorServer({ fetch: backend.handle })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const folder = mkdtempSync(join(tmpdir(), 'keydrawer-mapping-'))
  const path = join(folder, `mapping.${extension}`)
  writeFileSync(path, source)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const lines: string[] = []
  const print = (line: string) => lines.push(line)
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  try {
    const argv = ['check', url, '--yes', '--mapping', path, ...more]
    const code = await main(argv, { print, complain: print, lookAgainMs: [] })
    const text = lines.join('\n').replaceAll(folder, '').replaceAll(url, '')
    return { code, text, last: text.split('\n').at(-1) ?? '', names: backend.createdNames }
  } finally {
    warn.mockRestore()
    server.close()
    rmSync(folder, { recursive: true })
  }
}
