import { useEffect, useState } from 'react'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { CreateKeyFlow } from '../core/CreateKeyFlow'
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
 * The unsent content of forms, so that a click beside a dialog loses nothing. A draft is kept in memory until it is
 * sent or cancelled, or until the client or the scope changes.
 */
export function useFormDrafts(client: ApiKeysClient, scope: string, flow: CreateKeyFlow): FormDrafts {
  const owner = JSON.stringify([getClientKey(client), scope])
  const [kept, setKept] = useState(() => newDrafts(owner))
  if (kept.owner !== owner) setKept(newDrafts(owner))
  const { drafts } = kept
  useEffect(
    () =>
      flow.subscribe(() => {
        const state = flow.getState()
        if (state.status !== 'revealed') return
        const { rotation } = state.request
        drafts.delete(rotation ? `rotate ${rotation.apiKey.id}` : 'create')
      }),
    [flow, drafts],
  )
  return drafts
}

function newDrafts(owner: string): { readonly owner: string; readonly drafts: FormDrafts } {
  return { owner, drafts: new Map() }
}
