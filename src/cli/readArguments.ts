import { parseArgs } from 'node:util'
import type { IdempotencyLevel } from '../core/ClientFeatures'
import type { CreateName } from '../testing/ownNames'

/** The parsed command line. */
export interface Arguments {
  readonly url: string
  readonly scope: string
  readonly headers: Readonly<Record<string, string>>
  readonly mapping: string | undefined
  readonly level: IdempotencyLevel | undefined
  readonly isConfirmed: boolean
  readonly mayLeaveKeys: boolean
  /** `undefined` if the run has to find out. */
  readonly mayRepeatNames: boolean | undefined
  readonly tellsMissing: boolean
  readonly createName: CreateName | undefined
  readonly isJson: boolean
}

/** A mistake on the command line or in the mapping. Only its message is printed. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const HELP = `keydrawer check <url>

Checks a running backend: which level and which features of Keydrawer's contract it supports.

  <url>                   the address of the list of keys, such as http://localhost:3000/api/api-keys
  --header 'name: value'  a header to send with every request, such as a session; can be repeated
  --scope <id>            the owner of the keys; replaces {scope} in the address and in a mapping
  --mapping <file>        a module (.ts, .mts, .js, .mjs) that exports \`mapping\` (and \`features\`), for a backend
                          that does not implement the contract, or a \`client\`
  --level L0|L1|L2        fail if the backend is below this level
  --yes                   start without asking for confirmation
  --leave-keys            continue if the backend can neither revoke nor delete keys, and leave them behind
  --no-duplicate-names    require the backend to refuse a second key with the same name; without this option, it may
                          accept or refuse one
  --no-missing            accept a backend that confirms changes of keys that do not exist
  --name <template>       how to name the keys if no generated name follows \`features.name\`, such as 'svc-{unique}'
  --json                  print a report in JSON

The command creates API keys and revokes or deletes them again. It prints how their names start before it sends the
first request. It never changes a key that it did not create, lists the keys that it could not revoke or delete, and
never prints a secret.

The last line is a verdict, such as "Ready: list, create, delete work; not offered: rotate". The exit code is 0 if
everything that the backend offers works, and 1 otherwise.
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

/** Parses the command line. Returns `undefined` if the user asks for help. Throws a `UsageError` with one sentence. */
export function readArguments(argv: readonly string[]): Arguments | undefined {
  const { values, positionals } = parsed(argv)
  const [command, url, ...more] = positionals
  if (values.help || command === undefined) return undefined
  if (command !== 'check') throw new UsageError(`There is no command "${command}". Run: keydrawer check <url>`)
  if (url === undefined || more.length > 0) throw new UsageError('Pass one address: keydrawer check <url>')
  const scope = values.scope ?? 'keydrawer-check'
  const { level } = values
  if (level !== undefined && !isLevel(level)) throw new UsageError('--level must be L0, L1 or L2.')
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
    // The first sentence names the unknown option.
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : 'The options cannot be read.',
    )
  }
}

function checkedAddress(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url
  throw new UsageError('The address must be a full URL, such as http://localhost:3000/api/api-keys.')
}

function namesBy(template: string | undefined): CreateName | undefined {
  if (template === undefined) return undefined
  if (!template.includes(UNIQUE)) throw new UsageError("--name must contain {unique}, such as 'svc-{unique}'.")
  return (unique) => template.replaceAll(UNIQUE, unique)
}

const UNIQUE = '{unique}'

/** Reads a header. Its value is never quoted, because it may be a session. */
function headerOf(text: string): readonly [string, string] {
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(text) ?? []
  if (name === undefined || value === undefined) throw new UsageError("--header must be written as 'name: value'.")
  return [name.toLowerCase(), value]
}

function isLevel(text: string): text is IdempotencyLevel {
  return text === 'L0' || text === 'L1' || text === 'L2'
}
