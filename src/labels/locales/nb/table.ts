// Norwegian (Bokmål). Informal address: "du".
//
// key: nøkkel (API key: API-nøkkel) · secret: hemmelighet · revoke: tilbakekalle · rotate: rotere
// scope, permission: tillatelse · create: opprette · disable, enable: deaktivere, aktivere · expire: utløpe
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('nb')
const REFUSED = 'Serveren godtok ikke forespørselen. Kontakt brukerstøtte.'

export const norwegian: LocaleLabels = {
  locale: 'nb',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API-nøkler',
  intro: 'Bruk disse nøklene til å autentisere forespørsler til API-et. Behandle dem som passord.',
  createButton: 'Opprett API-nøkkel',
  keyCount: plural({ one: '# API-nøkkel', other: '# API-nøkler' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# nøkkel', other: '# nøkler' })(total, format)
    return active === undefined ? keys : `${keys}, ${plural({ one: '# aktiv', other: '# aktive' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({ one: 'Den første API-nøkkelen', other: 'De # første API-nøklene' })(shown, format)
      : `${format.number(shown)} av ${plural({ one: '# API-nøkkel', other: '# API-nøkler' })(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `# API-nøkkel vises. Ifølge serveren er det ${format.number(reported)}.`,
      other: `# API-nøkler vises. Ifølge serveren er det ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Navn',
  columnKey: 'Nøkkel',
  columnId: 'ID',
  columnCreated: 'Opprettet',
  columnLastUsed: 'Sist brukt',
  columnExpires: 'Utløper',
  columnCreatedBy: 'Opprettet av',
  columnStatus: 'Status',
  columnActions: 'Handlinger',
  status: { active: 'Aktiv', disabled: 'Deaktivert', expired: 'Utløpt', revoked: 'Tilbakekalt' },
  unnamed: 'Nøkkel uten navn',
  newBadge: 'Ny',
  never: 'Aldri',
  unknown: 'Ukjent',
  hintUnavailable: 'Ikke tilgjengelig',
  unreadableRow: (field) => `Nøkkelen kan ikke vises fordi serveren sendte ugyldige data (${field}).`,
  actionsFor: (name) => `Handlinger for ${name}`,
  select: (name) => `Velg ${name}`,
  selectAll: 'Velg alle',
  expiresIn: (when) => `Utløper ${when}`,
  insight: {
    'never-used': 'Aldri brukt',
    idle: 'Ikke brukt på 90 dager',
    'never-expires': 'Utløper aldri',
  },
  replacedBy: (name) => `Erstattet av «${name}»`,
  replaces: (name) => `Erstatter «${name}»`,
  countOfQuota: (total, quota, format) =>
    `${format.number(total)} av ${plural({ one: '# API-nøkkel', other: '# API-nøkler' })(quota, format)}`,
  quotaReached: plural({
    one: 'Du har nådd grensen på # API-nøkkel. Fjern en nøkkel du ikke lenger trenger.',
    other: 'Du har nådd grensen på # API-nøkler. Fjern en nøkkel du ikke lenger trenger.',
  }),

  search: 'Søk i API-nøkler',
  searchPlaceholder: 'Navn eller nøkkel',
  searchPlaceholderNameless: 'Nøkkel eller ID',
  allStatuses: 'Alle statuser',
  sortBy: 'Sorter etter',
  defaultSort: 'Nyeste først',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'stigende' : 'synkende'}`,
  searching: 'Søker…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({ one: '# treff blant API-nøklene', other: '# treff blant API-nøklene' })(found, format)
      : `${format.number(found)} treff blant ${plural({ one: '# API-nøkkel', other: '# API-nøkler' })(among, format)}`,
  matchesInLoaded: (found, loaded, { number }) =>
    `${number(found)} treff blant API-nøklene som er lastet inn så langt (${number(loaded)}). Det ble ikke søkt i andre nøkler.`,
  noMatchTitle: 'Ingen treff blant API-nøklene',
  noMatchText:
    'Prøv en del av navnet, beskrivelsen, navnet på oppretteren eller ID-en, eller de første eller siste tegnene i nøkkelen.',
  noMatchInLoaded: (loaded, { number }) =>
    `Det ble bare søkt i API-nøklene som er lastet inn så langt (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `Bare API-nøklene som er lastet inn så langt (${number(loaded)}), er sortert.`,
  clearSearch: 'Tøm søket',
  notPrinted: plural({
    one: '# API-nøkkel til er ikke skrevet ut.',
    other: '# API-nøkler til er ikke skrevet ut.',
  }),

  loading: 'Laster inn API-nøkler…',
  refreshing: 'Oppdaterer…',
  showMore: 'Vis flere',
  loadingMore: 'Laster inn flere…',
  emptyTitle: 'Ingen API-nøkler ennå',
  emptyText:
    'Opprett en egen nøkkel for hver server eller hvert skript, så kan du bytte ut én uten å påvirke de andre.',
  emptyReadOnly: 'API-nøkler som administratorene dine oppretter, vises her.',
  readOnly: 'Du har bare lesetilgang. Be en administrator om å opprette en nøkkel.',
  listFailed: 'Kunne ikke laste inn API-nøklene.',
  refreshFailed: 'Kunne ikke oppdatere listen.',
  staleSince: (ago) => `Sist oppdatert ${ago}.`,
  moreFailed: 'Kunne ikke laste inn de neste nøklene.',
  listError: {
    unauthorized: 'Økten din er utløpt. Logg på igjen, og prøv deretter på nytt.',
    forbidden: 'Du har ikke tillatelse til å se API-nøkler. Be en administrator om tilgang.',
    'not-found': 'Fant ikke listen over API-nøkler. Kontakt brukerstøtte.',
    'rate-limited': 'For mange forespørsler. Vent litt, og prøv deretter på nytt.',
    unreachable: 'Får ikke kontakt med serveren. Kontroller tilkoblingen, og prøv deretter på nytt.',
    timeout: 'Serveren brukte for lang tid på å svare. Prøv på nytt.',
    'server-error': 'Det oppstod en feil på serveren. Prøv på nytt om litt.',
    'malformed-response': 'Serveren sendte et uventet svar. Kontakt brukerstøtte.',
    unsupported: 'Serveren kan ikke vise en liste over API-nøkler.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Serveren behandler fortsatt en forespørsel. Prøv på nytt om litt.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Forespørselen ble avbrutt.',
    unknown: 'Det oppstod en feil. Prøv på nytt.',
  },
  retryAfter: plural({ one: 'Prøv på nytt om # sekund.', other: 'Prøv på nytt om # sekunder.' }),
  cancel: 'Avbryt',
  tryAgain: 'Prøv på nytt',
  openFailed: 'Kunne ikke laste inn en del av siden. Kontroller tilkoblingen, og last deretter inn siden på nytt.',
  reload: 'Last inn siden på nytt',

  orphanTitle: (name) => `Hemmeligheten for «${name}» ble aldri lagret.`,
  orphanText:
    'Nøkkelen ble opprettet, men hemmeligheten gikk tapt før den ble lagret. Tilbakekall nøkkelen, og opprett en ny.',
  unsavedRotationTitle: (name) => `Den nye hemmeligheten for «${name}» ble aldri lagret.`,
  unsavedRotationText:
    'Det kan hende at den gamle hemmeligheten ikke virker lenger. Roter nøkkelen på nytt for å få en ny hemmelighet.',
  unacknowledgedTitle: (name) => `Serveren fikk ikke beskjed om at du har lagret hemmeligheten for «${name}».`,
  unacknowledgedText:
    'Det kan hende at serveren tilbakekaller nøkkelen. Gi serveren beskjed på nytt, eller kontroller at nøkkelen virker.',
  acknowledgeAgain: 'Gi serveren beskjed på nytt',
  unresolvedTitle: (name) => `«${name}» kan ha blitt opprettet.`,
  unresolvedText:
    'Forespørselen ble ikke fullført, så hemmeligheten ble ikke vist. Hvis nøkkelen ble opprettet, vises den i listen.',
  resumeText: 'Serveren kan fortsatt returnere hemmeligheten i noen minutter.',
  resume: 'Hent hemmelighet',
  candidateTitle: (name) => `«${name}» kan være nøkkelen fra den siste forespørselen din.`,
  candidateText:
    'Nøkkelen har samme navn og ble opprettet på det tidspunktet, men den kan tilhøre noen andre. Tilbakekall den bare hvis den er din.',
  candidateCreatedBy: (creator) => `opprettet av ${creator}`,
  candidateNeverUsed: 'aldri brukt',
  review: 'Se nærmere…',
  dismiss: 'Skjul melding',
  revoke: 'Tilbakekall',
  rotate: 'Roter',
}
