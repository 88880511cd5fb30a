import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('nb')
const FORBIDDEN = 'Du har ikke tillatelse til dette. Be en administrator om tilgang.'
const REFUSED = 'Serveren godtok ikke endringen.'
const CHECK_LIST = 'Endringen kan ha blitt utført: Kontroller listen.'
const OTHERS = 'Resten ble ikke endret.'

export const change: ChangeLabels = {
  details: 'Detaljer',
  edit: 'Rediger',
  disable: 'Deaktiver',
  enable: 'Aktiver',
  delete: 'Slett',
  disabledReason: {
    revoked: 'Nøkkelen er tilbakekalt.',
    expired: 'Nøkkelen er utløpt.',
    forbidden: FORBIDDEN,
    'not-now': 'Serveren tillater ikke denne handlingen for nøkkelen akkurat nå.',
  },
  changeFailed: (name) => `Forespørselen for «${name}» mislyktes.`,
  changeError: {
    unauthorized: 'Økten din er utløpt. Logg på igjen, og prøv deretter på nytt.',
    forbidden: FORBIDDEN,
    'not-found': 'Fant ikke nøkkelen. Den kan ha blitt slettet.',
    'invalid-input': REFUSED,
    'name-taken': 'En annen nøkkel har allerede dette navnet. Velg et annet navn.',
    'in-progress': 'Serveren behandler fortsatt en forespørsel for nøkkelen. Prøv på nytt om litt.',
    'precondition-failed':
      'Nøkkelen er endret siden den ble lastet inn. Last inn siden på nytt, og prøv deretter igjen.',
    'limit-reached': REFUSED,
    'rate-limited': 'For mange forespørsler. Vent litt, og prøv deretter på nytt.',
    unreachable: 'Får ikke kontakt med serveren. Kontroller tilkoblingen, og prøv deretter på nytt.',
    timeout: `Serveren brukte for lang tid på å svare. ${CHECK_LIST}`,
    'server-error': `Det oppstod en feil på serveren. ${CHECK_LIST}`,
    'malformed-response': `Serveren sendte et uventet svar. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Serveren støtter ikke denne handlingen.',
    aborted: 'Forespørselen ble avbrutt.',
    unknown: 'Det oppstod en feil. Prøv på nytt.',
  },
  changing: {
    update: 'Lagrer…',
    enable: 'Aktiverer…',
    disable: 'Deaktiverer…',
    revoke: 'Tilbakekaller…',
    delete: 'Sletter…',
  },
  changed: {
    update: (name) => `Endringene i «${name}» ble lagret.`,
    enable: (name) => `«${name}» ble aktivert.`,
    disable: (name) => `«${name}» ble deaktivert.`,
    revoke: (name) => `«${name}» ble tilbakekalt.`,
    delete: (name) => `«${name}» ble slettet.`,
  },
  undo: 'Angre',
  dismiss: 'Skjul melding',
  selected: plural({ one: '# valgt', other: '# valgt' }),
  clearSelection: 'Fjern valg',
  actionForSome: {
    enable: (count, total, { number }) => `Aktiver ${number(count)} av ${number(total)}`,
    disable: (count, total, { number }) => `Deaktiver ${number(count)} av ${number(total)}`,
    revoke: (count, total, { number }) => `Tilbakekall ${number(count)} av ${number(total)}`,
    delete: (count, total, { number }) => `Slett ${number(count)} av ${number(total)}`,
  },
  bulkChanged: {
    enable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nøkkel ble aktivert.', other: '# API-nøkler ble aktivert.' })(count, format)
        : `${format.number(count)} av ${format.number(total)} API-nøkler ble aktivert. ${OTHERS}`,
    disable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nøkkel ble deaktivert.', other: '# API-nøkler ble deaktivert.' })(count, format)
        : `${format.number(count)} av ${format.number(total)} API-nøkler ble deaktivert. ${OTHERS}`,
    revoke: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nøkkel ble tilbakekalt.', other: '# API-nøkler ble tilbakekalt.' })(count, format)
        : `${format.number(count)} av ${format.number(total)} API-nøkler ble tilbakekalt. ${OTHERS}`,
    delete: (count, total, format) =>
      count === total
        ? plural({ one: '# API-nøkkel ble slettet.', other: '# API-nøkler ble slettet.' })(count, format)
        : `${format.number(count)} av ${format.number(total)} API-nøkler ble slettet. ${OTHERS}`,
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Vil du tilbakekalle «${name}»?`,
    delete: (name) => `Vil du slette «${name}»?`,
  },
  revokeOrDeleteText: {
    revoke: 'Nøkkelen slutter å virke umiddelbart, og forespørsler som bruker den, avvises. Dette kan ikke angres.',
    delete:
      'Nøkkelen slutter å virke umiddelbart, forespørsler som bruker den, avvises, og oppføringen slettes. Dette kan ikke angres.',
    deleteInactive:
      'Nøkkelen virker ikke lenger. Hvis du sletter den, slettes også oppføringen. Dette kan ikke angres.',
  },
  recentlyUsed: (ago) => `Nøkkelen ble brukt ${ago} og kan fortsatt være i bruk.`,
  typeToConfirm: (text) => `Skriv ${text} for å bekrefte`,
  confirmationMismatch: 'Teksten stemmer ikke. Skriv den nøyaktig slik den er vist ovenfor.',
  editTitle: (name) => `Rediger «${name}»`,
  save: 'Lagre',
  keyDetails: (name) => `Detaljer om «${name}»`,
  keyId: 'ID',
  copyId: 'Kopier ID',
  idCopied: 'ID kopiert.',
  idCopyBlocked: 'Nettleseren blokkerte kopieringen. Merk ID-en, og kopier den manuelt.',
  keyUpdated: 'Sist endret',
  keyRevoked: 'Tilbakekalt',
  keyUsage: 'Bruk',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# forespørsel', other: '# forespørsler' })(requests, format)
    return typeof remaining === 'number' ? `${used}, ${format.number(remaining)} igjen` : used
  },
  noScopes: 'Ingen',
  keyReplacedBy: 'Erstattet av',
  keyReplaces: 'Erstatter',
  activity: 'Vis aktivitet',
  history: 'Historikk',
  loadingHistory: 'Laster inn historikk…',
  historyEmpty: 'Ingen historikk ennå.',
  historyFailed: 'Kunne ikke laste inn historikken.',
  historyEvent: {
    created: 'Opprettet',
    rotated: 'Rotert',
    updated: 'Endret',
    enabled: 'Aktivert',
    disabled: 'Deaktivert',
    revoked: 'Tilbakekalt',
    deleted: 'Slettet',
    acknowledged: 'Hemmelighet lagret',
  },
  bulkTitle: {
    enable: plural({ one: 'Vil du aktivere # API-nøkkel?', other: 'Vil du aktivere # API-nøkler?' }),
    disable: plural({ one: 'Vil du deaktivere # API-nøkkel?', other: 'Vil du deaktivere # API-nøkler?' }),
    revoke: plural({ one: 'Vil du tilbakekalle # API-nøkkel?', other: 'Vil du tilbakekalle # API-nøkler?' }),
    delete: plural({ one: 'Vil du slette # API-nøkkel?', other: 'Vil du slette # API-nøkler?' }),
  },
  bulkText: {
    enable: 'Nøklene virker igjen umiddelbart.',
    disable:
      'Nøklene slutter å virke umiddelbart, og forespørsler som bruker dem, avvises. Du kan aktivere dem igjen senere.',
    revoke: 'Nøklene slutter å virke umiddelbart, og forespørsler som bruker dem, avvises. Dette kan ikke angres.',
    delete: 'Nøklene slutter å virke umiddelbart, og oppføringene slettes. Dette kan ikke angres.',
  },
  andMore: (count, { number }) => `og ${number(count)} til`,
  typeCount: (count) => `Skriv antall nøkler (${count}) for å bekrefte`,
  progress: (count, total, { number }) => `${number(count)} av ${number(total)}`,
  stop: 'Stopp',
  stopping: 'Stopper…',
  bulkFailed: (count, total, { number }) => `${number(count)} av ${number(total)} forespørsler mislyktes.`,
  bulkSkipped: plural({ one: '# hoppet over.', other: '# hoppet over.' }),
  retryFailed: 'Gjenta mislykkede',
}
