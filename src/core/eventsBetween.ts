import type { ApiKeysEvent } from './ApiKeysEvent'
import type { CreateKeyState } from './createKeyMachine'

/** What to tell of a step from one state of a creation to the next. */
export function eventsBetween(before: CreateKeyState, after: CreateKeyState): readonly ApiKeysEvent[] {
  // Told once, and at once: what the list then says of a failure does not make it another.
  if (before.status === 'creating' && (after.status === 'failed' || after.status === 'checking')) {
    const { error, attempt } = after
    const { code, mayHaveApplied } = error
    const keyId = attempt.rotation?.apiKey.id ?? null
    return [{ type: 'failed', action: attempt.rotation ? 'rotate' : 'create', keyId, code, mayHaveApplied }]
  }
  if ('issued' in after && !('issued' in before)) return arrival(after)
  if (!('issued' in before)) return []
  const keyId = before.issued.id
  if (after.status === 'revealed') {
    const isNews = after.isSaved && !(before.status === 'revealed' && before.isSaved)
    return isNews ? [{ type: 'saved', keyId }] : []
  }
  if (after.status === 'lost') return [{ type: 'lost', keyId }]
  if ('issued' in after || before.status === 'lost') return []
  return [{ type: endOf(before), keyId }]
}

type Issued = Extract<CreateKeyState, { readonly issued: unknown }>

function arrival({ attempt, issued: { id: keyId } }: Issued): readonly ApiKeysEvent[] {
  const { rotation } = attempt
  const made: ApiKeysEvent = rotation
    ? { type: 'rotated', keyId, replacedId: rotation.apiKey.id }
    : { type: 'created', keyId }
  return [made, { type: 'revealed', keyId }]
}

/** From the question the way out is the user's word; from an unsaved secret there is none but losing it. */
function endOf(before: Issued): 'closed' | 'closed-unsaved' | 'lost' {
  if (before.status === 'leaving') return 'closed-unsaved'
  return before.status === 'revealed' && before.isSaved ? 'closed' : 'lost'
}
