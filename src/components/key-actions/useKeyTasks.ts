import { useCallback, useMemo, useRef, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { type ApiKeysError, asApiKeysError } from '../../core/ApiKeysError'
import type { KeyChange } from '../../core/mutateKey'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { type KeyNotice, withNotice, withOutcome } from './noticeList'

/** `Omit` over a union would leave only what its members share. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

export interface KeyTasks {
  readonly notices: readonly KeyNotice[]
  /** Changes a key and shows its progress in a notice. */
  readonly run: (apiKey: ApiKey, change: KeyChange) => void
  /** Changes a key. Resolves to the error, if any. */
  readonly attempt: (apiKey: ApiKey, change: KeyChange) => Promise<ApiKeysError | undefined>
  readonly tell: (notice: WithoutId<KeyNotice>) => void
  readonly dismiss: (id: number) => void
}

/** Changes keys and shows notices about the outcome. */
export function useKeyTasks(): KeyTasks {
  const { change } = useApiKeysContext('<ApiKeyTable>')
  const [notices, setNotices] = useState<readonly KeyNotice[]>([])
  const count = useRef(0)

  const attempt = useCallback<KeyTasks['attempt']>(
    async ({ id }, wanted) => {
      try {
        await change(id, wanted)
        return undefined
      } catch (error) {
        return asApiKeysError(error)
      }
    },
    [change],
  )
  const tell = useCallback<KeyTasks['tell']>((notice) => {
    const id = ++count.current
    setNotices((current) => withNotice(current, { ...notice, id }))
  }, [])
  const run = useCallback<KeyTasks['run']>(
    (apiKey, wanted) => {
      const notice = { id: ++count.current, apiKey, change: wanted }
      setNotices((current) => withNotice(current, { ...notice, status: 'running' }))
      void attempt(apiKey, wanted).then((error) =>
        setNotices((current) =>
          withOutcome(current, error ? { ...notice, status: 'failed', error } : { ...notice, status: 'done' }),
        ),
      )
    },
    [attempt],
  )
  const dismiss = useCallback((id: number) => setNotices((current) => current.filter((each) => each.id !== id)), [])
  return useMemo(() => ({ notices, run, attempt, tell, dismiss }), [notices, run, attempt, tell, dismiss])
}
