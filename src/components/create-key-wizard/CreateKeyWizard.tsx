import { forwardRef, type ReactElement, useEffect, useId, useRef } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { useWizardStage } from '../../hooks/useWizardStage'
import { useWords, type Words } from '../../hooks/useWords'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'
import { SecretDialog } from './SecretDialog'
import type { Creation } from './useDetails'

/**
 * Makes an API key in two steps: what it is called, and its secret, shown this once.
 *
 * Its one child is the button that opens it; where keys cannot be made, neither is rendered. Where
 * just now no more can be made, the button is there, disabled, and says why. It also shows the rotations
 * that a table or `useRotateApiKey` opens. The creation belongs to the provider: a wizard that is unmounted and mounted again while a secret is
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
    const { quota } = useApiKeysContext('<CreateKeyWizard>')
    const { refusal } = creation
    const isOpen = stage.isPresenter && creation.status !== 'idle'
    useControlled(open, onOpenChange, isOpen, creation)

    return (
      <SecretDialog
        ref={ref}
        id={id}
        className={className}
        creation={creation}
        words={words}
        isOpen={isOpen}
        trigger={refusal === 'unsupported' || refusal === 'forbidden' ? undefined : children}
        triggerRefusal={refusalText(refusal, quota, words)}
        onOpen={() => {
          stage.choose()
          creation.open()
        }}
      />
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
  /** Called when the wizard has opened or closed. */
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined
  /** Words for this wizard alone, over those of the provider. */
  readonly labels?: Partial<ApiKeysLabels> | undefined
  /** Goes to the `<dialog>`. */
  readonly className?: string | undefined
  /** Goes to the `<dialog>`. */
  readonly id?: string | undefined
}

/** Why the button is there and opens nothing. */
function refusalText(refusal: Creation['refusal'], quota: number | undefined, { labels, format }: Words) {
  if (refusal === 'quota') return labels.quotaReached(quota ?? 0, format)
  return typeof refusal === 'object' ? refusal.reason : undefined
}

/** The creation is the truth: a changed `open` asks it, and its own changes are told. */
function useControlled(
  open: boolean | undefined,
  onOpenChange: CreateKeyWizardProps['onOpenChange'],
  isOpen: boolean,
  creation: Creation,
): void {
  const latest = useRef({ onOpenChange, creation })
  useEffect(() => {
    latest.current = { onOpenChange, creation }
  })

  useEffect(() => {
    if (open === true && latest.current.creation.canCreate) latest.current.creation.open()
    if (open === false) latest.current.creation.dismiss()
  }, [open])

  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current !== isOpen) latest.current.onOpenChange?.(isOpen)
    wasOpen.current = isOpen
  }, [isOpen])
}
