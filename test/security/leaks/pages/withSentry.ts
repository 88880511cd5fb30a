// Imported by name, because the package declares no side effects, so a bare import would be dropped.
import { leakPage } from './host'
import { browserTracingIntegration, getReplay, init, replayIntegration } from '@sentry/browser'

const isUnmasked = new URLSearchParams(location.search).has('unmasked')
const masks = { maskAllText: false, maskAllInputs: false, blockAllMedia: false }
init({
  dsn: `http://public@${location.host}/1`,
  replaysSessionSampleRate: 1,
  tracesSampleRate: 1,
  integrations: [
    browserTracingIntegration(),
    replayIntegration({ minReplayDuration: 0, useCompression: false, ...(isUnmasked && masks) }),
  ],
})
Object.assign(window, { leakPage, flushRecorder: () => getReplay()?.flush() })
