type Param = string | number | boolean
export type QueryParam = Param | readonly Param[] | null | undefined

/** The parameters of a query. A list is sent as one parameter with the same name for each value. */
export type QueryParams = Readonly<Record<string, QueryParam>>

/**
 * Joins the address of a client and a route, both as they are written. Their queries are merged, and a parameter of the
 * route replaces the one of the address. If the query of the address ends with a path (`/?rest_route=/wp/v2`), the path
 * of the route continues that path.
 */
export function joinUrl(url: string, route: string): string {
  const [path, query] = splitQuery(url)
  const [more, ownQuery] = splitQuery(route)
  if (more === '') return withQueryText(path, query, ownQuery)
  return endsWithPath(query)
    ? withQueryText(path, joinPaths(query, more), ownQuery)
    : withQueryText(joinPaths(path, more), query, ownQuery)
}

/** Whether the path of a route is sent inside a query parameter of this address, as front controllers expect it. */
export function hasQueryPath(url: string): boolean {
  return endsWithPath(splitQuery(url)[1])
}

/** Adds the parameters that have a value. They replace parameters of the same name. */
export function withQuery(url: string, query: QueryParams): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of [value].flat()) if (each !== undefined && each !== null) params.append(name, String(each))
  return params.size === 0 ? url : withQueryText(...splitQuery(url), String(params))
}

function splitQuery(url: string): [path: string, query: string] {
  const at = url.indexOf('?')
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}

/** Keeps the text of each parameter as it was written, because decoding and encoding would change it. */
function withQueryText(path: string, query: string, more: string): string {
  const names = new Set(new URLSearchParams(more).keys())
  const kept = query.split('&').filter((param) => !names.has(nameOf(param)))
  const params = [...kept, ...more.split('&')].filter((param) => param !== '')
  return params.length === 0 ? path : `${path}?${params.join('&')}`
}

function nameOf(param: string): string {
  const [name = ''] = new URLSearchParams(param).keys()
  return name
}

function endsWithPath(query: string): boolean {
  return query.slice(query.lastIndexOf('&') + 1).includes('=/')
}

function joinPaths(path: string, more: string): string {
  let end = path.length
  while (path[end - 1] === '/') end--
  return `${path.slice(0, end)}${more}`
}
