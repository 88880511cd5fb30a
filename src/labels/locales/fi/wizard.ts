import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('fi')
const NAME_TAKEN = 'Toisella avaimella on jo tämä nimi. Valitse toinen nimi.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Sulje',
  stepOf: (step, total, { number }) => `Vaihe ${number(step)}/${number(total)}`,
  createTitle: 'Luo API-avain',
  nameLabel: 'Nimi',
  nameHelp: 'Kuvaa, missä avainta käytetään, jotta tunnistat sen myöhemmin.',
  descriptionLabel: 'Kuvaus',
  optional: 'valinnainen',
  charactersLeft: plural({ one: '# merkki jäljellä', other: '# merkkiä jäljellä' }),
  createKey: 'Luo API-avain',
  creating: 'Luodaan…',
  nameError: {
    required: 'Anna nimi.',
    'too-short': 'Käytä pidempää nimeä.',
    'too-long': 'Käytä lyhyempää nimeä.',
    taken: NAME_TAKEN,
    invalid: 'Palvelin ei hyväksynyt nimeä. Kokeile yksinkertaisempaa nimeä.',
  },
  tooShort: plural({ one: 'Käytä vähintään # merkkiä.', other: 'Käytä vähintään # merkkiä.' }),
  tooLong: plural({ one: 'Käytä enintään # merkkiä.', other: 'Käytä enintään # merkkiä.' }),
  tooLongBy: plural({ one: 'Poista vähintään # merkki.', other: 'Poista vähintään # merkkiä.' }),
  descriptionError: {
    required: 'Anna kuvaus.',
    'too-short': 'Käytä pidempää kuvausta.',
    'too-long': 'Käytä lyhyempää kuvausta.',
    taken: 'Toisella avaimella on jo tämä kuvaus. Anna toinen kuvaus.',
    invalid: 'Palvelin ei hyväksynyt kuvausta. Kokeile yksinkertaisempaa kuvausta.',
  },
  createError: {
    unauthorized:
      'Istuntosi on vanhentunut. Kirjaudu takaisin sisään toisessa välilehdessä ja yritä sitten uudelleen. Antamasi tiedot säilyvät.',
    forbidden: 'Sinulla ei ole oikeutta luoda API-avaimia. Pyydä käyttöoikeutta ylläpitäjältä.',
    'not-found': 'API-avaimia ei voi luoda tässä osoitteessa. Ota yhteyttä tukeen.',
    'invalid-input': 'Palvelin ei hyväksynyt antamiasi tietoja. Tarkista ne ja yritä sitten uudelleen.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'Palvelin käsittelee vielä tätä pyyntöä.',
    'precondition-failed': 'Avainten luettelo on muuttunut lataamisen jälkeen. Päivitä sivu ja yritä sitten uudelleen.',
    'limit-reached': 'Olet saavuttanut API-avainten enimmäismäärän. Poista avain, jota et enää tarvitse.',
    'rate-limited': 'Liian monta pyyntöä.',
    unreachable: 'Yhteys palvelimeen epäonnistui.',
    timeout: 'Palvelin ei vastannut ajoissa.',
    'server-error': 'Palvelimella tapahtui virhe.',
    'malformed-response': 'Palvelin lähetti odottamattoman vastauksen.',
    'secret-missing': 'Palvelin loi avaimen mutta ei lähettänyt sen salaisuutta.',
    unsupported: 'API-avaimia ei voi luoda täällä.',
    aborted: 'Pyyntö peruutettiin.',
    unknown: 'Tapahtui virhe.',
  },
  checking: 'Tarkistetaan, luotiinko avain…',
  checkAgain: 'Tarkista uudelleen',
  stillWaiting:
    'Tämä kestää tavallista kauemmin. Vaikka lopettaisit odottamisen, pyyntö voi silti onnistua. Salaisuus näytetään, jos se saapuu tämän valintaikkunan ollessa auki.',
  stopWaiting: 'Lopeta odottaminen',
  outcomeUnknown: (name) =>
    `”${name}” on ehkä luotu, mutta luetteloa ei voi juuri nyt ladata. Tarkista ensin uudelleen: uusi yritys saattaa luoda toisen avaimen.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `Uutta avainta nimeltä ”${name}” ei vielä ole luettelossa. Se voi vielä ilmestyä, ja uusi yritys saattaa luoda toisen avaimen.`
      : `Uutta avainta nimeltä ”${name}” ei vielä ole luettelon alussa (tarkistettuja avaimia: ${number(searched)}). Se voi vielä ilmestyä, ja uusi yritys saattaa luoda toisen avaimen.`,
  outcomeRepeatable: 'Yritä uudelleen: palvelin palauttaa saman avaimen eikä luo toista.',
  outcomeCandidate: (name) =>
    `Luettelossa oleva uusi avain saattaa olla ”${name}”. Tarkastele sitä sulkemalla tämä valintaikkuna. Uusi yritys luo toisen avaimen.`,
  nothingCreated: 'Avainta ei luotu. Tarkista verkkoyhteytesi ja yritä sitten uudelleen.',
  keyOfScope: (scope) => `Avaimen omistaja: ${scope}.`,

  revealTitle: (name) => `API-avain luotu: ”${name}”`,
  onlyOnceTitle: 'Salaisuus näytetään vain kerran.',
  onlyOnceText:
    'Kopioi se nyt ja tallenna se salaisuuksien hallintaan. Kukaan ei voi näyttää sitä uudelleen, ei edes tuki.',
  secretLabel: 'Uusi salaisuus',
  secretHidden: 'Salaisuus on piilotettu. Voit kopioida sen näyttämättä sitä.',
  show: 'Näytä',
  hide: 'Piilota',
  copy: 'Kopioi',
  copiedButton: 'Kopioitu',
  copied: 'Kopioitu. Koko salaisuus on leikepöydällä.',
  copyBlocked: 'Selain esti kopioinnin. Salaisuus on valittuna: paina Ctrl+C tai Macissa ⌘C.',
  download: 'Lataa .env-tiedostona',
  downloaded: 'Lataus alkoi. Varmista, että tiedosto tallentui, ja merkitse sitten valintaruutu.',
  downloadUnavailable:
    'Salaisuudessa on merkkejä, joita .env-tiedostot eivät säilytä luotettavasti. Kopioi salaisuus sen sijaan.',
  snippetsLabel: 'Avaimen käyttö',
  copySnippet: 'Kopioi koodiesimerkki',
  snippetUnavailable:
    'Salaisuudessa on merkkejä, joita ei voi esittää tässä koodiesimerkissä. Kopioi salaisuus sen sijaan.',
  firstUsePending: 'Odotetaan ensimmäistä pyyntöä tällä avaimella…',
  firstUseSeen: 'Avain toimii: ensimmäinen pyyntö on saapunut.',
  savedCheckbox: 'Olen tallentanut salaisuuden',
  done: 'Valmis',
  confirmCloseTitle: (name) => `Suljetaanko tallentamatta avaimen ”${name}” salaisuutta?`,
  confirmCloseText:
    'Salaisuutta ei ole vielä kopioitu, eikä sitä voi näyttää uudelleen. Jos suljet nyt, sinun on mitätöitävä avain ja luotava uusi.',
  closeAnyway: 'Sulje silti',
  backToSecret: 'Takaisin',
  copyAndClose: 'Kopioi ja sulje',
  lostTitle: (name) => `Avaimen ”${name}” salaisuutta ei voi enää näyttää`,
  lostText: 'Poistuit sivulta ennen kuin salaisuus oli tallennettu, joten se hävitettiin. Mitätöi avain ja luo uusi.',

  expiryLabel: 'Voimassaolo',
  expiryChoose: 'Valitse…',
  expiryIn: (preset, { duration }) => duration(preset),
  expiryNever: 'Toistaiseksi',
  expiryOther: 'Oma päivämäärä…',
  expiryDay: 'Vanhenemispäivä',
  expiryTime: 'Vanhenemispäivä ja kellonaika',
  expiresOn: (instant) => `Tämä avain vanhenee ${instant}.`,
  neverExpires: 'Tämä avain ei vanhene.',
  expiryError: {
    required: 'Valitse vanhenemispäivä.',
    'too-short': 'Päivä on liian aikainen. Valitse myöhempi päivä.',
    'too-long': 'Päivä on liian kaukana tulevaisuudessa. Valitse aikaisempi päivä.',
    taken: 'Valitse toinen vanhenemispäivä.',
    invalid: 'Palvelin ei hyväksynyt vanhenemispäivää. Valitse toinen päivä.',
  },

  scopesLabel: 'Käyttöoikeudet',
  scopesAll: 'Kaikki',
  scopesReadOnly: 'Vain luku',
  scopesChoose: 'Mukautetut',
  scopesLoading: 'Ladataan käyttöoikeuksia…',
  scopesFailed: 'Käyttöoikeuksia ei voitu ladata.',
  scopesFailedText: 'Jos jatkat, palvelin päättää, mitä avaimella voi tehdä.',
  scopesNeeded: 'Avaimen luominen edellyttää käyttöoikeuksien valitsemista.',
  scopesSearch: 'Hae käyttöoikeuksia',
  scopesOther: 'Muut',
  selectGroup: 'Valitse kaikki',
  selectNone: 'Poista valinnat',
  scopesChosen: (chosen, total, { number }) => `${number(chosen)}/${number(total)} valittu.`,
  scopesFound: (found, { number }) => `${number(found)} löytyi.`,
  scopesError: {
    required: 'Valitse vähintään yksi käyttöoikeus.',
    'too-short': 'Valitse enemmän käyttöoikeuksia.',
    'too-long': 'Valitse vähemmän käyttöoikeuksia.',
    taken: 'Valitse muita käyttöoikeuksia.',
    invalid: 'Palvelin ei hyväksynyt näitä käyttöoikeuksia. Valitse muita käyttöoikeuksia.',
  },

  rotateTitle: (name) => `Vaihda avaimen ”${name}” salaisuus`,
  rotateText:
    'Avaimelle luodaan uusi salaisuus, joka näytetään vain kerran. Korvaa vanha salaisuus kaikkialla, missä sitä käytetään.',
  graceLabel: 'Vanhan salaisuuden siirtymäaika',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Ei siirtymäaikaa' : duration(seconds)),
  oldSecretWillStop: 'Vanhaa salaisuutta käyttävät pyynnöt hylätään heti.',
  oldSecretWillWorkUntil: (instant) => `Vanha salaisuus lakkaa toimimasta ${instant}.`,
  oldSecretMayStop: 'Vanhaa salaisuutta käyttävät pyynnöt saatetaan hylätä heti.',
  rotateKey: 'Vaihda salaisuus',
  rotating: 'Vaihdetaan…',
  checkingRotation: 'Tarkistetaan, luotiinko uusi salaisuus…',
  outcomeReplaced: 'Salaisuus on ehkä vaihdettu. Saat uuden salaisuuden vaihtamalla sen uudelleen.',
  outcomeRotationUnknown: (name) =>
    `Avaimelle ”${name}” on ehkä luotu uusi salaisuus, mutta luetteloa ei voi juuri nyt ladata. Tarkista ensin uudelleen: uusi yritys saattaa luoda vielä yhden salaisuuden.`,
  rotatedTitle: (name) => `Avaimen ”${name}” salaisuus vaihdettu`,
  oldSecretWorksUntil: (instant) => `Vanha salaisuus lakkaa toimimasta ${instant}.`,
  oldSecretStopped: 'Vanha salaisuus ei enää toimi.',
  confirmCloseRotatedText:
    'Uutta salaisuutta ei ole vielä kopioitu, eikä sitä voi näyttää uudelleen. Jos suljet nyt, sinun on vaihdettava salaisuus uudelleen.',
  lostRotatedText:
    'Poistuit sivulta ennen kuin uusi salaisuus oli tallennettu, joten se hävitettiin. Vaihda salaisuus uudelleen.',
}
