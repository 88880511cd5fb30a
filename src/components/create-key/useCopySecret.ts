import { useCallback, useState, useSyncExternalStore } from 'react'
import { requestOf, secretOf } from '../../create-flow/createKeyMachine'
import type { OneTimeSecret } from '../../core/OneTimeSecret'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { viewOf } from '../ui/nodes'
import type { FilledSnippet } from '../../snippets/fillSnippet'
import type { PreparedSnippet } from '../../snippets/prepareSnippet'
import { copyText } from '../ui/copyText'

/** `copied` only if proven. After `refused` the secret is shown and selected, to be copied by hand. */
export type CopyStatus = 'idle' | 'copied' | 'refused'

interface ClickedIn {
  readonly currentTarget: Element
}

export interface CopySecret {
  readonly status: CopyStatus
  /** The `id` of the snippet that was copied last. `undefined` if that was the secret alone, or if nothing was copied. */
  readonly snippetId: string | undefined
  /**
   * @param click The click on the button. Needed only if a portal renders the button into an iframe or a popup window.
   * @param snippet Copies this snippet, made by `prepareSnippet`, with the secret in it. It counts as saved only
   *   if it contains the whole secret. Resolves to `unavailable`
   *   and copies nothing if the language of the snippet cannot hold the secret.
   */
  readonly copy: (click?: ClickedIn, snippet?: PreparedSnippet) => Promise<CopyStatus | 'unavailable'>
  /** The user copied the shown secret by hand. */
  readonly confirm: () => void
}

/**
 * Copies the secret of the provider's creation or rotation, and reports the result. A proven copy counts as saved.
 *
 * Call `copy` synchronously in the click handler: browsers revoke the permission at the first `await`. It resolves to
 * `refused` if nothing is proven to be in the clipboard, and never rejects. The secret is not part of any returned
 * value.
 */
export function useCopySecret(): CopySecret {
  const { flow, emit } = useApiKeysContext('useCopySecret()')
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  const secret = secretOf(state)
  const keyId = 'issued' in state ? state.issued.id : null
  const request = requestOf(state)
  const { confirmSaved } = flow
  const handleCopied = useCallback(() => {
    emit({ type: 'copied', keyId }, request)
    confirmSaved()
  }, [emit, keyId, request, confirmSaved])
  const handleRefused = useCallback(() => {
    if (secret) emit({ type: 'copy-refused', keyId }, request)
  }, [emit, keyId, request, secret])
  return useProvenCopy(secret ?? NO_SECRET, handleCopied, handleRefused)
}

const NO_SECRET = { isWiped: true, reveal: () => null }

/** `onCopied` is called each time a copy is proven. */
function useProvenCopy(
  secret: Pick<OneTimeSecret, 'isWiped' | 'reveal'>,
  onCopied: () => void,
  onRefused: () => void,
): CopySecret {
  const [outcome, setOutcome] = useState<CopyOutcome>()
  // The outcome of one secret does not apply to the next.
  const { status, snippetId } = outcome?.of === secret ? outcome : NOT_YET

  const confirmCopy = useCallback(
    (copiedId?: string) => {
      setOutcome({ of: secret, status: 'copied', snippetId: copiedId })
      onCopied()
    },
    [secret, onCopied],
  )
  const confirm = useCallback(() => confirmCopy(), [confirmCopy])

  const copy = useCallback<CopySecret['copy']>(
    async (click, snippet) => {
      const text = textToCopy(secret, snippet)
      if (text === undefined) return 'unavailable'
      const handleCopied = () => {
        if (secret.isWiped) return
        if (text?.isWhole) confirmCopy(snippet?.id)
        else
          setOutcome((last) => ({
            of: secret,
            status: last?.of === secret ? last.status : 'idle',
            snippetId: snippet?.id,
          }))
      }
      const isCopied = text !== null && (await copyText(text.text, handleCopied, viewOf(click?.currentTarget)))
      if (isCopied) handleCopied()
      else {
        setOutcome({ of: secret, status: 'refused', snippetId: undefined })
        onRefused()
      }
      return isCopied ? 'copied' : 'refused'
    },
    [secret, confirmCopy, onRefused],
  )

  return { status, snippetId, copy, confirm }
}

interface CopyOutcome extends Pick<CopySecret, 'status' | 'snippetId'> {
  readonly of: object
}

const NOT_YET = { status: 'idle', snippetId: undefined } as const

/** `null` if the secret is wiped, and `undefined` if the snippet cannot hold it. */
function textToCopy(
  secret: Pick<OneTimeSecret, 'reveal'>,
  snippet: PreparedSnippet | undefined,
): FilledSnippet | null | undefined {
  const text = secret.reveal()
  if (text === null) return null
  if (snippet === undefined) return { text, isWhole: true }
  try {
    return snippet.fill(text)
  } catch {
    // A host's own object may throw.
    return undefined
  }
}
