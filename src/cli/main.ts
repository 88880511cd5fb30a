import { createPrefix, OwnNames } from '../testing/ownNames'
import { checkBackend } from './checkBackend'
import { createUnusedClient } from './createTargetClient'
import { failureOf, isFine, jsonOf, lineOf, summaryOf } from './printReport'
import { type Arguments, HELP, readArguments, UsageError } from './readArguments'
import { readMapping } from './readMapping'
import type { Target } from './Target'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import { mostCreated } from '../testing/keyCounts'
import { StoppedRun } from '../testing/StoppedRun'

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

/**
 * Returns the announcement of a run. It tells how to find the keys if the run is interrupted. Throws a `UsageError` if
 * no name can be generated.
 */
function announcementOf({ url, createName }: Target, client: ApiKeysClient, prefix: string): string {
  if (!client.create) return `This reads the API keys at ${url}, and creates none.`
  const after =
    client.revoke || client.delete
      ? ', and revokes or deletes each of them afterwards'
      : ', which the backend can neither revoke nor delete'
  const names = namesOf(new OwnNames(prefix, client.features?.name, createName))
  return `This creates up to ${mostCreated(client)} API keys at ${url}${after}. ${names}`
}

function namesOf(names: OwnNames): string {
  try {
    return names.areUsed ? `Their names start with "${names.start}".` : 'They have no names.'
  } catch (error) {
    if (error instanceof StoppedRun) throw new UsageError(error.message)
    throw error
  }
}
