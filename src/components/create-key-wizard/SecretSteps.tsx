import type { LeavingState, RevealedState } from '../../core/createKeyMachine'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { Words } from '../../hooks/useWords'
import { LeaveStep } from './LeaveStep'
import { RevealStep } from './RevealStep'
import { useCopySecret } from './useCopySecret'

/** The secret and the question before leaving it. They share what is known about the copy. */
export function SecretSteps({ state, actions, words }: SecretStepsProps) {
  const copying = useCopySecret(state.issued.secret, actions.confirmSaved)
  if (state.status === 'leaving') return <LeaveStep state={state} actions={actions} copying={copying} words={words} />
  return <RevealStep state={state} actions={actions} copying={copying} words={words} />
}

interface SecretStepsProps {
  readonly state: RevealedState | LeavingState
  readonly actions: CreateApiKeyActions
  readonly words: Words
}
