import { createPlural } from './createPlural'
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

const plural = /* @__PURE__ */ createPlural('en')
const keyCount = /* @__PURE__ */ plural({ one: '# API key', other: '# API keys' })

export const englishFindLabels: FindLabels = {
  search: 'Search API keys',
  searchPlaceholder: 'Name or key',
  searchPlaceholderNameless: 'Key or ID',
  allStatuses: 'All statuses',
  sortBy: 'Sort by',
  defaultSort: 'Newest first',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'ascending' : 'descending'}`,
  searching: 'Searching…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({ one: '# API key matches', other: '# API keys match' })(found, format)
      : plural({
          one: `# of ${keyCount(among, format)} matches`,
          other: `# of ${keyCount(among, format)} match`,
        })(found, format),
  matchesInLoaded: (found, loaded, format) =>
    plural({
      one: `# of the ${format.number(loaded)} API keys loaded so far matches. Other keys weren’t searched.`,
      other: `# of the ${format.number(loaded)} API keys loaded so far match. Other keys weren’t searched.`,
    })(found, format),
  noMatchTitle: 'No matching API keys',
  noMatchText: 'Try part of the name, description, creator, or ID, or the first or last characters of the key.',
  noMatchInLoaded: (loaded, { number }) => `Only the ${number(loaded)} API keys loaded so far were searched.`,
  sortedLoaded: (loaded, { number }) => `Only the ${number(loaded)} API keys loaded so far are sorted.`,
  clearSearch: 'Clear search',
  notPrinted: plural({ one: '# more API key isn’t printed.', other: '# more API keys aren’t printed.' }),
}
