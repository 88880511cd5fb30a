import type { ApiKey } from '../../core/ApiKey'
import type { BulkAction, BulkMutationProgress } from '../../core/bulkMutate'
import { useBulkMutation } from '../../hooks/useBulkMutation'
import type { DialogI18n } from '../../hooks/useI18n'
import { useFocusOnMount } from '../ui/useFocusOnMount'
import type { KeyDialogProps } from './KeyDialogProps'
import { Dialog, DialogDescription, DialogTitle } from '../ui/Dialog'
import { KeyName } from '../ui/KeyName'
import { Verbatim } from '../ui/Verbatim'
import { BulkFailures } from './BulkFailures'
import { BulkProgress } from './BulkProgress'
import { ConfirmationField } from './ConfirmationField'
import { useTypedConfirmation } from './useTypedConfirmation'

/** Confirms a bulk action, then shows its progress and its failures. */
export function BulkDialog({ action, apiKeys, selection, confirmBy, notify, onClose, i18n }: BulkDialogProps) {
  const finish = ({ done, failed, skipped }: BulkMutationProgress) => {
    // Keys that were not changed stay selected.
    selection?.set([...failed.map(({ apiKey }) => apiKey), ...skipped].map(({ id }) => id))
    if (failed.length > 0) return
    const total = done.length + skipped.length
    if (done.length > 0) notify({ status: 'many-done', action, count: done.length, total })
    onClose()
  }
  const { run: change, stop, ...state } = useBulkMutation(action)
  const run = (those: readonly ApiKey[]) => void change(those).then(finish)
  const isRunning = state.status === 'running' || state.status === 'stopping'
  const isAsking = state.status === 'idle'

  return (
    <Dialog
      {...i18n.language}
      isDescribed={isAsking}
      role="alertdialog"
      aria-busy={isRunning}
      data-step={state.status}
      // Closing now would leave the action half done and out of sight.
      onDismiss={isRunning ? stop : onClose}
    >
      <header data-kd="dialog-head">
        <DialogTitle data-kd="dialog-title">{i18n.labels.bulkTitle[action](apiKeys.length, i18n.format)}</DialogTitle>
      </header>
      {isAsking && (
        <Question
          action={action}
          apiKeys={apiKeys}
          matchesConfirmation={confirmBy === 'typing' && (action === 'revoke' || action === 'delete')}
          onConfirm={() => run(apiKeys)}
          onCancel={onClose}
          i18n={i18n}
        />
      )}
      {isRunning && <BulkProgress state={state} onStop={stop} i18n={i18n} />}
      {state.status === 'over' && state.failed.length > 0 && (
        <BulkFailures
          outcome={state}
          onRetry={() => run(state.failed.map(({ apiKey }) => apiKey))}
          onClose={onClose}
          i18n={i18n}
        />
      )}
    </Dialog>
  )
}

interface BulkDialogProps extends KeyDialogProps {
  readonly action: BulkAction
  readonly apiKeys: readonly ApiKey[]
}

const SHOWN = 10
const NOTHING: readonly string[] = []

function Question({ action, apiKeys, matchesConfirmation, onConfirm, onCancel, i18n }: QuestionProps) {
  const { labels, format } = i18n
  const cancel = useFocusOnMount<HTMLButtonElement>()
  const count = format.number(apiKeys.length)
  const confirmation = useTypedConfirmation(matchesConfirmation ? [String(apiKeys.length), count] : NOTHING)
  const isFinal = action === 'revoke' || action === 'delete'
  const confirm = () => {
    if (confirmation.check()) onConfirm()
  }
  return (
    <>
      <DialogDescription data-kd="dialog-text">{labels.bulkText[action]}</DialogDescription>
      <ul data-kd="key-list">
        {apiKeys.slice(0, SHOWN).map((apiKey) => (
          <li key={apiKey.id}>
            <KeyName apiKey={apiKey} i18n={i18n} />
          </li>
        ))}
        {apiKeys.length > SHOWN && <li>{labels.andMore(apiKeys.length - SHOWN, format)}</li>}
      </ul>
      <ConfirmationField
        confirmation={confirmation}
        label={<Verbatim part={count} in={labels.typeCount} />}
        onEnter={confirm}
        i18n={i18n}
      />
      <div data-kd="actions">
        <button type="button" data-kd="button" data-action="cancel" ref={cancel} onClick={onCancel}>
          {labels.cancel}
        </button>
        <button
          type="button"
          data-kd="button"
          data-action="submit"
          data-variant={isFinal ? 'danger' : 'primary'}
          onClick={confirm}
        >
          {labels[action]}
        </button>
      </div>
    </>
  )
}

interface QuestionProps {
  readonly action: BulkAction
  readonly apiKeys: readonly ApiKey[]
  readonly matchesConfirmation: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly i18n: DialogI18n
}
