import type { Mutant } from '../mutants/Mutant'

const FORMAT = 'labels/format.ts'
const INSTANT = 'core/timestamp.ts'

const POLICY = 'core/ExpiryPolicy.ts'

/** Planted faults, each of which gets a timestamp wrong. */
export const timeMutants: readonly Mutant[] = [
  {
    name: 'shows days in the zone of the machine',
    file: FORMAT,
    find: "{ dateStyle: 'medium', timeZone }",
    replace: "{ dateStyle: 'medium' }",
    caughtBy: 'dates-in-time-zone',
  },
  {
    name: 'takes every zone for as far from UTC as it is in winter',
    file: FORMAT,
    find: 'dateTime: (instant) => times().format(new Date(instant)),',
    replace:
      "dateTime: (instant) => times().format(new Date(instant)).replace(/CEST|GMT-7/, (name) => (name === 'CEST' ? 'CET' : 'GMT-8')),",
    caughtBy: 'dates-in-time-zone',
  },
  {
    name: 'keeps the offset that an instant came with',
    file: INSTANT,
    find: 'new Date(Math.min(instant, LAST_INSTANT)).toISOString()',
    replace: 'new Date(instant + 19_800_000).toISOString().replace("Z", "+05:30")',
    caughtBy: 'dates-in-utc',
  },
  {
    name: 'has a key end a millisecond late',
    file: 'core/ApiKey.ts',
    find: 'instant != null && Date.parse(instant) <= now',
    replace: 'instant != null && Date.parse(instant) < now',
    caughtBy: 'expiry-at-its-instant',
  },
  {
    name: 'looks at the clock once',
    file: 'hooks/useNow.ts',
    find: 'const timer = setInterval(listener, MINUTE_MS / 4)',
    replace: 'const timer = setTimeout(listener, MINUTE_MS / 4)',
    caughtBy: 'expiry-shown-within-minute',
  },
  {
    name: 'tells of a use that is still to come',
    file: 'components/ui/Timestamp.tsx',
    find: 'Math.min(Date.parse(instant), relativeTo)',
    replace: 'Date.parse(instant)',
    caughtBy: 'expiry-with-wrong-clock',
  },
  {
    name: 'takes the 30th of February for the 2nd of March',
    file: INSTANT,
    find: 'const instant = isDayOfCalendar(text) ? Date.parse(text) : Number.NaN',
    replace: 'const instant = Date.parse(text)',
    caughtBy: 'date-unreadable',
  },
  {
    name: 'takes seconds for milliseconds, and shows a day of 1970',
    file: INSTANT,
    find: 'return instant >= EARLIEST ?',
    replace: 'return !Number.isNaN(instant) ?',
    caughtBy: 'date-unreadable',
  },
  {
    name: 'throws a RangeError at a day that is none',
    file: INSTANT,
    find: 'return new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false',
    replace: 'return new Date(`${day}T00:00Z`).toISOString().startsWith(day)',
    caughtBy: 'date-unreadable',
  },
  {
    name: 'takes an instant without a zone for one of the reader’s',
    file: INSTANT,
    find: '/^(\\+\\d\\d)?\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([Zz]|[+-]\\d\\d:\\d\\d)(\\[[^\\][]+\\])*$/',
    replace:
      '/^(\\+\\d\\d)?\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([Zz]|[+-]\\d\\d:\\d\\d)?(\\[[^\\][]+\\])*$/',
    caughtBy: 'date-unreadable',
  },
  {
    name: 'has an unreadable end mean none',
    file: 'core/parseApiKey.ts',
    find: 'expiresAt: orNull(expiresAt, asTimestamp)',
    replace: 'expiresAt: orNull(expiresAt, asTimestamp) ?? null',
    caughtBy: 'date-unreadable',
  },
  {
    name: 'knows no leap day',
    file: INSTANT,
    find: "if (day.slice(-2) <= '28') return true",
    replace: "if (day.slice(-2) <= '28') return true\n  if (text.slice(5, 7) === '02') return false",
    caughtBy: 'date-invalid',
  },
  {
    name: 'fails at a year of five digits',
    file: FORMAT,
    find: 'date: (instant) => dates().format(new Date(instant)),',
    replace: "date: (instant) => dates().format(new Date(instant)).replace(/\\d{5}$/, ''),",
    caughtBy: 'date-far-future',
  },
  {
    name: 'writes a secret in the digits of the language',
    file: 'components/create-key/SecretField.tsx',
    find: "element.append(secret.reveal() ?? '')",
    replace:
      "const digits = document.querySelector('time')?.textContent.includes('٢') ? '٠١٢٣٤٥٦٧٨٩' : '0123456789'\n    element.append((secret.reveal() ?? '').replace(/\\d/g, (digit) => digits[Number(digit)] ?? digit))",
    caughtBy: 'language-digits-of-secret',
  },
  {
    name: 'writes a secret from right to left where the language does',
    file: 'components/create-key/SecretField.tsx',
    find: 'dir="ltr"\n      onCopy={handleCopy}',
    replace: 'dir="auto"\n      onCopy={handleCopy}',
    caughtBy: 'language-digits-of-secret',
  },
  {
    name: 'counts as in English',
    file: FORMAT,
    find: 'new Intl.PluralRules(words)',
    replace: "new Intl.PluralRules('en')",
    caughtBy: 'language-plurals',
  },
  {
    name: 'writes an instant as it is shown into the machine-readable place',
    file: 'components/ui/Timestamp.tsx',
    find: '<time dateTime={instant}>{text}',
    replace: '<time dateTime={text}>{text}',
    caughtBy: 'language-dates',
  },
  {
    name: 'counts the years of one calendar everywhere',
    file: FORMAT,
    find: "{ dateStyle: 'medium', timeZone }",
    replace: "{ dateStyle: 'medium', timeZone, calendar: 'gregory' }",
    caughtBy: 'language-dates',
  },
  {
    name: 'tells what has ended by the clock of the reader',
    file: 'core/serverClock.ts',
    find: 'return (client.key === undefined ? offsetsOfKeyless.get(client) : offsets.get(client.key)) ?? 0',
    replace: 'return 0',
    caughtBy: 'server-clock-status',
  },
  {
    name: 'reads a year of more than four digits as it is',
    file: 'core/timestamp.ts',
    find: 'Math.min(instant, LAST_INSTANT)',
    replace: 'instant',
    caughtBy: 'date-after-9999',
  },
  {
    name: 'filters by the clock of the reader',
    file: 'queries/apiKeysQueries.ts',
    find: 'now: Math.max(now ?? 0, serverNow(client)),',
    replace: 'now: Date.now(),',
    caughtBy: 'server-clock-filter',
  },
  {
    name: 'gives a key an end by the clock of the reader',
    file: 'components/create-key/useDetails.ts',
    find: 'const now = serverNow(client)\n    const sent = settled(form.draft, bounds, now)\n    if (!form.accepts(problemsOf(',
    replace:
      'const now = Date.now()\n    const sent = settled(form.draft, bounds, now)\n    if (!form.accepts(problemsOf(',
    caughtBy: 'server-clock-expiry',
  },
  {
    name: 'has a key revoked by the clock of the reader',
    file: 'queries/changeKey.ts',
    find: 'const now = serverNow(client)\n  const patch = patchOf(change)',
    replace: 'const now = Date.now() + 0 * serverNow(client)\n  const patch = patchOf(change)',
    caughtBy: 'server-clock-revocation',
  },
  {
    name: 'counts days by the calendar, which puts its clocks forward',
    file: POLICY,
    find: 'new Date(Math.floor((now + days * DAY_MS) / 1000) * 1000).toISOString()',
    replace: 'new Date(new Date(Math.floor(now / 1000) * 1000).setDate(new Date(now).getDate() + days)).toISOString()',
    caughtBy: 'days-of-24-hours',
  },
  {
    name: 'lets a host allow what its backend does not',
    file: POLICY,
    find: 'const allowNever = allowsNever(policy) && allowsNever(narrower)',
    replace: 'const allowNever = allowsNever(policy) || allowsNever(narrower)',
    caughtBy: 'host-cannot-widen-expiry',
  },
]
