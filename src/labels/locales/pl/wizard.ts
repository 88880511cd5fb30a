import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('pl')
const NAME_TAKEN = 'Inny klucz ma już tę nazwę. Wybierz inną nazwę.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Zamknij',
  stepOf: (step, total, { number }) => `Krok ${number(step)} z ${number(total)}`,
  createTitle: 'Utwórz klucz API',
  nameLabel: 'Nazwa',
  nameHelp: 'Opisz, co używa tego klucza, aby łatwo go później rozpoznać.',
  descriptionLabel: 'Opis',
  optional: 'opcjonalnie',
  charactersLeft: plural({
    one: 'Pozostał # znak',
    few: 'Pozostały # znaki',
    many: 'Pozostało # znaków',
    other: 'Pozostało # znaku',
  }),
  createKey: 'Utwórz klucz API',
  creating: 'Tworzenie…',
  nameError: {
    required: 'Wpisz nazwę.',
    'too-short': 'Wpisz dłuższą nazwę.',
    'too-long': 'Wpisz krótszą nazwę.',
    taken: NAME_TAKEN,
    invalid: 'Serwer nie przyjął tej nazwy. Spróbuj użyć prostszej nazwy.',
  },
  tooShort: plural({
    one: 'Wpisz co najmniej # znak.',
    few: 'Wpisz co najmniej # znaki.',
    many: 'Wpisz co najmniej # znaków.',
    other: 'Wpisz co najmniej # znaku.',
  }),
  tooLong: plural({
    one: 'Wpisz co najwyżej # znak.',
    few: 'Wpisz co najwyżej # znaki.',
    many: 'Wpisz co najwyżej # znaków.',
    other: 'Wpisz co najwyżej # znaku.',
  }),
  tooLongBy: plural({
    one: 'Usuń co najmniej # znak.',
    few: 'Usuń co najmniej # znaki.',
    many: 'Usuń co najmniej # znaków.',
    other: 'Usuń co najmniej # znaku.',
  }),
  descriptionError: {
    required: 'Wpisz opis.',
    'too-short': 'Wpisz dłuższy opis.',
    'too-long': 'Wpisz krótszy opis.',
    taken: 'Inny klucz ma już ten opis. Wpisz inny opis.',
    invalid: 'Serwer nie przyjął tego opisu. Spróbuj użyć prostszego opisu.',
  },
  createError: {
    unauthorized:
      'Twoja sesja wygasła. Zaloguj się w innej karcie i spróbuj ponownie. Wprowadzone dane zostaną zachowane.',
    forbidden: 'Nie masz uprawnień do tworzenia kluczy API. Poproś administratora o dostęp.',
    'not-found': 'Pod tym adresem nie można tworzyć kluczy API. Skontaktuj się z pomocą techniczną.',
    'invalid-input': 'Serwer nie przyjął wprowadzonych danych. Sprawdź je i spróbuj ponownie.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'Serwer wciąż przetwarza to żądanie.',
    'precondition-failed': 'Lista kluczy zmieniła się od czasu wczytania. Odśwież stronę i spróbuj ponownie.',
    'limit-reached': 'Osiągnięto limit kluczy API. Usuń klucz, którego już nie potrzebujesz.',
    'rate-limited': 'Zbyt wiele żądań.',
    unreachable: 'Nie udało się połączyć z serwerem.',
    timeout: 'Serwer nie odpowiedział na czas.',
    'server-error': 'Wystąpił błąd serwera.',
    'malformed-response': 'Serwer przesłał nieoczekiwaną odpowiedź.',
    'secret-missing': 'Serwer utworzył klucz, ale nie przesłał jego sekretu.',
    unsupported: 'Tutaj nie można tworzyć kluczy API.',
    aborted: 'Żądanie zostało anulowane.',
    unknown: 'Wystąpił błąd.',
  },
  checking: 'Sprawdzanie, czy klucz został utworzony…',
  checkAgain: 'Sprawdź ponownie',
  stillWaiting:
    'Trwa to dłużej niż zwykle. Nawet jeśli przestaniesz czekać, żądanie może się jeszcze powieść. Sekret wyświetli się, jeśli nadejdzie przed zamknięciem tego okna.',
  stopWaiting: 'Przestań czekać',
  outcomeUnknown: (name) =>
    `Klucz „${name}” mógł zostać utworzony, ale teraz nie można wczytać listy. Najpierw sprawdź ponownie: ponowna próba może utworzyć drugi klucz.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `Na liście nie ma jeszcze nowego klucza o nazwie „${name}”. Może się jeszcze pojawić, a ponowna próba może utworzyć drugi klucz.`
      : `Wśród pierwszych kluczy na liście (${number(searched)}) nie ma jeszcze nowego klucza o nazwie „${name}”. Może się jeszcze pojawić, a ponowna próba może utworzyć drugi klucz.`,
  outcomeRepeatable: 'Spróbuj ponownie: serwer zwróci ten sam klucz i nie utworzy drugiego.',
  outcomeCandidate: (name) =>
    `Nowy klucz na liście to być może „${name}”. Zamknij to okno, aby go sprawdzić. Ponowna próba utworzy kolejny klucz.`,
  nothingCreated: 'Nie utworzono żadnego klucza. Sprawdź połączenie i spróbuj ponownie.',
  keyOfScope: (scope) => `Ten klucz należy do: ${scope}.`,

  revealTitle: (name) => `Utworzono klucz API: „${name}”`,
  onlyOnceTitle: 'Ten sekret jest pokazywany tylko raz.',
  onlyOnceText:
    'Skopiuj go teraz i przechowuj w menedżerze sekretów. Nikt, nawet pomoc techniczna, nie może go ponownie wyświetlić.',
  secretLabel: 'Nowy sekret',
  secretHidden: 'Sekret jest ukryty. Możesz go skopiować bez wyświetlania.',
  show: 'Pokaż',
  hide: 'Ukryj',
  copy: 'Kopiuj',
  copiedButton: 'Skopiowano',
  copied: 'Skopiowano. Schowek zawiera cały sekret.',
  copyBlocked: 'Przeglądarka zablokowała kopiowanie. Sekret jest zaznaczony: naciśnij Ctrl+C, a na Macu ⌘C.',
  download: 'Pobierz jako .env',
  downloaded: 'Rozpoczęto pobieranie. Sprawdź, czy plik został zapisany, a następnie zaznacz pole wyboru.',
  downloadUnavailable:
    'Ten sekret zawiera znaki, których pliki .env nie mogą niezawodnie przechować. Zamiast tego skopiuj sekret.',
  snippetsLabel: 'Użyj swojego klucza',
  copySnippet: 'Kopiuj fragment kodu',
  snippetUnavailable:
    'Ten sekret zawiera znaki, których nie można zapisać w tym fragmencie kodu. Zamiast tego skopiuj sekret.',
  firstUsePending: 'Oczekiwanie na pierwsze żądanie z tym kluczem…',
  firstUseSeen: 'Działa: nadeszło pierwsze żądanie.',
  savedCheckbox: 'Mam już zapisany sekret',
  done: 'Gotowe',
  confirmCloseTitle: (name) => `Zamknąć bez zapisania sekretu klucza „${name}”?`,
  confirmCloseText:
    'Sekret nie został jeszcze skopiowany i nie można go ponownie wyświetlić. Jeśli teraz zamkniesz okno, trzeba będzie unieważnić klucz i utworzyć nowy.',
  closeAnyway: 'Zamknij mimo to',
  backToSecret: 'Wstecz',
  copyAndClose: 'Kopiuj i zamknij',
  lostTitle: (name) => `Nie można już wyświetlić sekretu klucza „${name}”`,
  lostText:
    'Strona została opuszczona przed zapisaniem sekretu, dlatego został wymazany. Unieważnij klucz i utwórz nowy.',

  expiryLabel: 'Ważność',
  expiryChoose: 'Wybierz…',
  expiryIn: (preset, { duration }) => duration(preset),
  expiryNever: 'Bezterminowa',
  expiryOther: 'Inna data…',
  expiryDay: 'Data wygaśnięcia',
  expiryTime: 'Data i godzina wygaśnięcia',
  expiresOn: (instant) => `Ten klucz wygasa ${instant}.`,
  neverExpires: 'Ten klucz nie wygasa.',
  expiryError: {
    required: 'Wybierz datę wygaśnięcia.',
    'too-short': 'Ta data jest zbyt wczesna. Wybierz późniejszą datę.',
    'too-long': 'Ta data jest zbyt odległa. Wybierz wcześniejszą datę.',
    taken: 'Wybierz inną datę wygaśnięcia.',
    invalid: 'Serwer nie przyjął tej daty wygaśnięcia. Wybierz inną datę.',
  },
  scopesLabel: 'Uprawnienia',
  scopesAll: 'Wszystkie',
  scopesReadOnly: 'Tylko do odczytu',
  scopesChoose: 'Wybrane',
  scopesLoading: 'Wczytywanie uprawnień…',
  scopesFailed: 'Nie udało się wczytać uprawnień.',
  scopesFailedText: 'Jeśli będziesz kontynuować, o możliwościach klucza zdecyduje serwer.',
  scopesNeeded: 'Aby utworzyć klucz, trzeba wybrać uprawnienia.',
  scopesSearch: 'Szukaj uprawnień',
  scopesOther: 'Inne',
  selectGroup: 'Zaznacz wszystko',
  selectNone: 'Odznacz wszystko',
  scopesChosen: (chosen, total, { number }) => `Wybrano ${number(chosen)} z ${number(total)}.`,
  scopesFound: (found, { number }) => `Znaleziono ${number(found)}.`,
  scopesError: {
    required: 'Wybierz co najmniej jedno uprawnienie.',
    'too-short': 'Wybierz więcej uprawnień.',
    'too-long': 'Wybierz mniej uprawnień.',
    taken: 'Wybierz inne uprawnienia.',
    invalid: 'Serwer nie przyjął tych uprawnień. Wybierz inne uprawnienia.',
  },

  rotateTitle: (name) => `Rotuj klucz „${name}”`,
  rotateText:
    'Rotacja tworzy nowy sekret, który jest pokazywany tylko raz. Zastąp stary sekret wszędzie tam, gdzie jest używany.',
  graceLabel: 'Ważność starego sekretu',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Wygasa natychmiast' : duration(seconds)),
  oldSecretWillStop: 'Żądania ze starym sekretem będą natychmiast odrzucane.',
  oldSecretWillWorkUntil: (instant) => `Stary sekret będzie działać do ${instant}.`,
  oldSecretMayStop: 'Żądania ze starym sekretem mogą być natychmiast odrzucane.',
  rotateKey: 'Rotuj klucz',
  rotating: 'Rotacja…',
  checkingRotation: 'Sprawdzanie, czy nowy sekret został utworzony…',
  outcomeReplaced: 'Sekret mógł zostać zastąpiony. Aby uzyskać nowy sekret, przeprowadź rotację klucza jeszcze raz.',
  outcomeRotationUnknown: (name) =>
    `Nowy sekret klucza „${name}” mógł zostać utworzony, ale teraz nie można wczytać listy. Najpierw sprawdź ponownie: ponowna próba może utworzyć kolejny sekret.`,
  rotatedTitle: (name) => `Przeprowadzono rotację klucza API: „${name}”`,
  oldSecretWorksUntil: (instant) => `Stary sekret działa do ${instant}.`,
  oldSecretStopped: 'Stary sekret już nie działa.',
  confirmCloseRotatedText:
    'Nowy sekret nie został jeszcze skopiowany i nie można go ponownie wyświetlić. Jeśli teraz zamkniesz okno, trzeba będzie przeprowadzić rotację klucza jeszcze raz.',
  lostRotatedText:
    'Strona została opuszczona przed zapisaniem nowego sekretu, dlatego został wymazany. Przeprowadź rotację klucza jeszcze raz.',
}
