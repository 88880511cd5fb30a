import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('de')
const NAME_TAKEN = 'Ein anderer Schlüssel hat bereits diesen Namen. Wählen Sie einen anderen Namen.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Schließen',
  stepOf: (step, total, { number }) => `Schritt ${number(step)} von ${number(total)}`,
  createTitle: 'API-Schlüssel erstellen',
  nameLabel: 'Name',
  nameHelp: 'Beschreiben Sie, wofür dieser Schlüssel verwendet wird, damit Sie ihn später wiedererkennen.',
  descriptionLabel: 'Beschreibung',
  optional: 'optional',
  charactersLeft: plural({ one: 'Noch # Zeichen', other: 'Noch # Zeichen' }),
  createKey: 'API-Schlüssel erstellen',
  creating: 'Wird erstellt…',
  nameError: {
    required: 'Geben Sie einen Namen ein.',
    'too-short': 'Verwenden Sie einen längeren Namen.',
    'too-long': 'Verwenden Sie einen kürzeren Namen.',
    taken: NAME_TAKEN,
    invalid: 'Der Server hat diesen Namen nicht akzeptiert. Versuchen Sie einen einfacheren Namen.',
  },
  tooShort: plural({
    one: 'Verwenden Sie mindestens # Zeichen.',
    other: 'Verwenden Sie mindestens # Zeichen.',
  }),
  tooLong: plural({ one: 'Verwenden Sie höchstens # Zeichen.', other: 'Verwenden Sie höchstens # Zeichen.' }),
  tooLongBy: plural({ one: 'Entfernen Sie mindestens # Zeichen.', other: 'Entfernen Sie mindestens # Zeichen.' }),
  descriptionError: {
    required: 'Geben Sie eine Beschreibung ein.',
    'too-short': 'Verwenden Sie eine längere Beschreibung.',
    'too-long': 'Verwenden Sie eine kürzere Beschreibung.',
    taken: 'Ein anderer Schlüssel hat bereits diese Beschreibung. Geben Sie eine andere Beschreibung ein.',
    invalid: 'Der Server hat diese Beschreibung nicht akzeptiert. Versuchen Sie eine einfachere Beschreibung.',
  },
  createError: {
    unauthorized:
      'Ihre Sitzung ist abgelaufen. Melden Sie sich in einem anderen Tab erneut an und versuchen Sie es dann noch einmal. Ihre Eingaben bleiben erhalten.',
    forbidden: 'Sie sind nicht berechtigt, API-Schlüssel zu erstellen. Bitten Sie einen Administrator um Zugriff.',
    'not-found': 'Unter dieser Adresse können keine API-Schlüssel erstellt werden. Wenden Sie sich an den Support.',
    'invalid-input':
      'Der Server hat Ihre Eingaben nicht akzeptiert. Prüfen Sie sie und versuchen Sie es dann noch einmal.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'Der Server verarbeitet diese Anfrage noch.',
    'precondition-failed':
      'Die Liste der Schlüssel hat sich seit dem Laden geändert. Laden Sie die Seite neu und versuchen Sie es dann noch einmal.',
    'limit-reached':
      'Sie haben das Limit für API-Schlüssel erreicht. Entfernen Sie einen Schlüssel, den Sie nicht mehr benötigen.',
    'rate-limited': 'Zu viele Anfragen.',
    unreachable: 'Die Verbindung zum Server ist fehlgeschlagen.',
    timeout: 'Der Server hat zu lange nicht geantwortet.',
    'server-error': 'Auf dem Server ist ein Fehler aufgetreten.',
    'malformed-response': 'Der Server hat eine unerwartete Antwort gesendet.',
    'secret-missing': 'Der Server hat den Schlüssel erstellt, aber das Secret nicht gesendet.',
    unsupported: 'Hier können keine API-Schlüssel erstellt werden.',
    aborted: 'Die Anfrage wurde abgebrochen.',
    unknown: 'Es ist ein Fehler aufgetreten.',
  },
  checking: 'Es wird geprüft, ob der Schlüssel erstellt wurde…',
  checkAgain: 'Erneut prüfen',
  stillWaiting:
    'Das dauert länger als üblich. Auch wenn Sie nicht länger warten, kann die Anfrage noch erfolgreich sein. Trifft das Secret ein, solange dieser Dialog geöffnet ist, wird es angezeigt.',
  stopWaiting: 'Nicht länger warten',
  outcomeUnknown: (name) =>
    `„${name}“ wurde möglicherweise erstellt, aber die Liste kann gerade nicht geladen werden. Prüfen Sie zuerst erneut: Ein weiterer Versuch erstellt möglicherweise einen zweiten Schlüssel.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `Ein neuer Schlüssel mit dem Namen „${name}“ ist noch nicht in der Liste. Er kann noch erscheinen, und ein weiterer Versuch erstellt möglicherweise einen zweiten Schlüssel.`
      : `Ein neuer Schlüssel mit dem Namen „${name}“ ist noch nicht unter den ersten ${number(searched)} Schlüsseln der Liste. Er kann noch erscheinen, und ein weiterer Versuch erstellt möglicherweise einen zweiten Schlüssel.`,
  outcomeRepeatable: 'Versuchen Sie es erneut: Der Server gibt denselben Schlüssel zurück und erstellt keinen zweiten.',
  outcomeCandidate: (name) =>
    `Ein neuer Schlüssel in der Liste ist möglicherweise „${name}“. Schließen Sie diesen Dialog, um ihn zu prüfen. Ein weiterer Versuch erstellt einen weiteren Schlüssel.`,
  nothingCreated: 'Es wurde kein Schlüssel erstellt. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.',
  keyOfScope: (scope) => `Dieser Schlüssel gehört zu ${scope}.`,

  revealTitle: (name) => `API-Schlüssel erstellt: „${name}“`,
  onlyOnceTitle: 'Dieses Secret wird nur einmal angezeigt.',
  onlyOnceText:
    'Kopieren Sie es jetzt und bewahren Sie es in Ihrem Secret-Manager auf. Niemand kann es noch einmal anzeigen, auch nicht der Support.',
  secretLabel: 'Neues Secret',
  secretHidden: 'Das Secret ist verborgen. Sie können es kopieren, ohne es anzuzeigen.',
  show: 'Anzeigen',
  hide: 'Verbergen',
  copy: 'Kopieren',
  copiedButton: 'Kopiert',
  copied: 'Kopiert. Die Zwischenablage enthält das vollständige Secret.',
  copyBlocked:
    'Der Browser hat das Kopieren blockiert. Das Secret ist markiert: Drücken Sie Strg+C oder auf einem Mac ⌘C.',
  download: 'Als .env herunterladen',
  downloaded: 'Download gestartet. Prüfen Sie, ob die Datei gespeichert wurde, und aktivieren Sie dann das Kästchen.',
  downloadUnavailable:
    'Dieses Secret enthält Zeichen, die .env-Dateien nicht zuverlässig speichern können. Kopieren Sie es stattdessen.',
  snippetsLabel: 'Den Schlüssel verwenden',
  copySnippet: 'Codebeispiel kopieren',
  snippetUnavailable:
    'Dieses Secret enthält Zeichen, die dieses Codebeispiel nicht darstellen kann. Kopieren Sie stattdessen das Secret.',
  firstUsePending: 'Warten auf die erste Anfrage mit diesem Schlüssel…',
  firstUseSeen: 'Es funktioniert: Die erste Anfrage ist eingegangen.',
  savedCheckbox: 'Ich habe das Secret gespeichert',
  done: 'Fertig',
  confirmCloseTitle: (name) => `Schließen, ohne das Secret für „${name}“ zu speichern?`,
  confirmCloseText:
    'Das Secret wurde noch nicht kopiert und kann nicht noch einmal angezeigt werden. Wenn Sie jetzt schließen, müssen Sie den Schlüssel widerrufen und einen neuen erstellen.',
  closeAnyway: 'Trotzdem schließen',
  backToSecret: 'Zurück',
  copyAndClose: 'Kopieren und schließen',
  lostTitle: (name) => `Das Secret für „${name}“ kann nicht mehr angezeigt werden`,
  lostText:
    'Sie haben die Seite verlassen, bevor das Secret gespeichert war, daher wurde es gelöscht. Widerrufen Sie den Schlüssel und erstellen Sie einen neuen.',

  expiryLabel: 'Gültigkeit',
  expiryChoose: 'Auswählen…',
  expiryIn: (preset, { duration }) => duration(preset),
  expiryNever: 'Unbegrenzt',
  expiryOther: 'Eigenes Datum…',
  expiryDay: 'Ablaufdatum',
  expiryTime: 'Ablaufdatum und Uhrzeit',
  expiresOn: (instant) => `Dieser Schlüssel läuft ab: ${instant}.`,
  neverExpires: 'Dieser Schlüssel läuft nicht ab.',
  expiryError: {
    required: 'Wählen Sie ein Ablaufdatum.',
    'too-short': 'Dieses Datum ist zu früh. Wählen Sie ein späteres Datum.',
    'too-long': 'Dieses Datum liegt zu weit in der Zukunft. Wählen Sie ein früheres Datum.',
    taken: 'Wählen Sie ein anderes Ablaufdatum.',
    invalid: 'Der Server hat dieses Ablaufdatum nicht akzeptiert. Wählen Sie ein anderes Datum.',
  },
  scopesLabel: 'Berechtigungen',
  scopesAll: 'Alle',
  scopesReadOnly: 'Nur Lesen',
  scopesChoose: 'Benutzerdefiniert',
  scopesLoading: 'Berechtigungen werden geladen…',
  scopesFailed: 'Die Berechtigungen konnten nicht geladen werden.',
  scopesFailedText: 'Wenn Sie fortfahren, entscheidet der Server, was der Schlüssel darf.',
  scopesNeeded: 'Um einen Schlüssel zu erstellen, müssen Sie Berechtigungen auswählen.',
  scopesSearch: 'Berechtigungen suchen',
  scopesOther: 'Sonstige',
  selectGroup: 'Alle auswählen',
  selectNone: 'Auswahl aufheben',
  scopesChosen: (chosen, total, { number }) => `${number(chosen)} von ${number(total)} ausgewählt.`,
  scopesFound: (found, { number }) => `${number(found)} gefunden.`,
  scopesError: {
    required: 'Wählen Sie mindestens eine Berechtigung aus.',
    'too-short': 'Wählen Sie mehr Berechtigungen aus.',
    'too-long': 'Wählen Sie weniger Berechtigungen aus.',
    taken: 'Wählen Sie andere Berechtigungen aus.',
    invalid: 'Der Server hat diese Berechtigungen nicht akzeptiert. Wählen Sie andere Berechtigungen aus.',
  },

  rotateTitle: (name) => `„${name}“ rotieren`,
  rotateText:
    'Beim Rotieren wird ein neues Secret erstellt, das nur einmal angezeigt wird. Ersetzen Sie das alte Secret überall, wo es verwendet wird.',
  graceLabel: 'Das alte Secret gilt noch',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Gar nicht mehr' : duration(seconds)),
  oldSecretWillStop: 'Anfragen mit dem alten Secret werden sofort abgelehnt.',
  oldSecretWillWorkUntil: (instant) => `Das alte Secret funktioniert noch bis: ${instant}.`,
  oldSecretMayStop: 'Anfragen mit dem alten Secret werden möglicherweise sofort abgelehnt.',
  rotateKey: 'Schlüssel rotieren',
  rotating: 'Wird rotiert…',
  checkingRotation: 'Es wird geprüft, ob ein neues Secret erstellt wurde…',
  outcomeReplaced:
    'Das Secret wurde möglicherweise ersetzt. Rotieren Sie den Schlüssel erneut, um ein neues Secret zu erhalten.',
  outcomeRotationUnknown: (name) =>
    `Ein neues Secret für „${name}“ wurde möglicherweise erstellt, aber die Liste kann gerade nicht geladen werden. Prüfen Sie zuerst erneut: Ein weiterer Versuch erstellt möglicherweise ein weiteres Secret.`,
  rotatedTitle: (name) => `API-Schlüssel rotiert: „${name}“`,
  oldSecretWorksUntil: (instant) => `Das alte Secret funktioniert noch bis: ${instant}.`,
  oldSecretStopped: 'Das alte Secret funktioniert nicht mehr.',
  confirmCloseRotatedText:
    'Das neue Secret wurde noch nicht kopiert und kann nicht noch einmal angezeigt werden. Wenn Sie jetzt schließen, müssen Sie den Schlüssel erneut rotieren.',
  lostRotatedText:
    'Sie haben die Seite verlassen, bevor das neue Secret gespeichert war, daher wurde es gelöscht. Rotieren Sie den Schlüssel erneut.',
}
