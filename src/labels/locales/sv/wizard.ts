import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('sv')
const NAME_TAKEN = 'En annan nyckel har redan det här namnet. Välj ett annat namn.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Stäng',
  stepOf: (step, total, { number }) => `Steg ${number(step)} av ${number(total)}`,
  createTitle: 'Skapa API-nyckel',
  nameLabel: 'Namn',
  nameHelp: 'Beskriv vad nyckeln används till, så att du känner igen den senare.',
  descriptionLabel: 'Beskrivning',
  optional: 'valfritt',
  charactersLeft: plural({ one: '# tecken kvar', other: '# tecken kvar' }),
  createKey: 'Skapa API-nyckel',
  creating: 'Skapar…',
  nameError: {
    required: 'Ange ett namn.',
    'too-short': 'Använd ett längre namn.',
    'too-long': 'Använd ett kortare namn.',
    taken: NAME_TAKEN,
    invalid: 'Servern godtog inte namnet. Prova ett enklare namn.',
  },
  tooShort: plural({ one: 'Använd minst # tecken.', other: 'Använd minst # tecken.' }),
  tooLong: plural({ one: 'Använd högst # tecken.', other: 'Använd högst # tecken.' }),
  tooLongBy: plural({ one: 'Ta bort minst # tecken.', other: 'Ta bort minst # tecken.' }),
  descriptionError: {
    required: 'Ange en beskrivning.',
    'too-short': 'Använd en längre beskrivning.',
    'too-long': 'Använd en kortare beskrivning.',
    taken: 'En annan nyckel har redan den här beskrivningen. Ange en annan beskrivning.',
    invalid: 'Servern godtog inte beskrivningen. Prova en enklare beskrivning.',
  },
  createError: {
    unauthorized:
      'Din session har gått ut. Logga in igen på en annan flik och försök sedan på nytt. Dina uppgifter finns kvar.',
    forbidden: 'Du har inte behörighet att skapa API-nycklar. Be en administratör om åtkomst.',
    'not-found': 'Det går inte att skapa API-nycklar på den här adressen. Kontakta supporten.',
    'invalid-input': 'Servern godtog inte dina uppgifter. Kontrollera dem och försök sedan på nytt.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'Servern behandlar fortfarande denna begäran.',
    'precondition-failed': 'Listan med nycklar har ändrats sedan den lästes in. Ladda om sidan och försök sedan igen.',
    'limit-reached': 'Du har nått gränsen för antalet API-nycklar. Ta bort en nyckel som du inte längre behöver.',
    'rate-limited': 'För många anrop.',
    unreachable: 'Det gick inte att ansluta till servern.',
    timeout: 'Det tog för lång tid för servern att svara.',
    'server-error': 'Något gick fel på servern.',
    'malformed-response': 'Servern skickade ett oväntat svar.',
    'secret-missing': 'Servern skapade nyckeln men skickade inte dess hemlighet.',
    unsupported: 'Det går inte att skapa API-nycklar här.',
    aborted: 'Begäran avbröts.',
    unknown: 'Något gick fel.',
  },
  checking: 'Kontrollerar om nyckeln har skapats…',
  checkAgain: 'Kontrollera igen',
  stillWaiting:
    'Det här tar längre tid än vanligt. Även om du slutar vänta kan begäran lyckas. Hemligheten visas om den kommer fram medan dialogrutan är öppen.',
  stopWaiting: 'Sluta vänta',
  outcomeUnknown: (name) =>
    `”${name}” kan ha skapats, men listan kan inte läsas in just nu. Kontrollera igen först: ett nytt försök kan skapa en nyckel till.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `En ny nyckel med namnet ”${name}” finns inte i listan än. Den kan fortfarande dyka upp, och ett nytt försök kan skapa en nyckel till.`
      : `En ny nyckel med namnet ”${name}” finns inte bland de ${number(searched)} första nycklarna i listan än. Den kan fortfarande dyka upp, och ett nytt försök kan skapa en nyckel till.`,
  outcomeRepeatable: 'Försök igen: servern returnerar samma nyckel och skapar inte en till.',
  outcomeCandidate: (name) =>
    `En ny nyckel i listan kan vara ”${name}”. Stäng dialogrutan för att granska nyckeln. Ett nytt försök skapar en nyckel till.`,
  nothingCreated: 'Ingen nyckel skapades. Kontrollera anslutningen och försök sedan på nytt.',
  keyOfScope: (scope) => `Nyckeln tillhör ${scope}.`,

  revealTitle: (name) => `API-nyckel skapad: ”${name}”`,
  onlyOnceTitle: 'Hemligheten visas bara en gång.',
  onlyOnceText:
    'Kopiera den nu och förvara den i din hemlighetshanterare. Ingen kan visa den igen, inte ens supporten.',
  secretLabel: 'Ny hemlighet',
  secretHidden: 'Hemligheten är dold. Du kan kopiera den utan att visa den.',
  show: 'Visa',
  hide: 'Dölj',
  copy: 'Kopiera',
  copiedButton: 'Kopierad',
  copied: 'Kopierad. Hela hemligheten finns i Urklipp.',
  copyBlocked: 'Webbläsaren blockerade kopieringen. Hemligheten är markerad: tryck på Ctrl+C, eller ⌘C på en Mac.',
  download: 'Ladda ned som .env',
  downloaded: 'Nedladdningen har startat. Kontrollera att filen har sparats och markera sedan kryssrutan.',
  downloadUnavailable:
    'Hemligheten innehåller tecken som .env-filer inte kan lagra på ett tillförlitligt sätt. Kopiera hemligheten i stället.',
  snippetsLabel: 'Använd nyckeln',
  copySnippet: 'Kopiera kodexempel',
  snippetUnavailable: 'Hemligheten innehåller tecken som inte kan ingå i kodexemplet. Kopiera hemligheten i stället.',
  firstUsePending: 'Väntar på det första anropet med nyckeln…',
  firstUseSeen: 'Det fungerar: det första anropet har kommit in.',
  savedCheckbox: 'Jag har sparat hemligheten',
  done: 'Klart',
  confirmCloseTitle: (name) => `Vill du stänga utan att spara hemligheten för ”${name}”?`,
  confirmCloseText:
    'Hemligheten har inte kopierats än och kan inte visas igen. Om du stänger nu måste du återkalla nyckeln och skapa en ny.',
  closeAnyway: 'Stäng ändå',
  backToSecret: 'Tillbaka',
  copyAndClose: 'Kopiera och stäng',
  lostTitle: (name) => `Hemligheten för ”${name}” kan inte längre visas`,
  lostText: 'Du lämnade sidan innan hemligheten hade sparats, så den rensades. Återkalla nyckeln och skapa en ny.',

  expiryLabel: 'Går ut',
  expiryChoose: 'Välj…',
  expiryIn: (preset, { duration }) => `Om ${duration(preset)}`,
  expiryNever: 'Aldrig',
  expiryOther: 'Anpassat datum…',
  expiryDay: 'Utgångsdatum',
  expiryTime: 'Utgångsdatum och tid',
  expiresOn: (instant) => `Nyckeln går ut ${instant}.`,
  neverExpires: 'Nyckeln går inte ut.',
  expiryError: {
    required: 'Välj ett utgångsdatum.',
    'too-short': 'Datumet är för tidigt. Välj ett senare datum.',
    'too-long': 'Datumet ligger för långt fram i tiden. Välj ett tidigare datum.',
    taken: 'Välj ett annat utgångsdatum.',
    invalid: 'Servern godtog inte utgångsdatumet. Välj ett annat datum.',
  },

  scopesLabel: 'Behörigheter',
  scopesAll: 'Alla',
  scopesReadOnly: 'Endast läsning',
  scopesChoose: 'Anpassade',
  scopesLoading: 'Läser in behörigheter…',
  scopesFailed: 'Det gick inte att läsa in behörigheterna.',
  scopesFailedText: 'Om du fortsätter avgör servern vad nyckeln får göra.',
  scopesNeeded: 'Du måste välja behörigheter för att skapa en nyckel.',
  scopesSearch: 'Sök behörigheter',
  scopesOther: 'Övriga',
  selectGroup: 'Markera alla',
  selectNone: 'Avmarkera alla',
  scopesChosen: (chosen, total, format) =>
    plural({
      one: `# av ${format.number(total)} markerad.`,
      other: `# av ${format.number(total)} markerade.`,
    })(chosen, format),
  scopesFound: plural({ one: '# hittad.', other: '# hittade.' }),
  scopesError: {
    required: 'Välj minst en behörighet.',
    'too-short': 'Välj fler behörigheter.',
    'too-long': 'Välj färre behörigheter.',
    taken: 'Välj andra behörigheter.',
    invalid: 'Servern godtog inte behörigheterna. Välj andra behörigheter.',
  },

  rotateTitle: (name) => `Rotera ”${name}”`,
  rotateText:
    'Vid rotation skapas en ny hemlighet, som bara visas en gång. Byt ut den gamla hemligheten överallt där den används.',
  graceLabel: 'Den gamla hemligheten slutar fungera',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Omedelbart' : `Efter ${duration(seconds)}`),
  oldSecretWillStop: 'Anrop med den gamla hemligheten avvisas omedelbart.',
  oldSecretWillWorkUntil: (instant) => `Den gamla hemligheten fungerar till ${instant}.`,
  oldSecretMayStop: 'Anrop med den gamla hemligheten kan komma att avvisas omedelbart.',
  rotateKey: 'Rotera nyckel',
  rotating: 'Roterar…',
  checkingRotation: 'Kontrollerar om en ny hemlighet har skapats…',
  outcomeReplaced: 'Hemligheten kan ha bytts ut. Rotera nyckeln igen för att få en ny hemlighet.',
  outcomeRotationUnknown: (name) =>
    `En ny hemlighet för ”${name}” kan ha skapats, men listan kan inte läsas in just nu. Kontrollera igen först: ett nytt försök kan skapa en hemlighet till.`,
  rotatedTitle: (name) => `API-nyckel roterad: ”${name}”`,
  oldSecretWorksUntil: (instant) => `Den gamla hemligheten fungerar till ${instant}.`,
  oldSecretStopped: 'Den gamla hemligheten fungerar inte längre.',
  confirmCloseRotatedText:
    'Den nya hemligheten har inte kopierats än och kan inte visas igen. Om du stänger nu måste du rotera nyckeln igen.',
  lostRotatedText: 'Du lämnade sidan innan den nya hemligheten hade sparats, så den rensades. Rotera nyckeln igen.',
}
