import { type RefObject, useEffect, useState } from 'react'
import type { DialogI18n } from '../../hooks/useI18n'
import { keyToRotate } from './keyToRotate'
import { type Creation, isBusy } from './useDetails'

/** *Cancel* and the next action. A busy button is not disabled, so it keeps the focus, and progress is announced. */
export function StepActions({ creation, onSubmit, onCancel, primary, i18n: { labels } }: StepActionsProps) {
  const { recoveryAction, status } = creation
  const isWaiting = isBusy(status)
  const isSlow = useIsSlow(isWaiting)
  const isRotation = keyToRotate(creation) !== undefined
  const waiting = waitingText(status, isRotation, labels)
  return (
    <>
      <p role="status" data-kd={isSlow ? 'help' : 'visually-hidden'}>
        {isSlow ? labels.stillWaiting : waiting}
      </p>
      <div data-kd="actions">
        {isSlow ? (
          <button
            type="button"
            data-kd="button"
            data-action="stop-waiting"
            data-variant="quiet"
            onClick={creation.stopWaiting}
          >
            {labels.stopWaiting}
          </button>
        ) : (
          <button
            type="button"
            data-kd="button"
            data-action="cancel"
            data-variant="quiet"
            aria-disabled={isWaiting}
            onClick={recoveryAction === 'close' ? creation.dismiss : onCancel}
          >
            {recoveryAction === 'close' ? labels.close : labels.cancel}
          </button>
        )}
        {recoveryAction !== 'close' && (
          <button
            type="button"
            ref={primary}
            data-kd="button"
            data-action="submit"
            data-variant="primary"
            data-busy={isWaiting ? '' : undefined}
            aria-disabled={isWaiting}
            onClick={onSubmit}
          >
            {waiting ?? submitText(recoveryAction, isRotation ? labels.rotateKey : labels.createKey, labels)}
          </button>
        )}
      </div>
    </>
  )
}

interface StepActionsProps {
  readonly creation: Creation
  readonly onSubmit: () => void
  /** Discards the input and closes. */
  readonly onCancel: () => void
  readonly primary?: RefObject<HTMLButtonElement | null>
  readonly i18n: DialogI18n
}

/** Nielsen's limit for keeping attention: after ten seconds, people reload the page. */
const SLOW_MS = 10_000

function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS)
    return () => {
      clearTimeout(timer)
      setIsSlow(false)
    }
  }, [isWaiting])
  return isWaiting && isSlow
}

function waitingText(
  status: Creation['status'],
  isRotation: boolean,
  labels: DialogI18n['labels'],
): string | undefined {
  if (status === 'creating') return isRotation ? labels.rotating : labels.creating
  if (status === 'checking') return isRotation ? labels.checkingRotation : labels.checking
  return undefined
}

function submitText(action: Creation['recoveryAction'], first: string, labels: DialogI18n['labels']): string {
  if (action === 'check-again') return labels.checkAgain
  return action ? labels.tryAgain : first
}
