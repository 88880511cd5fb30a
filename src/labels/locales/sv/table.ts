// Swedish. Informal address: "du".
//
// key: nyckel (API key: API-nyckel) · secret: hemlighet · revoke: återkalla · rotate: rotera
// scope, permission: behörighet · create: skapa · disable, enable: inaktivera, aktivera · expire: gå ut
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('sv')
const REFUSED = 'Servern godtog inte begäran. Kontakta supporten.'

export const swedish: LocaleLabels = {
  locale: 'sv',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API-nycklar',
  intro: 'Använd nycklarna för att autentisera anrop till API:et. Behandla dem som lösenord.',
  createButton: 'Skapa API-nyckel',
  keyCount: plural({ one: '# API-nyckel', other: '# API-nycklar' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# nyckel', other: '# nycklar' })(total, format)
    return active === undefined ? keys : `${keys}, ${plural({ one: '# aktiv', other: '# aktiva' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({ one: 'Den första API-nyckeln', other: 'De # första API-nycklarna' })(shown, format)
      : `${format.number(shown)} av ${plural({ one: '# API-nyckel', other: '# API-nycklar' })(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `# API-nyckel visas. Enligt servern finns det ${format.number(reported)}.`,
      other: `# API-nycklar visas. Enligt servern finns det ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Namn',
  columnKey: 'Nyckel',
  columnId: 'ID',
  columnCreated: 'Skapad',
  columnLastUsed: 'Senast använd',
  columnExpires: 'Går ut',
  columnCreatedBy: 'Skapad av',
  columnStatus: 'Status',
  columnActions: 'Åtgärder',
  status: { active: 'Aktiv', disabled: 'Inaktiverad', expired: 'Utgången', revoked: 'Återkallad' },
  unnamed: 'Nyckel utan namn',
  newBadge: 'Ny',
  never: 'Aldrig',
  unknown: 'Okänt',
  hintUnavailable: 'Inte tillgänglig',
  unreadableRow: (field) => `Nyckeln kan inte visas eftersom servern skickade ogiltiga data (${field}).`,
  actionsFor: (name) => `Åtgärder för ${name}`,
  select: (name) => `Markera ${name}`,
  selectAll: 'Markera alla',
  expiresIn: (when) => `Går ut ${when}`,
  insight: {
    'never-used': 'Aldrig använd',
    idle: 'Inte använd på 90 dagar',
    'never-expires': 'Går aldrig ut',
  },
  replacedBy: (name) => `Ersatt av ”${name}”`,
  replaces: (name) => `Ersätter ”${name}”`,
  countOfQuota: (total, quota, format) =>
    `${format.number(total)} av ${plural({ one: '# API-nyckel', other: '# API-nycklar' })(quota, format)}`,
  quotaReached: plural({
    one: 'Du har nått gränsen på # API-nyckel. Ta bort en nyckel som du inte längre behöver.',
    other: 'Du har nått gränsen på # API-nycklar. Ta bort en nyckel som du inte längre behöver.',
  }),

  search: 'Sök API-nycklar',
  searchPlaceholder: 'Namn eller nyckel',
  searchPlaceholderNameless: 'Nyckel eller ID',
  allStatuses: 'Alla statusar',
  sortBy: 'Sortera efter',
  defaultSort: 'Nyast först',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'stigande' : 'fallande'}`,
  searching: 'Söker…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({ one: '# API-nyckel matchar', other: '# API-nycklar matchar' })(found, format)
      : `${format.number(found)} av ${plural({ one: '# API-nyckel', other: '# API-nycklar' })(among, format)} matchar`,
  matchesInLoaded: (found, loaded, { number }) =>
    `${number(found)} av de ${number(loaded)} API-nycklar som har lästs in hittills matchar. Övriga nycklar genomsöktes inte.`,
  noMatchTitle: 'Inga matchande API-nycklar',
  noMatchText:
    'Prova en del av namnet, beskrivningen, skaparens namn eller ID:t, eller de första eller sista tecknen i nyckeln.',
  noMatchInLoaded: (loaded, { number }) =>
    `Endast de API-nycklar som har lästs in hittills (${number(loaded)}) genomsöktes.`,
  sortedLoaded: (loaded, { number }) =>
    `Endast de API-nycklar som har lästs in hittills (${number(loaded)}) är sorterade.`,
  clearSearch: 'Rensa sökningen',
  notPrinted: plural({
    one: '# API-nyckel till skrivs inte ut.',
    other: '# API-nycklar till skrivs inte ut.',
  }),

  loading: 'Läser in API-nycklar…',
  refreshing: 'Uppdaterar…',
  showMore: 'Visa fler',
  loadingMore: 'Läser in fler…',
  emptyTitle: 'Inga API-nycklar än',
  emptyText:
    'Skapa en separat nyckel för varje server eller skript, så att du kan byta ut en utan att påverka de andra.',
  emptyReadOnly: 'API-nycklar som dina administratörer skapar visas här.',
  readOnly: 'Du har endast läsbehörighet. Be en administratör att skapa en nyckel.',
  listFailed: 'Det gick inte att läsa in API-nycklarna.',
  refreshFailed: 'Det gick inte att uppdatera listan.',
  staleSince: (ago) => `Senast uppdaterad ${ago}.`,
  moreFailed: 'Det gick inte att läsa in nästa nycklar.',
  listError: {
    unauthorized: 'Din session har gått ut. Logga in igen och försök sedan på nytt.',
    forbidden: 'Du har inte behörighet att visa API-nycklar. Be en administratör om åtkomst.',
    'not-found': 'Listan med API-nycklar hittades inte. Kontakta supporten.',
    'rate-limited': 'För många anrop. Vänta en stund och försök sedan på nytt.',
    unreachable: 'Det går inte att nå servern. Kontrollera anslutningen och försök sedan på nytt.',
    timeout: 'Det tog för lång tid för servern att svara. Försök igen.',
    'server-error': 'Något gick fel på servern. Försök igen om en stund.',
    'malformed-response': 'Servern skickade ett oväntat svar. Kontakta supporten.',
    unsupported: 'Servern har inte stöd för att lista API-nycklar.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Servern behandlar fortfarande en begäran. Försök igen om en stund.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Begäran avbröts.',
    unknown: 'Något gick fel. Försök igen.',
  },
  retryAfter: plural({ one: 'Försök igen om # sekund.', other: 'Försök igen om # sekunder.' }),
  cancel: 'Avbryt',
  tryAgain: 'Försök igen',
  openFailed: 'Det gick inte att läsa in en del av sidan. Kontrollera anslutningen och ladda sedan om sidan.',
  reload: 'Ladda om sidan',

  orphanTitle: (name) => `Hemligheten för ”${name}” sparades aldrig.`,
  orphanText:
    'Nyckeln skapades, men dess hemlighet gick förlorad innan den hade sparats. Återkalla nyckeln och skapa en ny.',
  unsavedRotationTitle: (name) => `Den nya hemligheten för ”${name}” sparades aldrig.`,
  unsavedRotationText:
    'Den gamla hemligheten kanske inte fungerar längre. Rotera nyckeln igen för att få en ny hemlighet.',
  unacknowledgedTitle: (name) => `Servern har inte fått besked om att du har sparat hemligheten för ”${name}”.`,
  unacknowledgedText:
    'Servern kan komma att återkalla nyckeln. Meddela servern igen eller kontrollera att nyckeln fungerar.',
  acknowledgeAgain: 'Meddela servern igen',
  unresolvedTitle: (name) => `”${name}” kan ha skapats.`,
  unresolvedText: 'Begäran slutfördes inte, så hemligheten visades inte. Om nyckeln skapades visas den i listan.',
  resumeText: 'Servern kan returnera hemligheten i ytterligare några minuter.',
  resume: 'Hämta hemlighet',
  candidateTitle: (name) => `”${name}” kan vara nyckeln från din senaste begäran.`,
  candidateText:
    'Nyckeln har samma namn och skapades vid den tidpunkten, men den kan tillhöra någon annan. Återkalla den bara om den är din.',
  candidateCreatedBy: (creator) => `skapad av ${creator}`,
  candidateNeverUsed: 'aldrig använd',
  review: 'Granska…',
  dismiss: 'Dölj meddelande',
  revoke: 'Återkalla',
  rotate: 'Rotera',
}
