import { type MouseEvent, useState } from 'react'
import type { RevealedState } from '../../core/createKeyMachine'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { DialogI18n } from '../../hooks/useI18n'
import { CheckIcon, WarningIcon } from '../ui/icons'
import { viewOf } from '../ui/nodes'
import { downloadEnv } from './downloadEnv'
import { noAutofillProps } from '../ui/noAutofillProps'
import { KeyTitle } from './KeyTitle'
import { SecretField } from './SecretField'
import { OldSecretNotice } from './OldSecretNotice'
import type { CopySecret } from './useCopySecret'
import { DialogHeader } from '../ui/DialogHeader'

/** An interaction of the user with the secret, reported to the host's `onEvent`. */
export type SecretInteraction = 'shown' | 'downloaded'

/** The second step: the secret, shown only once. */
export function RevealStep({ state, actions, copying, onTold, i18n }: RevealStepProps) {
  const { labels } = i18n
  const { secret, apiKey } = state.issued
  const { input, rotation } = state.request
  const name = apiKey?.name ?? input.name
  const isRefused = copying.status === 'refused'
  const [isShown, setIsShown] = useState(isRefused)
  const [download, setDownload] = useState<'offered' | 'started' | 'unavailable'>('offered')
  const isDownloaded = download === 'started'

  const copy = async (click: MouseEvent) => {
    // The user then has to copy by hand, so the text must be visible.
    if ((await copying.copy(click)) === 'refused') show(true)
  }
  const show = (isWanted: boolean) => {
    setIsShown(isWanted)
    if (isWanted && !isShown) onTold('shown')
  }
  const startDownload = ({ currentTarget }: MouseEvent) => {
    const isStarted = downloadEnv(name, secret, viewOf(currentTarget))
    setDownload(isStarted ? 'started' : 'unavailable')
    if (isStarted) onTold('downloaded')
  }

  return (
    <>
      <DialogHeader
        title={<KeyTitle state={state} in={rotation ? labels.rotatedTitle : labels.revealTitle} labels={labels} />}
        step={2}
        isFocused
        onClose={actions.dismiss}
        i18n={i18n}
      />
      {copying.status !== 'copied' && (
        <div data-kd="callout" data-tone="warn">
          <WarningIcon />
          <p>
            <b>{labels.onlyOnceTitle}</b> {labels.onlyOnceText}
          </p>
        </div>
      )}
      <SecretField
        secret={secret}
        hint={apiKey?.hint}
        isShown={isShown}
        isSelected={isRefused}
        onCopiedByHand={copying.confirm}
        labels={labels}
      >
        <button
          type="button"
          data-kd="button"
          data-action="show"
          data-variant="quiet"
          aria-pressed={isShown}
          onClick={() => show(!isShown)}
        >
          {isShown ? labels.hide : labels.show}
        </button>
        <button
          type="button"
          data-kd="button"
          data-action="copy"
          data-variant={state.isSaved ? undefined : 'primary'}
          data-copy={copying.status}
          onClick={(click) => void copy(click)}
        >
          {copying.status === 'copied' ? labels.copiedButton : labels.copy}
        </button>
      </SecretField>
      <p data-kd="help">
        {download === 'unavailable' ? (
          <span role="status">{labels.downloadUnavailable}</span>
        ) : (
          <button type="button" data-kd="link" data-action="download" onClick={startDownload}>
            {labels.download}
          </button>
        )}
      </p>
      <OldSecretNotice state={state} actions={actions} i18n={i18n} />
      <p role="status" data-kd="help" data-tone={copying.status === 'copied' ? 'good' : isRefused ? 'bad' : undefined}>
        {copying.status === 'copied' && <CheckIcon />}
        <span>{statusText(copying.status, isDownloaded, i18n)}</span>
      </p>
      {(isRefused || isDownloaded) && copying.status !== 'copied' && (
        <label data-kd="check">
          <input
            {...noAutofillProps}
            type="checkbox"
            data-field="saved"
            form=""
            checked={state.isSaved}
            disabled={state.isSaved}
            onChange={actions.confirmSaved}
          />
          {labels.haveSaved}
        </label>
      )}
      <div data-kd="actions">
        <button
          type="button"
          data-kd="button"
          data-action="done"
          data-variant={state.isSaved ? 'primary' : undefined}
          onClick={actions.dismiss}
        >
          {labels.done}
        </button>
      </div>
    </>
  )
}

interface RevealStepProps {
  readonly state: RevealedState
  readonly actions: CreateApiKeyActions
  readonly copying: CopySecret
  readonly onTold: (told: SecretInteraction) => void
  readonly i18n: DialogI18n
}

function statusText(copy: CopySecret['status'], isDownloaded: boolean, { labels }: DialogI18n): string {
  if (copy === 'copied') return labels.copied
  if (copy === 'refused') return labels.copyBlocked
  return isDownloaded ? labels.downloaded : ''
}
