import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('da')
const FORBIDDEN = 'Du har ikke tilladelse til dette. Bed en administrator om adgang.'
const REFUSED = 'Serveren accepterede ikke ændringen.'
const CHECK_LIST = 'Ændringen er muligvis gennemført: Kontroller listen.'
const OTHERS = 'Resten blev ikke ændret.'

export const change: ChangeLabels = {
  details: 'Detaljer',
  edit: 'Rediger',
  disable: 'Deaktiver',
  enable: 'Aktiver',
  delete: 'Slet',
  disabledReason: {
    revoked: 'Nøglen er tilbagekaldt.',
    expired: 'Nøglen er udløbet.',
    forbidden: FORBIDDEN,
    'not-now': 'Serveren tillader ikke denne handling for nøglen lige nu.',
  },
  changeFailed: (name) => `Anmodningen for ”${name}” mislykkedes.`,
  changeError: {
    unauthorized: 'Din session er udløbet. Log ind igen, og prøv derefter igen.',
    forbidden: FORBIDDEN,
    'not-found': 'Nøglen blev ikke fundet. Den er muligvis slettet.',
    'invalid-input': REFUSED,
    'name-taken': 'En anden nøgle har allerede dette navn. Vælg et andet navn.',
    'in-progress': 'Serveren behandler stadig en anmodning for nøglen. Prøv igen om lidt.',
    'precondition-failed': 'Nøglen er ændret, siden den blev indlæst. Genindlæs siden, og prøv derefter igen.',
    'limit-reached': REFUSED,
    'rate-limited': 'For mange anmodninger. Vent et øjeblik, og prøv derefter igen.',
    unreachable: 'Serveren kan ikke nås. Kontroller din forbindelse, og prøv derefter igen.',
    timeout: `Serveren var for længe om at svare. ${CHECK_LIST}`,
    'server-error': `Der opstod en fejl på serveren. ${CHECK_LIST}`,
    'malformed-response': `Serveren sendte et uventet svar. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Serveren understøtter ikke denne handling.',
    aborted: 'Anmodningen blev annulleret.',
    unknown: 'Der opstod en fejl. Prøv igen.',
  },
  changing: {
    update: 'Gemmer…',
    enable: 'Aktiverer…',
    disable: 'Deaktiverer…',
    revoke: 'Tilbagekalder…',
    delete: 'Sletter…',
  },
  changed: {
    update: (name) => `Ændringerne i ”${name}” blev gemt.`,
    enable: (name) => `”${name}” blev aktiveret.`,
    disable: (name) => `”${name}” blev deaktiveret.`,
    revoke: (name) => `”${name}” blev tilbagekaldt.`,
    delete: (name) => `”${name}” blev slettet.`,
  },
  undo: 'Fortryd',
  dismiss: 'Skjul besked',
  selected: plural({ one: '# valgt', other: '# valgt' }),
  clearSelection: 'Ryd valg',
  actionForSome: {
    enable: (count, total, { number }) => `Aktiver ${number(count)} af ${number(total)}`,
    disable: (count, total, { number }) => `Deaktiver ${number(count)} af ${number(total)}`,
    revoke: (count, total, { number }) => `Tilbagekald ${number(count)} af ${number(total)}`,
    delete: (count, total, { number }) => `Slet ${number(count)} af ${number(total)}`,
  },
  bulkChanged: {
    enable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nøgle blev aktiveret.', other: '# API-nøgler blev aktiveret.' })(count, format)
        : `${format.number(count)} af ${format.number(total)} API-nøgler blev aktiveret. ${OTHERS}`,
    disable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nøgle blev deaktiveret.', other: '# API-nøgler blev deaktiveret.' })(count, format)
        : `${format.number(count)} af ${format.number(total)} API-nøgler blev deaktiveret. ${OTHERS}`,
    revoke: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nøgle blev tilbagekaldt.', other: '# API-nøgler blev tilbagekaldt.' })(count, format)
        : `${format.number(count)} af ${format.number(total)} API-nøgler blev tilbagekaldt. ${OTHERS}`,
    delete: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nøgle blev slettet.', other: '# API-nøgler blev slettet.' })(count, format)
        : `${format.number(count)} af ${format.number(total)} API-nøgler blev slettet. ${OTHERS}`,
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Vil du tilbagekalde ”${name}”?`,
    delete: (name) => `Vil du slette ”${name}”?`,
  },
  revokeOrDeleteText: {
    revoke:
      'Nøglen holder op med at virke med det samme, og anmodninger, der bruger den, afvises. Det kan ikke fortrydes.',
    delete:
      'Nøglen holder op med at virke med det samme, anmodninger, der bruger den, afvises, og oplysningerne om den slettes. Det kan ikke fortrydes.',
    deleteInactive:
      'Nøglen virker ikke længere. Når du sletter den, slettes også oplysningerne om den. Det kan ikke fortrydes.',
  },
  recentlyUsed: (ago) => `Nøglen blev brugt ${ago} og er muligvis stadig i brug.`,
  typeToConfirm: (text) => `Skriv ${text} for at bekræfte`,
  confirmationMismatch: 'Teksten stemmer ikke overens. Skriv den præcis, som den er vist ovenfor.',
  editTitle: (name) => `Rediger ”${name}”`,
  save: 'Gem',
  keyDetails: (name) => `Detaljer om ”${name}”`,
  keyId: 'ID',
  copyId: 'Kopier ID',
  idCopied: 'ID kopieret.',
  idCopyBlocked: 'Browseren blokerede kopieringen. Marker ID’et, og kopier det manuelt.',
  keyUpdated: 'Sidst ændret',
  keyRevoked: 'Tilbagekaldt',
  keyUsage: 'Forbrug',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# anmodning', other: '# anmodninger' })(requests, format)
    return typeof remaining === 'number' ? `${used}, ${format.number(remaining)} tilbage` : used
  },
  noScopes: 'Ingen',
  keyReplacedBy: 'Erstattet af',
  keyReplaces: 'Erstatter',
  activity: 'Vis aktivitet',
  history: 'Historik',
  loadingHistory: 'Indlæser historik…',
  historyEmpty: 'Ingen historik endnu.',
  historyFailed: 'Historikken kunne ikke indlæses.',
  historyEvent: {
    created: 'Oprettet',
    rotated: 'Roteret',
    updated: 'Ændret',
    enabled: 'Aktiveret',
    disabled: 'Deaktiveret',
    revoked: 'Tilbagekaldt',
    deleted: 'Slettet',
    acknowledged: 'Hemmelighed gemt',
  },
  bulkTitle: {
    enable: plural({ one: 'Vil du aktivere # API-nøgle?', other: 'Vil du aktivere # API-nøgler?' }),
    disable: plural({ one: 'Vil du deaktivere # API-nøgle?', other: 'Vil du deaktivere # API-nøgler?' }),
    revoke: plural({ one: 'Vil du tilbagekalde # API-nøgle?', other: 'Vil du tilbagekalde # API-nøgler?' }),
    delete: plural({ one: 'Vil du slette # API-nøgle?', other: 'Vil du slette # API-nøgler?' }),
  },
  bulkText: {
    enable: 'Nøglerne virker igen med det samme.',
    disable:
      'Nøglerne holder op med at virke med det samme, og anmodninger, der bruger dem, afvises. Du kan aktivere dem igen senere.',
    revoke:
      'Nøglerne holder op med at virke med det samme, og anmodninger, der bruger dem, afvises. Det kan ikke fortrydes.',
    delete: 'Nøglerne holder op med at virke med det samme, og oplysningerne om dem slettes. Det kan ikke fortrydes.',
  },
  andMore: (count, { number }) => `og ${number(count)} mere`,
  typeCount: (count) => `Skriv antallet af nøgler (${count}) for at bekræfte`,
  progress: (count, total, { number }) => `${number(count)} af ${number(total)}`,
  stop: 'Stop',
  stopping: 'Stopper…',
  bulkFailed: (count, total, { number }) => `${number(count)} af ${number(total)} anmodninger mislykkedes.`,
  bulkSkipped: (count, { number }) => `${number(count)} sprunget over.`,
  retryFailed: 'Gentag mislykkede',
}
