import { type CreateKeyState, secretOf } from './createKeyMachine'

/** Whether leaving now would lose a secret: one is requested, or is shown and not confirmed as saved. */
export function isUnsaved(state: CreateKeyState): boolean {
  if (state.status === 'creating' || state.status === 'checking') return true
  return secretOf(state) !== undefined && !(state.status === 'revealed' && state.isSaved)
}
