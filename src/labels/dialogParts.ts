import { isRecord } from '../core/isRecord'
import { warnOnce } from '../warnOnce'

/** The labels of the dialogs of one language, once they are loaded. `labels` is `undefined` if that failed. */
interface Part {
  readonly loading: Promise<void>
  readonly labels?: unknown
  readonly isSettled?: boolean
}

// Each language is loaded once, although several components show its dialogs. A language that a host no longer uses
// is collected with its function.
const parts = new WeakMap<object, Part>()
const listeners = new Set<() => void>()

export function subscribeToDialogParts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether no labels of the dialogs are still to be loaded. They are in English if loading failed. */
export function areDialogPartsLoaded(overrides: readonly unknown[]): boolean {
  return overrides.every((own) => {
    const load = loaderOf(own)
    return !load || parts.get(load)?.isSettled === true
  })
}

/** Loads the labels of the dialogs. Never rejects. Returns `undefined` if there is nothing to load. */
export function loadDialogParts(overrides: readonly unknown[]): Promise<unknown> | undefined {
  if (areDialogPartsLoaded(overrides)) return undefined
  return Promise.all(overrides.map((own) => loadPart(loaderOf(own))))
}

/** Puts the loaded labels of each language below its other labels. */
export function withDialogParts(overrides: readonly unknown[]): readonly unknown[] {
  return overrides.flatMap((own) => {
    const load = loaderOf(own)
    return [load && parts.get(load)?.labels, own]
  })
}

type Load = () => unknown

async function loadPart(load: Load | undefined): Promise<void> {
  if (!load) return
  const part = parts.get(load) ?? start(load)
  await part.loading
}

function start(load: Load): Part {
  const part = { loading: settle(load) }
  parts.set(load, part)
  return part
}

async function settle(load: Load): Promise<void> {
  let labels: unknown
  try {
    labels = await load()
  } catch {
    warnOnce('`labels.loadDialogs()` failed. The dialogs are shown in English until the page is reloaded.')
  }
  parts.set(load, { loading: Promise.resolve(), labels, isSettled: true })
  for (const listener of listeners) listener()
}

function loaderOf(own: unknown): Load | undefined {
  try {
    const load = isRecord(own) ? own['loadDialogs'] : undefined
    return isFunction(load) ? load : undefined
  } catch {
    // A getter or a `Proxy` of the host throws.
    return undefined
  }
}

function isFunction(value: unknown): value is Load {
  return typeof value === 'function'
}
