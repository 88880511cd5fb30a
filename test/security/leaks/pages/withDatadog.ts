// By name: the package says that its modules have no effects, so a bare import would be left out.
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
// It sends what it has when the page is left.
Object.assign(window, { leakPage, flushRecorder: () => Promise.resolve() })
