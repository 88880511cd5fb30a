import type { BulkMutationProgress } from '../../core/bulkMutate'
import type { DialogI18n } from '../../hooks/useI18n'
import { useFocusOnMount } from '../ui/useFocusOnMount'
import { KeyName } from '../ui/KeyName'
import { changeErrorText } from './changeErrorText'

/** The keys that could not be changed, each with the reason. */
export function BulkFailures({ outcome, onRetry, onClose, i18n }: BulkFailuresProps) {
  const { labels, format } = i18n
  const { done, failed, skipped } = outcome
  const retry = useFocusOnMount<HTMLButtonElement>()
  return (
    <>
      <p role="alert" data-kd="dialog-text">
        {labels.bulkFailed(failed.length, failed.length + done.length + skipped.length, format)}
        {skipped.length > 0 && ` ${labels.bulkSkipped(skipped.length, format)}`}
      </p>
      <ul data-kd="key-list">
        {failed.map(({ apiKey, error }) => (
          <li key={apiKey.id}>
            <KeyName apiKey={apiKey} i18n={i18n} /> {changeErrorText(error, i18n)}
          </li>
        ))}
      </ul>
      <div data-kd="actions">
        <button type="button" data-kd="button" data-action="close" data-variant="quiet" onClick={onClose}>
          {labels.close}
        </button>
        <button type="button" data-kd="button" data-action="retry" data-variant="primary" ref={retry} onClick={onRetry}>
          {labels.retryFailed}
        </button>
      </div>
    </>
  )
}

interface BulkFailuresProps {
  readonly outcome: BulkMutationProgress
  readonly onRetry: () => void
  readonly onClose: () => void
  readonly i18n: DialogI18n
}
