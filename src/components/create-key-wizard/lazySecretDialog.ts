import { Later } from '../parts/Later'

/** Everything from the form to the secret in one chunk. It is code and has no state, so one serves the page. */
export const lazySecretDialog = /* @__PURE__ */ new Later(async () => (await import('./SecretDialog')).SecretDialog)
