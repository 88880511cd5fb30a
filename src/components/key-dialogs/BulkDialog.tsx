import type { ApiKey } from '../../core/ApiKey'
import type { ManyAction, ManyProgress } from '../../core/changeMany'
import { useChangeMany } from '../../hooks/useChangeMany'
import type { DialogWords } from '../../hooks/useWords'
import { shorten } from '../../words/format'
import { useFocusOnMount } from '../create-key-wizard/useFocusOnMount'
import type { DialogProps } from '../key-actions/KeyDialogs'
import { Dialog, DialogDescription, DialogTitle } from '../parts/Dialog'
import { Hint } from '../parts/Hint'
import { BulkFailures } from './BulkFailures'
import { BulkProgress } from './BulkProgress'
import { TypedField } from './TypedField'
import { useTyped } from './useTyped'

/** Asked before many keys are changed; then how far it is, and what could not be done. */
export function BulkDialog({ action, apiKeys, selection, confirmBy, tell, onClose, words }: BulkDialogProps) {
  const finish = ({ done, failed, skipped }: ManyProgress) => {
    // What is left to do stays selected.
    selection?.set([...failed.map(({ apiKey }) => apiKey), ...skipped].map(({ id }) => id))
    if (failed.length > 0) return
    const total = done.length + skipped.length
    if (done.length > 0) tell({ status: 'many-done', action, count: done.length, total })
    onClose()
  }
  const { run: change, stop, ...state } = useChangeMany(action)
  const run = (those: readonly ApiKey[]) => void change(those).then(finish)
  const isRunning = state.status === 'running' || state.status === 'stopping'
  const isAsking = state.status === 'idle'

  return (
    <Dialog
      isDescribed={isAsking}
      role="alertdialog"
      aria-busy={isRunning}
      data-step={state.status}
      // Closing would leave it half done and unseen.
      onDismiss={isRunning ? stop : onClose}
    >
      <header data-kd="dialog-head">
        <DialogTitle data-kd="dialog-title">{words.labels.manyTitle[action](apiKeys.length, words.format)}</DialogTitle>
      </header>
      {isAsking && (
        <Question
          action={action}
          apiKeys={apiKeys}
          isTyped={confirmBy === 'typing' && (action === 'revoke' || action === 'delete')}
          onConfirm={() => run(apiKeys)}
          onCancel={onClose}
          words={words}
        />
      )}
      {isRunning && <BulkProgress state={state} onStop={stop} words={words} />}
      {state.status === 'over' && state.failed.length > 0 && (
        <BulkFailures
          outcome={state}
          onRetry={() => run(state.failed.map(({ apiKey }) => apiKey))}
          onClose={onClose}
          words={words}
        />
      )}
    </Dialog>
  )
}

interface BulkDialogProps extends DialogProps {
  readonly action: ManyAction
  readonly apiKeys: readonly ApiKey[]
}

const SHOWN = 10
const NOTHING: readonly string[] = []

function Question({ action, apiKeys, isTyped, onConfirm, onCancel, words }: QuestionProps) {
  const { labels, format } = words
  const cancel = useFocusOnMount<HTMLButtonElement>()
  const count = format.number(apiKeys.length)
  const confirmation = useTyped(isTyped ? [String(apiKeys.length), count] : NOTHING)
  const isFinal = action === 'revoke' || action === 'delete'
  const confirm = () => {
    if (confirmation.check()) onConfirm()
  }
  return (
    <>
      <DialogDescription data-kd="dialog-text">{labels.manyText[action]}</DialogDescription>
      <ul data-kd="key-list">
        {apiKeys.slice(0, SHOWN).map(({ id, name, hint }) => (
          <li key={id}>
            <bdi translate={name ? 'no' : undefined} data-kd="key-name">
              {name ? shorten(name) : labels.unnamed}
            </bdi>{' '}
            <Hint hint={hint} words={words} />
          </li>
        ))}
        {apiKeys.length > SHOWN && <li>{labels.andMore(apiKeys.length - SHOWN, format)}</li>}
      </ul>
      <TypedField confirmation={confirmation} label={labels.typeCount(count)} onEnter={confirm} words={words} />
      <div data-kd="actions">
        <button type="button" data-kd="button" ref={cancel} onClick={onCancel}>
          {labels.cancel}
        </button>
        <button type="button" data-kd="button" data-variant={isFinal ? 'danger' : 'primary'} onClick={confirm}>
          {labels[action]}
        </button>
      </div>
    </>
  )
}

interface QuestionProps {
  readonly action: ManyAction
  readonly apiKeys: readonly ApiKey[]
  readonly isTyped: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly words: DialogWords
}
