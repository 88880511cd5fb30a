import { useCallback } from 'react'
import type { ConfirmingCloseState, RevealedState } from '../../create-flow/createKeyMachine'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { DialogI18n } from '../../hooks/useI18n'
import { ConfirmCloseStep } from './ConfirmCloseStep'
import type { LazySnippetsProps } from './LazySnippets'
import { RevealStep, type SecretInteraction } from './RevealStep'
import { useCopySecret } from './useCopySecret'

/** The secret step and the question before leaving it. They share the state of the copy. */
export function SecretSteps({ state, actions, snippets, i18n }: SecretStepsProps) {
  const { emit } = useApiKeysContext('<CreateKeyWizard>')
  const { request, issued } = state
  const tell = useCallback(
    (type: SecretInteraction) => emit({ type, keyId: issued.id }, request),
    [emit, request, issued],
  )
  const copying = useCopySecret()

  if (state.status === 'confirming-close')
    return <ConfirmCloseStep state={state} actions={actions} copying={copying} i18n={i18n} />
  return <RevealStep state={state} actions={actions} copying={copying} onTold={tell} snippets={snippets} i18n={i18n} />
}

interface SecretStepsProps {
  readonly state: RevealedState | ConfirmingCloseState
  readonly actions: CreateApiKeyActions
  readonly snippets: LazySnippetsProps['snippets'] | undefined
  readonly i18n: DialogI18n
}
