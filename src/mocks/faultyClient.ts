import { isInDoubt } from '../clients/statusCodes'
import type { ApiKeysClient, CallContext, CreateContext } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { isRead, pathOf, ROUTES } from './BackendRequests'
import type { BackendState } from './BackendState'
import { type BackendOperation, type Failure, sentCode } from './faults'

interface Call {
  readonly operation: BackendOperation
  readonly id?: string
  readonly body?: unknown
}

/** Creates a client for a mock backend that sends no HTTP request. It has only the operations that are offered. */
export function createFaultyClient(
  state: BackendState,
  { url, offers }: { readonly url: string; readonly offers: (operation: BackendOperation) => boolean },
): ApiKeysClient {
  const { key, features } = state.memory
  const send = <Value>(
    call: Call,
    context: CallContext,
    apply: (memory: ApiKeysClient) => Promise<Value> | undefined,
  ) => sendTo(state, url, { call, context }, (memory) => apply(memory) ?? unsupported())
  return {
    key,
    features,
    list: async (query, context) => send({ operation: 'list' }, context, (memory) => memory.list(query, context)),
    ...(offers('get') && {
      get: async (id, context) => send({ operation: 'get', id }, context, (memory) => memory.get?.(id, context)),
    }),
    ...(offers('create') && {
      create: async (body, context) =>
        send({ operation: 'create', body }, context, (memory) => memory.create?.(body, context)),
    }),
    ...(offers('rotate') && {
      rotate: async (id, body, context) =>
        send({ operation: 'rotate', id, body }, context, (memory) => memory.rotate?.(id, body, context)),
    }),
    ...(offers('update') && {
      update: async (id, body, context) =>
        send({ operation: 'update', id, body }, context, (memory) => memory.update?.(id, body, context)),
    }),
    ...(offers('disable') && {
      setEnabled: async (id, enabled, context) =>
        send({ operation: enabled ? 'enable' : 'disable', id }, context, (memory) =>
          memory.setEnabled?.(id, enabled, context),
        ),
    }),
    ...(offers('revoke') && {
      revoke: async (id, context) =>
        send({ operation: 'revoke', id }, context, (memory) => memory.revoke?.(id, context)),
    }),
    ...(offers('delete') && {
      delete: async (id, context) =>
        send({ operation: 'delete', id }, context, (memory) => memory.delete?.(id, context)),
    }),
    ...(offers('acknowledge') && {
      acknowledge: async (id, context) =>
        send({ operation: 'acknowledge', id }, context, (memory) => memory.acknowledge?.(id, context)),
    }),
    ...(offers('scopes') && {
      listScopes: async (context) => send({ operation: 'scopes' }, context, (memory) => memory.listScopes?.(context)),
    }),
    ...(offers('activity') && {
      listActivity: async (id, query, context) =>
        send({ operation: 'activity', id }, context, (memory) => memory.listActivity?.(id, query, context)),
    }),
  }
}

async function sendTo<Value>(
  state: BackendState,
  url: string,
  { call, context }: { readonly call: Call; readonly context: CallContext | CreateContext },
  apply: (memory: ApiKeysClient) => Promise<Value>,
): Promise<Value> {
  const { operation, id, body } = call
  const [method] = ROUTES[operation]
  const path = pathOf(url, operation, { scope: context.scope, ...(id !== undefined && { id }) })
  const { memory, failure } = await state.start(
    { operation, method, path, ...(body !== undefined && { body }), ...idempotencyKeyOf(context, state.memory) },
    context.signal,
  )
  if (context.signal.aborted) throw new ApiKeysError('aborted', { mayHaveApplied: !isRead(operation) })
  if (!failure) return apply(memory)
  if (failure.isApplied)
    await apply(memory).catch((error: unknown) => {
      if (failure.kind !== 'no-answer') throw error
    })
  throw errorOf(failure, operation)
}

/** A client for HTTP sends the key only to a backend that uses it. */
function idempotencyKeyOf(context: CallContext | CreateContext, { features }: ApiKeysClient) {
  const isUsed = (features?.idempotency ?? 'L0') !== 'L0'
  return isUsed && 'idempotencyKey' in context ? { idempotencyKey: context.idempotencyKey } : {}
}

/** The error that a client for HTTP throws after the same failure. */
function errorOf(failure: Failure, operation: BackendOperation): ApiKeysError {
  const isWrite = !isRead(operation)
  if (failure.kind === 'error') {
    const { code, status, fieldErrors, retryAfterSeconds } = failure
    const mayHaveApplied = isWrite && isInDoubt(status, sentCode(code))
    return new ApiKeysError(code, { status, fieldErrors, retryAfterSeconds, mayHaveApplied })
  }
  if (failure.kind === 'no-answer') return new ApiKeysError('unreachable', { mayHaveApplied: isWrite })
  if (failure.kind === 'no-secret') return new ApiKeysError('secret-missing')
  return new ApiKeysError('malformed-response', { status: 200, mayHaveApplied: isWrite })
}

function unsupported(): Promise<never> {
  return Promise.reject(new ApiKeysError('unsupported', { status: 404 }))
}
