import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { buildSchema, type ExecutionResult, graphql } from 'graphql'
import { Hono } from 'hono'

/** The documented part of the schema for API keys. */
const schema = buildSchema(readFileSync(new URL('travelgate.graphql', import.meta.url), 'utf8'))

interface StoredKey {
  readonly id: number
  readonly key: string
  label: string | null
  isActive: boolean
  role: string
  readonly createdAt: string
  updatedAt: string
  deletedAt: string | null
}

interface CreateInput {
  readonly data: { organizationCode: string; label: string; isActive: boolean; role?: string }
}
interface Where {
  readonly where: { readonly organization: string; readonly apikey: string }
}
interface ListWhere {
  readonly where?: { readonly organization?: string; readonly includeArchived?: boolean }
}

const SUFFIX = 6
export const JWT = 'Bearer jwt-of-a-signed-in-admin'

/** Implements Travelgate's API for keys as its reference describes it, with GraphQL's own engine. */
export function travelgateServer() {
  const organizations = new Map<string, StoredKey[]>()
  const faults = { advise: undefined as string | undefined, keyOfNext: undefined as string | undefined }
  const seen: { authorization: string | null; query: string; variables: unknown }[] = []
  let count = 0
  const keysOf = (code: string) => {
    const keys = organizations.get(code) ?? []
    organizations.set(code, keys)
    return keys
  }

  const advice = (code: string | undefined) =>
    code === undefined ? null : [{ code, type: '', description: SECRET_IN_PROSE, level: 'ERROR', correlationID: '1' }]
  const node = (stored: StoredKey, code = stored.key.slice(-SUFFIX)) => ({
    ...stored,
    code,
    apikeysData: { ...stored, code, services: [] },
    adviseMessage: null,
  })
  const nobody = (code: string) => ({
    code: '',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    adviseMessage: advice(code),
  })

  const change = (apply: (stored: StoredKey, role?: string) => void) => {
    return ({ where, role }: Where & { readonly role?: string }) => {
      if (faults.advise) return nobody(faults.advise)
      const stored = keysOf(where.organization).find(({ key, deletedAt }) => !deletedAt && key.endsWith(where.apikey))
      if (!stored) return nobody('11400')
      apply(stored, role)
      stored.updatedAt = new Date().toISOString()
      return node(stored)
    }
  }

  const admin = {
    allAPIKeys({ where = {} }: ListWhere) {
      const keys = keysOf(where.organization ?? '').filter(({ deletedAt }) => where.includeArchived || !deletedAt)
      const edges = keys.toReversed().map((stored) => ({ node: node(stored), cursor: String(stored.id) }))
      const pageInfo = { hasNextPage: false, hasPreviousPage: false }
      return { edges, pageInfo, totalCount: keys.length, adviseMessage: advice(faults.advise) }
    },
    createApikey({ data }: CreateInput) {
      if (faults.advise) return nobody(faults.advise)
      const now = new Date().toISOString()
      const { organizationCode, role = 'VIEWER', ...own } = data
      const key = faults.keyOfNext ?? randomUUID()
      const stored = { ...own, role, id: ++count, key, createdAt: now, updatedAt: now, deletedAt: null }
      keysOf(organizationCode).push(stored)
      return node(stored, stored.key)
    },
    activateApikey: change((stored) => (stored.isActive = true)),
    deactivateApikey: change((stored) => (stored.isActive = false)),
    archiveApikey: change((stored) => (stored.deletedAt = new Date().toISOString())),
    updateApikeyRole: change((stored, role) => (stored.role = role ?? stored.role)),
  }

  const app = new Hono()
  app.post('/', async (context) => {
    const { query, variables } = await context.req.json<{ query: string; variables: Record<string, unknown> }>()
    const authorization = context.req.header('authorization') ?? null
    seen.push({ authorization, query, variables })
    if (authorization !== JWT) return context.json({ data: null, errors: [{ message: 'Authorization not allowed' }] })
    const result: ExecutionResult = await graphql({
      schema,
      source: query,
      variableValues: variables,
      rootValue: { admin },
    })
    return context.json(result)
  })
  return { app, keysOf, faults, seen }
}

/** A sentence as a careless backend might write it. */
export const SECRET_IN_PROSE = 'The key test0000-0000-0000-0000-000000000000 is not allowed.'
