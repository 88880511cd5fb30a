import { hashText } from './hashText'

/** An option of every client. */
export interface ClientKeyOption {
  /**
   * Identifies the backend in query keys. Set it if the server and the browser reach one backend at different
   * addresses, or if two clients with the same address list different keys. Must not hold a secret.
   *
   * @default the kind of client and its address, without credentials and query values
   */
  readonly key?: string | undefined
}

/** The parts that distinguish two clients of the same kind. */
interface KeyParts {
  readonly kind: string
  readonly url?: unknown
  /** Appended to the address without changes. */
  readonly suffix?: string | undefined
  /** Hashed, because a query may hold a token. */
  readonly query?: Readonly<Record<string, unknown>> | undefined
}

/**
 * Returns the `key` option, or derives a key from the address. A function of the scope is called with a placeholder,
 * because every query key contains the scope anyway. Throws a `TypeError` if the option is not a text.
 */
export function clientKey(key: unknown, parts: KeyParts): string {
  if (key === undefined) return `${parts.kind}:${addressOf(parts)}`
  if (typeof key === 'string' && key.trim() !== '') return key
  throw new TypeError('[keydrawer] The `key` of a client must be a non-empty string, such as `tokens`.')
}

const BASE = 'https://origin.invalid'

function addressOf({ url = '', suffix = '', query = {} }: KeyParts): string {
  try {
    const text: unknown = typeof url === 'function' ? url('scope') : url
    if (typeof text !== 'string') return ''
    const { origin, pathname, searchParams } = new URL(text, BASE)
    const path = `${pathname.replace(/\/+$/, '')}${suffix}`
    const values = [...searchParams, ...Object.entries(query)]
    return `${origin === BASE ? '' : origin}${path}${values.length > 0 ? `#${hashText(JSON.stringify(values)).toString(36)}` : ''}`
  } catch {
    return ''
  }
}
