import { useEffect, useState } from 'react'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { CreateKeyFlow } from '../create-flow/CreateKeyFlow'
import type { CreateRequest } from '../create-flow/CreateRequest'
import type { ExpiryDuration } from '../core/ExpiryDuration'
import { getClientKey } from '../core/getClientKey'

/** The fields of a form that the user has changed. */
export interface FormDraft {
  readonly name?: string
  readonly description?: string
  readonly expiresAt?: string | null | undefined
  readonly duration?: ExpiryDuration | undefined
  readonly scopes?: readonly string[] | undefined
  readonly gracePeriodSeconds?: number
}

/** A form of the provider. Each key has an edit form and a rotation form of its own. */
export type FormId = 'create' | `edit ${string}` | `rotate ${string}`

export type FormDrafts = Map<FormId, FormDraft>

/**
 * The unsent content of forms, so that a click on the backdrop loses nothing. A draft is kept in memory until it is
 * canceled, until a request with it succeeds or may have succeeded, or until the client or the scope changes.
 */
export function useFormDrafts(client: ApiKeysClient, scope: string, flow: CreateKeyFlow): FormDrafts {
  const owner = JSON.stringify([getClientKey(client), scope])
  const [kept, setKept] = useState(() => newDrafts(owner))
  if (kept.owner !== owner) setKept(newDrafts(owner))
  const { drafts } = kept
  useEffect(() => {
    let previous = flow.getState()
    return flow.subscribe(() => {
      const [before, state] = [previous, flow.getState()]
      previous = state
      if (state.status === 'revealed') drafts.delete(formOf(state.request))
      // Sending the same form again would request a second key.
      if (state.status === 'idle' && before.status === 'failed' && before.error.mayHaveApplied)
        drafts.delete(formOf(before.request))
    })
  }, [flow, drafts])
  return drafts
}

function formOf({ rotation }: CreateRequest): FormId {
  return rotation ? `rotate ${rotation.apiKey.id}` : 'create'
}

function newDrafts(owner: string): { readonly owner: string; readonly drafts: FormDrafts } {
  return { owner, drafts: new Map() }
}
