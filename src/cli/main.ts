import { checkBackend, newPrefix } from './checkBackend'
import { isFine, jsonOf, lineOf, summaryOf } from './printReport'
import { type Arguments, HELP, readArguments, UsageError } from './readArguments'
import { readMapping } from './readMapping'

export interface Terminal {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  /** Asks a person. `undefined` where there is none. */
  readonly ask?: ((question: string) => Promise<string>) | undefined
}

/** The command `keydrawer`. Resolves to its exit code. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<0 | 1> {
  try {
    const given = readArguments(argv)
    if (given) return await check(given, terminal)
    terminal.print(HELP)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.complain(error.message)
    return 1
  }
}

async function check(given: Arguments, { print, complain, ask }: Terminal): Promise<0 | 1> {
  const { url, scope, headers, level, isJson } = given
  const mapped = given.mapping === undefined ? { isForeign: false } : await readMapping(given.mapping)
  const prefix = newPrefix()
  const say = isJson ? complain : print
  say(`This makes some sixty API keys at ${url}, all named "${prefix} …", and ends each of them again.`)
  if (!given.isConfirmed) {
    if (!ask) throw new UsageError('Nobody is there to agree to that. Pass --yes.')
    if (!/^y(es)?$/i.test((await ask('Go on? [y/N] ')).trim())) throw new UsageError('Nothing was done.')
  }

  const target = { url, scope, headers, ...mapped }
  const report = await checkBackend(target, prefix, (finding) => isJson || print(lineOf(finding)))
  if (isJson) print(jsonOf(url, report, level))
  else if (report.failure === undefined) print(summaryOf(report, level))
  else complain(report.failure)
  return isFine(report, level) ? 0 : 1
}
