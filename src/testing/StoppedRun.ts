/**
 * A key is not proven to belong to this run, so nothing else is sent. The message names the setting to fix, and never
 * quotes an id or a secret.
 */
export class StoppedRun extends Error {
  override readonly name = 'StoppedRun'
}
