import type { FailedState } from '../../create-flow/createKeyMachine'
import { useOrphanedApiKeys } from '../../hooks/useOrphanedApiKeys'
import { identityText } from '../../core/keyIdentity'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { DialogI18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { WarningIcon } from '../ui/icons'
import { Verbatim } from '../ui/Verbatim'

/** Explains why no key was created and what to do about it, or that one may have been created. */
export function CreateError({ failure, actions, i18n }: CreateErrorProps) {
  const { labels, format } = i18n
  const { request, error } = failure
  const { code, mayHaveApplied, retryAfterSeconds } = error
  // A refused rotation failed to change a key. With an unknown outcome, it may have created another key.
  const isChange = request.rotation && !mayHaveApplied && code !== 'limit-reached'
  // A conflict without a code may be with the key of this very request.
  const isUnclear = code === 'name-taken' && mayHaveApplied
  const { unresolved } = useOrphanedApiKeys()
  const hasCandidate = unresolved.some((each) => each.request === request && each.candidate !== undefined)
  return (
    <div role="alert" data-kd="callout" data-tone={mayHaveApplied ? 'warn' : 'bad'}>
      <WarningIcon />
      <p>
        <b>{(isChange ? labels.changeError : labels.createError)[isUnclear ? 'unknown' : code]}</b>{' '}
        {mayHaveApplied && (
          <Verbatim
            part={nameIn(failure, i18n)}
            in={(name) => outcomeText(name, failure, actions, hasCandidate, i18n)}
          />
        )}
        {code === 'unreachable' && !mayHaveApplied && !isChange && labels.nothingCreated}
        {retryAfterSeconds !== undefined && labels.retryAfter(retryAfterSeconds, format)}
      </p>
    </div>
  )
}

interface CreateErrorProps {
  readonly failure: FailedState
  readonly actions: CreateApiKeyActions
  readonly i18n: DialogI18n
}

function nameIn({ request: { input, rotation } }: FailedState, { labels }: DialogI18n): string {
  return inSentence((rotation ? identityText(rotation.apiKey) : input.name) || labels.unnamed)
}

function outcomeText(
  name: string,
  { request, search }: FailedState,
  actions: CreateApiKeyActions,
  hasCandidate: boolean,
  { labels, format }: DialogI18n,
): string {
  const { rotation } = request
  if (actions.isRepeatable) return labels.outcomeRepeatable
  if (rotation && actions.features.rotate?.keepsId) return labels.outcomeReplaced
  if (hasCandidate || search?.status === 'candidate') return labels.outcomeCandidate(name)
  if (search?.status === 'not-found') return labels.outcomeNotFound(name, search.searched, search.isWhole, format)
  return rotation ? labels.outcomeRotationUnknown(name) : labels.outcomeUnknown(name)
}
