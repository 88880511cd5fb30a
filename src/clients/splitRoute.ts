import type { JsonRequest } from './requestJson'

const METHODS: readonly JsonRequest['method'][] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Takes a route such as `DELETE /keys/{id}` apart. */
export function splitRoute(route: string, scope: string, id: string) {
  const [verb, path = ''] = route.split(' ')
  const method = METHODS.find((each) => each === verb) ?? 'GET'
  const names: Readonly<Record<string, string>> = { '{id}': id, '{scope}': scope }
  const segments = path
    .split('/')
    .filter(Boolean)
    .map((segment) => names[segment] ?? segment)
  return { method, segments }
}
