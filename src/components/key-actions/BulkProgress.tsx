import type { BulkMutationProgress } from '../../core/bulkMutate'
import type { DialogI18n } from '../../hooks/useI18n'
import { useFocusOnMount } from '../ui/useFocusOnMount'

/** The progress of a bulk action, with a button that stops it. */
export function BulkProgress({ state, onStop, i18n: { labels, format } }: BulkProgressProps) {
  const stop = useFocusOnMount<HTMLButtonElement>()
  const finished = state.done.length + state.failed.length
  const total = finished + state.skipped.length
  const isStopping = state.status === 'stopping'
  const text = labels.progress(finished, total, format)
  return (
    <>
      <progress data-kd="progress" value={finished} max={total} aria-label={text} />
      <p role="status" data-kd="dialog-text">
        {text}
      </p>
      <div data-kd="actions">
        <button
          type="button"
          data-kd="button"
          data-action="stop"
          ref={stop}
          aria-disabled={isStopping}
          onClick={onStop}
        >
          {isStopping ? labels.stopping : labels.stop}
        </button>
      </div>
    </>
  )
}

interface BulkProgressProps {
  readonly state: BulkMutationProgress & { readonly status: 'running' | 'stopping' | 'over' }
  readonly onStop: () => void
  readonly i18n: DialogI18n
}
