/** An address that leads to a page: `http(s)`, or relative to this one. Anything else is none. */
export function safeHref(href: string | undefined): string | undefined {
  if (!href || !URL.canParse(href, document.baseURI)) return undefined
  const { protocol } = new URL(href, document.baseURI)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}
