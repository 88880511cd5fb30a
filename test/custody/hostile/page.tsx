import { act, fireEvent, screen } from '@testing-library/react'
import { ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createRestClient, type RestClientOptions } from 'keydrawer/rest'
import { vi } from 'vitest'
import { looseEndsOf } from '../../../src/core/LooseEnds'
import { createButton, descriptionField, nameField, openButton } from '../../support/elements'
import { apiKey, created, SECRET } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'

export type Respond = (method: string, url: string) => Response | Promise<Response> | undefined

/** A backend behind `fetch`: the contract, save for what `respond` answers itself. */
export function backend(respond: Respond = () => undefined, options: Partial<RestClientOptions> = {}) {
  const wrong = { respond }
  const sent: string[] = []
  const fetch = (input: string | URL | Request, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    const url = input instanceof Request ? input.url : String(input)
    sent.push(`${method} ${url}`)
    return Promise.resolve(wrong.respond(method, url) ?? right(method))
  }
  const client = createRestClient({ url: 'https://api.example/keys', fetch, ...options })
  return {
    client,
    wrong,
    /** How many creations were asked for. */
    posts: () => sent.filter((line) => line === 'POST https://api.example/keys').length,
    /** Makes a key known as one whose secret nobody has. */
    loseKey: () => looseEndsOf(client, 'acme').orphan(apiKey()),
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
      <button>{labels.newKey}</button>
    </CreateKeyWizard>
    <ApiKeyTable />
  </>
)

/** Lets everything happen that is under way, retries included. Needs fake timers. */
export const settle = () => act(() => vi.advanceTimersByTimeAsync(20_000))

export async function renderPage({ client }: Pick<Backend, 'client'>) {
  const view = renderWithKeys(page, { client })
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

/** What the page says as an error, as one text. */
export const alarm = () =>
  screen
    .queryAllByRole('alert')
    .map((alert) => alert.textContent)
    .join('\n')

/** A sentence for a code, as the components choose it. */
export const said = (sentences: Readonly<Record<string, string | undefined>>, code: string) =>
  sentences[code] ?? sentences['unknown'] ?? ''
