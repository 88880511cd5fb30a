import { expect } from 'vitest'
import { faultsOf, mediaOf, operation } from './contract'

/** Checks an answer against the document and returns its body. */
export async function asPromised(id: string, status: number, response: Response): Promise<Record<string, unknown>> {
  expect(response.status).toBe(status)
  const { headers = {}, content } = operation(id).responses[String(status)]!
  for (const [name, { required, schema }] of Object.entries(headers))
    if (required) expect(faultsOf(schema, response.headers.get(name)), `${status} ${name}`).toBe('')
  const text = await response.text()
  if (!content) {
    expect(text).toBe('')
    return {}
  }
  const body: Record<string, unknown> = JSON.parse(text)
  const { schema } = mediaOf(id, String(status), response.headers.get('content-type') ?? '')
  expect(faultsOf(schema, body)).toBe('')
  return body
}
