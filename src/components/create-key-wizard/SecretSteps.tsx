import { useCallback } from 'react'
import type { ConfirmingCloseState, RevealedState } from '../../core/createKeyMachine'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { DialogWords } from '../../hooks/useWords'
import { LeaveStep } from './LeaveStep'
import { RevealStep } from './RevealStep'
import { useCopySecret } from './useCopySecret'

/** What the user did with the secret, as the host's `onEvent` is told. */
export type Told = 'shown' | 'downloaded'

/** The secret and the question before leaving it. They share what is known about the copy. */
export function SecretSteps({ state, actions, words }: SecretStepsProps) {
  const { emit } = useApiKeysContext('<CreateKeyWizard>')
  const { id: keyId } = state.issued
  const tell = useCallback((type: Told) => emit({ type, keyId }), [emit, keyId])
  const copying = useCopySecret()

  if (state.status === 'confirming-close')
    return <LeaveStep state={state} actions={actions} copying={copying} words={words} />
  return <RevealStep state={state} actions={actions} copying={copying} onTold={tell} words={words} />
}

interface SecretStepsProps {
  readonly state: RevealedState | ConfirmingCloseState
  readonly actions: CreateApiKeyActions
  readonly words: DialogWords
}
