import type { ApiKey, ApiKeyScope } from '../core/ApiKey'
import type { CreateApiKeyInput, CreateContext, CreateResponse, ListQuery } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { inDays, uuid } from '../testing/Check'
import type { OwnedKeys } from '../testing/OwnedKeys'
import { StoppedRun } from '../testing/StoppedRun'
import { requiredExpiry, requiredScopes } from '../testing/offeredInput'
import type { ValidatedClient } from '../testing/ValidatedClient'

export const SHORT_DAYS = 7

type IdentifiedKey = CreateResponse & { readonly id: string }

/** Tests which operations a backend supports. A rejection is a result as well, but a stopped run stays stopped. */
export class CapabilityDetector {
  /** Has every method, whether the backend supports it or not. Its changes pass the gate of `keys`. */
  readonly client: Required<Omit<ValidatedClient, 'key'>>
  /** The fields that the backend requires in every creation, in addition to a name. */
  defaults: Omit<CreateApiKeyInput, 'name'>
  readonly #keys: OwnedKeys
  readonly #guarded: ValidatedClient

  constructor(guarded: ValidatedClient, keys: OwnedKeys) {
    this.client = { ...everything, ...guarded, features: undefined }
    this.defaults = requiredExpiry(guarded)
    this.#keys = keys
    this.#guarded = guarded
  }

  context(idempotencyKey = uuid()): CreateContext {
    return { ...this.#keys.context(), idempotencyKey }
  }

  /** Returns a name that no other key of this run has. */
  named(text: string): string {
    return this.#keys.names.unique(text)
  }

  /** Creates a key. Some backends require an expiration date, or scopes. */
  async createFirst(scopes: readonly ApiKeyScope[]): Promise<IdentifiedKey | ApiKeysError> {
    this.defaults = {
      ...this.defaults,
      ...(await requiredScopes(this.#guarded, async () => scopes.map(({ value }) => value))),
    }
    const first = await this.create()
    if (!(first instanceof ApiKeysError)) return first
    const { expiresAt, scopes: wanted } = first.fieldErrors
    const required = {
      ...(expiresAt && { expiresAt: inDays(SHORT_DAYS) }),
      ...(wanted && scopes[0] && { scopes: [scopes[0].value] }),
    }
    if (Object.keys(required).length === 0) return first
    this.defaults = { ...this.defaults, ...required }
    return this.create()
  }

  /** Creates a key. Resolves to the error if it is rejected. */
  async create(input: Partial<CreateApiKeyInput> = {}, idempotencyKey?: string) {
    const name = this.#guarded.features?.name === false ? '' : this.named('probe')
    return identified(this.client.create({ name, ...this.defaults, ...input }, this.context(idempotencyKey)))
  }

  async rotate(id: string, gracePeriodSeconds?: number) {
    const input = gracePeriodSeconds === undefined ? {} : { gracePeriodSeconds }
    return identified(this.client.rotate(id, input, this.context()))
  }

  /** Returns the first page, or an empty list if the request fails. */
  async list(query: ListQuery = {}): Promise<readonly ApiKey[]> {
    return (await this.client.list(query, this.context()).catch(() => ({ items: [] }))).items
  }

  async find(id: string): Promise<ApiKey | undefined> {
    return (await this.#keys.read()).find((apiKey) => apiKey.id === id)
  }
}

async function identified(call: Promise<CreateResponse>): Promise<IdentifiedKey | ApiKeysError> {
  const issued = await call.catch(asError)
  if (issued instanceof ApiKeysError) return issued
  // The gate has identified the key, or has stopped the run.
  return { ...issued, id: issued.id ?? '' }
}

const unsupported = () => Promise.reject(new ApiKeysError('unsupported', { status: 501 }))
const everything: Required<Omit<ValidatedClient, 'list' | 'features' | 'key'>> = {
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

function asError(error: unknown): ApiKeysError {
  if (error instanceof StoppedRun) throw error
  return error instanceof ApiKeysError ? error : new ApiKeysError('unknown')
}

/** Whether an error means that an operation does not exist: 404, 405 or 501. */
export function isMissing({ status = 0 }: ApiKeysError): boolean {
  return [404, 405, 501].includes(status)
}

/** Resolves to the error of a call, or to `undefined` if it succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<ApiKeysError | undefined> {
  return call.then(
    () => undefined,
    (reason: unknown) => asError(reason),
  )
}

/** Whether an operation exists. The checks find out whether it works. */
export async function isThere(call: Promise<unknown>): Promise<boolean> {
  const error = await refusalOf(call)
  return !error || !isMissing(error)
}
