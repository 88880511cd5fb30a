/** Collects promises that are rejected and that nobody handles. */
export function collectRejections() {
  const reasons: unknown[] = []
  const note = (reason: unknown) => void reasons.push(reason)
  return {
    start: () => void process.on('unhandledRejection', note),
    stop: () => void process.off('unhandledRejection', note),
    /** Those since the last time. */
    async rejections(): Promise<readonly unknown[]> {
      await new Promise((resolve) => void setTimeout(resolve))
      return reasons.splice(0)
    },
  }
}
