import { LazyModule } from '../ui/LazyModule'

/** Everything from the form to the secret in one chunk. It has no state, so one instance serves the page. */
export const lazySecretDialog = /* @__PURE__ */ new LazyModule(
  async () => (await import('./SecretDialog')).SecretDialog,
)
