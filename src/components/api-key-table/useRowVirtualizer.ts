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

/** Rows from one index up to, and without, another. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The height of a row in a table, in pixels, until one has been measured. */
const GUESS = 65
const OVERSCAN = 8
/** How many rows before the end the next ones are wanted. */
const NEAR = 30

type Rows = Virtualizer<HTMLDivElement, Element>

/** Which of the rows are to be rendered, and where they stand. `usedAt` and `kept` are, wherever one scrolls. */
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
    // The place of a row belongs to its key: after another sort it is somewhere else.
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

/** What is not displayed has no height. It is taken for a screen, so that its rows are there when it is shown. */
const UNSEEN_HEIGHT = 700

function observeVisibleRect(instance: Rows, notify: (rect: { width: number; height: number }) => void) {
  return observeElementRect(instance, ({ width, height }) => notify({ width, height: height || UNSEEN_HEIGHT }))
}

function measureVisible(element: Element, entry: ResizeObserverEntry | undefined, instance: Rows): number {
  return measureElement(element, entry, instance) || instance.options.estimateSize(instance.indexFromElement(element))
}

/**
 * Corrects the guess once rows have been measured, and again when they turn to cards or back: ten thousand
 * wrong guesses would make the end of the list jump.
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
 * The browser glides to the end, and stops wherever a row turns out to be another height than was guessed. So
 * the two keys are ours, where the rows themselves have the focus.
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
