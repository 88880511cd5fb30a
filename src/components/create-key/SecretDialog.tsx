import { forwardRef, useEffect } from 'react'
import { belongsTo } from '../../create-flow/CreateTarget'
import { isUnsaved } from '../../create-flow/isUnsaved'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useDialogI18n } from '../../hooks/useDialogI18n'
import type { DialogI18n, I18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { Dialog } from '../ui/Dialog'
import { viewOf } from '../ui/nodes'
import { Verbatim } from '../ui/Verbatim'
import { FormStep } from './FormStep'
import { keyToRotate } from './keyToRotate'
import type { LazySnippetsProps } from './LazySnippets'
import { LostStep } from './LostStep'
import { RotateStep } from './RotateStep'
import { SecretSteps } from './SecretSteps'
import { type Creation, isBusy } from './useDetails'

/** The dialog that creates and shows a secret, from the first step to the last. */
export const SecretDialog = /* @__PURE__ */ forwardRef<HTMLDialogElement, SecretDialogProps>(function SecretDialog(
  { creation, snippets, i18n, ...attributes },
  ref,
) {
  const dialogWords = useDialogI18n(i18n)
  const { status } = creation
  useUnloadGuard(attributes.getPlaces, isUnsaved(creation))
  return (
    <Dialog
      {...i18n.language}
      {...attributes}
      ref={ref}
      isDescribed={status === 'confirming-close' || status === 'lost'}
      // Escape gives the safest answer to the question before leaving.
      onDismiss={status === 'confirming-close' ? creation.cancelClose : creation.dismiss}
      role={status === 'confirming-close' ? 'alertdialog' : 'dialog'}
      aria-busy={isBusy(status)}
      data-step={steps[status]}
    >
      <ForeignScope creation={creation} i18n={dialogWords} />
      <Step creation={creation} snippets={snippets} i18n={dialogWords} />
    </Dialog>
  )
})

export interface SecretDialogProps {
  readonly creation: Creation
  readonly snippets: LazySnippetsProps['snippets'] | undefined
  readonly i18n: I18n
  /** The elements that the dialog may be rendered into, best first. */
  readonly getPlaces: () => readonly Element[]
  readonly className?: string | undefined
  readonly id?: string | undefined
}

/** Warns before the user leaves the iframe or popup that shows the dialog. The provider does so for its own window. */
function useUnloadGuard(getPlaces: SecretDialogProps['getPlaces'], isNeeded: boolean): void {
  useEffect(() => {
    const view = viewOf(getPlaces()[0])
    if (!isNeeded || view === window) return undefined
    const askBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    view.addEventListener('beforeunload', askBeforeUnload)
    return () => view.removeEventListener('beforeunload', askBeforeUnload)
  }, [getPlaces, isNeeded])
}

/** Says which scope a secret belongs to if the page has switched to another one meanwhile. */
function ForeignScope({ creation, i18n: { labels } }: { readonly creation: Creation; readonly i18n: DialogI18n }) {
  const { client, scope } = useApiKeysContext('<CreateKeyWizard>')
  if (!('request' in creation) || belongsTo(creation.request, { client, scope })) return null
  const owner = inSentence(creation.request.scopeLabel ?? creation.request.scope)
  return (
    <p role="status" data-kd="callout" data-tone="warn">
      <Verbatim part={owner} in={labels.keyOfScope} />
    </p>
  )
}

const steps: Readonly<Record<Creation['status'], string>> = {
  idle: 'details',
  editing: 'details',
  creating: 'details',
  checking: 'details',
  failed: 'details',
  revealed: 'reveal',
  'confirming-close': 'leave',
  lost: 'lost',
}

function Step({ creation, snippets, i18n }: StepProps) {
  switch (creation.status) {
    case 'revealed':
    case 'confirming-close':
      return (
        <SecretSteps
          key={creation.request.idempotencyKey}
          state={creation}
          actions={creation}
          snippets={snippets}
          i18n={i18n}
        />
      )
    case 'lost':
      return <LostStep state={creation} onClose={creation.dismiss} i18n={i18n} />
    default: {
      const apiKey = keyToRotate(creation)
      if (apiKey) return <RotateStep key={apiKey.id} creation={creation} apiKey={apiKey} i18n={i18n} />
      return <FormStep creation={creation} i18n={i18n} />
    }
  }
}

interface StepProps extends Pick<SecretDialogProps, 'creation' | 'snippets'> {
  readonly i18n: DialogI18n
}
