/** The words for finding a key among many. */
export interface FindLabels {
  readonly search: string
}

export const englishFindLabels: FindLabels = {
  search: 'Search',
}
