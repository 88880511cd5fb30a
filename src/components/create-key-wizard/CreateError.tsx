import type { FailedState } from '../../core/createKeyMachine'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { Words } from '../../hooks/useWords'
import { WarningIcon } from '../parts/icons'

/** Why no key was made, and what to do about it; or what is known when one may have been made. */
export function CreateError({ failure, actions, words: { labels, format } }: CreateErrorProps) {
  const { error, endError } = failure
  const { code, mayHaveApplied, retryAfterSeconds } = error
  return (
    <div role="alert" data-kd="callout" data-tone={mayHaveApplied ? 'warn' : 'bad'}>
      <WarningIcon />
      <p>
        <b>{labels.createError[code]}</b> {mayHaveApplied && outcome(failure, actions, labels)}
        {code === 'unreachable' && !mayHaveApplied && labels.nothingMade}
        {retryAfterSeconds !== undefined && labels.retryAfter(retryAfterSeconds, format)}
        {endError && <b>{labels.endFailed}</b>}
      </p>
    </div>
  )
}

interface CreateErrorProps {
  readonly failure: FailedState
  readonly actions: CreateApiKeyActions
  readonly words: Words
}

/** What the failed step offers to do. A creation is tried again only where that cannot make a second key. */
export type Remedy = 'try-again' | 'end-and-retry' | 'check' | 'close'

export function remedyFor({ error, orphans }: FailedState, { features, canEndKeys }: CreateApiKeyActions): Remedy {
  if (error.code === 'forbidden' || error.code === 'unsupported') return 'close'
  if (!error.mayHaveApplied || isRepeatable(features)) return 'try-again'
  if (orphans === undefined) return 'check'
  return orphans.length > 0 && canEndKeys ? 'end-and-retry' : 'try-again'
}

function outcome(failure: FailedState, actions: CreateApiKeyActions, labels: Words['labels']): string {
  const { name } = failure.attempt.input
  if (isRepeatable(actions.features)) return labels.outcomeRepeatable
  if (failure.orphans === undefined) return labels.outcomeUnknown(name)
  if (failure.orphans.length === 0) return labels.outcomeNone(name)
  return actions.canEndKeys ? labels.outcomeOrphan(name) : `${labels.outcomeOrphan(name)} ${labels.orphanWithoutEnd}`
}

function isRepeatable({ idempotency = 'L0' }: CreateApiKeyActions['features']): boolean {
  return idempotency !== 'L0'
}
