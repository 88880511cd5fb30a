// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { toEnvText } from 'keydrawer/core'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { fillSnippet } from '../../src/snippets/fillSnippet'
import type { SnippetLanguage } from '../../src/snippets/Snippet'

const SECRETS = [
  'kd_live_4rT9sXk2',
  'a+b/c==',
  '-n',
  'two words',
  'cash$HOME${HOME}$(id)`id`',
  "it's",
  '"quoted"',
  `'"'"'`,
  'back\\slash\\',
  'new\\nline',
  'line\nbreak',
  'hash #none',
  '!history',
  '{braces}',
  '%PERCENT%',
  '‘typographic’ “quotes” „low‚',
  '1e5',
  'true',
  'ключ🔑',
  '<html>&amp;',
]

/** Returns the printed text of a program that receives the code as its script. */
function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

const fill = (text: string, secret: string, language?: SnippetLanguage) => fillSnippet({ text, language }, secret)?.text

/** Fills a snippet with each secret, and returns what one run of a program reads from all of them. */
function readBy(command: string, option: string, text: string, language?: SnippetLanguage): readonly string[] {
  const script = SECRETS.map((secret) => fill(text, secret, language)).join('\n')
  return run(command, option, script).split('\0').slice(0, -1)
}

describe.each(['sh', 'bash'])('pasted into %s', (shell) => {
  test.each([
    ['outside of quotes', String.raw`printf '%s\0' {secret}`],
    ['in double quotes', String.raw`printf '%s\0' "{secret}"`],
    ['in single quotes', String.raw`printf '%s\0' '{secret}'`],
    ['after a comment with an apostrophe', `# It's a comment\nprintf '%s\\0' "{secret}"`],
    ['after escaped quotes', String.raw`: \" "\"" '\'; printf '%s\0' "{secret}"`],
  ])('a snippet with the secret %s yields the secret', (_place, text) => {
    expect(readBy(shell, '-c', text)).toEqual(SECRETS)
  })

  it('yields any text without control characters', () => {
    const text = fc.string({ unit: fc.constantFrom(...`ab 1'"\\$\`!#&|;<>()[]{}*?~=%^\n\té`), minLength: 1 })
    const samples = fc.sample(text, 300).filter((secret) => secret.trim() !== '')
    const script = samples.map((secret) => fill(`printf '%s\\0' "{secret}" '{secret}' {secret}`, secret)).join('\n')
    expect(run(shell, '-c', script).split('\0').slice(0, -1)).toEqual(
      samples.flatMap((secret) => [secret, secret, secret]),
    )
  })
})

test.each([
  ['in double quotes', `process.stdout.write("{secret}" + "\\0")`],
  ['in single quotes', `process.stdout.write('{secret}' + "\\0")`],
  ['in a template', 'process.stdout.write(`{secret}` + "\\0")'],
  ['outside of quotes', `// it's\nprocess.stdout.write({secret} + "\\0")`],
])('JavaScript with the secret %s reads the secret', (_place, text) => {
  expect(readBy(process.execPath, '-e', text, 'javascript')).toEqual(SECRETS)
})

const hasPython = spawnSync('python3', ['--version']).status === 0
test.skipIf(!hasPython).each([
  ['in double quotes', `import sys; sys.stdout.buffer.write(("{secret}" + "\\0").encode())`],
  ['in single quotes', `import sys; sys.stdout.buffer.write(('{secret}' + "\\0").encode())`],
  ['in a formatted string', `import sys; sys.stdout.buffer.write((f"{secret}" + "\\0").encode())`],
  ['outside of quotes', `import sys # it's\nsys.stdout.buffer.write(({secret} + "\\0").encode())`],
])('Python with the secret %s reads the secret', (_place, text) => {
  expect(readBy('python3', '-c', text, 'python')).toEqual(SECRETS)
})

test.each([
  ['in quotes', `{"a":"Bearer {secret}"}`, 'Bearer '],
  ['outside of quotes', `{"a": {secret}}`, ''],
])('JSON with the secret %s reads the secret', (_place, text, before) => {
  for (const secret of SECRETS) expect(JSON.parse(fill(text, secret)!)).toEqual({ a: before + secret })
})

test.each([
  ['as the whole text', 'a: {secret}'],
  ['as an item', '- {secret} \n'],
  ['in double quotes', `a: "{secret}"`],
  ['after a comment', `# it's\na: {secret}\nb: c`],
])('YAML with the secret %s reads the secret', (_place, text) => {
  for (const secret of SECRETS) {
    const read: unknown = parse(fill(text, secret, 'yaml')!)
    expect(Array.isArray(read) ? read[0] : (read as { a: unknown }).a).toBe(secret)
  }
})

test('YAML in single quotes reads the secret if it has one line', () => {
  for (const secret of SECRETS) {
    const filled = fill(`a: '{secret}'`, secret, 'yaml')
    if (secret.includes('\n')) expect(filled).toBeUndefined()
    else expect(parse(filled!)).toEqual({ a: secret })
  }
})

test('YAML as a part of a plain text takes only a secret without special characters', () => {
  expect(fill('a: Bearer {secret}', 'kd_1', 'yaml')).toBe('a: Bearer kd_1')
  expect(fill('a: Bearer {secret}', 'kd: 1', 'yaml')).toBeUndefined()
  expect(fill('a: {secret}-suffix', 'kd: 1', 'yaml')).toBeUndefined()
})

/** Reads the first quoted text as documented in about_Quoting_Rules of PowerShell. */
function readPowershell(code: string): string {
  const single = ["'", '‘', '’', '‚', '‛']
  const double = ['"', '“', '”', '„']
  const signs = Array.from(code)
  const start = signs.findIndex((sign) => [...single, ...double].includes(sign))
  const quotes = single.includes(signs[start]!) ? single : double
  let read = ''
  for (let index = start + 1; index < signs.length; index++) {
    const sign = signs[index]!
    if (quotes === double && sign === '`') read += signs[++index]
    else if (quotes === double && sign === '$') throw new Error('The text is expanded.')
    else if (!quotes.includes(sign)) read += sign
    else if (quotes.includes(signs[index + 1] ?? '')) read += signs[++index]
    else return read
  }
  throw new Error('The text does not end.')
}

test.each([
  ['in double quotes', `Write-Output "{secret}"`],
  ['in single quotes', `Write-Output '{secret}'`],
  ['outside of quotes', `Write-Output {secret}`],
])('PowerShell with the secret %s reads the secret', (_place, text) => {
  for (const secret of SECRETS) expect(readPowershell(fill(text, secret, 'powershell')!)).toBe(secret)
})

test.each([
  ['alone', 'API_KEY={secret}', (secret: string) => secret],
  ['in quotes', 'API_KEY="{secret}"', (secret: string) => secret],
  ['within a text', 'API_KEY=https://{secret}@example.com', (secret: string) => `https://${secret}@example.com`],
])('a .env file with the secret %s reads the secret, or is refused', (_place, text, expected) => {
  const filled = SECRETS.map((secret) => [secret, fill(text, secret)] as const)
  expect(filled.filter(([, lines]) => lines !== undefined).length).toBeGreaterThan(SECRETS.length - 5)
  for (const [secret, lines] of filled)
    if (lines !== undefined) expect(parseEnv(`${lines}\n`)['API_KEY']).toBe(expected(secret))
})

test.each([
  ['for JSON inside of a shell', `printf '%s\\0' '{"key":"{secret:json}"}'`, (text: string) => JSON.parse(text).key],
  [
    'for a URL',
    `printf '%s\\0' "https://a.test/?key={secret:url}"`,
    (text: string) => new URL(text).searchParams.get('key'),
  ],
])('encodes the secret %s', (_what, text, read) => {
  expect(readBy('sh', '-c', text).map(read)).toEqual(SECRETS)
})

describe('a secret with several parts', () => {
  const secret = toEnvText({ ACCESS_KEY_ID: 'AK"1', SECRET_ACCESS_KEY: 's$e c' })

  it('fills placeholders with the names of its parts', () => {
    const text = `printf '%s %s' "{secret.ACCESS_KEY_ID}" "{secret.SECRET_ACCESS_KEY}"`
    expect(run('sh', '-c', fill(text, secret)!)).toBe('AK"1 s$e c')
  })

  it('writes each part to a line of a .env file', () => {
    const lines = fill('ANY={secret}', secret)!
    expect(parseEnv(lines)).toEqual({ ACCESS_KEY_ID: 'AK"1', SECRET_ACCESS_KEY: 's$e c' })
  })

  it('does not fill a placeholder for a single text, or for a part that it does not have', () => {
    expect(fill('curl -H "X: {secret}"', secret)).toBeUndefined()
    expect(fill('curl -H "X: {secret.OTHER}"', secret)).toBeUndefined()
    expect(fill('curl -H "X: {secret.OTHER}"', 'single')).toBeUndefined()
  })
})

test.each([
  ['OPENAI_API_KEY={secret} npx tool', `OPENAI_API_KEY='a b' npx tool`],
  ['[default]\naws_secret_access_key = {secret}', `[default]\naws_secret_access_key = 'a b'`],
])('reads %s as a command for a shell', (text, expected) => {
  expect(fill(text, 'a b')).toBe(expected)
})

test.each([
  ['auth: admin:{secret}', 'auth: admin:sk_1'],
  ['key: live-{secret}', 'key: live-sk_1'],
  [`note: the client's key\ntoken: {secret}`, `note: the client's key\ntoken: "sk_1"`],
])('keeps %s valid YAML', (text, expected) => {
  expect(fill(text, 'sk_1', 'yaml')).toBe(expected)
})

test.each([
  ['{secret}', 'one', true],
  ['A={secret}', toEnvText({ ID: '1', SECRET: '2' }), true],
  ['{secret.ID}', toEnvText({ ID: '1', SECRET: '2' }), false],
  ['{secret.ID} {secret.SECRET}', toEnvText({ ID: '1', SECRET: '2' }), true],
])('tells whether %s holds the whole secret', (text, secret, isWhole) => {
  expect(fillSnippet({ text }, secret)?.isWhole).toBe(isWhole)
})

test.each(['curl {SECRET}', '{secret}=x', 'API_KEY={secret} # production'])(
  'does not fill %s as a .env file',
  (text) => {
    expect(fill(text, 'sk_1', 'dotenv')).toBeUndefined()
  },
)

test.each([
  ['a carriage return', 'shell', `printf %s "{secret}"`, 'a\rb'],
  ['an escape character', 'powershell', `Write-Output '{secret}'`, 'a\u001b[201~b'],
  ['special characters in a command substitution', 'shell', `echo "$(printf %s "{secret}")"`, 'a"b'],
  ['special characters in a parameter expansion', 'shell', 'echo "${A:-{secret}}"', 'a"b'],
  ['a line break in a comment', 'shell', '# {secret}', 'a\nb'],
  ['special characters in a block', 'yaml', '- |\n  curl "{secret}"', 'a"b'],
  ['special characters in a here-document', 'shell', 'cat <<END\n{secret}\nEND', 'a$b'],
  ['special characters in a raw string', 'python', `print(r"{secret}")`, 'a"b'],
  ['special characters in a text in triple quotes', 'python', `print("""{secret}""")`, 'a"b'],
] as const)('does not fill in %s', (_what, language, text, secret) => {
  expect(fill(text, secret, language)).toBeUndefined()
  expect(fill(text, 'kd_1', language)).toBe(text.replace('{secret}', 'kd_1'))
})

it('recognizes the language of a text', () => {
  const secret = `a"b$c`
  expect(fill('{"a":"{secret}"}', secret)).toBe(String.raw`{"a":"a\"b$c"}`)
  expect(fill('# For the server\nA={secret}\n', secret)).toBe(`# For the server\nA='a"b$c'\n`)
  expect(fill('{secret}', secret)).toBe(`'a"b$c'`)
  expect(fill('curl -u x:{secret}', secret)).toBe(`curl -u x:'a"b$c'`)
})

it('leaves nothing of the secret in the properties of RegExp', () => {
  fill('curl -H "A: {secret}" -d "{secret:json}"', 'kd_live_unique_text')
  const statics = ['lastMatch', 'lastParen', 'leftContext', 'rightContext', 'input', '$1']
  expect(statics.map((name) => String(Reflect.get(RegExp, name))).join()).not.toContain('unique')
})
