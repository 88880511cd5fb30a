import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { identityText } from '../../core/keyIdentity'
import type { KeyDetails, OrphanedKey, UnresolvedRequest } from '../../create-flow/LostKeys'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { useOrphanedApiKeys } from '../../hooks/useOrphanedApiKeys'
import type { I18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { mayDo } from '../key-actions/bulkActions'
import { useRotationDialog } from '../key-actions/useRotationDialog'
import { Verbatim } from '../ui/Verbatim'

/** A banner for each key whose secret was lost, and for each request that may have created one. */
export function LostKeyBanners({ now, onRevoke, i18n }: LostKeyBannersProps) {
  const { orphans, unresolved } = useOrphanedApiKeys()
  const creation = useCreateApiKey()
  // The dialog reports on its own request.
  const current = 'request' in creation ? creation.request.idempotencyKey : undefined
  const others = unresolved.filter(({ request }) => request.idempotencyKey !== current)
  return (
    <>
      {orphans.map((orphan) => (
        <OrphanBanner key={orphan.id} orphan={orphan} now={now} onRevoke={onRevoke} i18n={i18n} />
      ))}
      {others.map(({ request, candidate }) => (
        <UnresolvedBanner
          key={request.idempotencyKey}
          request={request}
          candidate={candidate}
          now={now}
          onRevoke={onRevoke}
          i18n={i18n}
        />
      ))}
    </>
  )
}

interface LostKeyBannersProps {
  /** Epoch milliseconds. */
  readonly now: number
  /** Opens the ordinary confirmation for one key. `undefined` if this user cannot revoke or delete. */
  readonly onRevoke: ((apiKey: ApiKey) => void) | undefined
  readonly i18n: I18n
}

function OrphanBanner({ orphan, now, onRevoke, i18n }: LostKeyBannersProps & { readonly orphan: OrphanedKey }) {
  const { labels } = i18n
  const { id, reason, request } = orphan
  const { client, permissions, listedPermissions } = useApiKeysContext('<ApiKeyTable>')
  const { dismiss, canResume, acknowledge } = useOrphanedApiKeys()
  const { openRotation, resume } = useRotationDialog(labels)
  const canRotate = mayDo('rotate', client, permissions, listedPermissions)
  const keyName = inSentence(identityText(orphan))
  const isResumable = request && canResume(request, now)
  const texts = {
    unsaved: [labels.orphanTitle, labels.orphanText],
    'unsaved-rotation': [labels.unsavedRotationTitle, labels.unsavedRotationText],
    unacknowledged: [labels.unacknowledgedTitle, labels.unacknowledgedText],
  } as const
  const [title, text] = texts[reason]

  return (
    <Banner
      keyName={keyName}
      title={title}
      text={isResumable ? labels.resumeText : text}
      apiKey={orphan}
      isUrgent
      i18n={i18n}
    >
      <Action name="dismiss" label={labels.dismiss} isQuiet onClick={() => dismiss(id)} />
      {isResumable && <Action name="resume" label={labels.resume} onClick={() => resume(request)} />}
      {reason === 'unsaved-rotation' && canRotate && !isResumable && (
        <Action name="rotate" label={labels.rotate} onClick={() => openRotation(orphan)} />
      )}
      {reason === 'unsaved' && onRevoke && (
        <Action name="revoke" label={labels.revoke} onClick={() => onRevoke(orphan)} />
      )}
      {reason === 'unacknowledged' && acknowledge && (
        <Action name="acknowledge" label={labels.acknowledgeAgain} onClick={() => void acknowledge()} />
      )}
    </Banner>
  )
}

function UnresolvedBanner({ request, candidate, now, onRevoke, i18n }: LostKeyBannersProps & UnresolvedRequest) {
  const { labels } = i18n
  const { dismiss, dismissRequest, canResume } = useOrphanedApiKeys()
  const { resume } = useRotationDialog(labels)
  const keyName = inSentence((candidate && identityText(candidate)) || request.input.name || labels.unnamed)
  const isResumable = canResume(request, now)
  if (candidate && !isResumable)
    return (
      <Banner
        keyName={keyName}
        title={labels.candidateTitle}
        text={labels.candidateText}
        apiKey={candidate}
        i18n={i18n}
      >
        <Action name="dismiss" label={labels.dismiss} isQuiet onClick={() => dismiss(candidate.id)} />
        {onRevoke && <Action name="review" label={labels.review} onClick={() => onRevoke(candidate)} />}
      </Banner>
    )
  return (
    <Banner
      keyName={keyName}
      title={labels.unresolvedTitle}
      text={isResumable ? labels.resumeText : labels.unresolvedText}
      i18n={i18n}
    >
      <Action name="dismiss" label={labels.dismiss} isQuiet onClick={() => dismissRequest(request)} />
      {isResumable && <Action name="resume" label={labels.resume} onClick={() => resume(request)} />}
    </Banner>
  )
}

function Banner({ keyName, title, text, apiKey, isUrgent = false, i18n, children }: BannerProps) {
  const details = apiKey ? detailsOf(apiKey, i18n) : []
  return (
    <div role={isUrgent ? 'alert' : 'status'} data-kd="banner" data-tone={isUrgent ? 'warn' : undefined}>
      <p>
        {/* Browser translation replaces text nodes, which React cannot update: another title gets another element. */}
        <b key={title(keyName)}>
          <Verbatim part={keyName} in={title} />
        </b>{' '}
        <span>{text}</span>
        {details.length > 0 && (
          <>
            {' ('}
            {details.map((detail, index) => (
              <Fragment key={detail.key}>
                {index > 0 && ' · '}
                {detail}
              </Fragment>
            ))}
            )
          </>
        )}
      </p>
      <span data-kd="banner-actions">{children}</span>
    </div>
  )
}

interface BannerProps {
  readonly keyName: string
  readonly title: (name: string) => string
  readonly text: string
  readonly apiKey?: KeyDetails | undefined
  /** Whether the loss is proven and needs action, so that it is announced at once. */
  readonly isUrgent?: boolean
  readonly i18n: I18n
  readonly children: ReactNode
}

function detailsOf(apiKey: KeyDetails, { labels, format }: I18n): readonly ReactElement[] {
  const { hint, createdAt, createdBy, lastUsedAt } = apiKey
  const creator = createdBy?.label ?? createdBy?.id
  return [
    hint?.suffix && (
      <bdi key="hint" translate="no">
        {`…${inSentence(hint.suffix)}`}
      </bdi>
    ),
    createdAt && <bdi key="created">{format.dateTime(createdAt)}</bdi>,
    creator && (
      <bdi key="creator">
        <Verbatim part={inSentence(creator)} in={labels.candidateCreatedBy} />
      </bdi>
    ),
    lastUsedAt === null && <bdi key="used">{labels.candidateNeverUsed}</bdi>,
  ].filter((detail) => isValidElement(detail))
}

function Action({ name, label, isQuiet = false, onClick }: ActionProps) {
  return (
    <button
      type="button"
      data-kd="button"
      data-action={name}
      data-variant={isQuiet ? 'quiet' : undefined}
      data-size="small"
      onClick={onClick}
    >
      {label}
    </button>
  )
}

interface ActionProps {
  /** The `data-action` of the button. */
  readonly name: string
  readonly label: string
  readonly isQuiet?: boolean
  readonly onClick: () => void
}
