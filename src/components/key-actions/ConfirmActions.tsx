import type { KeyChange } from '../../core/mutateKey'
import type { ApiKeysLabels } from '../../labels/ApiKeysLabels'
import { isFinalError } from './changeErrorText'
import { useFocusOnMount } from '../ui/useFocusOnMount'
import type { AsyncActionState } from './useAsyncAction'

/**
 * The buttons of a dialog. *Cancel* has the initial focus, except in a form. A busy button is not disabled, so it keeps
 * the focus.
 */
export function ConfirmActions({ state, change, onConfirm, onCancel, labels }: ConfirmActionsProps) {
  const cancel = useFocusOnMount<HTMLButtonElement>(change !== 'update')
  const isRunning = state.status === 'running'
  const isOver = state.status === 'failed' && isFinalError(state.error)
  const isFinal = change === 'revoke' || change === 'delete'
  return (
    <>
      <p role="status" data-kd="visually-hidden">
        {isRunning && labels.changing[change]}
      </p>
      <div data-kd="actions">
        <button type="button" data-kd="button" data-action="cancel" ref={cancel} onClick={onCancel}>
          {isRunning || isOver ? labels.close : labels.cancel}
        </button>
        {!isOver && (
          <button
            type="button"
            data-kd="button"
            data-action="submit"
            data-variant={isFinal ? 'danger' : 'primary'}
            data-busy={isRunning ? '' : undefined}
            aria-disabled={isRunning}
            onClick={onConfirm}
          >
            {isRunning
              ? labels.changing[change]
              : state.status === 'failed'
                ? labels.tryAgain
                : wordFor(change, labels)}
          </button>
        )}
      </div>
    </>
  )
}

interface ConfirmActionsProps {
  readonly state: AsyncActionState
  readonly change: KeyChange['type']
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly labels: ApiKeysLabels
}

function wordFor(change: KeyChange['type'], labels: ApiKeysLabels): string {
  return change === 'update' ? labels.save : labels[change]
}
