import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from 'react'
import { getFocusedElement } from '../ui/getFocusedElement'
import type { ApiKeysQuery } from '../../hooks/useApiKeys'

export interface Retry {
  readonly retry: () => void
  /** Attach to the count below the table, which is always rendered. */
  readonly count: RefObject<HTMLParagraphElement | null>
  /** Attach to the notice that replaces the table after a failure. */
  readonly failure: RefCallback<HTMLElement>
}

/**
 * Refetches the list without losing the focus.
 *
 * The pressed button is removed, at once or with the response, and the focus would move to the body. Instead the
 * count receives it. If there is still no list, the retry button gets it back.
 */
export function useRetry({ data, isFetching, refetch }: ApiKeysQuery): Retry {
  const count = useRef<HTMLParagraphElement>(null)
  const failed = useRef<HTMLElement | null>(null)
  const isAsked = useRef(false)

  const retry = () => {
    isAsked.current = true
    if (!data) count.current?.focus()
    void refetch()
  }

  useEffect(() => {
    if (isFetching || !isAsked.current || !count.current) return
    isAsked.current = false
    const active = getFocusedElement(count.current)
    // A user who has moved the focus elsewhere keeps it there.
    const isLost = active === null || active === count.current.ownerDocument.body || active === count.current
    if (isLost) (failed.current ?? count.current).focus()
  })

  const failure = useCallback((element: HTMLElement | null) => {
    failed.current = element
  }, [])
  return { retry, count, failure }
}
