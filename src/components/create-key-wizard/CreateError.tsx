import type { FailedState } from '../../core/createKeyMachine'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { Words } from '../../hooks/useWords'
import { inSentence } from '../../words/format'
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

function outcome(failure: FailedState, actions: CreateApiKeyActions, labels: Words['labels']): string {
  const name = inSentence(failure.attempt.input.name)
  if (actions.isRepeatable) return labels.outcomeRepeatable
  if (failure.orphans === undefined) return labels.outcomeUnknown(name)
  if (failure.orphans.length === 0) return labels.outcomeNone(name)
  return actions.canEndKeys ? labels.outcomeOrphan(name) : `${labels.outcomeOrphan(name)} ${labels.orphanWithoutEnd}`
}
