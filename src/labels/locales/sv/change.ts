import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('sv')
const FORBIDDEN = 'Du har inte behörighet att göra detta. Be en administratör om åtkomst.'
const REFUSED = 'Servern godtog inte ändringen.'
const CHECK_LIST = 'Ändringen kan ha genomförts: kontrollera listan.'
const OTHERS = 'Övriga ändrades inte.'

export const change: ChangeLabels = {
  details: 'Information',
  edit: 'Redigera',
  disable: 'Inaktivera',
  enable: 'Aktivera',
  delete: 'Radera',
  disabledReason: {
    revoked: 'Nyckeln har återkallats.',
    expired: 'Nyckeln har gått ut.',
    forbidden: FORBIDDEN,
    'not-now': 'Servern tillåter inte den här åtgärden för nyckeln just nu.',
  },
  changeFailed: (name) => `Begäran för ”${name}” misslyckades.`,
  changeError: {
    unauthorized: 'Din session har gått ut. Logga in igen och försök sedan på nytt.',
    forbidden: FORBIDDEN,
    'not-found': 'Nyckeln hittades inte. Den kan ha raderats.',
    'invalid-input': REFUSED,
    'name-taken': 'En annan nyckel har redan det här namnet. Välj ett annat namn.',
    'in-progress': 'Servern behandlar fortfarande en begäran för nyckeln. Försök igen om en stund.',
    'precondition-failed': 'Nyckeln har ändrats sedan den lästes in. Ladda om sidan och försök sedan igen.',
    'limit-reached': REFUSED,
    'rate-limited': 'För många anrop. Vänta en stund och försök sedan på nytt.',
    unreachable: 'Det går inte att nå servern. Kontrollera anslutningen och försök sedan på nytt.',
    timeout: `Det tog för lång tid för servern att svara. ${CHECK_LIST}`,
    'server-error': `Något gick fel på servern. ${CHECK_LIST}`,
    'malformed-response': `Servern skickade ett oväntat svar. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Servern har inte stöd för den här åtgärden.',
    aborted: 'Begäran avbröts.',
    unknown: 'Något gick fel. Försök igen.',
  },
  changing: {
    update: 'Sparar…',
    enable: 'Aktiverar…',
    disable: 'Inaktiverar…',
    revoke: 'Återkallar…',
    delete: 'Raderar…',
  },
  changed: {
    update: (name) => `Ändringarna av ”${name}” har sparats.`,
    enable: (name) => `”${name}” har aktiverats.`,
    disable: (name) => `”${name}” har inaktiverats.`,
    revoke: (name) => `”${name}” har återkallats.`,
    delete: (name) => `”${name}” har raderats.`,
  },
  undo: 'Ångra',
  dismiss: 'Dölj meddelande',
  selected: plural({ one: '# markerad', other: '# markerade' }),
  clearSelection: 'Rensa markeringen',
  actionForSome: {
    enable: (count, total, { number }) => `Aktivera ${number(count)} av ${number(total)}`,
    disable: (count, total, { number }) => `Inaktivera ${number(count)} av ${number(total)}`,
    revoke: (count, total, { number }) => `Återkalla ${number(count)} av ${number(total)}`,
    delete: (count, total, { number }) => `Radera ${number(count)} av ${number(total)}`,
  },
  bulkChanged: {
    enable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nyckel har aktiverats.', other: '# API-nycklar har aktiverats.' })(count, format)
        : `${format.number(count)} av ${format.number(total)} API-nycklar har aktiverats. ${OTHERS}`,
    disable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nyckel har inaktiverats.', other: '# API-nycklar har inaktiverats.' })(count, format)
        : `${format.number(count)} av ${format.number(total)} API-nycklar har inaktiverats. ${OTHERS}`,
    revoke: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nyckel har återkallats.', other: '# API-nycklar har återkallats.' })(count, format)
        : `${format.number(count)} av ${format.number(total)} API-nycklar har återkallats. ${OTHERS}`,
    delete: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nyckel har raderats.', other: '# API-nycklar har raderats.' })(count, format)
        : `${format.number(count)} av ${format.number(total)} API-nycklar har raderats. ${OTHERS}`,
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Vill du återkalla ”${name}”?`,
    delete: (name) => `Vill du radera ”${name}”?`,
  },
  revokeOrDeleteText: {
    revoke: 'Nyckeln slutar fungera omedelbart, och anrop som använder den avvisas. Det går inte att ångra.',
    delete:
      'Nyckeln slutar fungera omedelbart, anrop som använder den avvisas och uppgifterna om den raderas. Det går inte att ångra.',
    deleteInactive:
      'Nyckeln fungerar inte längre. Om du raderar den raderas även uppgifterna om den. Det går inte att ångra.',
  },
  recentlyUsed: (ago) => `Nyckeln användes ${ago} och kan fortfarande vara i bruk.`,
  typeToConfirm: (text) => `Skriv ${text} för att bekräfta`,
  confirmationMismatch: 'Texten stämmer inte. Skriv den exakt som den visas ovan.',
  editTitle: (name) => `Redigera ”${name}”`,
  save: 'Spara',
  keyDetails: (name) => `Information om ”${name}”`,
  keyId: 'ID',
  copyId: 'Kopiera ID',
  idCopied: 'ID har kopierats.',
  idCopyBlocked: 'Webbläsaren blockerade kopieringen. Markera ID:t och kopiera det manuellt.',
  keyUpdated: 'Senast ändrad',
  keyRevoked: 'Återkallad',
  keyUsage: 'Användning',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# anrop', other: '# anrop' })(requests, format)
    return typeof remaining === 'number' ? `${used}, ${format.number(remaining)} kvar` : used
  },
  noScopes: 'Inga',
  keyReplacedBy: 'Ersatt av',
  keyReplaces: 'Ersätter',
  activity: 'Visa aktivitet',
  history: 'Historik',
  loadingHistory: 'Läser in historik…',
  historyEmpty: 'Ingen historik än.',
  historyFailed: 'Det gick inte att läsa in historiken.',
  historyEvent: {
    created: 'Skapad',
    rotated: 'Roterad',
    updated: 'Ändrad',
    enabled: 'Aktiverad',
    disabled: 'Inaktiverad',
    revoked: 'Återkallad',
    deleted: 'Raderad',
    acknowledged: 'Hemlighet sparad',
  },
  bulkTitle: {
    enable: plural({ one: 'Vill du aktivera # API-nyckel?', other: 'Vill du aktivera # API-nycklar?' }),
    disable: plural({ one: 'Vill du inaktivera # API-nyckel?', other: 'Vill du inaktivera # API-nycklar?' }),
    revoke: plural({ one: 'Vill du återkalla # API-nyckel?', other: 'Vill du återkalla # API-nycklar?' }),
    delete: plural({ one: 'Vill du radera # API-nyckel?', other: 'Vill du radera # API-nycklar?' }),
  },
  bulkText: {
    enable: 'Nycklarna fungerar igen omedelbart.',
    disable:
      'Nycklarna slutar fungera omedelbart, och anrop som använder dem avvisas. Du kan aktivera dem igen senare.',
    revoke: 'Nycklarna slutar fungera omedelbart, och anrop som använder dem avvisas. Det går inte att ångra.',
    delete: 'Nycklarna slutar fungera omedelbart, och uppgifterna om dem raderas. Det går inte att ångra.',
  },
  andMore: (count, { number }) => `och ${number(count)} till`,
  typeCount: (count) => `Skriv antalet nycklar (${count}) för att bekräfta`,
  progress: (count, total, { number }) => `${number(count)} av ${number(total)}`,
  stop: 'Stoppa',
  stopping: 'Stoppar…',
  bulkFailed: (count, total, { number }) => `${number(count)} av ${number(total)} begäranden misslyckades.`,
  bulkSkipped: plural({ one: '# har hoppats över.', other: '# har hoppats över.' }),
  retryFailed: 'Gör om misslyckade',
}
