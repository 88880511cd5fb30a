import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { SECRET } from '../../support/fakeClient'
import { Detector } from './testSecret'
import { documentSinks } from './pages/documentSinks'
import { textsIn } from './pages/textsIn'

/** Places to search in addition to the document and the console. */
export interface Whereabouts {
  readonly queryClient?: QueryClient | undefined
  /** Data that a host received, such as arguments of its callbacks, and errors. */
  readonly told?: unknown
  /** Whether the secret is closed, so that no handle may reveal it any longer. @default true */
  readonly isOver?: boolean
  /** @default SECRET */
  readonly secret?: string
}

const NOTHING = new QueryClient()
const METHODS = ['debug', 'dir', 'error', 'group', 'info', 'log', 'table', 'trace', 'warn'] as const

/** The secret search of the pages in Chromium, for a test in jsdom. Records from the start of each test. */
export function withSecretSearch() {
  const removed: Node[] = []
  const uncaught: unknown[] = []
  const observer = new MutationObserver((records) => void keep(records))
  const keep = (records: readonly MutationRecord[]) =>
    removed.push(...records.flatMap(({ removedNodes }) => [...removedNodes]))
  const note = (event: ErrorEvent) => uncaught.push(event.message, event.error)
  const noteReason = (reason: unknown) => uncaught.push(reason)

  beforeEach(() => {
    removed.length = uncaught.length = 0
    for (const method of METHODS) vi.spyOn(console, method)
    observer.observe(document, { childList: true, subtree: true })
    window.addEventListener('error', note)
    process.on('unhandledRejection', noteReason)
  })
  afterEach(() => {
    observer.disconnect()
    window.removeEventListener('error', note)
    process.off('unhandledRejection', noteReason)
  })

  /** The names of the places that hold the secret, or twelve characters of it, in any form. */
  function placesWithSecret({ queryClient = NOTHING, told, isOver = true, secret = SECRET }: Whereabouts = {}) {
    const detector = new Detector(secret)
    keep(observer.takeRecords())
    const sinks = {
      ...documentSinks({ queryClient, isOver, removed }),
      console: () => textsIn(METHODS.flatMap((method) => vi.mocked(console[method]).mock.calls)),
      uncaught: () => textsIn(uncaught),
      'what the host was told': () => textsIn(told),
    }
    return Object.entries(sinks)
      .filter(([, texts]) => [...texts()].some((text) => detector.isIn(text)))
      .map(([name]) => name)
  }

  return {
    placesWithSecret,
    expectNowhere: (where?: Whereabouts) => expect(placesWithSecret(where)).toEqual([]),
  }
}
