import { type MouseEvent, useId, useState } from 'react'
import type { RevealedState } from '../../create-flow/createKeyMachine'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { DialogI18n } from '../../hooks/useI18n'
import { CheckIcon, CopyIcon, WarningIcon } from '../ui/icons'
import { viewOf } from '../ui/nodes'
import { downloadEnv } from './downloadEnv'
import { noAutofillProps } from '../ui/noAutofillProps'
import { KeyTitle } from './KeyTitle'
import { SecretField } from './SecretField'
import { FirstUseStatus } from './FirstUseStatus'
import { OldSecretNotice } from './OldSecretNotice'
import type { CopySecret } from './useCopySecret'
import { LazySnippets, type LazySnippetsProps } from './LazySnippets'
import { DialogHeader } from '../ui/DialogHeader'

/** An interaction of the user with the secret, reported to the host's `onEvent`. */
export type SecretInteraction = 'shown' | 'downloaded'

/** The second step: the secret, shown only once. */
export function RevealStep({ state, actions, copying, onTold, snippets, i18n }: RevealStepProps) {
  const { labels } = i18n
  const { secret, apiKey } = state.issued
  const { input, rotation } = state.request
  const name = apiKey?.name ?? input.name
  const isRefused = copying.status === 'refused'
  const [isShown, setIsShown] = useState(isRefused)
  const [download, setDownload] = useState<Download>('offered')
  const isWholeCopied = copying.status === 'copied' && copying.snippetId === undefined
  const isDownloaded = download === 'started'
  const isCopied = copying.status === 'copied'
  const noticeId = useId()

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
        describedBy={noticeId}
        i18n={i18n}
      />
      <div role="status" id={noticeId} data-kd="callout" data-tone={isCopied ? 'good' : 'warn'}>
        {isCopied ? <CheckIcon /> : <WarningIcon />}
        {/* Keeps its place after the copy, so that nothing below moves. */}
        <p aria-hidden={isCopied}>
          <b>{labels.onlyOnceTitle}</b> {labels.onlyOnceText}
        </p>
        {isCopied && <p>{labels.copied}</p>}
      </div>
      <SecretField
        secret={secret}
        hint={apiKey?.hint}
        isShown={isShown}
        isSelected={isRefused}
        onCopiedByHand={copying.confirm}
        labels={labels}
      >
        <button type="button" data-kd="button" data-action="show" data-variant="quiet" onClick={() => show(!isShown)}>
          {isShown ? labels.hide : labels.show}
        </button>
      </SecretField>
      <button
        type="button"
        data-kd="button"
        data-action="copy"
        data-variant={state.isSaved ? undefined : 'primary'}
        data-size="wide"
        data-copy={isWholeCopied || !isCopied ? copying.status : 'idle'}
        onClick={(click) => void copy(click)}
      >
        {isWholeCopied ? <CheckIcon /> : <CopyIcon />}
        <span>{isWholeCopied ? labels.copiedButton : labels.copy}</span>
      </button>
      {snippets && (
        <LazySnippets
          snippets={snippets}
          hint={apiKey?.hint}
          copying={copying}
          onRefused={() => show(true)}
          i18n={i18n}
        />
      )}
      <FirstUseStatus i18n={i18n} />
      <OldSecretNotice state={state} actions={actions} i18n={i18n} />
      <p role="status" data-kd="help" data-tone={isRefused ? 'bad' : undefined}>
        <span>{statusText(copying.status, download, i18n)}</span>
      </p>
      {(isRefused || isDownloaded) && !isCopied && (
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
          {labels.savedCheckbox}
        </label>
      )}
      <div data-kd="actions">
        {download !== 'unavailable' && (
          <button
            type="button"
            data-kd="button"
            data-action="download"
            data-variant="quiet"
            data-side="start"
            onClick={startDownload}
          >
            {labels.download}
          </button>
        )}
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
  readonly snippets: LazySnippetsProps['snippets'] | undefined
  readonly i18n: DialogI18n
}

type Download = 'offered' | 'started' | 'unavailable'

/** The outcome of the last attempt to save the secret. A proven copy is confirmed above the secret. */
function statusText(copy: CopySecret['status'], download: Download, { labels }: DialogI18n): string {
  if (download === 'unavailable') return labels.downloadUnavailable
  if (copy === 'refused') return labels.copyBlocked
  return download === 'started' && copy !== 'copied' ? labels.downloaded : ''
}
