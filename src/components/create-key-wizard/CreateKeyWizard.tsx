import { forwardRef, type ReactElement, useEffect, useId, useRef } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { callHost } from '../../hooks/callHost'
import { useWizardStage } from '../../hooks/useWizardStage'
import { useWords, type Words } from '../../hooks/useWords'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'
import { Dialog } from '../parts/Dialog'
import { DetailsStep } from './DetailsStep'
import { LostStep } from './LostStep'
import { SecretSteps } from './SecretSteps'
import { type Creation, isBusy } from './useDetails'

/**
 * Makes an API key in two steps: what it is called, and its secret, shown this once.
 *
 * Its one child is the button that opens it; where keys cannot be made, neither is rendered. The
 * creation belongs to the provider: a wizard that is unmounted and mounted again while a secret is
 * unsaved shows it again.
 *
 * @selector [data-kd='dialog'][data-step='details' | 'reveal' | 'leave' | 'lost']
 * @example
 * <CreateKeyWizard><button>New API key</button></CreateKeyWizard>
 */
export const CreateKeyWizard = /* @__PURE__ */ forwardRef<HTMLDialogElement, CreateKeyWizardProps>(
  function CreateKeyWizard({ children, open, onOpenChange, labels: ownLabels, className, id }, ref) {
    const words = useWords('<CreateKeyWizard>', ownLabels)
    const creation = useCreateApiKey()
    const stage = useWizardStage(useId())
    const isOpen = stage.isPresenter && creation.status !== 'idle'
    const openHere = () => {
      if (creation.status === 'idle') stage.choose()
      creation.open()
    }
    useControlled(open, onOpenChange, isOpen, { open: openHere, dismiss: creation.dismiss })

    return (
      <Dialog
        ref={ref}
        id={id}
        className={className}
        isOpen={isOpen}
        isDescribed={creation.status === 'leaving' || creation.status === 'lost'}
        trigger={creation.canCreate ? children : undefined}
        onOpen={openHere}
        // Escape answers the question before leaving with its safest answer.
        onDismiss={creation.status === 'leaving' ? creation.keep : creation.dismiss}
        role={creation.status === 'leaving' ? 'alertdialog' : 'dialog'}
        aria-busy={isBusy(creation.status)}
        data-step={steps[creation.status]}
      >
        <Step creation={creation} words={words} />
      </Dialog>
    )
  },
)

export interface CreateKeyWizardProps {
  readonly children?: ReactElement | undefined
  /**
   * Asks the wizard to open or close. It is a request: while a key is being made or its secret is
   * unsaved, the wizard stays open and asks the user.
   */
  readonly open?: boolean | undefined
  /** Called when the wizard has opened or closed, and with `true` when it was asked to close and stays open. */
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined
  /** Words for this wizard alone, over those of the provider. */
  readonly labels?: Partial<ApiKeysLabels> | undefined
  /** Goes to the `<dialog>`. */
  readonly className?: string | undefined
  /** Goes to the `<dialog>`. */
  readonly id?: string | undefined
}

const steps: Readonly<Record<Creation['status'], string>> = {
  idle: 'details',
  editing: 'details',
  creating: 'details',
  checking: 'details',
  ending: 'details',
  failed: 'details',
  revealed: 'reveal',
  leaving: 'leave',
  lost: 'lost',
}

function Step({ creation, words }: { readonly creation: Creation; readonly words: Words }) {
  switch (creation.status) {
    case 'revealed':
    case 'leaving':
      return <SecretSteps key={creation.attempt.idempotencyKey} state={creation} actions={creation} words={words} />
    case 'lost':
      return <LostStep state={creation} onClose={creation.dismiss} words={words} />
    default:
      return <DetailsStep creation={creation} words={words} />
  }
}

/** The creation is the truth: a changed `open` asks it, and its own changes are told. */
function useControlled(
  open: boolean | undefined,
  onOpenChange: CreateKeyWizardProps['onOpenChange'],
  isOpen: boolean,
  ask: Pick<Creation, 'open' | 'dismiss'>,
): void {
  const { flow } = useApiKeysContext('<CreateKeyWizard>')
  const latest = useRef({ onOpenChange, ask, flow })
  useEffect(() => {
    latest.current = { onOpenChange, ask, flow }
  })

  // Closed at first is no request: the secret of a wizard that was here before is not to be left.
  const asked = useRef(false)
  const wasOpen = useRef(false)
  // StrictMode mounts twice, and the provider forgets the first time.
  useEffect(
    () => () => {
      asked.current = false
    },
    [],
  )
  useEffect(() => {
    if (open === undefined || open === asked.current) return
    asked.current = open
    const now = latest.current
    if (open) now.ask.open()
    else now.ask.dismiss()
    // A host that believes it closed must hear that it did not.
    if (!open && wasOpen.current && now.flow.getState().status !== 'idle') now.onOpenChange?.(true)
  }, [open])

  useEffect(() => {
    if (wasOpen.current !== isOpen) callHost('onOpenChange', () => latest.current.onOpenChange?.(isOpen))
    wasOpen.current = isOpen
  }, [isOpen])
}
