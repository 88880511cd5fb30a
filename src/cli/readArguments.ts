import { parseArgs } from 'node:util'
import type { IdempotencyLevel } from '../core/ClientFeatures'
import type { CreateName } from '../testing/ownNames'

/** What was asked for on the command line. */
export interface Arguments {
  readonly url: string
  readonly scope: string
  readonly headers: Readonly<Record<string, string>>
  readonly mapping: string | undefined
  readonly level: IdempotencyLevel | undefined
  readonly isConfirmed: boolean
  readonly mayLeaveKeys: boolean
  /** `undefined` if the run is to find out. */
  readonly mayRepeatNames: boolean | undefined
  readonly tellsMissing: boolean
  readonly createName: CreateName | undefined
  readonly isJson: boolean
}

/** Something on the command line that makes no sense. The message is the whole report. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const HELP = `keydrawer check <url>

Checks a running backend, and says which level and which features of Keydrawer's contract it fulfils.

  <url>                   the address of the list of keys, such as http://localhost:3000/api/api-keys
  --header 'name: value'  sent with every request, such as a session; may be given many times
  --scope <id>            whose keys; takes the place of {scope} in the address and in a mapping
  --mapping <file>        a module (.ts, .mts, .js, .mjs) that exports \`mapping\` (and \`features\`) for a backend
                          that does not speak the contract, or a \`client\`
  --level L0|L1|L2        fail below this level
  --yes                   create keys, and revoke or delete them again, without asking first
  --leave-keys            go on although the backend has no way to end keys, and leave them behind
  --no-duplicate-names    two keys must not have the same name; without it, both is accepted
  --name <template>       how keys are to be named, if no name is found that follows \`features.name\`: 'svc-{unique}'
  --no-missing            the backend confirms every change, also of keys that do not exist
  --json                  print the report for machines

Changes no key that it has not created itself, lists the keys that it could not end, and prints no secret.

Ends with the level, a verdict such as "Ready: list, create, delete work; not offered: rotate", and exit code 0
if everything works that the backend offers, 1 otherwise.
`

const OPTIONS = {
  header: { type: 'string', multiple: true },
  scope: { type: 'string' },
  mapping: { type: 'string' },
  level: { type: 'string' },
  yes: { type: 'boolean' },
  'leave-keys': { type: 'boolean' },
  'no-duplicate-names': { type: 'boolean' },
  'no-missing': { type: 'boolean' },
  name: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the command line. `undefined` asks for help; throws a `UsageError` with one sentence. */
export function readArguments(argv: readonly string[]): Arguments | undefined {
  const { values, positionals } = parsed(argv)
  const [command, url, ...more] = positionals
  if (values.help || command === undefined) return undefined
  if (command !== 'check') throw new UsageError(`There is no command "${command}". Try: keydrawer check <url>`)
  if (url === undefined || more.length > 0) throw new UsageError('Say one address: keydrawer check <url>')
  const scope = values.scope ?? 'keydrawer-check'
  const { level } = values
  if (level !== undefined && !isLevel(level)) throw new UsageError('--level takes L0, L1 or L2.')
  return {
    url: checkedAddress(url.replaceAll('{scope}', encodeURIComponent(scope))),
    scope,
    headers: Object.fromEntries((values.header ?? []).map(headerOf)),
    mapping: values.mapping,
    level,
    isConfirmed: values.yes ?? false,
    mayLeaveKeys: values['leave-keys'] ?? false,
    mayRepeatNames: values['no-duplicate-names'] ? false : undefined,
    tellsMissing: !values['no-missing'],
    createName: namesBy(values.name),
    isJson: values.json ?? false,
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    // Its sentence names the option that it does not know.
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : 'The options make no sense.',
    )
  }
}

function checkedAddress(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url
  throw new UsageError('The address must be whole, such as http://localhost:3000/api/api-keys')
}

function namesBy(template: string | undefined): CreateName | undefined {
  if (template === undefined) return undefined
  if (!template.includes(UNIQUE)) throw new UsageError("A --name contains {unique}, such as 'svc-{unique}'.")
  return (unique) => template.replaceAll(UNIQUE, unique)
}

const UNIQUE = '{unique}'

/** Its value is not quoted: it may be a session. */
function headerOf(text: string): readonly [string, string] {
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(text) ?? []
  if (name === undefined || value === undefined) throw new UsageError("A --header is written as 'name: value'.")
  return [name.toLowerCase(), value]
}

function isLevel(text: string): text is IdempotencyLevel {
  return text === 'L0' || text === 'L1' || text === 'L2'
}
