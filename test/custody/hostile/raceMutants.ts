import type { Mutant } from '../mutants/Mutant'

const RACES = 'custody/hostile/races.test.tsx'
const SEARCHES = 'custody/hostile/searchRaces.test.tsx'

/** Keydrawers that an answer can overtake in one way each. */
export const raceMutants: readonly Mutant[] = [
  {
    name: 'shows the keys of one organisation to another',
    file: 'hooks/useApiKeys.ts',
    find: '        last?.queryKey[1] === scope && last.queryKey[2] === getClientKey(client) ? before : undefined,',
    replace: '        last ? before : before,',
    noticedIn: RACES,
    noticedBy: 'shows the latest intent whatever order the answers come in, %i of %i times',
  },
  {
    name: 'lets a list that was asked for before win',
    file: 'hooks/useCreation.ts',
    find: '      if (issued.apiKey) insertApiKey(queryClient, { key: request.clientKey }, request.scope, issued.apiKey)\n',
    replace: '      if (issued.apiKey) void queryClient.cancelQueries()\n',
    noticedIn: RACES,
    noticedBy: 'loses no new key to a stale list and brings no old one back, %i of %i times',
  },
  {
    name: 'joins a list that is on its way already',
    file: 'hooks/refetchKeys.ts',
    find: 'void refetchList(queryClient, queryKey, changed)',
    replace: 'void queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false })',
    noticedIn: RACES,
    noticedBy: 'loses no new key to a stale list and brings no old one back, %i of %i times',
  },
  {
    name: 'shows a key twice that was pushed onto the next page',
    file: 'hooks/mergePages.ts',
    find: '      if (byId.has(item.id)) continue\n',
    replace: '',
    noticedIn: RACES,
    noticedBy: 'shows every key once and in order, however pages and lists overtake each other, %i of %i times',
  },
  {
    name: 'keeps a merge of pages that are no longer there',
    file: 'hooks/mergePages.ts',
    find: 'known?.pages.every((page, index) => page === pages[index]) ?? false',
    replace: 'known !== undefined',
    noticedIn: RACES,
    noticedBy: 'shows every key once and in order, however pages and lists overtake each other, %i of %i times',
  },
  {
    name: 'brings a key back that has been erased',
    file: 'hooks/applyChange.ts',
    find: "    confirmed.confirm({ ...of, type: 'delete' })\n",
    replace: '',
    noticedIn: RACES,
    noticedBy: 'shows no key as it was once its %s is confirmed, %i of %i times',
  },
  {
    name: 'lets a list that was asked for before undo an end',
    file: 'hooks/applyChange.ts',
    find: "    if (!isOneOfMany) refetchKeys(queryClient, client, scope, change.type === 'delete' ? undefined : [id])\n",
    replace: '',
    noticedIn: RACES,
    noticedBy: 'shows no key as it was once its %s is confirmed, %i of %i times',
  },
  {
    name: 'goes on reading for nobody',
    file: 'hooks/apiKeysQueries.ts',
    find: 'queryFn: ({ pageParam, signal, client: queryClient, queryKey }) =>\n        keptPage(',
    replace:
      'queryFn: ({ pageParam, client: queryClient, queryKey }, { signal } = new AbortController()) =>\n        keptPage(',
    noticedIn: RACES,
    noticedBy: 'writes and says nothing when a read %s that was given up',
  },
  {
    name: 'asks for nothing when it is looked at',
    file: 'hooks/apiKeysQueries.ts',
    find: "  networkMode: 'always',\n",
    replace: "  networkMode: 'always',\n  refetchOnWindowFocus: false,\n",
    noticedIn: RACES,
    noticedBy: 'shows in another tab what was made or ended in the first, once that tab is looked at',
  },
  {
    name: 'takes an answer for one to whatever is searched for now',
    file: 'hooks/apiKeysQueries.ts',
    find: 'queryKey: [...queryKeys.lists(client, scope), remote],',
    replace: 'queryKey: [...queryKeys.lists(client, scope), { limit: remote.limit }] as never,',
    noticedIn: SEARCHES,
    noticedBy: 'shows what was last searched for whatever order the answers come in, %i of %i times',
  },
]
