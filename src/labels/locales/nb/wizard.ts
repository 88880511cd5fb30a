import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('nb')
const NAME_TAKEN = 'En annen nøkkel har allerede dette navnet. Velg et annet navn.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Lukk',
  stepOf: (step, total, { number }) => `Trinn ${number(step)} av ${number(total)}`,
  createTitle: 'Opprett API-nøkkel',
  nameLabel: 'Navn',
  nameHelp: 'Beskriv hva nøkkelen brukes til, så du kjenner den igjen senere.',
  descriptionLabel: 'Beskrivelse',
  optional: 'valgfritt',
  charactersLeft: plural({ one: '# tegn igjen', other: '# tegn igjen' }),
  createKey: 'Opprett API-nøkkel',
  creating: 'Oppretter…',
  nameError: {
    required: 'Skriv inn et navn.',
    'too-short': 'Bruk et lengre navn.',
    'too-long': 'Bruk et kortere navn.',
    taken: NAME_TAKEN,
    invalid: 'Serveren godtok ikke navnet. Prøv et enklere navn.',
  },
  tooShort: plural({ one: 'Bruk minst # tegn.', other: 'Bruk minst # tegn.' }),
  tooLong: plural({ one: 'Bruk maksimalt # tegn.', other: 'Bruk maksimalt # tegn.' }),
  tooLongBy: plural({ one: 'Fjern minst # tegn.', other: 'Fjern minst # tegn.' }),
  descriptionError: {
    required: 'Skriv inn en beskrivelse.',
    'too-short': 'Bruk en lengre beskrivelse.',
    'too-long': 'Bruk en kortere beskrivelse.',
    taken: 'En annen nøkkel har allerede denne beskrivelsen. Skriv inn en annen beskrivelse.',
    invalid: 'Serveren godtok ikke beskrivelsen. Prøv en enklere beskrivelse.',
  },
  createError: {
    unauthorized:
      'Økten din er utløpt. Logg på igjen i en annen fane, og prøv deretter på nytt. Det du har fylt ut, blir beholdt.',
    forbidden: 'Du har ikke tillatelse til å opprette API-nøkler. Be en administrator om tilgang.',
    'not-found': 'API-nøkler kan ikke opprettes på denne adressen. Kontakt brukerstøtte.',
    'invalid-input': 'Serveren godtok ikke det du har fylt ut. Kontroller det, og prøv deretter på nytt.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'Serveren behandler fortsatt denne forespørselen.',
    'precondition-failed':
      'Listen over nøkler er endret siden den ble lastet inn. Last inn siden på nytt, og prøv deretter igjen.',
    'limit-reached': 'Du har nådd grensen for antall API-nøkler. Fjern en nøkkel du ikke lenger trenger.',
    'rate-limited': 'For mange forespørsler.',
    unreachable: 'Kunne ikke koble til serveren.',
    timeout: 'Serveren brukte for lang tid på å svare.',
    'server-error': 'Det oppstod en feil på serveren.',
    'malformed-response': 'Serveren sendte et uventet svar.',
    'secret-missing': 'Serveren opprettet nøkkelen, men sendte ikke hemmeligheten.',
    unsupported: 'API-nøkler kan ikke opprettes her.',
    aborted: 'Forespørselen ble avbrutt.',
    unknown: 'Det oppstod en feil.',
  },
  checking: 'Kontrollerer om nøkkelen ble opprettet…',
  checkAgain: 'Kontroller på nytt',
  stillWaiting:
    'Dette tar lengre tid enn vanlig. Hvis du slutter å vente, kan forespørselen fortsatt lykkes. Hemmeligheten vises hvis den kommer fram mens denne dialogboksen er åpen.',
  stopWaiting: 'Slutt å vente',
  outcomeUnknown: (name) =>
    `«${name}» kan ha blitt opprettet, men listen kan ikke lastes inn akkurat nå. Kontroller på nytt først: Et nytt forsøk kan opprette en nøkkel til.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `En ny nøkkel med navnet «${name}» er ikke i listen ennå. Den kan fortsatt dukke opp, og et nytt forsøk kan opprette en nøkkel til.`
      : `En ny nøkkel med navnet «${name}» er ikke blant de ${number(searched)} første nøklene i listen ennå. Den kan fortsatt dukke opp, og et nytt forsøk kan opprette en nøkkel til.`,
  outcomeRepeatable: 'Prøv på nytt: Serveren returnerer den samme nøkkelen og oppretter ikke en til.',
  outcomeCandidate: (name) =>
    `En ny nøkkel i listen kan være «${name}». Lukk denne dialogboksen for å se nærmere på nøkkelen. Et nytt forsøk oppretter en nøkkel til.`,
  nothingCreated: 'Ingen nøkkel ble opprettet. Kontroller tilkoblingen, og prøv deretter på nytt.',
  keyOfScope: (scope) => `Nøkkelen tilhører ${scope}.`,

  revealTitle: (name) => `API-nøkkel opprettet: «${name}»`,
  onlyOnceTitle: 'Hemmeligheten vises bare én gang.',
  onlyOnceText:
    'Kopier den nå, og oppbevar den der du lagrer hemmeligheter. Ingen kan vise den igjen, ikke engang brukerstøtten.',
  secretLabel: 'Ny hemmelighet',
  secretHidden: 'Hemmeligheten er skjult. Du kan kopiere den uten å vise den.',
  show: 'Vis',
  hide: 'Skjul',
  copy: 'Kopier',
  copiedButton: 'Kopiert',
  copied: 'Kopiert. Utklippstavlen inneholder hele hemmeligheten.',
  copyBlocked: 'Nettleseren blokkerte kopieringen. Hemmeligheten er merket: Trykk på Ctrl+C, eller ⌘C på en Mac.',
  download: 'Last ned som .env',
  downloaded: 'Nedlastingen har startet. Kontroller at filen ble lagret, og kryss deretter av i boksen.',
  downloadUnavailable:
    'Hemmeligheten inneholder tegn som .env-filer ikke kan lagre på en pålitelig måte. Kopier hemmeligheten i stedet.',
  snippetsLabel: 'Bruk nøkkelen',
  copySnippet: 'Kopier kodeeksempel',
  snippetUnavailable:
    'Hemmeligheten inneholder tegn som ikke kan brukes i kodeeksempelet. Kopier hemmeligheten i stedet.',
  firstUsePending: 'Venter på den første forespørselen med nøkkelen…',
  firstUseSeen: 'Det virker: Den første forespørselen har kommet.',
  savedCheckbox: 'Jeg har lagret hemmeligheten',
  done: 'Ferdig',
  confirmCloseTitle: (name) => `Vil du lukke uten å lagre hemmeligheten for «${name}»?`,
  confirmCloseText:
    'Hemmeligheten er ikke kopiert ennå og kan ikke vises igjen. Hvis du lukker nå, må du tilbakekalle nøkkelen og opprette en ny.',
  closeAnyway: 'Lukk likevel',
  backToSecret: 'Tilbake',
  copyAndClose: 'Kopier og lukk',
  lostTitle: (name) => `Hemmeligheten for «${name}» kan ikke lenger vises`,
  lostText: 'Du forlot siden før hemmeligheten ble lagret, så den ble fjernet. Tilbakekall nøkkelen, og opprett en ny.',

  expiryLabel: 'Utløper',
  expiryChoose: 'Velg…',
  expiryIn: (preset, { duration }) => `Om ${duration(preset)}`,
  expiryNever: 'Aldri',
  expiryOther: 'Egendefinert dato…',
  expiryDay: 'Utløpsdato',
  expiryTime: 'Utløpsdato og klokkeslett',
  expiresOn: (instant) => `Nøkkelen utløper ${instant}.`,
  neverExpires: 'Nøkkelen utløper ikke.',
  expiryError: {
    required: 'Velg en utløpsdato.',
    'too-short': 'Datoen er for tidlig. Velg en senere dato.',
    'too-long': 'Datoen er for langt fram i tid. Velg en tidligere dato.',
    taken: 'Velg en annen utløpsdato.',
    invalid: 'Serveren godtok ikke utløpsdatoen. Velg en annen dato.',
  },

  scopesLabel: 'Tillatelser',
  scopesAll: 'Alle',
  scopesReadOnly: 'Bare lesing',
  scopesChoose: 'Egendefinert',
  scopesLoading: 'Laster inn tillatelser…',
  scopesFailed: 'Kunne ikke laste inn tillatelsene.',
  scopesFailedText: 'Hvis du fortsetter, avgjør serveren hva nøkkelen kan brukes til.',
  scopesNeeded: 'Du må velge tillatelser for å opprette en nøkkel.',
  scopesSearch: 'Søk i tillatelser',
  scopesOther: 'Andre',
  selectGroup: 'Velg alle',
  selectNone: 'Fjern alle valg',
  scopesChosen: (chosen, total, { number }) => `${number(chosen)} av ${number(total)} valgt.`,
  scopesFound: (found, { number }) => `${number(found)} treff.`,
  scopesError: {
    required: 'Velg minst én tillatelse.',
    'too-short': 'Velg flere tillatelser.',
    'too-long': 'Velg færre tillatelser.',
    taken: 'Velg andre tillatelser.',
    invalid: 'Serveren godtok ikke tillatelsene. Velg andre tillatelser.',
  },

  rotateTitle: (name) => `Roter «${name}»`,
  rotateText:
    'Rotering oppretter en ny hemmelighet, som bare vises én gang. Bytt ut den gamle hemmeligheten overalt der den brukes.',
  graceLabel: 'Den gamle hemmeligheten slutter å virke',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Umiddelbart' : `Etter ${duration(seconds)}`),
  oldSecretWillStop: 'Forespørsler med den gamle hemmeligheten avvises umiddelbart.',
  oldSecretWillWorkUntil: (instant) => `Den gamle hemmeligheten virker til ${instant}.`,
  oldSecretMayStop: 'Forespørsler med den gamle hemmeligheten kan bli avvist umiddelbart.',
  rotateKey: 'Roter nøkkel',
  rotating: 'Roterer…',
  checkingRotation: 'Kontrollerer om en ny hemmelighet ble opprettet…',
  outcomeReplaced: 'Hemmeligheten kan ha blitt byttet ut. Roter nøkkelen på nytt for å få en ny hemmelighet.',
  outcomeRotationUnknown: (name) =>
    `En ny hemmelighet for «${name}» kan ha blitt opprettet, men listen kan ikke lastes inn akkurat nå. Kontroller på nytt først: Et nytt forsøk kan opprette en hemmelighet til.`,
  rotatedTitle: (name) => `API-nøkkel rotert: «${name}»`,
  oldSecretWorksUntil: (instant) => `Den gamle hemmeligheten virker til ${instant}.`,
  oldSecretStopped: 'Den gamle hemmeligheten virker ikke lenger.',
  confirmCloseRotatedText:
    'Den nye hemmeligheten er ikke kopiert ennå og kan ikke vises igjen. Hvis du lukker nå, må du rotere nøkkelen på nytt.',
  lostRotatedText: 'Du forlot siden før den nye hemmeligheten ble lagret, så den ble fjernet. Roter nøkkelen på nytt.',
}
