import { isRecord } from '../core/isRecord'
import { warnOnce } from '../warnOnce'
import type { Format } from './format'

/**
 * Merges a host's labels over the English ones. Later overrides win.
 *
 * A host's label may be missing, of the wrong kind, or throw when it is read or called: a translation that is
 * still loading, a `Proxy` over a catalogue. The label below then takes its place, so that it never unmounts
 * the tree that holds a secret. Unknown labels are ignored.
 */
export function mergeLabels<Labels extends object>(english: Labels, overrides: readonly unknown[]): Labels {
  return overrides.reduce<Labels>((labels, own) => merge(labels, own, LABELS), english)
}

/** Replaces some formats by those of a host, which may be wrong in the same ways. */
export function mergeFormat(format: Format, own: unknown): Format {
  return merge(format, own, FORMAT)
}

/** The words that warnings use for a prop, its members and their replacement. */
interface Prop {
  readonly name: string
  readonly members: string
  readonly instead: string
}
const LABELS: Prop = { name: 'labels', members: 'labels', instead: 'The English labels are used instead.' }
const FORMAT: Prop = { name: 'format', members: 'functions', instead: 'The default format is used instead.' }

function merge<Texts extends object>(texts: Texts, own: unknown, prop: Prop): Texts {
  if (own === undefined || own === null) return texts
  if (!isRecord(own)) {
    warnOnce(`The \`${prop.name}\` prop is not an object. ${prop.instead}`)
    return texts
  }
  const faulty: string[] = []
  const merged = override(texts, own, { path: '', faulty, prop })
  if (faulty.length > 0) warnAbout(faulty, prop)
  return merged
}

/** The path that a merge has reached in the labels, and the paths of invalid labels so far. */
interface Place {
  readonly path: string
  readonly faulty: string[]
  readonly prop: Prop
}

type Tree = Readonly<Record<string, unknown>>

function override<Labels extends object>(labels: Labels, own: Tree, place: Place): Labels {
  const merged = { ...labels }
  for (const [name, fallback] of Object.entries(labels))
    Reflect.set(merged, name, labelOf(own, name, fallback, { ...place, path: place.path + name }))
  return merged
}

function labelOf(own: Tree, name: string, fallback: unknown, place: Place): unknown {
  const { path, faulty } = place
  try {
    const value = name in own ? own[name] : undefined
    if (value === undefined) return fallback
    if (typeof fallback === 'string' && typeof value === 'string') return value
    if (typeof fallback === 'function' && typeof value === 'function') return guarded(own, value, fallback, place)
    if (isRecord(fallback) && isRecord(value)) return override(fallback, value, { ...place, path: `${path}.` })
  } catch {
    // A getter or a `Proxy` of the host throws.
  }
  faulty.push(path)
  return fallback
}

/** Wraps a label function of the host so that it always returns text. */
function guarded(own: object, label: object, fallback: object, { path, prop }: Place): (...args: unknown[]) => unknown {
  return (...args) => {
    try {
      const text = call(label, own, args)
      if (typeof text === 'string') return text
    } catch {
      // The host's label failed. The fallback below is used instead.
    }
    warnAbout([path], prop)
    return call(fallback, undefined, args)
  }
}

function call(label: object, self: unknown, args: readonly unknown[]): unknown {
  return typeof label === 'function' ? Reflect.apply(label, self, args) : undefined
}

function warnAbout(paths: readonly string[], { name, members, instead }: Prop): void {
  const names = paths.map((path) => `\`${path}\``).join(', ')
  warnOnce(`The \`${name}\` prop contains ${members} that throw or are not strings: ${names}. ${instead}`)
}
