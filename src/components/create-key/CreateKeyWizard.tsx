import * as React from 'react'
import { forwardRef, type ReactElement, useCallback, type RefObject, useEffect, useId, useRef } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { safeCallback } from '../../hooks/safeCallback'
import { useWizardRegistry } from '../../hooks/useWizardRegistry'
import { useI18n, type I18n } from '../../hooks/useI18n'
import type { LabelOverrides } from '../../labels/ApiKeysLabels'
import type { Snippet } from '../../snippets/Snippet'
import { DialogAnchor } from '../ui/DialogAnchor'
import { isFocusLost } from '../ui/focusState'
import { isRoot } from '../ui/nodes'
import { LoadError } from '../ui/LoadError'
import { useLazyModule } from '../ui/useLazyModule'
import { lazySecretDialog } from './lazySecretDialog'
import type { Creation } from './useDetails'
import { WizardTrigger, type TriggerProps } from './WizardTrigger'
import { useLatest } from '../../hooks/useLatest'
import { isRecord } from '../../core/isRecord'
import { warnOnce } from '../../warnOnce'

/**
 * Creates an API key in two steps: a form, and its secret, which is shown only once.
 *
 * Its one child is the button that opens it. If keys cannot be created, neither is rendered. If no more can be
 * created at the moment, the button is rendered disabled and says why. The wizard also shows the rotations that a
 * table or `useRotateApiKey` opens. The creation and its dialog belong to the provider: unmounting the wizard while a
 * secret is unsaved leaves the dialog open.
 *
 * @selector [data-kd='dialog'][data-step='details' | 'reveal' | 'leave' | 'lost']
 * @example
 * <CreateKeyWizard><button>Create API key</button></CreateKeyWizard>
 */
export const CreateKeyWizard = /* @__PURE__ */ forwardRef<HTMLDialogElement, CreateKeyWizardProps>(
  function CreateKeyWizard({ children, open, onOpenChange, labels: ownLabels, snippets, className, id }, ref) {
    const i18n = useI18n('<CreateKeyWizard>', ownLabels)
    const creation = useCreateApiKey()
    const ownId = useId()
    const { quota } = useApiKeysContext('<CreateKeyWizard>')
    const { createDisabledReason } = creation
    const trigger = useElement(children)
    const isOffered = createDisabledReason !== 'unsupported' && createDisabledReason !== 'forbidden'
    const dialogId = id ?? ownId
    const anchor = useRef<HTMLSpanElement>(null)
    const { isPresenter, choose } = useWizardRegistry({
      id: ownId,
      prepare: lazySecretDialog.prepare,
      getAnchor: useCallback(() => anchor.current, []),
      dialog: { labels: ownLabels, snippets, className, id: dialogId, ref },
    })
    const isOpen = isPresenter && creation.status !== 'idle'
    const { value: isLoaded, isUnavailable } = useLazyModule(lazySecretDialog, isOpen, i18n)
    const isComing = isOpen && !isLoaded
    useFocusReturn(isOpen && !isComing ? dialogId : undefined, anchor)
    const openHere = () => {
      if (createDisabledReason !== undefined) return
      if (creation.status === 'idle') choose()
      creation.open()
    }
    useControlled(open, onOpenChange, isOpen, { open: openHere, dismiss: creation.dismiss })

    return (
      <>
        {isOffered && trigger && (
          <WizardTrigger
            isOpen={isOpen && !isComing}
            dialogId={dialogId}
            disabledReason={disabledReasonText(createDisabledReason, quota, i18n)}
            // A second press before the dialog is loaded cancels the first.
            onPress={isComing ? creation.dismiss : openHere}
          >
            {trigger}
          </WizardTrigger>
        )}
        {creation.status !== 'idle' && <DialogAnchor ref={anchor} />}
        {isUnavailable && <LoadError onCancel={creation.dismiss} i18n={i18n} />}
      </>
    )
  },
)

export interface CreateKeyWizardProps {
  readonly children?: ReactElement | undefined
  /**
   * Requests the wizard to open or close. While a key is being created or its secret is unsaved, the wizard
   * stays open and asks the user.
   */
  readonly open?: boolean | undefined
  /** Called when the wizard has opened or closed, and with `true` if it was requested to close but stays open. */
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined
  /** Labels for this wizard only. They override the provider's. */
  readonly labels?: LabelOverrides | undefined
  /**
   * Code that shows how to use the new key, with `{secret}` in the place of its secret. Ready-made snippets are in
   * `keydrawer/snippets`. Also shown after a rotation.
   */
  readonly snippets?: readonly Snippet[] | undefined
  /** Set on the `<dialog>`. */
  readonly className?: string | undefined
  /** Set on the `<dialog>`. */
  readonly id?: string | undefined
}

/** Explains why the button is disabled. */
function disabledReasonText(
  createDisabledReason: Creation['createDisabledReason'],
  quota: number | undefined,
  { labels, format }: I18n,
) {
  if (createDisabledReason === 'quota') return labels.quotaReached(quota ?? 0, format)
  return typeof createDisabledReason === 'object' ? createDisabledReason.reason : undefined
}

const CREATE_BUTTON = "[data-action='create']:not([hidden])"

/** Focuses the trigger when the dialog closes, if the element that opened it is gone, such as another wizard. */
function useFocusReturn(openDialogId: string | undefined, anchor: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = anchor.current?.getRootNode()
    if (openDialogId === undefined || !root || !isRoot(root)) return undefined
    const triggers = [...root.querySelectorAll<HTMLElement>('[aria-controls]')]
    const trigger = triggers.find((each) => each.getAttribute('aria-controls') === openDialogId)
    return () => {
      // The list may have turned out to be empty meanwhile. Its own button then replaces a hidden trigger.
      const button = trigger?.hidden ? root.querySelector<HTMLElement>(CREATE_BUTTON) : trigger
      // In jsdom a hidden element can have the focus.
      if (trigger?.hidden) trigger.blur()
      if (isFocusLost(button)) button?.focus()
    }
  }, [openDialogId, anchor])
}

/** Controls the creation with `open`. The creation decides, and reports its own changes to `onOpenChange`. */
function useControlled(
  open: boolean | undefined,
  onOpenChange: CreateKeyWizardProps['onOpenChange'],
  isOpen: boolean,
  ask: Pick<Creation, 'open' | 'dismiss'>,
): void {
  const { flow } = useApiKeysContext('<CreateKeyWizard>')
  const latest = useLatest({ onOpenChange, ask, flow })

  // An initial `false` is not a request to close: the secret of an earlier wizard must not be abandoned.
  const asked = useRef(false)
  const wasOpen = useRef(false)
  // StrictMode mounts twice, and the provider forgets the first mount.
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
    // A host that believes the wizard is closed must be told that it is not.
    if (!open && wasOpen.current && now.flow.getState().status !== 'idle')
      safeCallback('onOpenChange', () => now.onOpenChange?.(true))
  }, [latest, open])

  useEffect(() => {
    if (wasOpen.current !== isOpen) safeCallback('onOpenChange', () => latest.current.onOpenChange?.(isOpen))
    wasOpen.current = isOpen
  }, [latest, isOpen])
}

/** React 18 has no `use`, and never receives such nodes. A named import would make bundlers report it missing there. */
const use: unknown = Reflect.get(React, 'use')
const LAZY = Symbol.for('react.lazy')

/** Returns the one child. A server component's child may arrive as a lazy node that has to be resolved first. */
function useElement(child: unknown): React.ReactElement<TriggerProps> | undefined {
  const isLazy = isRecord(child) && child['$$typeof'] === LAZY
  const settled = isLazy && isHook(use) ? use(child['_payload']) : child
  if (React.isValidElement<TriggerProps>(settled)) return settled
  // An error would remove a secret that is shown from the screen.
  if (settled !== undefined && settled !== null && typeof settled !== 'boolean')
    warnOnce('<CreateKeyWizard> requires a single React element as its child: the button that opens it.')
  return undefined
}

function isHook(value: unknown): value is (promise: unknown) => unknown {
  return typeof value === 'function'
}
