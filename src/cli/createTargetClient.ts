import { createRestClient } from '../clients/createRestClient'
import { REST_OPERATIONS } from '../clients/RestClientOptions'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { Capabilities } from './detectCapabilities'
import { RecordingFetch } from './RecordingFetch'
import { UsageError } from './readArguments'
import type { Target } from './Target'

/** Returns a client that shows the offered features before the run. Throws a `UsageError` if the mapping is wrong. */
export function createUnusedClient(target: Target): ApiKeysClient {
  return createFullClient(target, new RecordingFetch(target, ''))
}

/** Returns a client with all operations of the contract, or with all operations of a mapping. */
export function createFullClient(target: Target, recording: RecordingFetch): ApiKeysClient {
  return createTargetClient(target, recording, target.capabilities ?? EVERYTHING)
}

/** Creates the client of a target. Throws a `UsageError` with one sentence if the mapping is wrong. */
export function createTargetClient(
  target: Target,
  recording: RecordingFetch,
  { operations, features }: Capabilities,
): ApiKeysClient {
  const { url, headers, mapping } = target
  const options = { url, headers, features, fetch: recording.fetch, timeout: 15_000 }
  try {
    return target.client ?? createRestClient({ ...options, ...(mapping ? { mapping } : { operations }) })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError(error.message.replace(/^\[keydrawer\] createRestClient\(\):/, 'The module has a mistake:'))
  }
}

const EVERYTHING: Capabilities = { operations: REST_OPERATIONS, features: { idempotency: 'L2' }, defaults: {} }
