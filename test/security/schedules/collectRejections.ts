/** Collects unhandled rejections of promises. */
export function collectRejections() {
  const reasons: unknown[] = []
  const note = (reason: unknown) => void reasons.push(reason)
  return {
    start: () => void process.on('unhandledRejection', note),
    stop: () => void process.off('unhandledRejection', note),
    /** The rejections since the last call. */
    async rejections(): Promise<readonly unknown[]> {
      await new Promise((resolve) => void setTimeout(resolve))
      return reasons.splice(0)
    },
  }
}
