import { useCallback, useRef, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { type ApiKeysError, asApiKeysError } from '../../core/ApiKeysError'
import type { BulkAction } from '../../core/bulkMutate'
import type { KeyChange } from '../../core/mutateKey'
import { type RequestedChange, useChangeApiKey } from '../../hooks/keyChanges'

/** The state of a requested change. */
type ChangeState =
  | ({ readonly status: 'running' } & RequestedChange)
  | ({ readonly status: 'done' } & RequestedChange)
  | ({ readonly status: 'failed'; readonly error: ApiKeysError } & RequestedChange)
  | {
      readonly status: 'many-done'
      readonly apiKey?: never
      readonly action: BulkAction
      readonly count: number
      readonly total: number
    }

export type KeyNotice = { readonly id: number } & ChangeState

export interface KeyNotices {
  readonly notices: readonly KeyNotice[]
  readonly notify: (state: ChangeState) => void
  readonly dismiss: (id: number) => void
  /** Changes a key. Notices show the progress and the outcome. */
  readonly run: (apiKey: ApiKey, change: KeyChange) => void
}

/** The notices about changes, and the changes that no dialog shows. */
export function useKeyNotices(): KeyNotices {
  const { mutateAsync, isPending, variables } = useChangeApiKey()
  const [notices, setNotices] = useState<readonly KeyNotice[]>([])
  const count = useRef(0)

  const notify = useCallback((state: ChangeState) => {
    const id = ++count.current
    setNotices((current) => withNotice(current, { ...state, id }))
  }, [])
  const dismiss = (id: number) => setNotices((current) => current.filter((each) => each.id !== id))
  const run = (apiKey: ApiKey, change: KeyChange) => {
    setNotices((current) => failuresOfOthers(current, { apiKey }))
    // Only the latest change calls `onSuccess`. A failure of an earlier one is reported as well.
    void mutateAsync({ apiKey, change }, { onSuccess: () => notify({ status: 'done', apiKey, change }) }).catch(
      (error: unknown) => notify({ status: 'failed', apiKey, change, error: asApiKeysError(error) }),
    )
  }
  const shown = isPending ? withNotice(notices, { id: 0, status: 'running', ...variables }) : notices
  return { notices: shown, notify, dismiss, run }
}

/** Adds a notice and removes the earlier ones, except failures of other keys. A failure removes only those of its key. */
export function withNotice(notices: readonly KeyNotice[], notice: KeyNotice): readonly KeyNotice[] {
  const isFailure = notice.status === 'failed'
  const kept = isFailure
    ? notices.filter(({ apiKey }) => apiKey?.id !== notice.apiKey.id)
    : failuresOfOthers(notices, notice)
  return [...kept, notice]
}

function failuresOfOthers(notices: readonly KeyNotice[], { apiKey }: { readonly apiKey?: ApiKey }) {
  return notices.filter((each) => each.status === 'failed' && each.apiKey.id !== apiKey?.id)
}
