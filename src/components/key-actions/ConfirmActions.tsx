import type { ApiKeysError } from '../../core/ApiKeysError'
import type { KeyChange } from '../../core/mutateKey'
import type { ApiKeysLabels } from '../../labels/ApiKeysLabels'
import { isFinalError } from './changeErrorText'
import { useFocusOnMount } from '../ui/useFocusOnMount'

/**
 * The buttons of a dialog. *Cancel* has the initial focus, except in a form. A busy button is not disabled, so it keeps
 * the focus.
 */
export function ConfirmActions({ change, isPending, error, onConfirm, onCancel, labels }: ConfirmActionsProps) {
  const cancel = useFocusOnMount<HTMLButtonElement>(change !== 'update')
  const isOver = error !== null && isFinalError(error)
  const isFinal = change === 'revoke' || change === 'delete'
  return (
    <>
      <p role="status" data-kd="visually-hidden">
        {isPending && labels.changing[change]}
      </p>
      <div data-kd="actions">
        <button type="button" data-kd="button" data-action="cancel" ref={cancel} onClick={onCancel}>
          {isPending || isOver ? labels.close : labels.cancel}
        </button>
        {!isOver && (
          <button
            type="button"
            data-kd="button"
            data-action="submit"
            data-variant={isFinal ? 'danger' : 'primary'}
            data-busy={isPending ? '' : undefined}
            aria-disabled={isPending}
            onClick={onConfirm}
          >
            {isPending ? labels.changing[change] : error ? labels.tryAgain : wordFor(change, labels)}
          </button>
        )}
      </div>
    </>
  )
}

interface ConfirmActionsProps {
  readonly change: KeyChange['type']
  readonly isPending: boolean
  readonly error: ApiKeysError | null
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly labels: ApiKeysLabels
}

function wordFor(change: KeyChange['type'], labels: ApiKeysLabels): string {
  return change === 'update' ? labels.save : labels[change]
}
