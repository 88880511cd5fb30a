import { createPrefix } from '../testing/ownNames'
import { announcementOf } from './announcement'
import { checkBackend } from './checkBackend'
import { createUnusedClient } from './createTargetClient'
import { failureOf, isFine, jsonOf, lineOf, summaryOf } from './printReport'
import { type Arguments, HELP, readArguments, UsageError } from './readArguments'
import { readMapping } from './readMapping'
import type { Target } from './Target'

export interface Terminal {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  /** Asks the user. `undefined` if the terminal is not interactive. */
  readonly ask?: ((question: string) => Promise<string>) | undefined
  /** The pauses after which a list that may lag is read again. */
  readonly lookAgainMs?: readonly number[] | undefined
}

/** Runs the command `keydrawer`. Resolves to its exit code. */
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

async function check(given: Arguments, { print, complain, ask, lookAgainMs }: Terminal): Promise<0 | 1> {
  const { url, scope, headers, level, isJson, mayRepeatNames, tellsMissing, createName } = given
  const mapped = given.mapping === undefined ? { isForeign: false } : await readMapping(given.mapping)
  const target: Target = { url, scope, headers, mayRepeatNames, tellsMissing, createName, ...mapped }
  const prefix = createPrefix()
  // Reports a mistake in the mapping before the announcement.
  const client = createUnusedClient(target)
  const agrees = async (question: string) => ask !== undefined && /^y(es)?$/i.test((await ask(question)).trim())
  const say = isJson ? complain : print
  say(announcementOf(target, client, prefix))
  if (client.create && !given.isConfirmed) {
    if (!ask) throw new UsageError('Nobody can confirm this here. Pass --yes.')
    if (!(await agrees('Continue? [y/N] '))) throw new UsageError('Cancelled. No request was sent.')
  }

  const report = await checkBackend({
    target,
    prefix,
    lookAgainMs,
    onResult: (result) => isJson || print(lineOf(result, target)),
    mayLeaveKeys: async (why) => given.mayLeaveKeys || agrees(`${why} Continue and leave them? [y/N] `),
  })
  if (isJson) print(jsonOf(url, report, level))
  else if (report.failure === undefined) print(summaryOf(report, target, level))
  else complain(failureOf(report))
  return isFine(report, level) ? 0 : 1
}
