import { warnOnce } from '../warnOnce'

/** Names that do not identify the signed-in user. */
const AMBIGUOUS = new Set(['me', 'default', 'current'])

/**
 * Returns the scope as text, and warns about a scope that does not identify an owner. An object becomes its JSON, so
 * that two organizations that are passed as objects do not share a cache.
 */
export function readScope(given: unknown): string {
  const scope = typeof given === 'string' ? given : toText(given)
  if (typeof given !== 'string')
    warnOnce(
      `The \`scope\` of <ApiKeysProvider> must be a string, but is ${given === null ? 'null' : typeof given}. ` +
        'Pass an id, such as scope={organization.id}.',
    )
  else if (scope.trim() === '')
    warnOnce(
      'The `scope` of <ApiKeysProvider> is empty. Pass the id of the owner of the keys, such as scope={user.id}.',
    )
  else if (AMBIGUOUS.has(scope.trim().toLowerCase()))
    warnOnce(
      `scope="${scope}" is the same for every user, so the next user who signs in on this page can see the keys of the ` +
        'previous user. Pass an id, such as scope={user.id}, and call ' +
        'queryClient.removeQueries({ queryKey: apiKeysQueries.all(scope) }) at sign-out.',
    )
  return scope
}

function toText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return typeof value
  }
}
