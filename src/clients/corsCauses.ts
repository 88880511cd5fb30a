/** The parts of a request that another origin must allow (CORS) before a browser sends it. */
export interface CorsNeeds {
  readonly headers: readonly string[]
  readonly method: string | undefined
}

/** Methods and headers that need no preflight (Fetch standard, "CORS-safelisted"). */
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])
const SAFE_HEADERS: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-language'])
const SAFE_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/

/**
 * State and not a cache: the headers and methods that each client's backend has answered so far. A browser does not tell why it blocked a
 * request, but a header or method that succeeded before is not the reason. Keyed by the client's own options, so that
 * an entry is garbage collected with its client.
 */
const answered = new WeakMap<object, Set<string>>()

/** Call when a response arrived. */
export function rememberAnswered(options: object, needs: CorsNeeds): void {
  const names = answered.get(options) ?? new Set()
  for (const name of [...needs.headers, needs.method ?? 'GET']) names.add(name)
  answered.set(options, names)
}

/**
 * Returns the headers and the method that no answered request had, and whether any request was answered. Returns names
 * only, because a value may be a token.
 */
export function likelyCauses(options: object, { headers, method }: CorsNeeds) {
  const known = answered.get(options)
  return {
    hasAnswered: known !== undefined,
    headers: headers.filter((name) => !known?.has(name)),
    method: method !== undefined && known?.has(method) ? undefined : method,
  }
}

export function corsNeedsOf(method: string, headers: Headers): CorsNeeds {
  const names = [...headers.entries()].flatMap(([name, value]) =>
    SAFE_HEADERS.has(name) || (name === 'content-type' && SAFE_TYPES.test(value)) ? [] : [name],
  )
  return { headers: names, method: SAFE_METHODS.has(method) ? undefined : method }
}
