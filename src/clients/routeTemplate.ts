import { ApiKeysError } from '../core/ApiKeysError'

// The simple `{id}` and the form-query `{?id}` and `{&id}` of RFC 6570. Packages for the whole RFC cannot restrict a
// value to its path segment, and have operators, such as `{+id}`, that let it leave the segment.

const TOKENS = /\{[^{}]*\}|[/?&=]|[^/?&={}]+|[{}]/g
const EXPRESSION = /^\{([?&]?)([\w-]+(?:[.,][\w-]+)*)\}$/

interface Expression {
  readonly operator: string
  readonly names: readonly string[]
}

/**
 * Returns why a template cannot be expanded, as the end of a sentence. `isAllowed` tells which placeholders have a
 * value, and `whyUnknown` why another one has none.
 */
export function templateFault(
  template: string,
  isAllowed: (name: string) => boolean,
  whyUnknown: (name: string) => string,
): string | undefined {
  for (const token of tokensOf(template)) {
    if (!/^[{}]/.test(token)) continue
    const expression = expressionIn(token)
    if (!expression) return `has \`${token}\`, which is not a placeholder such as {id}, {?id} or {&id}`
    const unknown = expression.names.find((name) => !isAllowed(name))
    if (unknown !== undefined) return `contains {${unknown}}, ${whyUnknown(unknown)}`
  }
  return undefined
}

/** Returns the names of the placeholders in a template. */
export function placeholdersIn(template: string): string[] {
  return tokensOf(template).flatMap((token) => expressionIn(token)?.names ?? [])
}

/**
 * Fills the placeholders of a template. Throws an `ApiKeysError` if a value is empty or could change the address: a
 * segment of dots would leave its folder, and so would a slash inside a path that is sent in a query.
 */
export function expandTemplate(template: string, valueOf: (name: string) => string, isQueryPath = false): string {
  let [out, segment] = ['', '']
  let [isInQuery, isInPath] = [isQueryPath, isQueryPath]
  let filled: string | undefined
  const endSegment = () => {
    if (filled && (segment === '.' || segment === '..')) throw unsafeValue(filled)
    out += segment
    segment = ''
    filled = undefined
  }
  const tokens = tokensOf(template)
  for (const [at, token] of tokens.entries()) {
    const expression = expressionIn(token)
    if (expression?.operator) {
      endSegment()
      out += expandQuery(expression, valueOf)
      isInQuery = true
    } else if (expression) {
      const isQuoted = segment.endsWith("'")
      const isPath = isInQuery && (isInPath || tokens.slice(at).find((next) => '/&'.includes(next)) === '/')
      const unsafe = expression.names.find((name) => !staysInside(valueOf(name), isQuoted, isPath))
      if (unsafe) throw unsafeValue(unsafe)
      segment += expression.names.map((name) => encodeValue(name, valueOf(name))).join(',')
      filled = expression.names[0]
    } else if ('/?&='.includes(token)) {
      endSegment()
      out += token
      if (token === '?') isInQuery = true
      isInPath = token === '/' || (isInPath && token === '=' && isInQuery)
    } else segment += token
  }
  endSegment()
  return out
}

function tokensOf(template: string): readonly string[] {
  return template.match(TOKENS) ?? []
}

function expressionIn(token: string): Expression | undefined {
  const [, operator = '', names = ''] = EXPRESSION.exec(token) ?? []
  return names === '' ? undefined : { operator, names: names.split(',') }
}

function expandQuery({ operator, names }: Expression, valueOf: (name: string) => string): string {
  return operator + names.map((name) => `${name}=${encodeValue(name, valueOf(name))}`).join('&')
}

/**
 * Uses no regular expression, because an id may be a secret and the engine would keep it where every script can read
 * it.
 */
function staysInside(value: string, isQuoted: boolean, isInQueryPath: boolean): boolean {
  if (isQuoted && value.includes("'")) return false
  return !isInQueryPath || !['/', '\\', '%', '?', '#'].some((sign) => value.includes(sign))
}

/** Percent-encodes everything but the unreserved characters (RFC 6570 §3.2.2). */
function encodeValue(name: string, value: string): string {
  if (value === '') throw unsafeValue(name)
  let encoded: string
  try {
    encoded = encodeURIComponent(value)
  } catch {
    // Half a surrogate pair has no encoding. The engine's own error would quote the value.
    throw unsafeValue(name)
  }
  for (const sign of "!'()*") encoded = encoded.replaceAll(sign, `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return encoded
}

function unsafeValue(name: string): ApiKeysError {
  const what = name === 'scope' ? 'The `scope` of the provider' : 'This id of a key'
  return new ApiKeysError('invalid-input', { message: `${what} cannot be part of an address.` })
}
