import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from 'react'
import { getFocusedElement } from '../ui/getFocusedElement'
import type { ApiKeysQuery } from './ApiKeyTable'

export interface Retry {
  readonly retry: () => void
  /** For the count below the table, which is always there. */
  readonly count: RefObject<HTMLParagraphElement | null>
  /** For what stands in place of the table when it fails. */
  readonly failure: RefCallback<HTMLElement>
}

/**
 * Asks for the list again without losing the focus.
 *
 * The button that was pressed goes, at once or with the answer, and would leave the focus to the body.
 * The count takes it; and when there is still no list, the way to try again has it back.
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
    // Who has gone elsewhere meanwhile stays there.
    const isLost = active === null || active === count.current.ownerDocument.body || active === count.current
    if (isLost) (failed.current ?? count.current).focus()
  })

  const failure = useCallback((element: HTMLElement | null) => {
    failed.current = element
  }, [])
  return { retry, count, failure }
}
