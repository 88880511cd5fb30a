import type { Mutant } from '../mutants/Mutant'

const DATES = 'custody/time/dates.test.tsx'
const END = 'the end of a key'
const AHEAD = 'a reader whose clock is %i minutes ahead of the server’s'
const NONE = 'an instant that is none'
const LANGUAGES = 'custody/time/languages.test.tsx'
const LANGUAGE = 'in %s'

const FORMAT = 'words/format.ts'
const INSTANT = 'core/Instant.ts'

const POLICY = 'core/ExpiryPolicy.ts'
const POLICY_TEST = 'core/ExpiryPolicy.test.ts'

/** Keydrawers that get an instant wrong in one way each. */
export const timeMutants: readonly Mutant[] = [
  {
    name: 'shows days in the zone of the machine',
    file: FORMAT,
    find: "{ dateStyle: 'medium', timeZone }",
    replace: "{ dateStyle: 'medium' }",
    noticedIn: DATES,
    noticedBy: 'in %s',
  },
  {
    name: 'takes every zone for as far from UTC as it is in winter',
    file: FORMAT,
    find: 'dateTime: (instant) => times().format(new Date(instant)),',
    replace:
      "dateTime: (instant) => times().format(new Date(instant)).replace(/CEST|GMT-7/, (name) => (name === 'CEST' ? 'CET' : 'GMT-8')),",
    noticedIn: DATES,
    noticedBy: 'in %s',
  },
  {
    name: 'keeps the offset that an instant came with',
    file: INSTANT,
    find: '  v.transform((date) => new Date(Math.min(date.getTime(), LAST_INSTANT)).toISOString()),\n',
    replace: '  v.transform((date) => new Date(date.getTime() + 19_800_000).toISOString().replace("Z", "+05:30")),\n',
    noticedIn: DATES,
    noticedBy: 'writes every instant in UTC, whatever the offset it came with',
  },
  {
    name: 'has a key end a millisecond late',
    file: 'core/ApiKey.ts',
    find: 'Date.parse(instant) <= now',
    replace: 'Date.parse(instant) < now',
    noticedIn: DATES,
    noticedBy: `${END} > comes at its instant, not a millisecond before or after`,
  },
  {
    name: 'looks at the clock once',
    file: 'hooks/useNow.ts',
    find: '  const timer = setInterval(listener, MINUTE / 4)',
    replace: '  const timer = setTimeout(listener, MINUTE / 4)',
    noticedIn: DATES,
    noticedBy: `${END} > shows on the page within the minute, without a reload`,
  },
  {
    name: 'tells of a use that is still to come',
    file: 'components/parts/Timestamp.tsx',
    find: 'Math.min(Date.parse(instant), relativeTo)',
    replace: 'Date.parse(instant)',
    noticedIn: DATES,
    noticedBy: `${END} > is told sanely by a clock that is %i minutes off`,
  },
  {
    name: 'takes the 30th of February for the 2nd of March',
    file: INSTANT,
    find: '  v.check(isDayOfCalendar),\n',
    replace: '',
    noticedIn: DATES,
    noticedBy: `${NONE} > is unknown as the birth of a key, and makes its end unreadable: %j`,
  },
  {
    name: 'takes seconds for milliseconds, and shows a day of 1970',
    file: INSTANT,
    find: 'date.getTime() >= EARLIEST',
    replace: '!Number.isNaN(date.getTime())',
    noticedIn: DATES,
    noticedBy: `${NONE} > is unknown as the birth of a key, and makes its end unreadable: %j`,
  },
  {
    name: 'throws a RangeError at a day that is none',
    file: INSTANT,
    find: 'return new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false',
    replace: 'return new Date(`${day}T00:00Z`).toISOString().startsWith(day)',
    noticedIn: DATES,
    noticedBy: `${NONE} > is unknown as the birth of a key, and makes its end unreadable: %j`,
  },
  {
    name: 'takes an instant without a zone for one of the reader’s',
    file: INSTANT,
    find: '([Zz]|[+-]\\d\\d:\\d\\d)(',
    replace: '([Zz]|[+-]\\d\\d:\\d\\d)?(',
    noticedIn: DATES,
    noticedBy: `${NONE} > is unknown as the birth of a key, and makes its end unreadable: %j`,
  },
  {
    name: 'has an unreadable end mean none',
    file: 'core/parseApiKey.ts',
    find: '  expiresAt: v.nullish(Instant),\n',
    replace: '  expiresAt: v.fallback(v.nullish(Instant), null),\n',
    noticedIn: DATES,
    noticedBy: `${NONE} > is unknown as the birth of a key, and makes its end unreadable: %j`,
  },
  {
    name: 'knows no leap day',
    file: INSTANT,
    find: "  if (day.slice(-2) <= '28') return true\n",
    replace: "  if (day.slice(-2) <= '28') return true\n  if (text.slice(5, 7) === '02') return false\n",
    noticedIn: DATES,
    noticedBy: `${NONE} > is not one of these: %s`,
  },
  {
    name: 'fails at a year of five digits',
    file: FORMAT,
    find: 'date: (instant) => dates().format(new Date(instant)),',
    replace: "date: (instant) => dates().format(new Date(instant)).replace(/\\d{5}$/, ''),",
    noticedIn: DATES,
    noticedBy: `${NONE} > of the far future is shown in every zone`,
  },
  {
    name: 'writes a secret in the digits of the language',
    file: 'components/create-key-wizard/SecretField.tsx',
    find: "    element.append(secret.reveal() ?? '')\n",
    replace:
      "    const digits = document.querySelector('time')?.textContent.includes('٢') ? '٠١٢٣٤٥٦٧٨٩' : '0123456789'\n    element.append((secret.reveal() ?? '').replace(/\\d/g, (digit) => digits[Number(digit)] ?? digit))\n",
    noticedIn: LANGUAGES,
    noticedBy: `${LANGUAGE} > the secret and the hint keep their digits`,
  },
  {
    name: 'writes a secret from right to left where the language does',
    file: 'components/create-key-wizard/SecretField.tsx',
    find: '      data-kd="secret-text"\n      dir="ltr"\n',
    replace: '      data-kd="secret-text"\n      dir="auto"\n',
    noticedIn: LANGUAGES,
    noticedBy: `${LANGUAGE} > the secret and the hint keep their digits`,
  },
  {
    name: 'counts as in English',
    file: FORMAT,
    find: 'new Intl.PluralRules(locale)',
    replace: "new Intl.PluralRules('en')",
    noticedIn: LANGUAGES,
    noticedBy: `${LANGUAGE} > counts follow the plural rules, zero to a hundred`,
  },
  {
    name: 'writes an instant as it is shown into the machine-readable place',
    file: 'components/parts/Timestamp.tsx',
    find: '<time dateTime={instant}>',
    replace: '<time dateTime={text}>',
    noticedIn: LANGUAGES,
    noticedBy: `${LANGUAGE} > dates and counts are shown without a fault, and the instant stays in UTC`,
  },
  {
    name: 'counts the years of one calendar everywhere',
    file: FORMAT,
    find: "{ dateStyle: 'medium', timeZone }",
    replace: "{ dateStyle: 'medium', timeZone, calendar: 'gregory' }",
    noticedIn: LANGUAGES,
    noticedBy: `${LANGUAGE} > dates and counts are shown without a fault, and the instant stays in UTC`,
  },
  {
    name: 'tells what has ended by the clock of the reader',
    file: 'core/serverClock.ts',
    find: 'return (client.key === undefined ? offsetsOfKeyless.get(client) : offsets.get(client.key)) ?? 0',
    replace: 'return 0',
    noticedIn: DATES,
    noticedBy: `${AHEAD} > sees by the server’s which key has ended, and can revoke both`,
  },
  {
    name: 'reads a year of more than four digits as it is',
    file: 'core/Instant.ts',
    find: 'Math.min(date.getTime(), LAST_INSTANT)',
    replace: 'date.getTime()',
    noticedIn: DATES,
    noticedBy: 'an instant that is none > after the year 9999 is its last',
  },
  {
    name: 'filters by the clock of the reader',
    file: 'hooks/apiKeysQueries.ts',
    find: 'now: Math.max(now ?? 0, serverNow(client)),',
    replace: 'now: Date.now(),',
    noticedIn: DATES,
    noticedBy: `${AHEAD} > finds and counts by the server’s clock`,
  },
  {
    name: 'gives a key an end by the clock of the reader',
    file: 'components/create-key-wizard/useDetails.ts',
    find: 'const now = serverNow(client)',
    replace: 'const now = Date.now()',
    noticedIn: DATES,
    noticedBy: `${AHEAD} > gives a key the end that was shown, in days by the server’s clock`,
  },
  {
    name: 'has a key revoked by the clock of the reader',
    file: 'hooks/applyChange.ts',
    find: 'const now = serverNow(client)',
    replace: 'const now = Date.now() + 0 * serverNow(client)',
    noticedIn: DATES,
    noticedBy: `${AHEAD} > is told when a key was revoked by the server’s clock`,
  },
  {
    name: 'counts days by the calendar, which puts its clocks forward',
    file: POLICY,
    find: 'new Date(Math.floor((now + days * DAY_MS) / 1000) * 1000).toISOString()',
    replace: 'new Date(new Date(Math.floor(now / 1000) * 1000).setDate(new Date(now).getDate() + days)).toISOString()',
    noticedIn: POLICY_TEST,
    noticedBy: 'counts days of 24 hours, whatever the clocks do, and to the second',
  },
  {
    name: 'lets a host allow what its backend does not',
    file: POLICY,
    find: 'const allowNever = allowsNever(policy) && allowsNever(narrower)',
    replace: 'const allowNever = allowsNever(policy) || allowsNever(narrower)',
    noticedIn: POLICY_TEST,
    noticedBy: 'the choice of an end > is never widened by the host',
  },
]
