import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, screen } from '@testing-library/react'
import { ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createRestClient, type RestClientOptions } from 'keydrawer/rest'
import { vi } from 'vitest'
import { trackerOf } from '../../../src/create-flow/pageRecords'
import { createButton, descriptionField, nameField, openButton } from '../../support/elements'
import { apiKey, created, SECRET } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { requestOf } from '../../support/targetOf'

export type Respond = (method: string, url: string) => Response | Promise<Response> | undefined

/** A backend behind `fetch` that follows the contract, except for requests that `respond` answers. */
export function backend(respond: Respond = () => undefined, options: Partial<RestClientOptions> = {}) {
  const wrong = { respond }
  const sent: string[] = []
  const fetch = (input: string | URL | Request, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    const url = input instanceof Request ? input.url : String(input)
    sent.push(`${method} ${url}`)
    return Promise.resolve(wrong.respond(method, url) ?? right(method))
  }
  const queryClient = new QueryClient()
  const client = createRestClient({ url: 'https://api.example/keys', fetch, ...options })
  return {
    client,
    queryClient,
    wrong,
    /** The number of requests to create a key. */
    posts: () => sent.filter((line) => line === 'POST https://api.example/keys').length,
    /** Makes a key an orphan: its secret was never saved. */
    loseKey: () => trackerOf(queryClient, client, 'acme').markUnsaved(requestOf(), apiKey().id, apiKey()),
  }
}

export type Backend = ReturnType<typeof backend>

function right(method: string): Response {
  if (method === 'POST') return Response.json({ data: created, secret: SECRET }, { status: 201 })
  return method === 'GET' ? Response.json({ data: [], total: 0 }) : new Response(null, { status: 204 })
}

export const page = (
  <>
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>
    <ApiKeyTable />
  </>
)

/** Lets all pending work finish, retries included. Needs fake timers. */
export const settle = () => act(() => vi.advanceTimersByTimeAsync(20_000))

export async function renderPage({ client, queryClient }: Pick<Backend, 'client'> & Partial<Backend>) {
  const view = renderWithKeys(page, { client, ...(queryClient && { queryClient }) })
  await settle()
  return view
}

export const typed = { name: 'Booking engine', description: 'Production, eu-west ☂' }

/** Opens the form, fills both fields and sends them. */
export async function askForKey(): Promise<void> {
  fireEvent.click(openButton())
  fireEvent.change(nameField(), { target: { value: typed.name } })
  fireEvent.change(descriptionField(), { target: { value: typed.description } })
  fireEvent.click(createButton())
  await settle()
}

/** The text of all alerts on the page. */
export const alarm = () =>
  screen
    .queryAllByRole('alert')
    .map((alert) => alert.textContent)
    .join('\n')

/** The beginning of the message that a key is not in the list yet. */
export const notFound = (name: string) => `A new key named “${name}” isn’t in the list yet.`

/** The message for an error code, chosen like in the components. */
export const said = (sentences: Readonly<Record<string, string | undefined>>, code: string) =>
  sentences[code] ?? sentences['unknown'] ?? ''
