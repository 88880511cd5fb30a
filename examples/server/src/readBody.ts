import { Problem } from './problems'

const MAX_BYTES = 16 * 1024

export interface JsonBody {
  readonly text: string
  readonly value: Readonly<Record<string, unknown>>
}

/** The body as a JSON object. Refuses what is none, and what is too large. */
export async function readBody(request: Request): Promise<JsonBody> {
  assertJson(request)
  const text = await readText(request)
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem(400, 'The body is no JSON object', { code: 'invalid-input' })
  return { text, value: { ...value } }
}

/** Refuses what another site's form could send. */
export function assertJson({ headers }: Request): void {
  const type = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Problem(415, 'Send application/json', { code: 'invalid-input' })
}

async function readText(request: Request): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size > MAX_BYTES) {
      await reader?.cancel()
      throw new Problem(413, 'The body is larger than 16 kB', { code: 'invalid-input' })
    }
    parts.push(read.value)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The engine's own error quotes the text, so it goes no further than here. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
