import type { JsonRequest } from './requestJson'
import type { RestRoutes } from './RestMapping'

export const ROUTE_NAMES: readonly (keyof RestRoutes)[] = [
  'list',
  'create',
  'get',
  'update',
  'enable',
  'disable',
  'rotate',
  'revoke',
  'delete',
  'acknowledge',
  'scopes',
  'activity',
]

const METHODS: readonly JsonRequest['method'][] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Splits a route such as `DELETE /keys/{id}/` into its method and its path. The path may have a query. */
export function splitRoute(route: string) {
  const [verb, path = ''] = route.split(' ')
  return { method: METHODS.find((each) => each === verb) ?? 'GET', path }
}
