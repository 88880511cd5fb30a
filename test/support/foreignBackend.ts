/** The fields of a key, by our names. `ttl` is a lifetime in seconds, `masked` a masked secret. */
type Field =
  | 'id'
  | 'name'
  | 'description'
  | 'createdAt'
  | 'expiresAt'
  | 'lastUsedAt'
  | 'revokedAt'
  | 'state'
  | 'scopes'
  | 'masked'
  | 'last4'
  | 'ttl'
  | 'secret'
  | 'owner'

/** The shape of a backend that does not speak the contract, as data. */
export interface Shape {
  /** The path of the collection. @default '/keys' */
  readonly path?: string
  /** The fields of a row, by the names that the backend uses. */
  readonly row: Readonly<Record<string, Field>>
  /** The fields that a creation may send. @default { name: 'name' } */
  readonly input?: Readonly<Record<string, Field>>
  /** The encoding of bodies. @default 'json' */
  readonly body?: 'json' | 'form'
  /** The pattern that a name must match. */
  readonly pattern?: RegExp
  /** The account that owns each key. A key is then deleted below `/accounts/{id}`. */
  readonly owner?: string
  /** The fields of `input` that are required. */
  readonly required?: readonly string[]
  /** @default 'iso' */
  readonly times?: 'iso' | 'seconds' | 'milliseconds' | 'DD.MM.YYYY'
  /** The path of the list in a response. @default 'data' */
  readonly rows?: string
  readonly total?: string
  readonly paging?: {
    readonly offset?: string
    readonly page?: string
    readonly cursor?: string
    readonly limit: string
    /** The path of the next cursor, or the `Link` header with the URL of the next page. */
    readonly next?: string
    /** The size of every page, whatever is asked for. */
    readonly size?: number
    /** The largest page. @default 100 */
    readonly max?: number
  }
  readonly order?: 'oldest'
  /** The paths of the parts of a new key. @default { secret: 'secret', key: 'data' } */
  readonly created?: { readonly secret: string; readonly key?: string; readonly id?: string }
  /** The response to a second key with the same name. */
  readonly taken?: { readonly status: number; readonly body: unknown }
  /** The status of a change of a key that does not exist. @default 404 */
  readonly missing?: number
  /** The name of the state of a revoked key. @default 'revoked' */
  readonly revokedState?: string
  /** @default 'any' */
  readonly deletes?: 'any' | 'revoked' | 'none'
  readonly scopes?: readonly string[]
  readonly ids?: 'number' | 'uuid' | 'secret'
  /** Whether the path without a trailing slash redirects to the one with it. */
  readonly slash?: boolean
}

interface Row {
  readonly id: string | number
  readonly secret: string
  readonly fields: Partial<Record<Field, unknown>>
}

/** A backend in memory, behind a `fetch`. */
export class ForeignBackend {
  readonly secrets: string[] = []
  /** The names of all keys that were ever created. */
  readonly createdNames: unknown[] = []
  #rows: Row[] = []
  #count = 1000
  readonly #shape: Shape
  readonly #onCreate: () => void

  /** @param onCreate Called after each creation. */
  constructor(shape: Shape, onCreate = () => {}) {
    this.#shape = shape
    this.#onCreate = onCreate
  }

  get names(): readonly unknown[] {
    return this.#rows.filter(({ fields }) => !fields.revokedAt).map(({ fields }) => fields.name)
  }

  readonly fetch: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted()
    return this.handle(new Request(input, init))
  }

  readonly handle = async (request: Request): Promise<Response> => {
    const { path = '/keys', slash, scopes } = this.#shape
    const url = new URL(request.url)
    if (url.pathname === '/scopes') return Response.json({ data: scopes?.map((value) => ({ value })) ?? [] })
    if (slash && url.pathname === path && request.method === 'POST')
      return new Response(null, { status: 301, headers: { location: `${path}/` } })
    if (this.#shape.owner !== undefined && request.method === 'DELETE') {
      const [, id = ''] = url.pathname.split(`/accounts/${encodeURIComponent(this.#shape.owner)}${path}/`)
      return this.#change(id, 'delete')
    }
    const rest = url.pathname.startsWith(path) ? url.pathname.slice(path.length).replace(/\/$/, '') : undefined
    if (rest === undefined) return refusal(404, { error: 'no such address' })
    if (rest === '')
      return request.method === 'GET' ? this.#list(url.searchParams) : this.#create(await this.#bodyOf(request))
    const [, id = '', action] = rest.split('/')
    return this.#change(id, action)
  }

  #change(id: string, action: string | undefined): Response {
    const { deletes = 'any' } = this.#shape
    const row = this.#rows.find((each) => String(each.id) === decodeURIComponent(id))
    if (!row) return this.#nothing()
    if (action === 'revoke') {
      row.fields.revokedAt ??= Date.now()
      return Response.json({})
    }
    if (deletes === 'none') return refusal(405, {})
    if (deletes === 'revoked' && !row.fields.revokedAt) return refusal(409, { error: 'revoke it first' })
    this.#rows = this.#rows.filter((each) => each !== row)
    return new Response(null, { status: 204 })
  }

  /** A body in another encoding is ignored. */
  async #bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
    const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
    if (isForm !== (this.#shape.body === 'form')) return {}
    return isForm ? Object.fromEntries(new URLSearchParams(await request.text())) : request.json()
  }

  #nothing(): Response {
    const { missing = 404 } = this.#shape
    return missing < 300 ? Response.json({}) : refusal(missing, { error: 'not found' })
  }

  #list(query: URLSearchParams): Response {
    const { paging, order, rows = 'data', total } = this.#shape
    const all = order === 'oldest' ? this.#rows.toReversed() : this.#rows
    const asked = Number(query.get(paging?.limit ?? '') ?? 20)
    const size = paging ? (paging.size ?? Math.min(asked, paging.max ?? 100)) : all.length
    const { path = '/keys' } = this.#shape
    const start = paging?.page
      ? (Math.max(1, Number(query.get(paging.page) ?? 1)) - 1) * size
      : Number(query.get(paging?.offset ?? paging?.cursor ?? '') ?? 0)
    const body = {}
    put(
      body,
      rows,
      all.slice(start, start + size).map((row) => this.#shown(row)),
    )
    if (total) put(body, total, all.length)
    const next = `<${path}?${paging?.offset}=${start + size}&${paging?.limit}=${size}>; rel="next"`
    if (paging?.next === 'Link')
      return Response.json(body, { headers: start + size < all.length ? { link: next } : {} })
    if (paging?.next) put(body, paging.next, start + size < all.length ? String(start + size) : null)
    return Response.json(rows === '' ? all.map((row) => this.#shown(row)) : body)
  }

  #shown({ id, secret, fields }: Row): object {
    const shown: Partial<Record<Field, unknown>> = {
      ...fields,
      id,
      secret,
      state: fields.revokedAt ? (this.#shape.revokedState ?? 'revoked') : 'active',
      masked: `${secret.slice(0, 5)}****${secret.slice(-4)}`,
      last4: secret.slice(-4),
      owner: { id: this.#shape.owner },
    }
    const entries = Object.entries(this.#shape.row).map(([name, field]) => [name, this.#written(field, shown[field])])
    return Object.fromEntries(entries)
  }

  #written(field: Field, value: unknown): unknown {
    if (!field.endsWith('At') || typeof value !== 'number') return value ?? null
    const { times = 'iso' } = this.#shape
    const [year, month, day] = new Date(value).toISOString().slice(0, 10).split('-')
    if (times === 'DD.MM.YYYY') return `${day}.${month}.${year}`
    return times === 'iso' ? new Date(value).toISOString() : times === 'seconds' ? Math.floor(value / 1000) : value
  }

  #read(field: Field, value: unknown): unknown {
    if (!field.endsWith('At')) return value
    if (typeof value === 'number') return value * (this.#shape.times === 'seconds' ? 1000 : 1)
    if (typeof value !== 'string') return value
    return Date.parse(this.#shape.times === 'DD.MM.YYYY' ? value.split('.').toReversed().join('-') : value)
  }

  #create(body: Readonly<Record<string, unknown>>): Response {
    const {
      input = { name: 'name' },
      required = [],
      pattern,
      taken,
      ids,
      created = { secret: 'secret', key: 'data' },
    } = this.#shape
    const wrong = [
      ...Object.keys(body).filter((name) => !(name in input)),
      ...Object.entries(input).flatMap(([name, field]) =>
        field === 'name' && pattern && !(typeof body[name] === 'string' && pattern.test(body[name])) ? [name] : [],
      ),
      ...required.filter((name) => body[name] === undefined || body[name] === ''),
    ]
    if (wrong.length > 0) return refusal(400, { details: wrong.map((path) => ({ path, message: 'not valid' })) })
    const fields: Row['fields'] = { createdAt: Date.now() }
    for (const [name, field] of Object.entries(input))
      if (body[name] !== undefined) fields[field] = this.#read(field, body[name])
    if (typeof fields.ttl === 'number') fields.expiresAt = Date.now() + fields.ttl * 1000
    if (taken && this.#rows.some((row) => row.fields.name === fields.name)) return refusal(taken.status, taken.body)
    const secret = `acme_${crypto.randomUUID().replaceAll('-', '')}`
    const made = { number: ++this.#count, uuid: crypto.randomUUID(), secret, text: `key_${this.#count}` }
    const id = made[ids ?? 'text']
    const row = { id, secret, fields }
    this.#rows.unshift(row)
    this.secrets.push(row.secret)
    this.createdNames.push(fields.name)
    this.#onCreate()
    const answer = {}
    if (created.key !== undefined) put(answer, created.key, this.#shown(row))
    if (created.id !== undefined) put(answer, created.id, id)
    put(answer, created.secret, row.secret)
    return Response.json(answer, { status: 201 })
  }
}

const refusal = (status: number, body: unknown) => Response.json(body, { status })

/** Puts a value at a path. An empty path is the object itself. */
function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  if (last === '') return void Object.assign(target, value)
  let place = target
  for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>
  place[last] = value
}
