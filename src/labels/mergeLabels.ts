import { isRecord } from '../core/isRecord'
import { warnOnce } from '../warnOnce'

/**
 * Merges a host's labels over the English ones. Later overrides win.
 *
 * A host's label may be missing, of the wrong kind, or throw when it is read or called: a translation that is
 * still loading, a `Proxy` over a catalogue. The label below then takes its place, so that it never unmounts
 * the tree that holds a secret. Unknown labels are ignored.
 */
export function mergeLabels<Labels extends object>(english: Labels, overrides: readonly unknown[]): Labels {
  return overrides.reduce<Labels>((labels, own) => {
    if (own === undefined || own === null) return labels
    if (!isRecord(own)) {
      warnOnce('The `labels` prop is not an object. The English labels are used instead.')
      return labels
    }
    const faulty: string[] = []
    const merged = override(labels, own, '', faulty)
    if (faulty.length > 0) warnOfLabels(faulty)
    return merged
  }, english)
}

type Tree = Readonly<Record<string, unknown>>

function override<Labels extends object>(labels: Labels, own: Tree, path: string, faulty: string[]): Labels {
  const merged = { ...labels }
  for (const [name, fallback] of Object.entries(labels))
    Reflect.set(merged, name, labelOf(own, name, fallback, path + name, faulty))
  return merged
}

function labelOf(own: Tree, name: string, fallback: unknown, path: string, faulty: string[]): unknown {
  try {
    if (!(name in own)) return fallback
    const value = own[name]
    if (typeof fallback === 'string' && typeof value === 'string') return value
    if (typeof fallback === 'function' && typeof value === 'function') return guarded(own, value, fallback, path)
    if (isRecord(fallback) && isRecord(value)) return override(fallback, value, `${path}.`, faulty)
  } catch {
    // A getter or a `Proxy` of the host throws.
  }
  faulty.push(path)
  return fallback
}

/** Wraps a label function of the host so that it always returns text. */
function guarded(own: object, label: object, fallback: object, path: string): (...args: unknown[]) => unknown {
  return (...args) => {
    try {
      const text = call(label, own, args)
      if (typeof text === 'string') return text
    } catch {
      // The host's label failed. The fallback below is used instead.
    }
    warnOfLabels([path])
    return call(fallback, undefined, args)
  }
}

function call(label: object, self: unknown, args: readonly unknown[]): unknown {
  return typeof label === 'function' ? Reflect.apply(label, self, args) : undefined
}

function warnOfLabels(paths: readonly string[]): void {
  const names = paths.map((path) => `\`${path}\``).join(', ')
  warnOnce(
    `The \`labels\` prop contains labels that throw or are not strings: ${names}. The English labels are used instead.`,
  )
}
