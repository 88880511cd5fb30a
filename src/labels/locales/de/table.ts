// German. Formal address: "Sie".
//
// key: Schlüssel (API key: API-Schlüssel) · secret: Secret (das, -s) · revoke: widerrufen · rotate: rotieren
// scope, permission: Berechtigung · create: erstellen · disable, enable: deaktivieren, aktivieren · expire: ablaufen
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('de')
const ASK_ADMIN = 'Bitten Sie einen Administrator um Zugriff.'
const REFUSED = 'Der Server hat die Anfrage nicht akzeptiert. Wenden Sie sich an den Support.'

export const german: LocaleLabels = {
  locale: 'de',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API-Schlüssel',
  intro: 'Mit diesen Schlüsseln authentifizieren Sie Anfragen an die API. Behandeln Sie sie wie Passwörter.',
  createButton: 'API-Schlüssel erstellen',
  keyCount: plural({ one: '# API-Schlüssel', other: '# API-Schlüssel' }),
  keySummary: (total, active, { number }) =>
    active === undefined ? `${number(total)} Schlüssel` : `${number(total)} Schlüssel, ${number(active)} aktiv`,
  shownOfTotal: (shown, total, { number }) =>
    total === undefined
      ? `Erste ${number(shown)} API-Schlüssel`
      : `${number(shown)} von ${number(total)} API-Schlüsseln`,
  incompleteList: (shown, reported, { number }) =>
    `${number(shown)} API-Schlüssel angezeigt. Der Server meldet ${number(reported)}.`,

  columnName: 'Name',
  columnKey: 'Schlüssel',
  columnId: 'ID',
  columnCreated: 'Erstellt',
  columnLastUsed: 'Zuletzt verwendet',
  columnExpires: 'Läuft ab',
  columnCreatedBy: 'Erstellt von',
  columnStatus: 'Status',
  columnActions: 'Aktionen',
  status: { active: 'Aktiv', disabled: 'Deaktiviert', expired: 'Abgelaufen', revoked: 'Widerrufen' },
  unnamed: 'Schlüssel ohne Namen',
  newBadge: 'Neu',
  never: 'Nie',
  unknown: 'Unbekannt',
  hintUnavailable: 'Nicht verfügbar',
  unreadableRow: (field) =>
    `Dieser Schlüssel kann nicht angezeigt werden, weil der Server ungültige Daten gesendet hat (${field}).`,
  actionsFor: (name) => `Aktionen für ${name}`,
  select: (name) => `${name} auswählen`,
  selectAll: 'Alle auswählen',
  expiresIn: (when) => `Läuft ${when} ab`,
  insight: {
    'never-used': 'Nie verwendet',
    idle: 'Seit 90 Tagen nicht verwendet',
    'never-expires': 'Läuft nie ab',
  },
  replacedBy: (name) => `Ersetzt durch „${name}“`,
  replaces: (name) => `Ersetzt „${name}“`,
  countOfQuota: (total, quota, { number }) => `${number(total)} von ${number(quota)} API-Schlüsseln`,
  quotaReached: plural({
    one: 'Sie haben das Limit von # API-Schlüssel erreicht. Entfernen Sie einen Schlüssel, den Sie nicht mehr benötigen.',
    other:
      'Sie haben das Limit von # API-Schlüsseln erreicht. Entfernen Sie einen Schlüssel, den Sie nicht mehr benötigen.',
  }),

  search: 'API-Schlüssel suchen',
  searchPlaceholder: 'Name oder Schlüssel',
  searchPlaceholderNameless: 'Schlüssel oder ID',
  allStatuses: 'Alle Status',
  sortBy: 'Sortieren nach',
  defaultSort: 'Neueste zuerst',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'aufsteigend' : 'absteigend'}`,
  searching: 'Suche läuft…',
  matchCount: (found, among, { number }) =>
    among === undefined
      ? `${number(found)} API-Schlüssel gefunden`
      : `${number(found)} von ${number(among)} API-Schlüsseln gefunden`,
  matchesInLoaded: (found, loaded, { number }) =>
    `Treffer: ${number(found)} von ${number(loaded)} bisher geladenen API-Schlüsseln. Weitere Schlüssel wurden nicht durchsucht.`,
  noMatchTitle: 'Keine passenden API-Schlüssel',
  noMatchText:
    'Suchen Sie nach einem Teil von Name, Beschreibung, Ersteller oder ID oder nach den ersten oder letzten Zeichen des Schlüssels.',
  noMatchInLoaded: (loaded, { number }) =>
    `Nur die bisher geladenen API-Schlüssel (${number(loaded)}) wurden durchsucht.`,
  sortedLoaded: (loaded, { number }) => `Nur die bisher geladenen API-Schlüssel (${number(loaded)}) sind sortiert.`,
  clearSearch: 'Suche zurücksetzen',
  notPrinted: plural({
    one: '# weiterer API-Schlüssel wird nicht gedruckt.',
    other: '# weitere API-Schlüssel werden nicht gedruckt.',
  }),

  loading: 'API-Schlüssel werden geladen…',
  refreshing: 'Wird aktualisiert…',
  showMore: 'Mehr anzeigen',
  loadingMore: 'Weitere werden geladen…',
  emptyTitle: 'Noch keine API-Schlüssel',
  emptyText:
    'Erstellen Sie für jeden Server und jedes Skript einen eigenen Schlüssel. So können Sie einen ersetzen, ohne die anderen zu beeinträchtigen.',
  emptyReadOnly: 'Hier erscheinen API-Schlüssel, die Ihre Administratoren erstellen.',
  readOnly: 'Sie haben nur Lesezugriff. Bitten Sie einen Administrator, einen Schlüssel zu erstellen.',
  listFailed: 'Die API-Schlüssel konnten nicht geladen werden.',
  refreshFailed: 'Die Liste konnte nicht aktualisiert werden.',
  staleSince: (ago) => `Letzte Aktualisierung: ${ago}.`,
  moreFailed: 'Die nächsten Schlüssel konnten nicht geladen werden.',
  listError: {
    unauthorized: 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an und versuchen Sie es dann noch einmal.',
    forbidden: `Sie sind nicht berechtigt, API-Schlüssel anzuzeigen. ${ASK_ADMIN}`,
    'not-found': 'Die Liste der API-Schlüssel wurde nicht gefunden. Wenden Sie sich an den Support.',
    'rate-limited': 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
    unreachable: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.',
    timeout: 'Der Server hat zu lange nicht geantwortet. Versuchen Sie es noch einmal.',
    'server-error': 'Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es gleich noch einmal.',
    'malformed-response': 'Der Server hat eine unerwartete Antwort gesendet. Wenden Sie sich an den Support.',
    unsupported: 'Der Server kann API-Schlüssel nicht auflisten.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Der Server verarbeitet noch eine Anfrage. Versuchen Sie es gleich noch einmal.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Die Anfrage wurde abgebrochen.',
    unknown: 'Es ist ein Fehler aufgetreten. Versuchen Sie es noch einmal.',
  },
  retryAfter: plural({
    one: 'Versuchen Sie es in # Sekunde noch einmal.',
    other: 'Versuchen Sie es in # Sekunden noch einmal.',
  }),
  cancel: 'Abbrechen',
  tryAgain: 'Erneut versuchen',
  openFailed:
    'Ein Teil dieser Seite konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu.',
  reload: 'Seite neu laden',

  orphanTitle: (name) => `Das Secret für „${name}“ wurde nicht gespeichert.`,
  orphanText:
    'Der Schlüssel wurde erstellt, aber sein Secret ging verloren, bevor es gespeichert wurde. Widerrufen Sie den Schlüssel und erstellen Sie einen neuen.',
  unsavedRotationTitle: (name) => `Das neue Secret für „${name}“ wurde nicht gespeichert.`,
  unsavedRotationText:
    'Das alte Secret funktioniert möglicherweise nicht mehr. Rotieren Sie den Schlüssel erneut, um ein neues Secret zu erhalten.',
  unacknowledgedTitle: (name) =>
    `Der Server wurde nicht benachrichtigt, dass Sie das Secret für „${name}“ gespeichert haben.`,
  unacknowledgedText:
    'Der Server widerruft den Schlüssel möglicherweise. Benachrichtigen Sie den Server erneut oder prüfen Sie, ob der Schlüssel funktioniert.',
  acknowledgeAgain: 'Server erneut benachrichtigen',
  unresolvedTitle: (name) => `„${name}“ wurde möglicherweise erstellt.`,
  unresolvedText:
    'Die Anfrage wurde nicht abgeschlossen, daher wurde das Secret nicht angezeigt. Wenn der Schlüssel erstellt wurde, erscheint er in der Liste.',
  resumeText: 'Der Server kann das Secret noch einige Minuten lang zurückgeben.',
  resume: 'Secret abrufen',
  candidateTitle: (name) => `„${name}“ ist möglicherweise der Schlüssel aus Ihrer letzten Anfrage.`,
  candidateText:
    'Dieser Schlüssel hat denselben Namen und wurde zu dieser Zeit erstellt, kann aber auch jemand anderem gehören. Widerrufen Sie ihn nur, wenn es Ihrer ist.',
  candidateCreatedBy: (creator) => `erstellt von ${creator}`,
  candidateNeverUsed: 'nie verwendet',
  review: 'Prüfen…',
  dismiss: 'Ausblenden',
  revoke: 'Widerrufen',
  rotate: 'Rotieren',
}
