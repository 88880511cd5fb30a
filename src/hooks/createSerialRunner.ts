/**
 * Runs a task at once, and once more if it was requested again meanwhile. Requests in quick succession lead to one run
 * at a time, and the last run begins after the last request. `stop` prevents further runs.
 */
export function createSerialRunner(task: () => Promise<unknown>): SerialRunner {
  let requests = 0
  let isRunning = false
  let isStopped = false
  const run = async (): Promise<void> => {
    requests += 1
    if (isRunning || isStopped) return
    isRunning = true
    const seen = requests
    await task().catch(() => {})
    isRunning = false
    if (requests > seen) await run()
  }
  return {
    run: () => void run(),
    stop: () => {
      isStopped = true
    },
  }
}

interface SerialRunner {
  readonly run: () => void
  readonly stop: () => void
}
