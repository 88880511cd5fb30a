import { type ReactNode, useState } from 'react'
import { type ApiKey, statusOf, type UnknownDate } from '../../core/ApiKey'
import { hasName, identityText } from '../../core/keyIdentity'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { findLoaded } from '../../queries/queryCache'
import { safeText } from '../../hooks/safeCallback'
import { useWholeKey } from '../../hooks/useWholeKey'
import type { DialogI18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { DialogHeader } from '../ui/DialogHeader'
import type { KeyDialogProps } from './KeyDialogProps'
import { Dialog } from '../ui/Dialog'
import { Hint } from '../ui/Hint'
import { KeyName } from '../ui/KeyName'
import { Verbatim } from '../ui/Verbatim'
import { Fact, Facts, text, verbatim } from './Facts'
import { KeyHistory } from './KeyHistory'
import type { ApiKeysLabels } from '../../labels/ApiKeysLabels'
import { copyText } from '../ui/copyText'
import { viewOf } from '../ui/nodes'

/** Shows every field that the backend reports for a key, and its history. */
export function DetailsDialog({ apiKey, items, now, activityHref, onClose, i18n }: DetailsDialogProps) {
  const { labels } = i18n
  const { client } = useApiKeysContext('<ApiKeyTable>')
  const latest = useWholeKey(items.find(({ id }) => id === apiKey.id) ?? apiKey)
  const href = safeHref(activityHref && safeText('activityHref', () => activityHref(latest)))

  return (
    <Dialog {...i18n.language} isDescribed={false} data-step="key" onDismiss={onClose}>
      <DialogHeader
        title={<Verbatim part={inSentence(identityText(latest))} in={labels.keyDetails} />}
        isFocused
        onClose={onClose}
        i18n={i18n}
      />
      <AllFacts apiKey={latest} now={now} i18n={i18n} />
      {href && (
        <p data-kd="dialog-text">
          <a href={href} data-kd="link" data-action="activity">
            {labels.activity}
          </a>
        </p>
      )}
      {client.listActivity && <KeyHistory id={apiKey.id} i18n={i18n} />}
      <div data-kd="actions">
        <button type="button" data-kd="button" data-action="close" onClick={onClose}>
          {labels.close}
        </button>
      </div>
    </Dialog>
  )
}

interface DetailsDialogProps extends KeyDialogProps {
  readonly apiKey: ApiKey
}

function AllFacts({ apiKey, now, i18n }: FactsProps) {
  const { labels, format } = i18n
  const { description, scopes, usage, createdBy } = apiKey
  const creator = createdBy?.label ?? createdBy?.id
  const { client, scope, queryClient } = useApiKeysContext('<ApiKeyTable>')
  // The other key of a pair may be loaded but hidden by a search.
  const nameOf = (id: string | null | undefined) => {
    if (!id) return undefined
    const other = findLoaded(queryClient, client, scope, id)
    if (!other) return verbatim(id)
    return <KeyName apiKey={other} i18n={i18n} />
  }
  return (
    <Facts>
      <Fact label={labels.columnName}>{hasName(apiKey) ? verbatim(apiKey.name ?? '') : undefined}</Fact>
      <Fact label={labels.descriptionLabel}>{description ? text(description) : undefined}</Fact>
      <Fact label={labels.columnKey}>
        <Hint hint={apiKey.hint} i18n={i18n} />
      </Fact>
      <Fact label={labels.keyId}>
        <KeyId id={apiKey.id} labels={labels} />
      </Fact>
      <Fact label={labels.columnStatus}>{labels.status[statusOf(apiKey, now)]}</Fact>
      <Instants apiKey={apiKey} now={now} i18n={i18n} />
      <Fact label={labels.columnCreatedBy}>{creator === undefined ? undefined : verbatim(creator)}</Fact>
      <Fact label={labels.keyUsage}>{usage && labels.usage(usage.requests, usage.remaining, format)}</Fact>
      <Fact label={labels.scopesLabel}>
        {scopes && (scopes.length > 0 ? verbatim(scopes.join(', ')) : labels.noScopes)}
      </Fact>
      <Fact label={labels.keyReplacedBy}>{nameOf(apiKey.replacedBy)}</Fact>
      <Fact label={labels.keyReplaces}>{nameOf(apiKey.replaces)}</Fact>
    </Facts>
  )
}

interface FactsProps {
  readonly apiKey: ApiKey
  readonly now: number
  readonly i18n: DialogI18n
}

/** Dates to the minute and with the time zone, because the details are where users look up the exact time. */
function Instants({ apiKey, now, i18n: { labels, format } }: FactsProps) {
  const { createdAt, updatedAt, lastUsedAt, expiresAt, revokedAt, unknownDates = [] } = apiKey
  const exactly = (instant: string | null | undefined): ReactNode =>
    instant == null ? undefined : <time dateTime={instant}>{format.dateTime(instant)}</time>
  const orNever = (instant: string | null | undefined) => (instant === null ? labels.never : exactly(instant))
  const orUnknown = (field: UnknownDate, known: ReactNode) => (unknownDates.includes(field) ? labels.unknown : known)
  const ago = lastUsedAt && format.relative(Math.min(Date.parse(lastUsedAt), now), now)
  return (
    <>
      <Fact label={labels.columnCreated}>{exactly(createdAt)}</Fact>
      <Fact label={labels.keyUpdated}>{exactly(updatedAt)}</Fact>
      <Fact label={labels.columnLastUsed}>
        {ago ? (
          <>
            {orNever(lastUsedAt)} ({ago})
          </>
        ) : (
          orNever(lastUsedAt)
        )}
      </Fact>
      <Fact label={labels.columnExpires}>{orUnknown('expiresAt', orNever(expiresAt))}</Fact>
      <Fact label={labels.keyRevoked}>{orUnknown('revokedAt', exactly(revokedAt))}</Fact>
    </>
  )
}

/** Returns an `http(s)` or relative URL unchanged, and `undefined` for anything else. */
export function safeHref(href: string | undefined): string | undefined {
  if (!href || !URL.canParse(href, document.baseURI)) return undefined
  const { protocol } = new URL(href, document.baseURI)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}

/** The id of a key, with a copy button for support or a script. It says "copied" only if that is proven. */
function KeyId({ id, labels }: { readonly id: string; readonly labels: ApiKeysLabels }) {
  const [status, setStatus] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = async (pressed: Element) => {
    const isCopied = await copyText(id, () => setStatus('copied'), viewOf(pressed))
    setStatus(isCopied ? 'copied' : 'refused')
  }
  return (
    <>
      {verbatim(id)}{' '}
      <button
        type="button"
        data-kd="link"
        data-action="copy-id"
        data-copy={status}
        onClick={(event) => void copy(event.currentTarget)}
      >
        {labels.copyId}
      </button>
      <span role="status" data-kd="help" data-tone={status === 'refused' ? 'bad' : 'good'}>
        {status !== 'idle' && (status === 'copied' ? labels.idCopied : labels.idCopyBlocked)}
      </span>
    </>
  )
}
