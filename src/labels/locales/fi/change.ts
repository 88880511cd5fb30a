import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('fi')
const FORBIDDEN = 'Sinulla ei ole oikeutta tähän toimintoon. Pyydä käyttöoikeutta ylläpitäjältä.'
const REFUSED = 'Palvelin ei hyväksynyt muutosta.'
const CHECK_LIST = 'Muutos on ehkä tehty: tarkista luettelo.'
const OTHERS = 'Muita ei muutettu.'

export const change: ChangeLabels = {
  details: 'Tiedot',
  edit: 'Muokkaa',
  disable: 'Poista käytöstä',
  enable: 'Ota käyttöön',
  delete: 'Poista',
  disabledReason: {
    revoked: 'Avain on mitätöity.',
    expired: 'Avain on vanhentunut.',
    forbidden: FORBIDDEN,
    'not-now': 'Palvelin ei juuri nyt salli tätä toimintoa tälle avaimelle.',
  },
  changeFailed: (name) => `Avainta ”${name}” koskeva pyyntö epäonnistui.`,
  changeError: {
    unauthorized: 'Istuntosi on vanhentunut. Kirjaudu takaisin sisään ja yritä sitten uudelleen.',
    forbidden: FORBIDDEN,
    'not-found': 'Avainta ei löytynyt. Se on ehkä poistettu.',
    'invalid-input': REFUSED,
    'name-taken': 'Toisella avaimella on jo tämä nimi. Valitse toinen nimi.',
    'in-progress': 'Palvelin käsittelee vielä tätä avainta koskevaa pyyntöä. Yritä hetken kuluttua uudelleen.',
    'precondition-failed': 'Avain on muuttunut lataamisen jälkeen. Päivitä sivu ja yritä sitten uudelleen.',
    'limit-reached': REFUSED,
    'rate-limited': 'Liian monta pyyntöä. Odota hetki ja yritä sitten uudelleen.',
    unreachable: 'Palvelimeen ei saada yhteyttä. Tarkista verkkoyhteytesi ja yritä sitten uudelleen.',
    timeout: `Palvelin ei vastannut ajoissa. ${CHECK_LIST}`,
    'server-error': `Palvelimella tapahtui virhe. ${CHECK_LIST}`,
    'malformed-response': `Palvelin lähetti odottamattoman vastauksen. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Palvelin ei tue tätä toimintoa.',
    aborted: 'Pyyntö peruutettiin.',
    unknown: 'Tapahtui virhe. Yritä uudelleen.',
  },
  changing: {
    update: 'Tallennetaan…',
    enable: 'Otetaan käyttöön…',
    disable: 'Poistetaan käytöstä…',
    revoke: 'Mitätöidään…',
    delete: 'Poistetaan…',
  },
  changed: {
    update: (name) => `Avaimen ”${name}” muutokset tallennettiin.`,
    enable: (name) => `”${name}” otettiin käyttöön.`,
    disable: (name) => `”${name}” poistettiin käytöstä.`,
    revoke: (name) => `”${name}” mitätöitiin.`,
    delete: (name) => `”${name}” poistettiin.`,
  },
  undo: 'Kumoa',
  dismiss: 'Piilota ilmoitus',
  selected: plural({ one: '# valittu', other: '# valittua' }),
  clearSelection: 'Poista valinnat',
  actionForSome: {
    enable: (count, total, { number }) => `Ota käyttöön ${number(count)}/${number(total)}`,
    disable: (count, total, { number }) => `Poista käytöstä ${number(count)}/${number(total)}`,
    revoke: (count, total, { number }) => `Mitätöi ${number(count)}/${number(total)}`,
    delete: (count, total, { number }) => `Poista ${number(count)}/${number(total)}`,
  },
  bulkChanged: {
    enable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-avain otettiin käyttöön.', other: '# API-avainta otettiin käyttöön.' })(count, format)
        : `${format.number(count)}/${format.number(total)} API-avainta otettiin käyttöön. ${OTHERS}`,
    disable: (count, total, format) =>
      count === total
        ? plural({ one: '# API-avain poistettiin käytöstä.', other: '# API-avainta poistettiin käytöstä.' })(
            count,
            format,
          )
        : `${format.number(count)}/${format.number(total)} API-avainta poistettiin käytöstä. ${OTHERS}`,
    revoke: (count, total, format) =>
      count === total
        ? plural({ one: '# API-avain mitätöitiin.', other: '# API-avainta mitätöitiin.' })(count, format)
        : `${format.number(count)}/${format.number(total)} API-avainta mitätöitiin. ${OTHERS}`,
    delete: (count, total, format) =>
      count === total
        ? plural({ one: '# API-avain poistettiin.', other: '# API-avainta poistettiin.' })(count, format)
        : `${format.number(count)}/${format.number(total)} API-avainta poistettiin. ${OTHERS}`,
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Mitätöidäänkö ”${name}”?`,
    delete: (name) => `Poistetaanko ”${name}”?`,
  },
  revokeOrDeleteText: {
    revoke: 'Avain lakkaa heti toimimasta, ja sitä käyttävät pyynnöt hylätään. Tätä ei voi kumota.',
    delete:
      'Avain lakkaa heti toimimasta, sitä käyttävät pyynnöt hylätään ja sen tiedot poistetaan. Tätä ei voi kumota.',
    deleteInactive: 'Avain ei enää toimi. Poistaminen hävittää myös avaimen tiedot. Tätä ei voi kumota.',
  },
  recentlyUsed: (ago) => `Tätä avainta käytettiin ${ago}, ja se saattaa yhä olla käytössä.`,
  typeToConfirm: (text) => `Vahvista kirjoittamalla ${text}`,
  confirmationMismatch: 'Teksti ei täsmää. Kirjoita se täsmälleen niin kuin se näkyy yllä.',
  editTitle: (name) => `Muokkaa avainta ”${name}”`,
  save: 'Tallenna',
  keyDetails: (name) => `Avaimen ”${name}” tiedot`,
  keyId: 'ID',
  copyId: 'Kopioi ID',
  idCopied: 'ID kopioitiin.',
  idCopyBlocked: 'Selain esti kopioinnin. Valitse ID ja kopioi se itse.',
  keyUpdated: 'Muutettu viimeksi',
  keyRevoked: 'Mitätöity',
  keyUsage: 'Käyttö',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# pyyntö', other: '# pyyntöä' })(requests, format)
    return typeof remaining === 'number' ? `${used}, ${format.number(remaining)} jäljellä` : used
  },
  noScopes: 'Ei mitään',
  keyReplacedBy: 'Korvaava avain',
  keyReplaces: 'Korvattu avain',
  activity: 'Näytä tapahtumat',
  history: 'Historia',
  loadingHistory: 'Ladataan historiaa…',
  historyEmpty: 'Ei vielä historiaa.',
  historyFailed: 'Historiaa ei voitu ladata.',
  historyEvent: {
    created: 'Luotu',
    rotated: 'Salaisuus vaihdettu',
    updated: 'Muutettu',
    enabled: 'Otettu käyttöön',
    disabled: 'Poistettu käytöstä',
    revoked: 'Mitätöity',
    deleted: 'Poistettu',
    acknowledged: 'Salaisuus tallennettu',
  },
  bulkTitle: {
    enable: plural({ one: 'Otetaanko # API-avain käyttöön?', other: 'Otetaanko # API-avainta käyttöön?' }),
    disable: plural({ one: 'Poistetaanko # API-avain käytöstä?', other: 'Poistetaanko # API-avainta käytöstä?' }),
    revoke: plural({ one: 'Mitätöidäänkö # API-avain?', other: 'Mitätöidäänkö # API-avainta?' }),
    delete: plural({ one: 'Poistetaanko # API-avain?', other: 'Poistetaanko # API-avainta?' }),
  },
  bulkText: {
    enable: 'Avaimet alkavat heti toimia uudelleen.',
    disable:
      'Avaimet lakkaavat heti toimimasta, ja niitä käyttävät pyynnöt hylätään. Voit ottaa ne myöhemmin uudelleen käyttöön.',
    revoke: 'Avaimet lakkaavat heti toimimasta, ja niitä käyttävät pyynnöt hylätään. Tätä ei voi kumota.',
    delete: 'Avaimet lakkaavat heti toimimasta, ja niiden tiedot poistetaan. Tätä ei voi kumota.',
  },
  andMore: plural({ one: 'ja # muu', other: 'ja # muuta' }),
  typeCount: (count) => `Vahvista kirjoittamalla avainten määrä (${count})`,
  progress: (count, total, { number }) => `${number(count)}/${number(total)}`,
  stop: 'Pysäytä',
  stopping: 'Pysäytetään…',
  bulkFailed: (count, total, { number }) => `${number(count)}/${number(total)} pyyntöä epäonnistui.`,
  bulkSkipped: plural({ one: '# avain ohitettiin.', other: '# avainta ohitettiin.' }),
  retryFailed: 'Toista epäonnistuneet',
}
