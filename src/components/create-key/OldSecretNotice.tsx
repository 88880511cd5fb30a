import type { RevealedState } from '../../create-flow/createKeyMachine'
import { endOfGrace, gracePeriodsOf } from '../../core/gracePeriods'
import { useNow } from '../../hooks/useNow'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { DialogI18n } from '../../hooks/useI18n'

/** Says after a rotation what happened to the old secret, as reported by the backend or as requested. */
export function OldSecretNotice({ state, actions, i18n: { labels, format } }: OldSecretProps) {
  const { request, issued } = state
  const now = Math.max(useNow() ?? 0, request.startedAt)
  const { rotation } = request
  if (!rotation) return null
  const periods = gracePeriodsOf(actions.features)
  const grace = rotation.input.gracePeriodSeconds ?? (periods.length === 1 ? periods[0] : undefined)
  const asked = grace === undefined ? undefined : endOfGrace(rotation.apiKey, grace, request.startedAt)
  const end = issued.oldValidUntil ?? asked
  if (end === undefined) return null
  // The clocks of server and browser differ, and "until" the current minute is not helpful.
  const hasEnded = grace === 0 || Date.parse(end) - now < 60_000
  return <p data-kd="help">{hasEnded ? labels.oldSecretStopped : labels.oldSecretWorksUntil(format.dateTime(end))}</p>
}

interface OldSecretProps {
  readonly state: RevealedState
  readonly actions: CreateApiKeyActions
  readonly i18n: DialogI18n
}
