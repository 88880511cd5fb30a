import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CreateApiKeyInput, CreateContext, IssuedKey, ListQuery } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { uuid } from '../testing/Check'

export interface ProberOptions {
  /** One that tries everything, whether it is there or not. */
  readonly client: ApiKeysClient
  readonly scope: string
  /** Put before every name. */
  readonly prefix: string
  /** Hears of each key that is made, for whoever tidies up. */
  readonly onMade: (id: string) => void
}

/** Asks a backend for things to see which of them it does. What is refused is an answer as well. */
export class Prober {
  readonly client: Required<Omit<ApiKeysClient, 'key'>>
  /** What the backend asks for in every creation beside a name. */
  defaults: Omit<CreateApiKeyInput, 'name'> = {}
  readonly #options: ProberOptions

  constructor(options: ProberOptions) {
    this.#options = options
    this.client = { ...everything, ...options.client, features: undefined }
  }

  context(idempotencyKey = uuid()): CreateContext {
    return { signal: new AbortController().signal, scope: this.#options.scope, idempotencyKey }
  }

  named(text: string): string {
    return this.#options.prefix + text
  }

  /** Makes a key, or resolves to the refusal. */
  async create(name: string, more: Omit<CreateApiKeyInput, 'name'> = {}, idempotencyKey?: string) {
    const input = { ...this.defaults, ...more, name: this.named(name) }
    return this.#taken(this.client.create(input, this.context(idempotencyKey)))
  }

  async rotate(id: string, gracePeriodSeconds?: number) {
    const input = gracePeriodSeconds === undefined ? {} : { gracePeriodSeconds }
    return this.#taken(this.client.rotate(id, input, this.context()))
  }

  async #taken(call: Promise<IssuedKey>): Promise<(IssuedKey & { readonly id: string }) | ApiKeysError> {
    const issued = await call.catch(asError)
    if (issued instanceof ApiKeysError) return issued
    const id = issued.id ?? (await this.list())[0]?.id ?? ''
    this.#options.onMade(id)
    return { ...issued, id }
  }

  /** The first page, or nothing where it is refused. */
  async list(query: ListQuery = {}): Promise<readonly ApiKey[]> {
    return (await this.client.list(query, this.context()).catch(() => ({ items: [] }))).items
  }

  async find(id: string): Promise<ApiKey | undefined> {
    return (await this.list()).find((apiKey) => apiKey.id === id)
  }
}

const unsupported = () => Promise.reject(new ApiKeysError('unsupported', { status: 501 }))
const everything: Required<Omit<ApiKeysClient, 'list' | 'features' | 'key'>> = {
  get: unsupported,
  create: unsupported,
  rotate: unsupported,
  update: unsupported,
  setEnabled: unsupported,
  revoke: unsupported,
  delete: unsupported,
  acknowledge: unsupported,
  listScopes: unsupported,
  listActivity: unsupported,
}

export function asError(error: unknown): ApiKeysError {
  return error instanceof ApiKeysError ? error : new ApiKeysError('unknown')
}

/** What is not there answers with 404, 405 or 501. */
export function isMissing({ status = 0 }: ApiKeysError): boolean {
  return [404, 405, 501].includes(status)
}

/** Whether an operation is there, though it may not work: that is for the checks to say. */
export async function isThere(call: Promise<unknown>): Promise<boolean> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => asError(reason),
  )
  return !error || !isMissing(error)
}

/** An end, to the second. */
export function inDays(days: number): string {
  return new Date(Math.floor(Date.now() / 1000) * 1000 + days * 86_400_000).toISOString()
}
