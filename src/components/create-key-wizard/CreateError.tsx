import type { FailedState } from '../../core/createKeyMachine'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { DialogWords } from '../../hooks/useWords'
import { inSentence } from '../../words/format'
import { WarningIcon } from '../parts/icons'

/** Why no key was made, and what to do about it; or what is known when one may have been made. */
export function CreateError({ failure, actions, words: { labels, format } }: CreateErrorProps) {
  const { attempt, error, endError } = failure
  const { code, mayHaveApplied, retryAfterSeconds } = error
  // A refused rotation is a refused change of a key; one in doubt may have made another.
  const isChange = attempt.rotation && !mayHaveApplied && code !== 'limit-reached'
  return (
    <div role="alert" data-kd="callout" data-tone={mayHaveApplied ? 'warn' : 'bad'}>
      <WarningIcon />
      <p>
        <b>{(isChange ? labels.changeError : labels.createError)[code]}</b>{' '}
        {mayHaveApplied && outcome(failure, actions, labels)}
        {code === 'unreachable' && !mayHaveApplied && !isChange && labels.nothingMade}
        {retryAfterSeconds !== undefined && labels.retryAfter(retryAfterSeconds, format)}
        {endError && <b>{labels.endFailed}</b>}
      </p>
    </div>
  )
}

interface CreateErrorProps {
  readonly failure: FailedState
  readonly actions: CreateApiKeyActions
  readonly words: DialogWords
}

function outcome(failure: FailedState, actions: CreateApiKeyActions, labels: DialogWords['labels']): string {
  const { input, rotation } = failure.attempt
  const name = inSentence(input.name || labels.unnamed)
  if (actions.isRepeatable) return labels.outcomeRepeatable
  if (rotation && actions.features.rotate?.keepsId) return labels.outcomeReplaced
  if (failure.orphans === undefined) return rotation ? labels.outcomeRotationUnknown(name) : labels.outcomeUnknown(name)
  if (failure.orphans.length === 0) return labels.outcomeNone(name)
  const orphan = rotation ? labels.outcomeRotationOrphan(name) : labels.outcomeOrphan(name)
  return actions.canEndKeys ? orphan : `${orphan} ${labels.orphanWithoutEnd}`
}
