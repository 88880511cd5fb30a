/** When every story plays. */
export const NOW = Date.parse('2026-11-23T17:00:00.000Z')

/** Stops the clock, so that a story says the same every day. Not a spy: the spies' own log asks for the time. */
export function stopClock(): () => void {
  const { now } = Date
  setClock(NOW)
  return () => {
    Date.now = now
  }
}

export function setClock(instant: number): void {
  Date.now = () => instant
}
