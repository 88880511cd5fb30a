import type { Format } from './format'

/** Labels for search, filters and sorting. */
export interface FindLabels {
  readonly search: string
  readonly searchPlaceholder: string
  /** Replaces `searchPlaceholder` if keys have no names. */
  readonly searchPlaceholderNameless: string
  readonly allStatuses: string
  readonly sortBy: string
  /** The default sort order, when no column is selected. */
  readonly defaultSort: string
  readonly sortedBy: (column: string, direction: 'asc' | 'desc') => string
  readonly searching: string
  /** `among` is undefined if the server searched. */
  readonly matchCount: (found: number, among: number | undefined, format: Format) => string
  /** Shown if more keys exist than were searched. */
  readonly matchesInLoaded: (found: number, loaded: number, format: Format) => string
  readonly noMatchTitle: string
  readonly noMatchText: string
  readonly noMatchInLoaded: (loaded: number, format: Format) => string
  /** Shown after the count if more keys can be loaded and the server does not sort. */
  readonly sortedLoaded: (loaded: number, format: Format) => string
  readonly clearSearch: string
  /** Last line of a printed table that has more keys than it prints. */
  readonly notPrinted: (count: number, format: Format) => string
}

export const englishFindLabels: FindLabels = {
  search: 'Search API keys',
  searchPlaceholder: 'Name or key',
  searchPlaceholderNameless: 'Key or ID',
  allStatuses: 'All statuses',
  sortBy: 'Sort by',
  defaultSort: 'Newest first',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'ascending' : 'descending'}`,
  searching: 'Searching…',
  matchCount: (found, among, { number }) => {
    const matches = found === 1 ? 'matches' : 'match'
    const keys = (count: number) => (count === 1 ? '1 API key' : `${number(count)} API keys`)
    return among === undefined ? `${keys(found)} ${matches}` : `${number(found)} of ${keys(among)} ${matches}`
  },
  matchesInLoaded: (found, loaded, { number }) =>
    `${number(found)} of the ${number(loaded)} API keys loaded so far ${found === 1 ? 'matches' : 'match'}. Other keys weren’t searched.`,
  noMatchTitle: 'No matching API keys',
  noMatchText: 'Try part of the name, description, creator, or ID, or the first or last characters of the key.',
  noMatchInLoaded: (loaded, { number }) => `Only the ${number(loaded)} API keys loaded so far were searched.`,
  sortedLoaded: (loaded, { number }) => `Only the ${number(loaded)} API keys loaded so far are sorted.`,
  clearSearch: 'Clear search',
  notPrinted: (count, { number }) =>
    count === 1 ? '1 more API key isn’t printed.' : `${number(count)} more API keys aren’t printed.`,
}
