/**
 * Excludes an element from session recorders, translators and drag and drop.
 *
 * Each recorder has its own marker. The lists were checked in the recorders' published code if it
 * is public (Sentry, rrweb, PostHog, Datadog, Clarity, OpenReplay, Highlight, Mixpanel,
 * Amplitude, New Relic) and in their documentation otherwise (FullStory, Hotjar, LogRocket).
 */
export const privacyAttributes = {
  className:
    'sentry-mask sentry-block rr-mask rr-block ph-no-capture ph-mask fs-mask fs-exclude highlight-mask highlight-block amp-mask amp-block mp-mask mp-block nr-mask nr-block',
  translate: 'no',
  draggable: false,
  spellCheck: false,
  'data-sentry-mask': '',
  'data-sentry-block': '',
  'data-private': '',
  'data-dd-privacy': 'hidden',
  'data-hj-suppress': '',
  'data-clarity-mask': 'true',
  'data-openreplay-obscured': '',
  'data-openreplay-masked': '',
  'data-nr-mask': '',
  'data-nr-block': '',
} as const
