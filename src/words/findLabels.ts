import type { Format } from './format'

/** The words for finding a key among many. */
export interface FindLabels {
  readonly search: string
  readonly searchPlaceholder: string
  /** In its place, if keys have no names. */
  readonly searchPlaceholderNameless: string
  readonly allStatuses: string
  readonly sortBy: string
  /** The order of the list when no column is sorted by. */
  readonly usualOrder: string
  readonly sortedBy: (column: string, direction: 'asc' | 'desc') => string
  readonly searching: string
  /** `among` is left out where the server has searched. */
  readonly matchCount: (found: number, among: number | undefined, format: Format) => string
  /** Said when more keys exist than were searched. */
  readonly matchesSoFar: (found: number, loaded: number, format: Format) => string
  readonly noMatchTitle: string
  readonly noMatchText: string
  readonly noMatchSoFar: (loaded: number, format: Format) => string
  /** Beside the count, while more keys are to come and the server does not sort. */
  readonly sortedSoFar: (loaded: number, format: Format) => string
  readonly clearSearch: string
  /** At the end of the paper, where there are more keys than it takes. */
  readonly notPrinted: (count: number, format: Format) => string
}

export const englishFindLabels: FindLabels = {
  search: 'Search API keys',
  searchPlaceholder: 'Name or key',
  searchPlaceholderNameless: 'Key or ID',
  allStatuses: 'All statuses',
  sortBy: 'Sort by',
  usualOrder: 'Newest first',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'ascending' : 'descending'}`,
  searching: 'Searching…',
  matchCount: (found, among, { number }) => {
    if (among !== undefined)
      return `${number(found)} of ${among === 1 ? '1 API key' : `${number(among)} API keys`} match`
    return found === 1 ? '1 API key matches' : `${number(found)} API keys match`
  },
  matchesSoFar: (found, loaded, { number }) =>
    `${number(found)} of the ${number(loaded)} API keys loaded so far match. The others were not searched.`,
  noMatchTitle: 'No API key matches',
  noMatchText: 'Try part of the name, description, creator or ID, or how the key starts or ends.',
  noMatchSoFar: (loaded, { number }) => `Only the ${number(loaded)} API keys loaded so far were searched.`,
  sortedSoFar: (loaded, { number }) => `Only the ${number(loaded)} loaded so far are sorted.`,
  clearSearch: 'Clear search',
  notPrinted: (count, { number }) =>
    count === 1 ? 'One more API key is not printed.' : `${number(count)} more API keys are not printed.`,
}
