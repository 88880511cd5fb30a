import type { ApiKeyRow, ListResponse } from '../core/ApiKeysClient'

// A backend may send values of any type. They are validated once, where a client is called.

/** Returns a row of a backend with the names of Keydrawer's fields as the row of a client. */
export function unvalidatedRow(row: unknown): ApiKeyRow {
  const passed: { readonly row: ApiKeyRow } = Object.assign({ row })
  return passed.row
}

/** Returns a page of such rows as the page of a client. */
export function unvalidatedPage(page: { readonly [Field in keyof ListResponse]?: unknown }): ListResponse {
  return Object.assign(page)
}
