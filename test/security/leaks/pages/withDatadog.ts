// Imported by name, because the package declares no side effects, so a bare import would be dropped.
import { leakPage } from './host'
import { datadogRum } from '@datadog/browser-rum'

datadogRum.init({
  applicationId: '00000000-0000-4000-8000-000000000000',
  clientToken: 'pub00000000000000000000000000000000',
  site: 'datadoghq.com',
  proxy: ({ path, parameters }) => `${location.origin}/recorded/datadog${path}?${parameters}`,
  service: 'host',
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  telemetrySampleRate: 0,
  trackUserInteractions: true,
  trackResources: true,
  defaultPrivacyLevel: 'allow',
  enablePrivacyForActionName: false,
})
datadogRum.startSessionReplayRecording()
// Datadog sends its data when the page is left.
Object.assign(window, { leakPage, flushRecorder: () => Promise.resolve() })
