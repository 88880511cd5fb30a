import { useLayoutEffect, useRef } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { Span } from './useRowVirtualizer'
import { useLatest } from '../../hooks/useLatest'

/**
 * Makes rows that are not rendered available to find-in-page: about a hundred hidden text blocks, however many rows
 * there are. The browser fires `beforematch` on a block in which it found something.
 */
export function FindInPageText({ items, from, to, onFound }: FindInPageTextProps) {
  const size = blockSize(items.length)
  const last = Math.min(to, items.length)
  const blocks: Span[] = []
  for (let start = from - (from % size); start < last; start += size)
    blocks.push({ from: Math.max(start, from), to: Math.min(start + size, last) })
  return blocks.map((block) => (
    <Unseen key={Math.floor(block.from / size)} items={items} {...block} onFound={onFound} />
  ))
}

interface FindInPageTextProps extends Span {
  readonly items: readonly ApiKey[]
  readonly onFound: (rows: Span) => void
}

/** A power of two, so that most blocks stay the same while a list grows. */
function blockSize(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(count, 1) / 100 + 1))
}

function Unseen({ items, from, to, onFound }: FindInPageTextProps) {
  const ref = useRef<HTMLDivElement>(null)
  const latest = useLatest(() => onFound({ from, to }))

  useLayoutEffect(() => {
    const element = ref.current
    const handleMatch = () => latest.current()
    // React 18 treats `hidden` as a boolean.
    element?.setAttribute('hidden', 'until-found')
    element?.addEventListener('beforematch', handleMatch)
    return () => element?.removeEventListener('beforematch', handleMatch)
  }, [latest])

  useLayoutEffect(() => {
    // Not rendered as a child: React would keep a second copy of all text in the table.
    if (ref.current) ref.current.textContent = items.slice(from, to).map(textOf).join('\n')
  }, [items, from, to])
  return <div ref={ref} hidden data-kd="unseen" />
}

function textOf({ name, description, hint, createdBy }: ApiKey): string {
  const start = hint && `${hint.prefix ?? ''}…${hint.suffix ?? ''}`
  return [name, description, start, createdBy?.label ?? createdBy?.id].filter(Boolean).join(' ')
}
