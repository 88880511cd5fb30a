import {
  defaultRangeExtractor,
  measureElement,
  observeElementRect,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { viewOf } from '../ui/nodes'

/** Rows from one index up to, but not including, another. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The assumed height of a table row in pixels, until one has been measured. */
const GUESS = 60
const OVERSCAN = 8
/** How many rows before the end the next page is requested. */
const NEAR = 30

type Rows = Virtualizer<HTMLDivElement, Element>

/** Determines the rows to render and their offsets. The row at `usedAt` and the rows in `kept` are always rendered. */
export function useRowVirtualizer(
  scroller: RefObject<HTMLDivElement | null>,
  items: readonly ApiKey[],
  count: number,
  usedAt: number,
  kept: Span | undefined,
) {
  const guess = useRef(GUESS)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const wanted = new Set(defaultRangeExtractor(range))
      if (usedAt >= 0 && usedAt < range.count) wanted.add(usedAt)
      if (kept) for (let index = kept.from; index < Math.min(kept.to, range.count); index++) wanted.add(index)
      return [...wanted].toSorted((a, b) => a - b)
    },
    [usedAt, kept],
  )
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    // A measured height belongs to a key, whose index changes with the sort order.
    getItemKey: useCallback((index) => items[index]?.id ?? index, [items]),
    estimateSize: () => guess.current,
    overscan: OVERSCAN,
    rangeExtractor,
    observeElementRect: observeVisibleRect,
    measureElement: measureVisible,
    initialRect: { width: 0, height: UNSEEN_HEIGHT },
  })
  useGuess(scroller, virtualizer, guess)
  useHomeAndEnd(scroller, virtualizer)

  const rows = virtualizer.getVirtualItems()
  return {
    rows,
    size: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    getStart: (id: string) => virtualizer.measurementsCache[items.findIndex((item) => item.id === id)]?.start,
    scrollTo: (index: number) => virtualizer.scrollToIndex(index, { align: 'start' }),
    isNearEnd: (virtualizer.range?.endIndex ?? 0) >= count - NEAR,
  }
}

/** The assumed height of a container that is not displayed, about one screen, so that rows exist when it is shown. */
const UNSEEN_HEIGHT = 700

function observeVisibleRect(instance: Rows, notify: (rect: { width: number; height: number }) => void) {
  return observeElementRect(instance, ({ width, height }) => notify({ width, height: height || UNSEEN_HEIGHT }))
}

function measureVisible(element: Element, entry: ResizeObserverEntry | undefined, instance: Rows): number {
  return measureElement(element, entry, instance) || instance.options.estimateSize(instance.indexFromElement(element))
}

/**
 * Updates the assumed height once rows have been measured, and again when the layout changes between table and cards.
 * With ten thousand wrong heights the end of the list would jump.
 */
function useGuess(scroller: RefObject<HTMLDivElement | null>, virtualizer: Rows, guess: { current: number }): void {
  useEffect(() => {
    const element = scroller.current
    const { ResizeObserver } = viewOf(element)
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    let width = 0
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width || element.clientHeight === 0) return
      width = element.clientWidth
      const rendered = [...virtualizer.elementsCache.values()].filter(({ isConnected }) => isConnected)
      const heights = rendered.map((row) => row.getBoundingClientRect().height)
      const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length
      if (!(Math.abs(mean - guess.current) > 4)) return
      const top = element.scrollTop > 0 ? virtualizer.range?.startIndex : undefined
      guess.current = mean
      virtualizer.measure()
      rendered.forEach((row, index) => {
        virtualizer.resizeItem(virtualizer.indexFromElement(row), Math.round(heights[index]!))
      })
      if (top !== undefined) virtualizer.scrollToIndex(top, { align: 'start' })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, virtualizer, guess])
}

/**
 * Handles Home and End while a row has the focus. The browser scrolls smoothly and stops wherever a row has another
 * height than assumed.
 */
function useHomeAndEnd(scroller: RefObject<HTMLDivElement | null>, virtualizer: Rows): void {
  useEffect(() => {
    const element = scroller.current
    const handleKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event
      const isPlain = !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)
      if (target !== element || !isPlain || (key !== 'Home' && key !== 'End')) return
      event.preventDefault()
      if (key === 'Home') virtualizer.scrollToOffset(0)
      else virtualizer.scrollToEnd()
    }
    element?.addEventListener('keydown', handleKeyDown)
    return () => element?.removeEventListener('keydown', handleKeyDown)
  }, [scroller, virtualizer])
}
