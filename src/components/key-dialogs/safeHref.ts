/** Returns an `http(s)` or relative URL unchanged, and `undefined` for anything else. */
export function safeHref(href: string | undefined): string | undefined {
  if (!href || !URL.canParse(href, document.baseURI)) return undefined
  const { protocol } = new URL(href, document.baseURI)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}
