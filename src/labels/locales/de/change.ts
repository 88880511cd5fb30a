import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('de')
const FORBIDDEN = 'Sie sind dazu nicht berechtigt. Bitten Sie einen Administrator um Zugriff.'
const REFUSED = 'Der Server hat die Änderung nicht akzeptiert.'
const CHECK_LIST = 'Die Änderung wurde möglicherweise übernommen: Prüfen Sie die Liste.'
const OTHERS = 'Die übrigen wurden nicht geändert.'

export const change: ChangeLabels = {
  details: 'Details',
  edit: 'Bearbeiten',
  disable: 'Deaktivieren',
  enable: 'Aktivieren',
  delete: 'Löschen',
  disabledReason: {
    revoked: 'Dieser Schlüssel wurde widerrufen.',
    expired: 'Dieser Schlüssel ist abgelaufen.',
    forbidden: FORBIDDEN,
    'not-now': 'Der Server lässt diese Aktion für diesen Schlüssel gerade nicht zu.',
  },
  changeFailed: (name) => `Die Anfrage für „${name}“ ist fehlgeschlagen.`,
  changeError: {
    unauthorized: 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an und versuchen Sie es dann noch einmal.',
    forbidden: FORBIDDEN,
    'not-found': 'Dieser Schlüssel wurde nicht gefunden. Möglicherweise wurde er gelöscht.',
    'invalid-input': REFUSED,
    'name-taken': 'Ein anderer Schlüssel hat bereits diesen Namen. Wählen Sie einen anderen Namen.',
    'in-progress':
      'Der Server verarbeitet noch eine Anfrage für diesen Schlüssel. Versuchen Sie es gleich noch einmal.',
    'precondition-failed':
      'Dieser Schlüssel wurde seit dem Laden geändert. Laden Sie die Seite neu und versuchen Sie es dann noch einmal.',
    'limit-reached': REFUSED,
    'rate-limited': 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
    unreachable: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.',
    timeout: `Der Server hat zu lange nicht geantwortet. ${CHECK_LIST}`,
    'server-error': `Auf dem Server ist ein Fehler aufgetreten. ${CHECK_LIST}`,
    'malformed-response': `Der Server hat eine unerwartete Antwort gesendet. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Der Server unterstützt diese Aktion nicht.',
    aborted: 'Die Anfrage wurde abgebrochen.',
    unknown: 'Es ist ein Fehler aufgetreten. Versuchen Sie es noch einmal.',
  },
  changing: {
    update: 'Wird gespeichert…',
    enable: 'Wird aktiviert…',
    disable: 'Wird deaktiviert…',
    revoke: 'Wird widerrufen…',
    delete: 'Wird gelöscht…',
  },
  changed: {
    update: (name) => `Die Änderungen an „${name}“ wurden gespeichert.`,
    enable: (name) => `„${name}“ wurde aktiviert.`,
    disable: (name) => `„${name}“ wurde deaktiviert.`,
    revoke: (name) => `„${name}“ wurde widerrufen.`,
    delete: (name) => `„${name}“ wurde gelöscht.`,
  },
  undo: 'Rückgängig',
  dismiss: 'Ausblenden',
  selected: (count, { number }) => `${number(count)} ausgewählt`,
  clearSelection: 'Auswahl aufheben',
  actionForSome: {
    enable: (count, total, { number }) => `${number(count)} von ${number(total)} aktivieren`,
    disable: (count, total, { number }) => `${number(count)} von ${number(total)} deaktivieren`,
    revoke: (count, total, { number }) => `${number(count)} von ${number(total)} widerrufen`,
    delete: (count, total, { number }) => `${number(count)} von ${number(total)} löschen`,
  },
  bulkChanged: {
    enable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-Schlüssel wurde aktiviert.', other: '# API-Schlüssel wurden aktiviert.' })(count, format)
        : plural({
            one: `# von ${format.number(total)} API-Schlüsseln wurde aktiviert. ${OTHERS}`,
            other: `# von ${format.number(total)} API-Schlüsseln wurden aktiviert. ${OTHERS}`,
          })(count, format),
    disable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-Schlüssel wurde deaktiviert.', other: '# API-Schlüssel wurden deaktiviert.' })(
            count,
            format,
          )
        : plural({
            one: `# von ${format.number(total)} API-Schlüsseln wurde deaktiviert. ${OTHERS}`,
            other: `# von ${format.number(total)} API-Schlüsseln wurden deaktiviert. ${OTHERS}`,
          })(count, format),
    revoke: (count, total, format) =>
      count === total
        ? plural({ one: '# API-Schlüssel wurde widerrufen.', other: '# API-Schlüssel wurden widerrufen.' })(
            count,
            format,
          )
        : plural({
            one: `# von ${format.number(total)} API-Schlüsseln wurde widerrufen. ${OTHERS}`,
            other: `# von ${format.number(total)} API-Schlüsseln wurden widerrufen. ${OTHERS}`,
          })(count, format),
    delete: (count, total, format) =>
      count === total
        ? plural({ one: '# API-Schlüssel wurde gelöscht.', other: '# API-Schlüssel wurden gelöscht.' })(count, format)
        : plural({
            one: `# von ${format.number(total)} API-Schlüsseln wurde gelöscht. ${OTHERS}`,
            other: `# von ${format.number(total)} API-Schlüsseln wurden gelöscht. ${OTHERS}`,
          })(count, format),
  },
  revokeOrDeleteTitle: { revoke: (name) => `„${name}“ widerrufen?`, delete: (name) => `„${name}“ löschen?` },
  revokeOrDeleteText: {
    revoke:
      'Der Schlüssel funktioniert sofort nicht mehr, und Anfragen, die ihn verwenden, werden abgelehnt. Das kann nicht rückgängig gemacht werden.',
    delete:
      'Der Schlüssel funktioniert sofort nicht mehr, Anfragen, die ihn verwenden, werden abgelehnt, und sein Eintrag wird gelöscht. Das kann nicht rückgängig gemacht werden.',
    deleteInactive:
      'Der Schlüssel funktioniert nicht mehr. Beim Löschen wird auch sein Eintrag gelöscht. Das kann nicht rückgängig gemacht werden.',
  },
  recentlyUsed: (ago) => `Dieser Schlüssel wurde ${ago} verwendet und ist möglicherweise noch in Gebrauch.`,
  typeToConfirm: (text) => `Geben Sie zur Bestätigung ${text} ein`,
  confirmationMismatch: 'Der Text stimmt nicht überein. Geben Sie ihn genau so ein, wie er oben steht.',
  editTitle: (name) => `„${name}“ bearbeiten`,
  save: 'Speichern',
  keyDetails: (name) => `Details zu „${name}“`,
  keyId: 'ID',
  copyId: 'ID kopieren',
  idCopied: 'ID kopiert.',
  idCopyBlocked: 'Der Browser hat das Kopieren blockiert. Markieren Sie die ID und kopieren Sie sie von Hand.',
  keyUpdated: 'Zuletzt geändert',
  keyRevoked: 'Widerrufen',
  keyUsage: 'Nutzung',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# Anfrage', other: '# Anfragen' })(requests, format)
    return typeof remaining === 'number' ? `${used}, ${format.number(remaining)} übrig` : used
  },
  noScopes: 'Keine',
  keyReplacedBy: 'Ersetzt durch',
  keyReplaces: 'Ersetzt',
  activity: 'Aktivität anzeigen',
  history: 'Verlauf',
  loadingHistory: 'Verlauf wird geladen…',
  historyEmpty: 'Noch kein Verlauf.',
  historyFailed: 'Der Verlauf konnte nicht geladen werden.',
  historyEvent: {
    created: 'Erstellt',
    rotated: 'Rotiert',
    updated: 'Geändert',
    enabled: 'Aktiviert',
    disabled: 'Deaktiviert',
    revoked: 'Widerrufen',
    deleted: 'Gelöscht',
    acknowledged: 'Secret gespeichert',
  },
  bulkTitle: {
    enable: plural({ one: '# API-Schlüssel aktivieren?', other: '# API-Schlüssel aktivieren?' }),
    disable: plural({ one: '# API-Schlüssel deaktivieren?', other: '# API-Schlüssel deaktivieren?' }),
    revoke: plural({ one: '# API-Schlüssel widerrufen?', other: '# API-Schlüssel widerrufen?' }),
    delete: plural({ one: '# API-Schlüssel löschen?', other: '# API-Schlüssel löschen?' }),
  },
  bulkText: {
    enable: 'Die Schlüssel funktionieren sofort wieder.',
    disable:
      'Die Schlüssel funktionieren sofort nicht mehr, und Anfragen, die sie verwenden, werden abgelehnt. Sie können sie später wieder aktivieren.',
    revoke:
      'Die Schlüssel funktionieren sofort nicht mehr, und Anfragen, die sie verwenden, werden abgelehnt. Das kann nicht rückgängig gemacht werden.',
    delete:
      'Die Schlüssel funktionieren sofort nicht mehr, und ihre Einträge werden gelöscht. Das kann nicht rückgängig gemacht werden.',
  },
  andMore: (count, { number }) => `und ${number(count)} weitere`,
  typeCount: (count) => `Geben Sie zur Bestätigung die Anzahl der Schlüssel (${count}) ein`,
  progress: (count, total, { number }) => `${number(count)} von ${number(total)}`,
  stop: 'Anhalten',
  stopping: 'Wird angehalten…',
  bulkFailed: (count, total, { number }) => `${number(count)} von ${number(total)} Anfragen fehlgeschlagen.`,
  bulkSkipped: (count, { number }) => `${number(count)} übersprungen.`,
  retryFailed: 'Fehlgeschlagene wiederholen',
}
