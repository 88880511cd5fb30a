import { getScope, keys } from '../../../keys'

const context = async ({ signal }: Request) => ({ scope: await getScope(), signal })

export async function GET(request: Request) {
  const { items, nextCursor } = await keys.list({}, await context(request))
  return Response.json({ data: items, nextCursor: nextCursor ?? null })
}

export async function POST(request: Request) {
  const idempotencyKey = crypto.randomUUID()
  const created = await keys.create!(await request.json(), { ...(await context(request)), idempotencyKey })
  return Response.json({ data: created.apiKey, secret: created.secret.reveal() }, { status: 201 })
}

export async function DELETE(request: Request, { params }: { params: Promise<{ id?: string[] }> }) {
  const [id = ''] = (await params).id ?? []
  await keys.delete!(id, await context(request))
  return new Response(null, { status: 204 })
}
