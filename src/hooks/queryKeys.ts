/** How the caches of Keydrawer are called, from the widest down. */
export const queryKeys = {
  all: (scope: string) => ['keydrawer', scope] as const,
  lists: (scope: string) => ['keydrawer', scope, 'list'] as const,
  details: (scope: string) => ['keydrawer', scope, 'detail'] as const,
  activities: (scope: string) => ['keydrawer', scope, 'activity'] as const,
}
