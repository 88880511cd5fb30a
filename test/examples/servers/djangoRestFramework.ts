import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'

interface StoredKey {
  readonly id: number
  name: string
  readonly prefix: string
  readonly created: string
  readonly expiry_date: string | null
}

interface Submitted {
  readonly name?: unknown
  readonly expiry_date?: string | null
}

const PAGE_SIZE = 5
/** The pagination is stock: `PageNumberPagination` without a `page_size_query_param`. */
const page = (url: URL, number: number) => {
  const next = new URL(url)
  next.searchParams.set('page', String(number))
  return next.href
}

/**
 * A stock Django REST framework 3.16 app: a `ModelViewSet` with a `DefaultRouter` for the keys of
 * `djangorestframework-api-key`, session authentication, page numbers, and names that are unique.
 */
export function djangoServer() {
  const users = new Map<string, StoredKey[]>()
  let count = 0
  const app = new Hono({ strict: true })

  app.use('*', async ({ req }, next) => {
    const cookie = req.header('cookie') ?? ''
    if (!cookie.includes('sessionid=')) return detail(403, 'Authentication credentials were not provided.')
    if (req.method !== 'GET' && !cookie.includes(`csrftoken=${req.header('x-csrftoken') ?? ' '}`))
      return detail(403, 'CSRF Failed: CSRF token missing.')
    return next()
  })
  // APPEND_SLASH of Django's CommonMiddleware.
  app.get('/api/api-keys', ({ redirect }) => redirect('/api/api-keys/', 301))
  app.post('/api/api-keys', ({ redirect }) => redirect('/api/api-keys/', 301))

  app.get('/api/api-keys/', ({ req }) => {
    const url = new URL(req.url)
    const number = Number(url.searchParams.get('page') ?? 1)
    const own = keysOf(users, req)
    const pages = Math.max(1, Math.ceil(own.length / PAGE_SIZE))
    if (!(number >= 1 && number <= pages)) return detail(404, 'Invalid page.')
    return Response.json({
      count: own.length,
      next: number < pages ? page(url, number + 1) : null,
      previous: number > 1 ? page(url, number - 1) : null,
      results: own.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE),
    })
  })
  app.post('/api/api-keys/', async ({ req }) => {
    const sent: unknown = await req.json<unknown>()
    const own = keysOf(users, req)
    const { name, expiry_date = null } = sent as Submitted
    const errors = faultsOf(name, own)
    if (errors) return Response.json(errors, { status: 400 })
    const prefix = randomBytes(4).toString('hex')
    const id = ++count
    const stored = { id, name: String(name), prefix, created: now(), expiry_date }
    own.unshift(stored)
    return Response.json({ ...stored, key: `${prefix}.${randomBytes(16).toString('hex')}` }, { status: 201 })
  })
  app.on(['PATCH', 'DELETE'], '/api/api-keys/:id/', async ({ req }) => {
    const own = keysOf(users, req)
    const stored = own.find(({ id }) => String(id) === req.param('id'))
    if (!stored) return detail(404, 'No ApiKey matches the given query.')
    if (req.method === 'DELETE') {
      own.splice(own.indexOf(stored), 1)
      return new Response(null, { status: 204 })
    }
    const { name = stored.name } = await req.json<Submitted>()
    const errors = faultsOf(
      name,
      own.filter((each) => each !== stored),
    )
    if (errors) return Response.json(errors, { status: 400 })
    stored.name = String(name)
    return Response.json(stored)
  })
  app.notFound(() => new Response('<!doctype html><h1>Not Found</h1>', { status: 404 }))
  return app
}

function keysOf(users: Map<string, StoredKey[]>, req: Context['req']): StoredKey[] {
  const session = /sessionid=(\w+)/.exec(req.header('cookie') ?? '')?.[1] ?? ''
  const own = users.get(session) ?? []
  users.set(session, own)
  return own
}

const detail = (status: number, text: string) => Response.json({ detail: text }, { status })

/** Microseconds, as Django writes them. */
const now = () => new Date().toISOString().replace('Z', '000Z')

function faultsOf(name: unknown, others: readonly StoredKey[]): object | undefined {
  if (name === undefined) return { name: ['This field is required.'] }
  if (typeof name !== 'string' || name.trim() === '') return { name: ['This field may not be blank.'] }
  if (name.length > 50) return { name: ['Ensure this field has no more than 50 characters.'] }
  return others.some((other) => other.name === name) ? { name: ['api key with this name already exists.'] } : undefined
}
