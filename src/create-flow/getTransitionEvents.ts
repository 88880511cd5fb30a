import type { EventDetails } from '../core/ApiKeysEvent'
import type { CreateKeyState } from './createKeyMachine'

/** The events that a state transition emits. */
export function getTransitionEvents(before: CreateKeyState, after: CreateKeyState): readonly EventDetails[] {
  // Emitted once: searching the list afterwards is part of the same failure.
  if (before.status === 'creating' && (after.status === 'failed' || after.status === 'checking')) {
    const { error, request } = after
    const { code, mayHaveApplied } = error
    const keyId = request.rotation?.apiKey.id ?? null
    return [{ type: 'failed', action: request.rotation ? 'rotate' : 'create', keyId, code, mayHaveApplied }]
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
  return [{ type: closingType(before), keyId }]
}

type Issued = Extract<CreateKeyState, { readonly issued: unknown }>

function arrival({ request, issued: { id: keyId } }: Issued): readonly EventDetails[] {
  const { rotation } = request
  const issued: EventDetails = rotation
    ? { type: 'rotated', keyId, replacedId: rotation.apiKey.id }
    : { type: 'created', keyId }
  return [issued, { type: 'revealed', keyId }]
}

/** After the confirmation the user gave the secret up; without it, an unsaved secret was lost. */
function closingType(before: Issued): 'closed' | 'closed-unsaved' | 'lost' {
  if (before.status === 'confirming-close') return 'closed-unsaved'
  return before.status === 'revealed' && before.isSaved ? 'closed' : 'lost'
}
