import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('nl')
const FORBIDDEN = 'Je hebt hiervoor geen machtiging. Vraag een beheerder om toegang.'
const REFUSED = 'De server heeft de wijziging niet geaccepteerd.'
const CHECK_LIST = 'De wijziging is mogelijk doorgevoerd: controleer de lijst.'
const NO_UNDO = 'Dit kan niet ongedaan worden gemaakt.'

type BulkLabel = ChangeLabels['bulkChanged']['enable']

const bulkChanged =
  (done: string): BulkLabel =>
  (count, total, format) =>
    count === total
      ? plural({ one: `# API-sleutel is ${done}.`, other: `# API-sleutels zijn ${done}.` })(count, format)
      : plural({
          one: `# van ${format.number(total)} API-sleutels is ${done}. De overige zijn niet gewijzigd.`,
          other: `# van ${format.number(total)} API-sleutels zijn ${done}. De overige zijn niet gewijzigd.`,
        })(count, format)

const bulkTitle = (action: string) => plural({ one: `# API-sleutel ${action}?`, other: `# API-sleutels ${action}?` })

export const change: ChangeLabels = {
  details: 'Details',
  edit: 'Bewerken',
  disable: 'Uitschakelen',
  enable: 'Inschakelen',
  delete: 'Verwijderen',
  disabledReason: {
    revoked: 'Deze sleutel is ingetrokken.',
    expired: 'Deze sleutel is verlopen.',
    forbidden: FORBIDDEN,
    'not-now': 'De server staat deze actie voor deze sleutel nu niet toe.',
  },
  changeFailed: (name) => `Het verzoek voor “${name}” is mislukt.`,
  changeError: {
    unauthorized: 'Je sessie is verlopen. Log opnieuw in en probeer het nog een keer.',
    forbidden: FORBIDDEN,
    'not-found': 'Deze sleutel is niet gevonden. Mogelijk is de sleutel verwijderd.',
    'invalid-input': REFUSED,
    'name-taken': 'Een andere sleutel heeft deze naam al. Kies een andere naam.',
    'in-progress': 'De server verwerkt nog een verzoek voor deze sleutel. Probeer het zo meteen opnieuw.',
    'precondition-failed':
      'Deze sleutel is gewijzigd nadat de pagina is geladen. Laad de pagina opnieuw en probeer het nog een keer.',
    'limit-reached': REFUSED,
    'rate-limited': 'Te veel verzoeken. Wacht even en probeer het opnieuw.',
    unreachable: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
    timeout: `Het duurde te lang voordat de server reageerde. ${CHECK_LIST}`,
    'server-error': `Er is iets misgegaan op de server. ${CHECK_LIST}`,
    'malformed-response': `De server heeft een onverwacht antwoord gestuurd. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'De server ondersteunt deze actie niet.',
    aborted: 'Het verzoek is geannuleerd.',
    unknown: 'Er is iets misgegaan. Probeer het opnieuw.',
  },
  changing: {
    update: 'Opslaan…',
    enable: 'Inschakelen…',
    disable: 'Uitschakelen…',
    revoke: 'Intrekken…',
    delete: 'Verwijderen…',
  },
  changed: {
    update: (name) => `De wijzigingen in “${name}” zijn opgeslagen.`,
    enable: (name) => `“${name}” is ingeschakeld.`,
    disable: (name) => `“${name}” is uitgeschakeld.`,
    revoke: (name) => `“${name}” is ingetrokken.`,
    delete: (name) => `“${name}” is verwijderd.`,
  },
  undo: 'Ongedaan maken',
  dismiss: 'Melding sluiten',
  selected: (count, { number }) => `${number(count)} geselecteerd`,
  clearSelection: 'Selectie wissen',
  actionForSome: {
    enable: (count, total, { number }) => `${number(count)} van ${number(total)} inschakelen`,
    disable: (count, total, { number }) => `${number(count)} van ${number(total)} uitschakelen`,
    revoke: (count, total, { number }) => `${number(count)} van ${number(total)} intrekken`,
    delete: (count, total, { number }) => `${number(count)} van ${number(total)} verwijderen`,
  },
  bulkChanged: {
    enable: bulkChanged('ingeschakeld'),
    disable: bulkChanged('uitgeschakeld'),
    revoke: bulkChanged('ingetrokken'),
    delete: bulkChanged('verwijderd'),
  },
  revokeOrDeleteTitle: { revoke: (name) => `“${name}” intrekken?`, delete: (name) => `“${name}” verwijderen?` },
  revokeOrDeleteText: {
    revoke: `De sleutel werkt direct niet meer en verzoeken met deze sleutel worden geweigerd. ${NO_UNDO}`,
    delete: `De sleutel werkt direct niet meer, verzoeken met deze sleutel worden geweigerd en de gegevens van de sleutel worden gewist. ${NO_UNDO}`,
    deleteInactive: `De sleutel werkt niet meer. Als je de sleutel verwijdert, worden de gegevens ervan gewist. ${NO_UNDO}`,
  },
  recentlyUsed: (ago) => `Laatst gebruikt: ${ago}. Deze sleutel is mogelijk nog in gebruik.`,
  typeToConfirm: (text) => `Typ ${text} om te bevestigen`,
  confirmationMismatch: 'De tekst komt niet overeen. Typ de tekst precies zoals hierboven weergegeven.',
  editTitle: (name) => `“${name}” bewerken`,
  save: 'Opslaan',
  keyDetails: (name) => `Details van “${name}”`,
  keyId: 'ID',
  copyId: 'ID kopiëren',
  idCopied: 'ID gekopieerd.',
  idCopyBlocked: 'De browser heeft het kopiëren geblokkeerd. Selecteer de ID en kopieer deze handmatig.',
  keyUpdated: 'Laatst bijgewerkt',
  keyRevoked: 'Ingetrokken',
  keyUsage: 'Gebruik',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# verzoek', other: '# verzoeken' })(requests, format)
    return typeof remaining === 'number' ? `${used}, nog ${format.number(remaining)} over` : used
  },
  noScopes: 'Geen',
  keyReplacedBy: 'Vervangen door',
  keyReplaces: 'Vervangt',
  activity: 'Activiteit bekijken',
  history: 'Geschiedenis',
  loadingHistory: 'Geschiedenis laden…',
  historyEmpty: 'Nog geen geschiedenis.',
  historyFailed: 'De geschiedenis kon niet worden geladen.',
  historyEvent: {
    created: 'Gemaakt',
    rotated: 'Geroteerd',
    updated: 'Bijgewerkt',
    enabled: 'Ingeschakeld',
    disabled: 'Uitgeschakeld',
    revoked: 'Ingetrokken',
    deleted: 'Verwijderd',
    acknowledged: 'Secret opgeslagen',
  },
  bulkTitle: {
    enable: bulkTitle('inschakelen'),
    disable: bulkTitle('uitschakelen'),
    revoke: bulkTitle('intrekken'),
    delete: bulkTitle('verwijderen'),
  },
  bulkText: {
    enable: 'De sleutels werken direct weer.',
    disable:
      'De sleutels werken direct niet meer en verzoeken met deze sleutels worden geweigerd. Je kunt ze later weer inschakelen.',
    revoke: `De sleutels werken direct niet meer en verzoeken met deze sleutels worden geweigerd. ${NO_UNDO}`,
    delete: `De sleutels werken direct niet meer en hun gegevens worden gewist. ${NO_UNDO}`,
  },
  andMore: (count, { number }) => `en nog ${number(count)}`,
  typeCount: (count) => `Typ het aantal sleutels (${count}) om te bevestigen`,
  progress: (count, total, { number }) => `${number(count)} van ${number(total)}`,
  stop: 'Stoppen',
  stopping: 'Stoppen…',
  bulkFailed: (count, total, format) =>
    plural({
      one: `# van ${format.number(total)} verzoeken is mislukt.`,
      other: `# van ${format.number(total)} verzoeken zijn mislukt.`,
    })(count, format),
  bulkSkipped: (count, { number }) => `${number(count)} overgeslagen.`,
  retryFailed: 'Mislukte opnieuw proberen',
}
