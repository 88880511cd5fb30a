import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('nl')
const NAME_TAKEN = 'Een andere sleutel heeft deze naam al. Kies een andere naam.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Sluiten',
  stepOf: (step, total, { number }) => `Stap ${number(step)} van ${number(total)}`,
  createTitle: 'API-sleutel maken',
  nameLabel: 'Naam',
  nameHelp: 'Beschrijf waarvoor deze sleutel wordt gebruikt, zodat je hem later herkent.',
  descriptionLabel: 'Beschrijving',
  optional: 'optioneel',
  charactersLeft: plural({ one: 'Nog # teken', other: 'Nog # tekens' }),
  createKey: 'API-sleutel maken',
  creating: 'Maken…',
  nameError: {
    required: 'Voer een naam in.',
    'too-short': 'Gebruik een langere naam.',
    'too-long': 'Gebruik een kortere naam.',
    taken: NAME_TAKEN,
    invalid: 'De server heeft deze naam niet geaccepteerd. Probeer een eenvoudigere naam.',
  },
  tooShort: plural({ one: 'Gebruik minimaal # teken.', other: 'Gebruik minimaal # tekens.' }),
  tooLong: plural({ one: 'Gebruik maximaal # teken.', other: 'Gebruik maximaal # tekens.' }),
  tooLongBy: plural({ one: 'Verwijder minimaal # teken.', other: 'Verwijder minimaal # tekens.' }),
  descriptionError: {
    required: 'Voer een beschrijving in.',
    'too-short': 'Gebruik een langere beschrijving.',
    'too-long': 'Gebruik een kortere beschrijving.',
    taken: 'Een andere sleutel heeft deze beschrijving al. Voer een andere beschrijving in.',
    invalid: 'De server heeft deze beschrijving niet geaccepteerd. Probeer een eenvoudigere beschrijving.',
  },
  createError: {
    unauthorized:
      'Je sessie is verlopen. Log opnieuw in op een ander tabblad en probeer het nog een keer. Je invoer blijft behouden.',
    forbidden: 'Je hebt geen machtiging om API-sleutels te maken. Vraag een beheerder om toegang.',
    'not-found': 'Op dit adres kunnen geen API-sleutels worden gemaakt. Neem contact op met support.',
    'invalid-input': 'De server heeft je invoer niet geaccepteerd. Controleer de invoer en probeer het opnieuw.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'De server verwerkt dit verzoek nog.',
    'precondition-failed':
      'De lijst met sleutels is gewijzigd nadat de pagina is geladen. Laad de pagina opnieuw en probeer het nog een keer.',
    'limit-reached': 'Je hebt de limiet voor API-sleutels bereikt. Ruim een sleutel op die je niet meer nodig hebt.',
    'rate-limited': 'Te veel verzoeken.',
    unreachable: 'De verbinding met de server is mislukt.',
    timeout: 'Het duurde te lang voordat de server reageerde.',
    'server-error': 'Er is iets misgegaan op de server.',
    'malformed-response': 'De server heeft een onverwacht antwoord gestuurd.',
    'secret-missing': 'De server heeft de sleutel gemaakt, maar het secret niet gestuurd.',
    unsupported: 'Hier kunnen geen API-sleutels worden gemaakt.',
    aborted: 'Het verzoek is geannuleerd.',
    unknown: 'Er is iets misgegaan.',
  },
  checking: 'Controleren of de sleutel is gemaakt…',
  checkAgain: 'Opnieuw controleren',
  stillWaiting:
    'Dit duurt langer dan normaal. Als je niet langer wacht, kan het verzoek alsnog slagen. Het secret wordt weergegeven als het binnenkomt terwijl dit dialoogvenster open is.',
  stopWaiting: 'Niet langer wachten',
  outcomeUnknown: (name) =>
    `“${name}” is mogelijk gemaakt, maar de lijst kan nu niet worden geladen. Controleer eerst opnieuw: als je het nog een keer probeert, wordt er mogelijk een tweede sleutel gemaakt.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `Een nieuwe sleutel met de naam “${name}” staat nog niet in de lijst. De sleutel kan nog verschijnen en als je het nog een keer probeert, wordt er mogelijk een tweede sleutel gemaakt.`
      : `Een nieuwe sleutel met de naam “${name}” staat nog niet bij de eerste sleutels in de lijst (${number(searched)}). De sleutel kan nog verschijnen en als je het nog een keer probeert, wordt er mogelijk een tweede sleutel gemaakt.`,
  outcomeRepeatable: 'Probeer het opnieuw: de server geeft dezelfde sleutel terug en maakt geen tweede.',
  outcomeCandidate: (name) =>
    `Een nieuwe sleutel in de lijst is mogelijk “${name}”. Sluit dit dialoogvenster om de sleutel te bekijken. Als je het nog een keer probeert, wordt er nog een sleutel gemaakt.`,
  nothingCreated: 'Er is geen sleutel gemaakt. Controleer je verbinding en probeer het opnieuw.',
  keyOfScope: (scope) => `Deze sleutel hoort bij ${scope}.`,

  revealTitle: (name) => `API-sleutel gemaakt: “${name}”`,
  onlyOnceTitle: 'Dit secret wordt maar één keer weergegeven.',
  onlyOnceText:
    'Kopieer het nu en bewaar het in je secretmanager. Niemand kan het nog een keer weergeven, ook support niet.',
  secretLabel: 'Nieuw secret',
  secretHidden: 'Het secret is verborgen. Je kunt het kopiëren zonder het weer te geven.',
  show: 'Weergeven',
  hide: 'Verbergen',
  copy: 'Kopiëren',
  copiedButton: 'Gekopieerd',
  copied: 'Gekopieerd. Het klembord bevat het volledige secret.',
  copyBlocked:
    'De browser heeft het kopiëren geblokkeerd. Het secret is geselecteerd: druk op Ctrl+C, of op een Mac op ⌘C.',
  download: 'Downloaden als .env',
  downloaded: 'Download gestart. Controleer of het bestand is opgeslagen en vink daarna het selectievakje aan.',
  downloadUnavailable:
    'Dit secret bevat tekens die niet betrouwbaar in .env-bestanden kunnen worden opgeslagen. Kopieer in plaats daarvan het secret.',
  snippetsLabel: 'Je sleutel gebruiken',
  copySnippet: 'Codefragment kopiëren',
  snippetUnavailable:
    'Dit secret bevat tekens die niet in dit codefragment passen. Kopieer in plaats daarvan het secret.',
  firstUsePending: 'Wachten op het eerste verzoek met deze sleutel…',
  firstUseSeen: 'Het werkt: het eerste verzoek is binnen.',
  savedCheckbox: 'Ik heb het secret opgeslagen',
  done: 'Klaar',
  confirmCloseTitle: (name) => `Sluiten zonder het secret van “${name}” op te slaan?`,
  confirmCloseText:
    'Het secret is nog niet gekopieerd en kan niet nog een keer worden weergegeven. Als je nu sluit, moet je de sleutel intrekken en een nieuwe maken.',
  closeAnyway: 'Toch sluiten',
  backToSecret: 'Terug',
  copyAndClose: 'Kopiëren en sluiten',
  lostTitle: (name) => `Het secret van “${name}” kan niet meer worden weergegeven`,
  lostText:
    'Je hebt de pagina verlaten voordat het secret was opgeslagen, daarom is het gewist. Trek de sleutel in en maak een nieuwe.',

  expiryLabel: 'Verloopt',
  expiryChoose: 'Kiezen…',
  expiryIn: (preset, { duration }) => `Over ${duration(preset)}`,
  expiryNever: 'Nooit',
  expiryOther: 'Aangepaste datum…',
  expiryDay: 'Vervaldatum',
  expiryTime: 'Vervaldatum en -tijd',
  expiresOn: (instant) => `Deze sleutel verloopt op ${instant}.`,
  neverExpires: 'Deze sleutel verloopt niet.',
  expiryError: {
    required: 'Kies een vervaldatum.',
    'too-short': 'Deze datum is te vroeg. Kies een latere datum.',
    'too-long': 'Deze datum ligt te ver in de toekomst. Kies een eerdere datum.',
    taken: 'Kies een andere vervaldatum.',
    invalid: 'De server heeft deze vervaldatum niet geaccepteerd. Kies een andere datum.',
  },
  scopesLabel: 'Machtigingen',
  scopesAll: 'Alle',
  scopesReadOnly: 'Alleen lezen',
  scopesChoose: 'Aangepast',
  scopesLoading: 'Machtigingen laden…',
  scopesFailed: 'De machtigingen konden niet worden geladen.',
  scopesFailedText: 'Als je doorgaat, bepaalt de server wat de sleutel mag.',
  scopesNeeded: 'Om een sleutel te maken, moet je machtigingen selecteren.',
  scopesSearch: 'Machtigingen zoeken',
  scopesOther: 'Overige',
  selectGroup: 'Alles selecteren',
  selectNone: 'Alles deselecteren',
  scopesChosen: (chosen, total, { number }) => `${number(chosen)} van ${number(total)} geselecteerd.`,
  scopesFound: (found, { number }) => `${number(found)} gevonden.`,
  scopesError: {
    required: 'Selecteer minimaal één machtiging.',
    'too-short': 'Selecteer meer machtigingen.',
    'too-long': 'Selecteer minder machtigingen.',
    taken: 'Selecteer andere machtigingen.',
    invalid: 'De server heeft deze machtigingen niet geaccepteerd. Selecteer andere machtigingen.',
  },

  rotateTitle: (name) => `“${name}” roteren`,
  rotateText:
    'Bij het roteren wordt een nieuw secret gemaakt, dat maar één keer wordt weergegeven. Vervang het oude secret overal waar het wordt gebruikt.',
  graceLabel: 'Het oude secret stopt met werken',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Direct' : `Na ${duration(seconds)}`),
  oldSecretWillStop: 'Verzoeken met het oude secret worden direct geweigerd.',
  oldSecretWillWorkUntil: (instant) => `Het oude secret werkt tot ${instant}.`,
  oldSecretMayStop: 'Verzoeken met het oude secret worden mogelijk direct geweigerd.',
  rotateKey: 'Sleutel roteren',
  rotating: 'Roteren…',
  checkingRotation: 'Controleren of er een nieuw secret is gemaakt…',
  outcomeReplaced: 'Het secret is mogelijk vervangen. Roteer de sleutel opnieuw om een nieuw secret te krijgen.',
  outcomeRotationUnknown: (name) =>
    `Er is mogelijk een nieuw secret voor “${name}” gemaakt, maar de lijst kan nu niet worden geladen. Controleer eerst opnieuw: als je het nog een keer probeert, wordt er mogelijk nog een secret gemaakt.`,
  rotatedTitle: (name) => `API-sleutel geroteerd: “${name}”`,
  oldSecretWorksUntil: (instant) => `Het oude secret werkt tot ${instant}.`,
  oldSecretStopped: 'Het oude secret werkt niet meer.',
  confirmCloseRotatedText:
    'Het nieuwe secret is nog niet gekopieerd en kan niet nog een keer worden weergegeven. Als je nu sluit, moet je de sleutel opnieuw roteren.',
  lostRotatedText:
    'Je hebt de pagina verlaten voordat het nieuwe secret was opgeslagen, daarom is het gewist. Roteer de sleutel opnieuw.',
}
