import type { ReactNode } from 'react'
import { type ApiKey, statusOf, type UnknownDate } from '../../core/ApiKey'
import { hasName } from '../../core/keyIdentity'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { findLoaded } from '../../hooks/cachedKeys'
import { textFromHost } from '../../hooks/callHost'
import { useWholeKey } from '../../hooks/useWholeKey'
import type { DialogWords } from '../../hooks/useWords'
import { WizardHeader } from '../create-key-wizard/WizardHeader'
import type { DialogProps } from '../key-actions/KeyDialogs'
import { Dialog } from '../parts/Dialog'
import { Hint } from '../parts/Hint'
import { KeyName } from '../parts/KeyName'
import { Fact, Facts, text, verbatim } from './Facts'
import { KeyHistory } from './KeyHistory'
import { KeyId } from './KeyId'
import { safeHref } from './safeHref'

/** Everything that the backend reports of a key, and what happened to it. */
export function DetailsDialog({ apiKey, items, now, activityHref, onClose, words }: DetailsDialogProps) {
  const { labels } = words
  const { client } = useApiKeysContext('<ApiKeyTable>')
  const latest = useWholeKey(items.find(({ id }) => id === apiKey.id) ?? apiKey)
  const href = safeHref(activityHref && textFromHost('activityHref', () => activityHref(latest)))

  return (
    <Dialog isDescribed={false} data-step="key" onDismiss={onClose}>
      <WizardHeader title={labels.keyDetails} isFocused onClose={onClose} words={words} />
      <AllFacts apiKey={latest} now={now} words={words} />
      {href && (
        <p data-kd="dialog-text">
          <a href={href} data-kd="link">
            {labels.activity}
          </a>
        </p>
      )}
      {client.listActivity && <KeyHistory id={apiKey.id} words={words} />}
      <div data-kd="actions">
        <button type="button" data-kd="button" onClick={onClose}>
          {labels.close}
        </button>
      </div>
    </Dialog>
  )
}

interface DetailsDialogProps extends DialogProps {
  readonly apiKey: ApiKey
}

function AllFacts({ apiKey, now, words }: FactsProps) {
  const { labels, format } = words
  const { description, scopes, usage, createdBy } = apiKey
  const creator = createdBy?.label ?? createdBy?.id
  const { client, scope, queryClient } = useApiKeysContext('<ApiKeyTable>')
  // The other one of a pair may be loaded and yet not be shown, while something is searched for.
  const nameOf = (id: string | null | undefined) => {
    if (!id) return undefined
    const other = findLoaded(queryClient, client, scope, id)
    if (!other) return verbatim(id)
    return <KeyName apiKey={other} words={words} />
  }
  return (
    <Facts>
      <Fact label={labels.columnName}>{hasName(apiKey) ? verbatim(apiKey.name ?? '') : undefined}</Fact>
      <Fact label={labels.descriptionLabel}>{description ? text(description) : undefined}</Fact>
      <Fact label={labels.columnKey}>
        <Hint hint={apiKey.hint} words={words} />
      </Fact>
      <Fact label={labels.keyId}>
        <KeyId id={apiKey.id} labels={labels} />
      </Fact>
      <Fact label={labels.columnStatus}>{labels.status[statusOf(apiKey, now)]}</Fact>
      <Instants apiKey={apiKey} now={now} words={words} />
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
  readonly words: DialogWords
}

/** To the minute and with the time zone: here one wants to know exactly. */
function Instants({ apiKey, now, words: { labels, format } }: FactsProps) {
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
