// Danish. Informal address: "du".
//
// key: nøgle (API key: API-nøgle) · secret: hemmelighed · revoke: tilbagekalde · rotate: rotere
// scope, permission: tilladelse · create: oprette · disable, enable: deaktivere, aktivere · expire: udløbe
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('da')
const REFUSED = 'Serveren accepterede ikke anmodningen. Kontakt support.'

export const danish: LocaleLabels = {
  locale: 'da',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API-nøgler',
  intro: 'Brug disse nøgler til at autentificere anmodninger til API’et. Behandl dem som adgangskoder.',
  createButton: 'Opret API-nøgle',
  keyCount: plural({ one: '# API-nøgle', other: '# API-nøgler' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# nøgle', other: '# nøgler' })(total, format)
    return active === undefined ? keys : `${keys}, ${plural({ one: '# aktiv', other: '# aktive' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({ one: 'Den første API-nøgle', other: 'De # første API-nøgler' })(shown, format)
      : `${format.number(shown)} af ${plural({ one: '# API-nøgle', other: '# API-nøgler' })(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `# API-nøgle vist. Ifølge serveren er der ${format.number(reported)}.`,
      other: `# API-nøgler vist. Ifølge serveren er der ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Navn',
  columnKey: 'Nøgle',
  columnId: 'ID',
  columnCreated: 'Oprettet',
  columnLastUsed: 'Sidst brugt',
  columnExpires: 'Udløber',
  columnCreatedBy: 'Oprettet af',
  columnStatus: 'Status',
  columnActions: 'Handlinger',
  status: { active: 'Aktiv', disabled: 'Deaktiveret', expired: 'Udløbet', revoked: 'Tilbagekaldt' },
  unnamed: 'Nøgle uden navn',
  newBadge: 'Ny',
  never: 'Aldrig',
  unknown: 'Ukendt',
  hintUnavailable: 'Ikke tilgængelig',
  unreadableRow: (field) => `Nøglen kan ikke vises, fordi serveren sendte ugyldige data (${field}).`,
  actionsFor: (name) => `Handlinger for ${name}`,
  select: (name) => `Vælg ${name}`,
  selectAll: 'Vælg alle',
  expiresIn: (when) => `Udløber ${when}`,
  insight: {
    'never-used': 'Aldrig brugt',
    idle: 'Ikke brugt i 90 dage',
    'never-expires': 'Udløber aldrig',
  },
  replacedBy: (name) => `Erstattet af ”${name}”`,
  replaces: (name) => `Erstatter ”${name}”`,
  countOfQuota: (total, quota, format) =>
    `${format.number(total)} af ${plural({ one: '# API-nøgle', other: '# API-nøgler' })(quota, format)}`,
  quotaReached: plural({
    one: 'Du har nået grænsen på # API-nøgle. Fjern en nøgle, du ikke længere bruger.',
    other: 'Du har nået grænsen på # API-nøgler. Fjern en nøgle, du ikke længere bruger.',
  }),

  search: 'Søg i API-nøgler',
  searchPlaceholder: 'Navn eller nøgle',
  searchPlaceholderNameless: 'Nøgle eller ID',
  allStatuses: 'Alle statusser',
  sortBy: 'Sorter efter',
  defaultSort: 'Nyeste først',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'stigende' : 'faldende'}`,
  searching: 'Søger…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({ one: '# API-nøgle matcher', other: '# API-nøgler matcher' })(found, format)
      : `${format.number(found)} af ${plural({ one: '# API-nøgle', other: '# API-nøgler' })(among, format)} matcher`,
  matchesInLoaded: (found, loaded, { number }) =>
    `${number(found)} af de ${number(loaded)} API-nøgler, der er indlæst indtil videre, matcher. Der blev ikke søgt i andre nøgler.`,
  noMatchTitle: 'Ingen API-nøgler matcher',
  noMatchText:
    'Prøv en del af navnet, beskrivelsen, opretterens navn eller ID’et eller de første eller sidste tegn i nøglen.',
  noMatchInLoaded: (loaded, { number }) =>
    `Der blev kun søgt i de API-nøgler, der er indlæst indtil videre (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) =>
    `Kun de API-nøgler, der er indlæst indtil videre (${number(loaded)}), er sorteret.`,
  clearSearch: 'Ryd søgning',
  notPrinted: plural({
    one: '# yderligere API-nøgle udskrives ikke.',
    other: '# yderligere API-nøgler udskrives ikke.',
  }),

  loading: 'Indlæser API-nøgler…',
  refreshing: 'Opdaterer…',
  showMore: 'Vis flere',
  loadingMore: 'Indlæser flere…',
  emptyTitle: 'Ingen API-nøgler endnu',
  emptyText:
    'Opret en separat nøgle til hver server eller hvert script, så du kan udskifte én uden at påvirke de andre.',
  emptyReadOnly: 'API-nøgler, som dine administratorer opretter, vises her.',
  readOnly: 'Du har kun læseadgang. Bed en administrator om at oprette en nøgle.',
  listFailed: 'API-nøglerne kunne ikke indlæses.',
  refreshFailed: 'Listen kunne ikke opdateres.',
  staleSince: (ago) => `Sidst opdateret ${ago}.`,
  moreFailed: 'De næste nøgler kunne ikke indlæses.',
  listError: {
    unauthorized: 'Din session er udløbet. Log ind igen, og prøv derefter igen.',
    forbidden: 'Du har ikke tilladelse til at se API-nøgler. Bed en administrator om adgang.',
    'not-found': 'Listen over API-nøgler blev ikke fundet. Kontakt support.',
    'rate-limited': 'For mange anmodninger. Vent et øjeblik, og prøv derefter igen.',
    unreachable: 'Serveren kan ikke nås. Kontroller din forbindelse, og prøv derefter igen.',
    timeout: 'Serveren var for længe om at svare. Prøv igen.',
    'server-error': 'Der opstod en fejl på serveren. Prøv igen om lidt.',
    'malformed-response': 'Serveren sendte et uventet svar. Kontakt support.',
    unsupported: 'Serveren kan ikke vise en liste over API-nøgler.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Serveren behandler stadig en anmodning. Prøv igen om lidt.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Anmodningen blev annulleret.',
    unknown: 'Der opstod en fejl. Prøv igen.',
  },
  retryAfter: plural({ one: 'Prøv igen om # sekund.', other: 'Prøv igen om # sekunder.' }),
  cancel: 'Annuller',
  tryAgain: 'Prøv igen',
  openFailed: 'En del af siden kunne ikke indlæses. Kontroller din forbindelse, og genindlæs derefter siden.',
  reload: 'Genindlæs siden',

  orphanTitle: (name) => `Hemmeligheden for ”${name}” blev aldrig gemt.`,
  orphanText:
    'Nøglen blev oprettet, men dens hemmelighed gik tabt, før den blev gemt. Tilbagekald nøglen, og opret en ny.',
  unsavedRotationTitle: (name) => `Den nye hemmelighed for ”${name}” blev aldrig gemt.`,
  unsavedRotationText:
    'Den gamle hemmelighed virker måske ikke længere. Roter nøglen igen for at få en ny hemmelighed.',
  unacknowledgedTitle: (name) => `Serveren fik ikke besked om, at du har gemt hemmeligheden for ”${name}”.`,
  unacknowledgedText:
    'Serveren tilbagekalder muligvis nøglen. Giv serveren besked igen, eller kontroller, at nøglen virker.',
  acknowledgeAgain: 'Giv serveren besked igen',
  unresolvedTitle: (name) => `”${name}” er muligvis blevet oprettet.`,
  unresolvedText:
    'Anmodningen blev ikke fuldført, så hemmeligheden blev ikke vist. Hvis nøglen blev oprettet, vises den på listen.',
  resumeText: 'Serveren kan stadig returnere hemmeligheden i de næste par minutter.',
  resume: 'Hent hemmelighed',
  candidateTitle: (name) => `”${name}” er muligvis nøglen fra din seneste anmodning.`,
  candidateText:
    'Nøglen har samme navn og blev oprettet på det tidspunkt, men den kan tilhøre en anden. Tilbagekald den kun, hvis den er din.',
  candidateCreatedBy: (creator) => `oprettet af ${creator}`,
  candidateNeverUsed: 'aldrig brugt',
  review: 'Gennemgå…',
  dismiss: 'Skjul besked',
  revoke: 'Tilbagekald',
  rotate: 'Roter',
}
