/**
 * It is not proven that a key belongs to this run, so nothing else is sent. The message says which setting to fix,
 * and never quotes an id or a secret.
 */
export class StoppedRun extends Error {
  override readonly name = 'StoppedRun'
}
