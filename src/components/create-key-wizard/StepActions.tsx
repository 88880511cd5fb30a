import type { RefObject } from 'react'
import type { DialogWords } from '../../hooks/useWords'
import { keyToRotate } from './keyToRotate'
import { type Creation, isBusy } from './useDetails'

/** Cancel, and what is to be done next. Busy is not disabled: the button keeps the focus, and what is going on is read out. */
export function StepActions({ creation, onSubmit, onCancel, primary, words: { labels } }: StepActionsProps) {
  const { remedy } = creation
  const isWaiting = isBusy(creation.status)
  const isRotation = keyToRotate(creation) !== undefined
  const waiting = waitingText(creation.status, isRotation, labels)
  return (
    <>
      <p role="status" data-kd="visually-hidden">
        {waiting}
      </p>
      <div data-kd="actions">
        <button
          type="button"
          data-kd="button"
          data-variant="quiet"
          aria-disabled={isWaiting}
          onClick={remedy === 'close' ? creation.dismiss : onCancel}
        >
          {remedy === 'close' ? labels.close : labels.cancel}
        </button>
        {remedy !== 'close' && (
          <button
            type="button"
            ref={primary}
            data-kd="button"
            data-variant="primary"
            data-busy={isWaiting ? '' : undefined}
            aria-disabled={isWaiting}
            onClick={onSubmit}
          >
            {waiting ?? submitText(remedy, isRotation ? labels.rotateKey : labels.createKey, labels)}
          </button>
        )}
      </div>
    </>
  )
}

interface StepActionsProps {
  readonly creation: Creation
  readonly onSubmit: () => void
  /** Discards what was entered, and closes. */
  readonly onCancel: () => void
  readonly primary?: RefObject<HTMLButtonElement | null>
  readonly words: DialogWords
}

function waitingText(
  status: Creation['status'],
  isRotation: boolean,
  labels: DialogWords['labels'],
): string | undefined {
  if (status === 'creating') return isRotation ? labels.rotating : labels.creating
  if (status === 'checking') return isRotation ? labels.checkingRotation : labels.checking
  return status === 'ending' ? labels.ending : undefined
}

function submitText(remedy: Creation['remedy'], first: string, labels: DialogWords['labels']): string {
  if (remedy === 'end-and-retry') return labels.endAndRetry
  if (remedy === 'check') return labels.checkAgain
  return remedy ? labels.tryAgain : first
}
