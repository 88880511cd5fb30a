// Dutch. Informal address: "je".
//
// key: sleutel (API key: API-sleutel) · secret: secret (het, -s) · revoke: intrekken · rotate: roteren
// scope, permission: machtiging · create: maken · disable, enable: uitschakelen, inschakelen · delete: verwijderen
// expire: verlopen · request: verzoek
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('nl')
const keys = plural({ one: '# sleutel', other: '# sleutels' })
const apiKeys = plural({ one: '# API-sleutel', other: '# API-sleutels' })
const ASK_ADMIN = 'Vraag een beheerder om toegang.'
const REFUSED = 'De server heeft het verzoek niet geaccepteerd. Neem contact op met support.'

export const dutch: LocaleLabels = {
  locale: 'nl',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API-sleutels',
  intro: 'Gebruik deze sleutels om verzoeken aan de API te authenticeren. Behandel ze als wachtwoorden.',
  createButton: 'API-sleutel maken',
  keyCount: apiKeys,
  keySummary: (total, active, format) =>
    active === undefined ? keys(total, format) : `${keys(total, format)}, ${format.number(active)} actief`,
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({ one: 'Eerste API-sleutel', other: 'Eerste # API-sleutels' })(shown, format)
      : `${format.number(shown)} van ${apiKeys(total, format)}`,
  incompleteList: (shown, reported, format) =>
    `${apiKeys(shown, format)} weergegeven. De server meldt er ${format.number(reported)}.`,

  columnName: 'Naam',
  columnKey: 'Sleutel',
  columnId: 'ID',
  columnCreated: 'Gemaakt',
  columnLastUsed: 'Laatst gebruikt',
  columnExpires: 'Verloopt',
  columnCreatedBy: 'Gemaakt door',
  columnStatus: 'Status',
  columnActions: 'Acties',
  status: { active: 'Actief', disabled: 'Uitgeschakeld', expired: 'Verlopen', revoked: 'Ingetrokken' },
  unnamed: 'Sleutel zonder naam',
  newBadge: 'Nieuw',
  never: 'Nooit',
  unknown: 'Onbekend',
  hintUnavailable: 'Niet beschikbaar',
  unreadableRow: (field) =>
    `Deze sleutel kan niet worden weergegeven omdat de server ongeldige gegevens heeft gestuurd (${field}).`,
  actionsFor: (name) => `Acties voor ${name}`,
  select: (name) => `${name} selecteren`,
  selectAll: 'Alles selecteren',
  expiresIn: (when) => `Verloopt ${when}`,
  insight: {
    'never-used': 'Nooit gebruikt',
    idle: '90 dagen niet gebruikt',
    'never-expires': 'Verloopt nooit',
  },
  replacedBy: (name) => `Vervangen door “${name}”`,
  replaces: (name) => `Vervangt “${name}”`,
  countOfQuota: (total, quota, format) => `${format.number(total)} van ${apiKeys(quota, format)}`,
  quotaReached: (quota, format) =>
    `Je hebt de limiet van ${apiKeys(quota, format)} bereikt. Ruim een sleutel op die je niet meer nodig hebt.`,

  search: 'API-sleutels zoeken',
  searchPlaceholder: 'Naam of sleutel',
  searchPlaceholderNameless: 'Sleutel of ID',
  allStatuses: 'Alle statussen',
  sortBy: 'Sorteren op',
  defaultSort: 'Nieuwste eerst',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'oplopend' : 'aflopend'}`,
  searching: 'Zoeken…',
  matchCount: (found, among, format) =>
    among === undefined
      ? `${apiKeys(found, format)} gevonden`
      : `${format.number(found)} van ${apiKeys(among, format)} gevonden`,
  matchesInLoaded: (found, loaded, format) =>
    `${format.number(found)} gevonden in de API-sleutels die tot nu toe zijn geladen (${format.number(loaded)}). Andere sleutels zijn niet doorzocht.`,
  noMatchTitle: 'Geen overeenkomende API-sleutels',
  noMatchText:
    'Probeer een deel van de naam, beschrijving, maker of ID, of de eerste of laatste tekens van de sleutel.',
  noMatchInLoaded: (loaded, { number }) =>
    `Alleen de API-sleutels die tot nu toe zijn geladen (${number(loaded)}) zijn doorzocht.`,
  sortedLoaded: (loaded, { number }) =>
    `Alleen de API-sleutels die tot nu toe zijn geladen (${number(loaded)}) zijn gesorteerd.`,
  clearSearch: 'Zoekopdracht wissen',
  notPrinted: plural({
    one: '# andere API-sleutel wordt niet afgedrukt.',
    other: '# andere API-sleutels worden niet afgedrukt.',
  }),

  loading: 'API-sleutels laden…',
  refreshing: 'Vernieuwen…',
  showMore: 'Meer weergeven',
  loadingMore: 'Meer laden…',
  emptyTitle: 'Nog geen API-sleutels',
  emptyText:
    'Maak voor elke server of elk script een aparte sleutel. Zo kun je er één vervangen zonder gevolgen voor de andere.',
  emptyReadOnly: 'Hier verschijnen de API-sleutels die je beheerders maken.',
  readOnly: 'Je hebt alleen leestoegang. Vraag een beheerder om een sleutel te maken.',
  listFailed: 'De API-sleutels konden niet worden geladen.',
  refreshFailed: 'De lijst kon niet worden vernieuwd.',
  staleSince: (ago) => `Laatst bijgewerkt: ${ago}.`,
  moreFailed: 'De volgende sleutels konden niet worden geladen.',
  listError: {
    unauthorized: 'Je sessie is verlopen. Log opnieuw in en probeer het nog een keer.',
    forbidden: `Je hebt geen machtiging om API-sleutels te bekijken. ${ASK_ADMIN}`,
    'not-found': 'De lijst met API-sleutels is niet gevonden. Neem contact op met support.',
    'rate-limited': 'Te veel verzoeken. Wacht even en probeer het opnieuw.',
    unreachable: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
    timeout: 'Het duurde te lang voordat de server reageerde. Probeer het opnieuw.',
    'server-error': 'Er is iets misgegaan op de server. Probeer het zo meteen opnieuw.',
    'malformed-response': 'De server heeft een onverwacht antwoord gestuurd. Neem contact op met support.',
    unsupported: 'De server kan geen lijst met API-sleutels weergeven.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'De server verwerkt nog een verzoek. Probeer het zo meteen opnieuw.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Het verzoek is geannuleerd.',
    unknown: 'Er is iets misgegaan. Probeer het opnieuw.',
  },
  retryAfter: plural({
    one: 'Probeer het over # seconde opnieuw.',
    other: 'Probeer het over # seconden opnieuw.',
  }),
  cancel: 'Annuleren',
  tryAgain: 'Opnieuw proberen',
  openFailed: 'Een deel van deze pagina kon niet worden geladen. Controleer je verbinding en laad de pagina opnieuw.',
  reload: 'Pagina opnieuw laden',

  orphanTitle: (name) => `Het secret van “${name}” is nooit opgeslagen.`,
  orphanText:
    'De sleutel is gemaakt, maar het secret ging verloren voordat het was opgeslagen. Trek de sleutel in en maak een nieuwe.',
  unsavedRotationTitle: (name) => `Het nieuwe secret van “${name}” is nooit opgeslagen.`,
  unsavedRotationText:
    'Het oude secret werkt mogelijk niet meer. Roteer de sleutel opnieuw om een nieuw secret te krijgen.',
  unacknowledgedTitle: (name) =>
    `De server heeft geen bericht gekregen dat je het secret van “${name}” hebt opgeslagen.`,
  unacknowledgedText:
    'De server kan de sleutel intrekken. Stuur het bericht opnieuw of controleer of de sleutel werkt.',
  acknowledgeAgain: 'Bericht opnieuw sturen',
  unresolvedTitle: (name) => `“${name}” is mogelijk gemaakt.`,
  unresolvedText:
    'Het verzoek is niet voltooid, daarom is het secret niet weergegeven. Als de sleutel is gemaakt, staat hij in de lijst.',
  resumeText: 'De server kan het secret nog een paar minuten teruggeven.',
  resume: 'Secret ophalen',
  candidateTitle: (name) => `“${name}” is mogelijk de sleutel van je laatste verzoek.`,
  candidateText:
    'Deze sleutel heeft dezelfde naam en is op dat moment gemaakt, maar kan van iemand anders zijn. Trek de sleutel alleen in als die van jou is.',
  candidateCreatedBy: (creator) => `gemaakt door ${creator}`,
  candidateNeverUsed: 'nooit gebruikt',
  review: 'Bekijken…',
  dismiss: 'Melding sluiten',
  revoke: 'Intrekken',
  rotate: 'Roteren',
}
