// Polish. Informal address: second person singular, as in the consoles of the large clouds.
//
// key: klucz (API key: klucz API) · secret: sekret · revoke: unieważnić · rotate: rotować (rotacja)
// scope, permission: uprawnienie · create: utworzyć · disable, enable: wyłączyć, włączyć · delete: usunąć
// expire: wygasać
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('pl')
const ASK_ADMIN = 'Poproś administratora o dostęp.'
const REFUSED = 'Serwer nie przyjął żądania. Skontaktuj się z pomocą techniczną.'
const ofKeys = plural({
  one: 'z # klucza API',
  few: 'z # kluczy API',
  many: 'z # kluczy API',
  other: 'z # klucza API',
})

export const polish: LocaleLabels = {
  locale: 'pl',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Klucze API',
  intro: 'Używaj tych kluczy do uwierzytelniania żądań do API. Traktuj je jak hasła.',
  createButton: 'Utwórz klucz API',
  keyCount: plural({ one: '# klucz API', few: '# klucze API', many: '# kluczy API', other: '# klucza API' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# klucz', few: '# klucze', many: '# kluczy', other: '# klucza' })(total, format)
    if (active === undefined) return keys
    return `${keys}, ${plural({ one: '# aktywny', few: '# aktywne', many: '# aktywnych', other: '# aktywnego' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({
          one: 'Pierwszy klucz API',
          few: 'Pierwsze # klucze API',
          many: 'Pierwszych # kluczy API',
          other: 'Pierwsze # klucza API',
        })(shown, format)
      : `${format.number(shown)} ${ofKeys(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `Pokazano # klucz API. Według serwera jest ich ${format.number(reported)}.`,
      few: `Pokazano # klucze API. Według serwera jest ich ${format.number(reported)}.`,
      many: `Pokazano # kluczy API. Według serwera jest ich ${format.number(reported)}.`,
      other: `Pokazano # klucza API. Według serwera jest ich ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Nazwa',
  columnKey: 'Klucz',
  columnId: 'ID',
  columnCreated: 'Utworzono',
  columnLastUsed: 'Ostatnie użycie',
  columnExpires: 'Wygasa',
  columnCreatedBy: 'Autor',
  columnStatus: 'Status',
  columnActions: 'Działania',
  status: { active: 'Aktywny', disabled: 'Wyłączony', expired: 'Wygasły', revoked: 'Unieważniony' },
  unnamed: 'Bez nazwy',
  newBadge: 'Nowy',
  never: 'Nigdy',
  unknown: 'Brak danych',
  hintUnavailable: 'Niedostępny',
  unreadableRow: (field) => `Nie można pokazać tego klucza, ponieważ serwer przesłał nieprawidłowe dane (${field}).`,
  actionsFor: (name) => `Działania dla klucza ${name}`,
  select: (name) => `Zaznacz klucz ${name}`,
  selectAll: 'Zaznacz wszystko',
  expiresIn: (when) => `Wygasa: ${when}`,
  insight: {
    'never-used': 'Nigdy nieużywany',
    idle: 'Nieużywany od 90 dni',
    'never-expires': 'Nigdy nie wygasa',
  },
  replacedBy: (name) => `Zastąpiony kluczem „${name}”`,
  replaces: (name) => `Zastępuje klucz „${name}”`,
  countOfQuota: (total, quota, format) => `${format.number(total)} ${ofKeys(quota, format)}`,
  quotaReached: plural({
    one: 'Osiągnięto limit # klucza API. Usuń klucz, którego już nie potrzebujesz.',
    few: 'Osiągnięto limit # kluczy API. Usuń klucz, którego już nie potrzebujesz.',
    many: 'Osiągnięto limit # kluczy API. Usuń klucz, którego już nie potrzebujesz.',
    other: 'Osiągnięto limit # klucza API. Usuń klucz, którego już nie potrzebujesz.',
  }),

  search: 'Szukaj kluczy API',
  searchPlaceholder: 'Nazwa lub klucz',
  searchPlaceholderNameless: 'Klucz lub ID',
  allStatuses: 'Wszystkie statusy',
  sortBy: 'Sortuj według',
  defaultSort: 'Od najnowszych',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'rosnąco' : 'malejąco'}`,
  searching: 'Wyszukiwanie…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({
          one: 'Znaleziono # klucz API',
          few: 'Znaleziono # klucze API',
          many: 'Znaleziono # kluczy API',
          other: 'Znaleziono # klucza API',
        })(found, format)
      : `Znaleziono ${format.number(found)} ${ofKeys(among, format)}`,
  matchesInLoaded: (found, loaded, { number }) =>
    `Znaleziono: ${number(found)}. Przeszukano tylko wczytane dotąd klucze API (${number(loaded)}).`,
  noMatchTitle: 'Brak pasujących kluczy API',
  noMatchText: 'Wpisz fragment nazwy, opisu, danych autora lub ID albo pierwsze lub ostatnie znaki klucza.',
  noMatchInLoaded: (loaded, { number }) => `Przeszukano tylko wczytane dotąd klucze API (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `Posortowano tylko wczytane dotąd klucze API (${number(loaded)}).`,
  clearSearch: 'Wyczyść wyszukiwanie',
  notPrinted: plural({
    one: 'Na wydruku pominięto jeszcze # klucz API.',
    few: 'Na wydruku pominięto jeszcze # klucze API.',
    many: 'Na wydruku pominięto jeszcze # kluczy API.',
    other: 'Na wydruku pominięto jeszcze # klucza API.',
  }),

  loading: 'Wczytywanie kluczy API…',
  refreshing: 'Odświeżanie…',
  showMore: 'Pokaż więcej',
  loadingMore: 'Wczytywanie kolejnych…',
  emptyTitle: 'Nie ma jeszcze kluczy API',
  emptyText:
    'Utwórz osobny klucz dla każdego serwera lub skryptu. Dzięki temu wymienisz jeden klucz bez wpływu na pozostałe.',
  emptyReadOnly: 'Tutaj pojawią się klucze API utworzone przez administratorów.',
  readOnly: 'Masz dostęp tylko do odczytu. Poproś administratora o utworzenie klucza.',
  listFailed: 'Nie udało się wczytać kluczy API.',
  refreshFailed: 'Nie udało się odświeżyć listy.',
  staleSince: (ago) => `Ostatnia aktualizacja: ${ago}.`,
  moreFailed: 'Nie udało się wczytać kolejnych kluczy.',
  listError: {
    unauthorized: 'Twoja sesja wygasła. Zaloguj się i spróbuj ponownie.',
    forbidden: `Nie masz uprawnień do wyświetlania kluczy API. ${ASK_ADMIN}`,
    'not-found': 'Nie znaleziono listy kluczy API. Skontaktuj się z pomocą techniczną.',
    'rate-limited': 'Zbyt wiele żądań. Odczekaj chwilę i spróbuj ponownie.',
    unreachable: 'Serwer jest nieosiągalny. Sprawdź połączenie i spróbuj ponownie.',
    timeout: 'Serwer nie odpowiedział na czas. Spróbuj ponownie.',
    'server-error': 'Wystąpił błąd serwera. Spróbuj ponownie za chwilę.',
    'malformed-response': 'Serwer przesłał nieoczekiwaną odpowiedź. Skontaktuj się z pomocą techniczną.',
    unsupported: 'Serwer nie obsługuje wyświetlania listy kluczy API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Serwer wciąż przetwarza żądanie. Spróbuj ponownie za chwilę.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Żądanie zostało anulowane.',
    unknown: 'Wystąpił błąd. Spróbuj ponownie.',
  },
  retryAfter: plural({
    one: 'Spróbuj ponownie za # sekundę.',
    few: 'Spróbuj ponownie za # sekundy.',
    many: 'Spróbuj ponownie za # sekund.',
    other: 'Spróbuj ponownie za # sekundy.',
  }),
  cancel: 'Anuluj',
  tryAgain: 'Spróbuj ponownie',
  openFailed: 'Nie udało się wczytać części tej strony. Sprawdź połączenie i odśwież stronę.',
  reload: 'Odśwież stronę',

  orphanTitle: (name) => `Sekret klucza „${name}” nie został zapisany.`,
  orphanText: 'Klucz został utworzony, ale jego sekret przepadł przed zapisaniem. Unieważnij klucz i utwórz nowy.',
  unsavedRotationTitle: (name) => `Nowy sekret klucza „${name}” nie został zapisany.`,
  unsavedRotationText:
    'Stary sekret może już nie działać. Aby uzyskać nowy sekret, przeprowadź rotację klucza jeszcze raz.',
  unacknowledgedTitle: (name) => `Serwer nie otrzymał informacji, że sekret klucza „${name}” został zapisany.`,
  unacknowledgedText: 'Serwer może unieważnić klucz. Powiadom serwer ponownie lub sprawdź, czy klucz działa.',
  acknowledgeAgain: 'Powiadom serwer ponownie',
  unresolvedTitle: (name) => `Klucz „${name}” mógł zostać utworzony.`,
  unresolvedText:
    'Żądanie nie zostało ukończone, więc sekret się nie wyświetlił. Jeśli klucz został utworzony, pojawi się na liście.',
  resumeText: 'Serwer może jeszcze przez kilka minut zwrócić sekret.',
  resume: 'Pobierz sekret',
  candidateTitle: (name) => `Klucz „${name}” może pochodzić z Twojego ostatniego żądania.`,
  candidateText:
    'Ten klucz ma tę samą nazwę i został utworzony w tym samym czasie, ale może należeć do kogoś innego. Unieważnij go tylko wtedy, gdy należy do Ciebie.',
  candidateCreatedBy: (creator) => `autor: ${creator}`,
  candidateNeverUsed: 'nigdy nieużywany',
  review: 'Sprawdź…',
  dismiss: 'Odrzuć',
  revoke: 'Unieważnij',
  rotate: 'Rotuj',
}
