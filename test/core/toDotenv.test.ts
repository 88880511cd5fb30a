// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { toEnvText } from 'keydrawer/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDotenv } from '../../src/core/toDotenv'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'keydrawer-env-'))))
afterAll(() => rmSync(folder, { recursive: true }))

/** Returns the values of variables as a POSIX shell reads the file. */
function readBySh(file: string, names: readonly string[]): readonly string[] {
  const path = join(folder, '.env')
  writeFileSync(path, file)
  const script = `set -eu; cd "$1"; . ./.env; shift; for name in "$@"; do eval "printf '%s\\0' \\"\\$$name\\""; done`
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', folder, ...names], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout.split('\0').slice(0, -1)
}

/** Implements the documented grammar of dotenv 16: quotes, comments, line breaks and escapes. */
function readByDotenv(file: string): Record<string, string> {
  const LINE =
    /(?:^|^)\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?(?:$|$)/gm
  const read: Record<string, string> = {}
  for (const [, name = '', raw = ''] of file.replaceAll(/\r\n?/g, '\n').matchAll(LINE)) {
    const trimmed = raw.trim()
    const value = trimmed.replaceAll(/^(['"`])([\s\S]*)\1$/gm, '$2')
    read[name] = trimmed.startsWith('"')
      ? value.replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\r`, '\r')
      : value
  }
  return read
}

/** Returns how the three readers read the lines for a secret, or `undefined` if there are none. */
function readings(secret: string): readonly unknown[] | undefined {
  const lines = toDotenv('API_KEY', secret)
  if (lines === undefined) return undefined
  const file = `${lines}\nAFTER='it'\n`
  const [bySh, after] = readBySh(file, ['API_KEY', 'AFTER'])
  expect([after, parseEnv(file)['AFTER'], readByDotenv(file)['AFTER']]).toEqual(['it', 'it', 'it'])
  return [bySh, parseEnv(file)['API_KEY'], readByDotenv(file)['API_KEY']]
}

describe('is read as the same text by sh, Node and dotenv', () => {
  it.each([
    'kd_live_4rT9sXk2',
    'a+b/c==',
    '~/home',
    'a:~/b',
    'two words',
    ' around ',
    'tab\there',
    'cash$HOME${HOME}$(id)`id`',
    'hash # no comment',
    '#first',
    '"quoted"',
    '"',
    "it's",
    "'",
    "' # '",
    'back\\slash',
    'new\\nline',
    'a=b=c',
    '!history !!',
    'export A=b',
    '*?[a-z]{a,b}',
    'a;b&c|d>e<f(g)',
    'é 😀 \u2028 \u00a0',
    '-----BEGIN KEY-----\nQUJD=\n-----END KEY-----',
    "two 'lines'\nhere",
  ])('%j', (secret) => {
    expect(readings(secret)).toEqual([secret, secret, secret])
  })

  it('for any random secret', () => {
    const signs = fc.constantFrom(...`ab1_'"\`$\\#~ =\n!:-.é😀`, '\\n', '\r', '\0', '\t')
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 8 }), (parts) => {
        const secret = parts.join('')
        const read = readings(secret)
        if (read) expect(read).toEqual([secret, secret, secret])
      }),
      { numRuns: 60 },
    )
  })

  it('for each of several parts', () => {
    const parts = { ACCESS_KEY_ID: 'AKIA7', SECRET_ACCESS_KEY: "a 'b=" }
    const file = `${toDotenv('API_KEY', toEnvText(parts))}\n`
    expect(readBySh(file, Object.keys(parts))).toEqual(Object.values(parts))
    expect({ ...parseEnv(file) }).toEqual(parts)
    expect(readByDotenv(file)).toEqual(parts)
  })
})

it.each(['both \' and "', "it's $5", "it's `a`", "it's \\", 'ends in \\', 'a\rb', 'a\r\nb', 'a\0b'])(
  'returns nothing for %j, which no quoting makes readable for all of them',
  (secret) => {
    expect(toDotenv('API_KEY', secret)).toBeUndefined()
  },
)

it('returns nothing if one of several parts cannot be written', () => {
  expect(toDotenv('API_KEY', toEnvText({ A: 'fine', B: 'both \' and "' }))).toBeUndefined()
})
