/** Deviations of a backend from the contract. Without them, it follows the contract. */
export interface Faults {
  /** The content of the response to a creation. */
  readonly answer?: 'flat' | 'secret-only' | 'wrong-id' | 'first-id' | 'listed-id' | 'colleague-id' | 'project-id'
  readonly order?: 'oldest' | 'pinned'
  /** The ids in the list. */
  readonly listedId?: 'position'
  /** When a colleague creates a key: around each creation, or with the id of each key that is deleted. */
  readonly colleague?: 'before' | 'after' | 'both' | 'takes-ids'
  /** The effect of a deletion and a revocation. `absent` is 405, `missing` 404 for everything. */
  readonly delete?: 'absent' | 'missing' | 'nothing' | 'revoked-only'
  readonly revoke?: 'absent' | 'missing' | 'nothing'
  readonly names?: 'lower' | 'cut' | 'short' | 'none' | 'other'
  readonly ids?: 'secrets'
  /** How many reads the list lags behind. */
  readonly lag?: number
  /** How many creations are answered with 500 although they have created a key. */
  readonly lostAnswers?: boolean
  /** Whether a body other than a JSON object creates a key without a name. */
  readonly takesAnything?: boolean
}

export interface Row {
  id: string
  name: string | null
  description: string | null
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  enabled: boolean
  replaces?: string
  replacedBy?: string
}

export interface Call {
  readonly operation: string
  readonly id: string
}

const json = (body: unknown, status = 200) => Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
const refusal = (status: number) =>
  Response.json({ code: 'refused' }, { status, headers: { 'content-type': 'application/problem+json' } })

/** A backend that deviates from the contract, and records every change by the id of its key. */
export class WrongServer {
  readonly calls: Call[] = []
  readonly secrets = new Set<string>()
  /** The keys of other users, as they were when they were created. */
  readonly foreign = new Map<Row, string>()
  /** The keys that were created through HTTP. */
  readonly created: Row[] = []
  #rows: Row[] = []
  #history: string[] = []
  #count = 0
  readonly #faults: Faults

  constructor(faults: Faults = {}, others = ['PRODUCTION', 'CI deploy', 'kd-check-probe']) {
    this.#faults = faults
    for (const name of others) this.addForeign(faults.names === 'none' ? null : name)
  }

  /** Keys of other users that were changed or deleted. */
  get damaged(): readonly string[] {
    return [...this.foreign]
      .filter(([row, was]) => JSON.stringify(row) !== was || !this.#rows.includes(row))
      .map(([, was]) => was)
  }

  /** Changes of other users' keys. */
  get foreignCalls(): readonly Call[] {
    const ids = new Set([...this.foreign.keys()].map(({ id }) => id))
    return this.calls.filter(({ id }) => ids.has(id) && !this.created.some((row) => row.id === id))
  }

  /** The keys of this run that still work. */
  get left(): readonly Row[] {
    return this.created.filter((row) => this.#rows.includes(row) && row.revokedAt === null)
  }

  addForeign(name: string | null, id?: string): Row {
    const row = this.#make(name, id)
    this.foreign.set(row, JSON.stringify(row))
    return row
  }

  #make(name: string | null, id?: string): Row {
    const secret = `sk_${crypto.randomUUID().replaceAll('-', '')}`
    this.secrets.add(secret)
    const row: Row = {
      id: id ?? (this.#faults.ids === 'secrets' ? secret : `key_${++this.#count}`),
      name,
      description: null,
      createdAt: new Date().toISOString(),
      expiresAt: null,
      revokedAt: null,
      enabled: true,
    }
    this.#rows.unshift(row)
    this.#latestSecret = secret
    return row
  }
  #latestSecret = ''

  readonly handle = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const [, id, action = ''] = /\/api-keys(?:\/([^/]+))?(?:\/(\w+))?$/.exec(pathname) ?? []
    const body = await request.text()
    if (id === undefined) return request.method === 'GET' ? this.#list() : this.#create(body)
    const operation = action || request.method
    const row = this.#rows.find((each) => each.id === decodeURIComponent(id))
    if (request.method === 'GET') return row && action === '' ? json({ data: row }) : refusal(404)
    this.calls.push({ operation, id: decodeURIComponent(id) })
    return this.#change(operation, row, body)
  }

  #list(): Response {
    const { order, listedId, lag = 0 } = this.#faults
    let rows = [...this.#rows]
    if (order === 'oldest') rows.reverse()
    const [pinned] = [...this.foreign.keys()]
    if (order === 'pinned' && pinned) rows = [pinned, ...rows.filter((row) => row !== pinned)]
    if (listedId === 'position') rows = rows.map((row, at) => ({ ...row, id: `key_${rows.length - at + 1}` }))
    const actions = ({ revokedAt }: Row) => ({ delete: revokedAt !== null, revoke: revokedAt === null })
    const data = this.#faults.delete === 'revoked-only' ? rows.map((row) => ({ ...row, actions: actions(row) })) : rows
    this.#history.push(JSON.stringify({ data, nextCursor: null }))
    const text = this.#history.at(-1 - lag) ?? this.#history[0]!
    return new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
  }

  #kept(name: string | null): string | null {
    switch (this.#faults.names) {
      case 'lower':
        return name?.toLowerCase() ?? null
      case 'cut':
        return name?.slice(0, 20) ?? null
      case 'short':
        return name?.slice(0, 8) ?? null
      case 'none':
        return null
      case 'other':
        return `API key ${this.#count + 1}`
      default:
        return name
    }
  }

  #create(body: string): Response {
    const input = parse(body)
    if (!input && !this.#faults.takesAnything) return refusal(400)
    const sent = typeof input?.['name'] === 'string' ? input['name'] : null
    if (sent !== null && sent.length > 200) return refusal(422)
    const { colleague } = this.#faults
    const theirs = this.#faults.names === 'none' ? null : 'CI deploy'
    const before = colleague === 'before' || colleague === 'both' ? this.addForeign(theirs) : undefined
    const row = this.#make(this.#kept(sent))
    const secret = this.#latestSecret
    row.description = typeof input?.['description'] === 'string' ? input['description'] : null
    row.expiresAt = typeof input?.['expiresAt'] === 'string' ? input['expiresAt'] : null
    this.created.push(row)
    const after = colleague === 'after' || colleague === 'both' ? this.addForeign(theirs) : undefined
    if (this.#faults.lostAnswers) return refusal(500)
    return this.#issued(row, secret, after ?? before)
  }

  #issued(row: Row, secret: string, theirs: Row | undefined): Response {
    const ids = {
      'wrong-id': 'key_0',
      'first-id': [...this.foreign.keys()][0]?.id,
      'listed-id': [...this.foreign.keys()].at(-1)?.id,
      'colleague-id': theirs?.id,
      'project-id': 'project_1',
    }
    const { answer } = this.#faults
    if (answer === 'flat') return json({ id: row.id, secret }, 201)
    if (answer === 'secret-only') return json({ secret }, 201)
    return json({ data: answer ? { ...row, id: ids[answer] } : row, secret }, 201)
  }

  #change(operation: string, row: Row | undefined, body: string): Response {
    if (operation === 'DELETE') return this.#delete(row)
    if (operation === 'revoke') return this.#revoke(row)
    if (!row || !['PATCH', 'enable', 'disable', 'rotate'].includes(operation)) return refusal(404)
    if (operation === 'rotate') {
      const next = this.#make(row.name)
      this.created.push(next)
      Object.assign(next, { replaces: row.id, description: row.description, expiresAt: row.expiresAt })
      Object.assign(row, { replacedBy: next.id, revokedAt: new Date().toISOString() })
      return this.#issued(next, this.#latestSecret, undefined)
    }
    if (operation === 'PATCH') {
      const { name = row.name, description = row.description, expiresAt = row.expiresAt } = parse(body) ?? {}
      Object.assign(row, { name: this.#kept(name as string | null), description, expiresAt })
    } else row.enabled = operation === 'enable'
    return json({ data: row })
  }

  #delete(row: Row | undefined): Response {
    const { delete: way, colleague } = this.#faults
    if (way === 'absent') return refusal(405)
    if (way === 'missing' || !row) return refusal(404)
    if (way === 'revoked-only' && row.revokedAt === null) return refusal(403)
    if (way === 'nothing') return new Response(null, { status: 204 })
    this.#rows = this.#rows.filter((each) => each !== row)
    if (colleague === 'takes-ids') this.addForeign(this.#faults.names === 'none' ? null : 'CI deploy', row.id)
    return new Response(null, { status: 204 })
  }

  #revoke(row: Row | undefined): Response {
    const way = this.#faults.revoke
    if (way === 'absent') return refusal(405)
    if (way === 'missing' || !row) return refusal(404)
    if (way !== 'nothing') row.revokedAt ??= new Date().toISOString()
    return json({ data: row })
  }
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(body) as Record<string, unknown>
  } catch {
    return undefined
  }
}
