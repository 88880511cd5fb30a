import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'
import type { Format } from '../../format'

const plural = createPlural('pl')
const FORBIDDEN = 'Nie masz uprawnień do tego działania. Poproś administratora o dostęp.'
const REFUSED = 'Serwer nie przyjął zmiany.'
const CHECK_LIST = 'Zmiana mogła zostać wprowadzona: sprawdź listę.'
const IRREVERSIBLE = 'Tego działania nie można cofnąć.'
const OTHERS = 'Pozostałe nie zostały zmienione.'

const bulkChanged =
  (verb: string) =>
  (count: number, total: number, format: Format): string =>
    count === total
      ? plural({
          one: `${verb} # klucz API.`,
          few: `${verb} # klucze API.`,
          many: `${verb} # kluczy API.`,
          other: `${verb} # klucza API.`,
        })(count, format)
      : `${verb} ${format.number(count)} z ${format.number(total)} kluczy API. ${OTHERS}`

const bulkTitle = (verb: string) =>
  plural({
    one: `${verb} # klucz API?`,
    few: `${verb} # klucze API?`,
    many: `${verb} # kluczy API?`,
    other: `${verb} # klucza API?`,
  })

export const change: ChangeLabels = {
  details: 'Szczegóły',
  edit: 'Edytuj',
  disable: 'Wyłącz',
  enable: 'Włącz',
  delete: 'Usuń',
  disabledReason: {
    revoked: 'Ten klucz został unieważniony.',
    expired: 'Ten klucz wygasł.',
    forbidden: FORBIDDEN,
    'not-now': 'Serwer nie zezwala teraz na to działanie dla tego klucza.',
  },
  changeFailed: (name) => `Żądanie dotyczące klucza „${name}” nie powiodło się.`,
  changeError: {
    unauthorized: 'Twoja sesja wygasła. Zaloguj się i spróbuj ponownie.',
    forbidden: FORBIDDEN,
    'not-found': 'Nie znaleziono tego klucza. Mógł zostać usunięty.',
    'invalid-input': REFUSED,
    'name-taken': 'Inny klucz ma już tę nazwę. Wybierz inną nazwę.',
    'in-progress': 'Serwer wciąż przetwarza żądanie dotyczące tego klucza. Spróbuj ponownie za chwilę.',
    'precondition-failed': 'Ten klucz zmienił się od czasu wczytania. Odśwież stronę i spróbuj ponownie.',
    'limit-reached': REFUSED,
    'rate-limited': 'Zbyt wiele żądań. Odczekaj chwilę i spróbuj ponownie.',
    unreachable: 'Serwer jest nieosiągalny. Sprawdź połączenie i spróbuj ponownie.',
    timeout: `Serwer nie odpowiedział na czas. ${CHECK_LIST}`,
    'server-error': `Wystąpił błąd serwera. ${CHECK_LIST}`,
    'malformed-response': `Serwer przesłał nieoczekiwaną odpowiedź. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Serwer nie obsługuje tego działania.',
    aborted: 'Żądanie zostało anulowane.',
    unknown: 'Wystąpił błąd. Spróbuj ponownie.',
  },
  changing: {
    update: 'Zapisywanie…',
    enable: 'Włączanie…',
    disable: 'Wyłączanie…',
    revoke: 'Unieważnianie…',
    delete: 'Usuwanie…',
  },
  changed: {
    update: (name) => `Zapisano zmiany w kluczu „${name}”.`,
    enable: (name) => `Włączono klucz „${name}”.`,
    disable: (name) => `Wyłączono klucz „${name}”.`,
    revoke: (name) => `Unieważniono klucz „${name}”.`,
    delete: (name) => `Usunięto klucz „${name}”.`,
  },
  undo: 'Cofnij',
  dismiss: 'Odrzuć',
  selected: (count, { number }) => `Zaznaczono: ${number(count)}`,
  clearSelection: 'Wyczyść zaznaczenie',
  actionForSome: {
    enable: (count, total, { number }) => `Włącz ${number(count)} z ${number(total)}`,
    disable: (count, total, { number }) => `Wyłącz ${number(count)} z ${number(total)}`,
    revoke: (count, total, { number }) => `Unieważnij ${number(count)} z ${number(total)}`,
    delete: (count, total, { number }) => `Usuń ${number(count)} z ${number(total)}`,
  },
  bulkChanged: {
    enable: bulkChanged('Włączono'),
    disable: bulkChanged('Wyłączono'),
    revoke: bulkChanged('Unieważniono'),
    delete: bulkChanged('Usunięto'),
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Unieważnić klucz „${name}”?`,
    delete: (name) => `Usunąć klucz „${name}”?`,
  },
  revokeOrDeleteText: {
    revoke: `Klucz natychmiast przestanie działać, a żądania, które go używają, będą odrzucane. ${IRREVERSIBLE}`,
    delete: `Klucz natychmiast przestanie działać, żądania, które go używają, będą odrzucane, a jego wpis zostanie trwale skasowany. ${IRREVERSIBLE}`,
    deleteInactive: `Klucz już nie działa. Usunięcie klucza trwale skasuje jego wpis. ${IRREVERSIBLE}`,
  },
  recentlyUsed: (ago) => `Ostatnie użycie tego klucza: ${ago}. Klucz może być nadal w użyciu.`,
  typeToConfirm: (text) => `Aby potwierdzić, wpisz ${text}`,
  confirmationMismatch: 'Tekst się nie zgadza. Wpisz go dokładnie tak, jak podano powyżej.',
  editTitle: (name) => `Edytuj klucz „${name}”`,
  save: 'Zapisz',
  keyDetails: (name) => `Szczegóły klucza „${name}”`,
  keyId: 'ID',
  copyId: 'Kopiuj ID',
  idCopied: 'Skopiowano ID.',
  idCopyBlocked: 'Przeglądarka zablokowała kopiowanie. Zaznacz ID i skopiuj je ręcznie.',
  keyUpdated: 'Ostatnia zmiana',
  keyRevoked: 'Unieważniono',
  keyUsage: 'Wykorzystanie',
  usage: (requests, remaining, format) => {
    const used = plural({
      one: '# żądanie',
      few: '# żądania',
      many: '# żądań',
      other: '# żądania',
    })(requests, format)
    return typeof remaining === 'number' ? `${used}, pozostało ${format.number(remaining)}` : used
  },
  noScopes: 'Brak',
  keyReplacedBy: 'Zastąpiony kluczem',
  keyReplaces: 'Zastępuje klucz',
  activity: 'Pokaż aktywność',
  history: 'Historia',
  loadingHistory: 'Wczytywanie historii…',
  historyEmpty: 'Historia jest jeszcze pusta.',
  historyFailed: 'Nie udało się wczytać historii.',
  historyEvent: {
    created: 'Utworzono',
    rotated: 'Przeprowadzono rotację',
    updated: 'Zmieniono',
    enabled: 'Włączono',
    disabled: 'Wyłączono',
    revoked: 'Unieważniono',
    deleted: 'Usunięto',
    acknowledged: 'Zapisano sekret',
  },
  bulkTitle: {
    enable: bulkTitle('Włączyć'),
    disable: bulkTitle('Wyłączyć'),
    revoke: bulkTitle('Unieważnić'),
    delete: bulkTitle('Usunąć'),
  },
  bulkText: {
    enable: 'Klucze natychmiast zaczną znowu działać.',
    disable:
      'Klucze natychmiast przestaną działać, a żądania, które ich używają, będą odrzucane. Możesz je później ponownie włączyć.',
    revoke: `Klucze natychmiast przestaną działać, a żądania, które ich używają, będą odrzucane. ${IRREVERSIBLE}`,
    delete: `Klucze natychmiast przestaną działać, a ich wpisy zostaną trwale skasowane. ${IRREVERSIBLE}`,
  },
  andMore: (count, { number }) => `i jeszcze ${number(count)}`,
  typeCount: (count) => `Aby potwierdzić, wpisz liczbę kluczy (${count})`,
  progress: (count, total, { number }) => `${number(count)} z ${number(total)}`,
  stop: 'Zatrzymaj',
  stopping: 'Zatrzymywanie…',
  bulkFailed: (count, total, { number }) => `Nieudane żądania: ${number(count)} z ${number(total)}.`,
  bulkSkipped: (count, { number }) => `Pominięto: ${number(count)}.`,
  retryFailed: 'Ponów nieudane',
}
