// Finnish. Informal address: "sinä".
//
// key: avain (API key: API-avain) · secret: salaisuus · revoke: mitätöidä · rotate: vaihtaa salaisuus
// scope, permission: käyttöoikeus · create: luoda · disable, enable: poistaa käytöstä, ottaa käyttöön
// expire: vanhentua
//
// A name stands after its noun, which is inflected in its place: avaimen ”CI deploy” salaisuus.
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('fi')
const REFUSED = 'Palvelin ei hyväksynyt pyyntöä. Ota yhteyttä tukeen.'

export const finnish: LocaleLabels = {
  locale: 'fi',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API-avaimet',
  intro: 'Näillä avaimilla todennat API-pyynnöt. Käsittele niitä kuin salasanoja.',
  createButton: 'Luo API-avain',
  keyCount: plural({ one: '# API-avain', other: '# API-avainta' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# avain', other: '# avainta' })(total, format)
    return active === undefined
      ? keys
      : `${keys}, ${plural({ one: '# aktiivinen', other: '# aktiivista' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({ one: 'Ensimmäinen API-avain', other: '# ensimmäistä API-avainta' })(shown, format)
      : `${format.number(shown)}/${plural({ one: '# API-avain', other: '# API-avainta' })(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `# API-avain näytetään. Palvelimen mukaan niitä on ${format.number(reported)}.`,
      other: `# API-avainta näytetään. Palvelimen mukaan niitä on ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Nimi',
  columnKey: 'Avain',
  columnId: 'ID',
  columnCreated: 'Luotu',
  columnLastUsed: 'Viime käyttö',
  columnExpires: 'Vanhenee',
  columnCreatedBy: 'Luonut',
  columnStatus: 'Tila',
  columnActions: 'Toiminnot',
  status: { active: 'Aktiivinen', disabled: 'Pois käytöstä', expired: 'Vanhentunut', revoked: 'Mitätöity' },
  unnamed: 'Nimetön avain',
  newBadge: 'Uusi',
  never: 'Ei koskaan',
  unknown: 'Ei tiedossa',
  hintUnavailable: 'Ei saatavilla',
  unreadableRow: (field) => `Avainta ei voi näyttää, koska palvelin lähetti virheellisiä tietoja (${field}).`,
  actionsFor: (name) => `Toiminnot: ${name}`,
  select: (name) => `Valitse ${name}`,
  selectAll: 'Valitse kaikki',
  expiresIn: (when) => `Vanhenee ${when}`,
  insight: {
    'never-used': 'Ei koskaan käytetty',
    idle: 'Ei käytetty 90 päivään',
    'never-expires': 'Ei vanhene koskaan',
  },
  replacedBy: (name) => `Korvattu avaimella ”${name}”`,
  replaces: (name) => `Korvaa avaimen ”${name}”`,
  countOfQuota: (total, quota, format) =>
    `${format.number(total)}/${plural({ one: '# API-avain', other: '# API-avainta' })(quota, format)}`,
  quotaReached: (quota, { number }) =>
    `Olet saavuttanut ${number(quota)} API-avaimen enimmäismäärän. Poista avain, jota et enää tarvitse.`,

  search: 'Hae API-avaimia',
  searchPlaceholder: 'Nimi tai avain',
  searchPlaceholderNameless: 'Avain tai ID',
  allStatuses: 'Kaikki tilat',
  sortBy: 'Lajittelu',
  defaultSort: 'Uusimmat ensin',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'nouseva' : 'laskeva'}`,
  searching: 'Haetaan…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({ one: '# API-avain löytyi', other: '# API-avainta löytyi' })(found, format)
      : `${format.number(found)}/${plural({ one: '# API-avain', other: '# API-avainta' })(among, format)} löytyi`,
  matchesInLoaded: (found, loaded, { number }) =>
    `Tähän mennessä ladatuista API-avaimista (${number(loaded)}) hakua vastaa ${number(found)}. Muista avaimista ei haettu.`,
  noMatchTitle: 'Hakua vastaavia API-avaimia ei ole',
  noMatchText:
    'Kokeile osaa nimestä, kuvauksesta, tekijän nimestä tai ID:stä tai avaimen ensimmäisiä tai viimeisiä merkkejä.',
  noMatchInLoaded: (loaded, { number }) =>
    `Haku kohdistui vain tähän mennessä ladattuihin API-avaimiin (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `Vain tähän mennessä ladatut API-avaimet (${number(loaded)}) on lajiteltu.`,
  clearSearch: 'Tyhjennä haku',
  notPrinted: plural({
    one: 'Yhtä muuta API-avainta ei tulosteta.',
    other: '# muuta API-avainta ei tulosteta.',
  }),

  loading: 'Ladataan API-avaimia…',
  refreshing: 'Päivitetään…',
  showMore: 'Näytä lisää',
  loadingMore: 'Ladataan lisää…',
  emptyTitle: 'Ei vielä API-avaimia',
  emptyText: 'Luo kullekin palvelimelle tai skriptille oma avain, jotta voit vaihtaa yhden vaikuttamatta muihin.',
  emptyReadOnly: 'Ylläpitäjien luomat API-avaimet näkyvät tässä.',
  readOnly: 'Sinulla on vain lukuoikeus. Pyydä ylläpitäjää luomaan avain.',
  listFailed: 'API-avaimia ei voitu ladata.',
  refreshFailed: 'Luetteloa ei voitu päivittää.',
  staleSince: (ago) => `Päivitetty viimeksi ${ago}.`,
  moreFailed: 'Seuraavia avaimia ei voitu ladata.',
  listError: {
    unauthorized: 'Istuntosi on vanhentunut. Kirjaudu takaisin sisään ja yritä sitten uudelleen.',
    forbidden: 'Sinulla ei ole oikeutta tarkastella API-avaimia. Pyydä käyttöoikeutta ylläpitäjältä.',
    'not-found': 'API-avainten luetteloa ei löytynyt. Ota yhteyttä tukeen.',
    'rate-limited': 'Liian monta pyyntöä. Odota hetki ja yritä sitten uudelleen.',
    unreachable: 'Palvelimeen ei saada yhteyttä. Tarkista verkkoyhteytesi ja yritä sitten uudelleen.',
    timeout: 'Palvelin ei vastannut ajoissa. Yritä uudelleen.',
    'server-error': 'Palvelimella tapahtui virhe. Yritä hetken kuluttua uudelleen.',
    'malformed-response': 'Palvelin lähetti odottamattoman vastauksen. Ota yhteyttä tukeen.',
    unsupported: 'Palvelin ei tue API-avainten luetteloimista.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Palvelin käsittelee vielä pyyntöä. Yritä hetken kuluttua uudelleen.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Pyyntö peruutettiin.',
    unknown: 'Tapahtui virhe. Yritä uudelleen.',
  },
  retryAfter: plural({
    one: 'Yritä uudelleen # sekunnin kuluttua.',
    other: 'Yritä uudelleen # sekunnin kuluttua.',
  }),
  cancel: 'Peruuta',
  tryAgain: 'Yritä uudelleen',
  openFailed: 'Sivun osaa ei voitu ladata. Tarkista verkkoyhteytesi ja päivitä sivu sitten.',
  reload: 'Päivitä sivu',

  orphanTitle: (name) => `Avaimen ”${name}” salaisuutta ei tallennettu.`,
  orphanText: 'Avain luotiin, mutta sen salaisuus menetettiin ennen tallentamista. Mitätöi avain ja luo uusi.',
  unsavedRotationTitle: (name) => `Avaimen ”${name}” uutta salaisuutta ei tallennettu.`,
  unsavedRotationText: 'Vanha salaisuus ei ehkä enää toimi. Vaihda avaimen salaisuus uudelleen.',
  unacknowledgedTitle: (name) => `Palvelin ei saanut tietoa siitä, että tallensit avaimen ”${name}” salaisuuden.`,
  unacknowledgedText:
    'Palvelin saattaa mitätöidä avaimen. Ilmoita palvelimelle uudelleen tai tarkista, että avain toimii.',
  acknowledgeAgain: 'Ilmoita palvelimelle uudelleen',
  unresolvedTitle: (name) => `”${name}” on ehkä luotu.`,
  unresolvedText: 'Pyyntö jäi kesken, joten salaisuutta ei näytetty. Jos avain luotiin, se näkyy luettelossa.',
  resumeText: 'Palvelin voi palauttaa salaisuuden vielä muutaman minuutin ajan.',
  resume: 'Nouda salaisuus',
  candidateTitle: (name) => `”${name}” saattaa olla edellisen pyyntösi avain.`,
  candidateText:
    'Avaimella on sama nimi, ja se luotiin samoihin aikoihin, mutta se voi kuulua jollekulle muulle. Mitätöi se vain, jos se on sinun.',
  candidateCreatedBy: (creator) => `luonut ${creator}`,
  candidateNeverUsed: 'ei koskaan käytetty',
  review: 'Tarkastele…',
  dismiss: 'Piilota ilmoitus',
  revoke: 'Mitätöi',
  rotate: 'Vaihda salaisuus',
}
