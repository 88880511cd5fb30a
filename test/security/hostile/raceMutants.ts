import type { Mutant } from '../mutants/Mutant'

/** Keydrawers that an answer can overtake in one way each. */
export const raceMutants: readonly Mutant[] = [
  {
    name: 'shows the keys of one organization to another',
    file: 'hooks/useApiKeys.ts',
    find: 'last?.queryKey[1] === scope && last.queryKey[2] === getClientKey(client) ? before : undefined,',
    replace: 'last ? before : before,',
    caughtBy: 'race-latest-intent',
  },
  {
    name: 'lets a list that was asked for before win',
    file: 'hooks/useCreateFlow.ts',
    find: 'const isInserted = issued.apiKey && insertApiKey(...place, issued.apiKey)',
    replace: 'const isInserted = void queryClient.cancelQueries()',
    caughtBy: 'race-stale-list',
  },
  {
    name: 'joins a list that is on its way already',
    file: 'queries/invalidateKeys.ts',
    find: 'void refetchList(queryClient, queryKey, changed)',
    replace: 'void queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false })',
    caughtBy: 'race-stale-list',
  },
  {
    name: 'shows a key twice that was pushed onto the next page',
    file: 'queries/mergePages.ts',
    find: 'if (byId.has(item.id)) continue',
    replace: '',
    caughtBy: 'race-pages',
  },
  {
    name: 'keeps a merge of pages that are no longer there',
    file: 'queries/mergePages.ts',
    find: 'known?.pages.every((page, index) => page === pages[index]) ?? false',
    replace: 'known !== undefined',
    caughtBy: 'race-pages',
  },
  {
    name: 'brings a key back that has been erased',
    file: 'queries/changeKey.ts',
    find: "confirmed.confirm({ ...of, type: 'delete' })",
    replace: '',
    caughtBy: 'race-confirmed-change',
  },
  {
    name: 'lets a list that was asked for before undo an end',
    file: 'queries/changeKey.ts',
    find: "if (!isOneOfMany) invalidateKeys(queryClient, client, scope, change.type === 'delete' ? undefined : [id])",
    replace: '',
    caughtBy: 'race-confirmed-change',
  },
  {
    name: 'goes on reading for nobody',
    file: 'queries/apiKeysQueries.ts',
    find: 'queryFn: ({ pageParam, signal, client: queryClient, queryKey }) =>\n        getCachedPage(queryClient, queryKey, pageParam)',
    replace:
      'queryFn: ({ pageParam, client: queryClient, queryKey }, { signal } = new AbortController()) =>\n        getCachedPage(queryClient, queryKey, pageParam)',
    caughtBy: 'race-abandoned-read',
  },
  {
    name: 'asks for nothing when it is looked at',
    file: 'queries/apiKeysQueries.ts',
    find: "networkMode: 'always',\n  refetchOnReconnect: true,",
    replace: "networkMode: 'always',\n  refetchOnWindowFocus: false,\n  refetchOnReconnect: true,",
    caughtBy: 'race-other-tab',
  },
  {
    name: 'takes an answer for one to whatever is searched for now',
    file: 'queries/apiKeysQueries.ts',
    find: 'queryKey: [...queryKeys.lists(client, scope), remote],',
    replace: 'queryKey: [...queryKeys.lists(client, scope), { limit: remote.limit }] as never,',
    caughtBy: 'race-search',
  },
]
