import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'
import type { Format } from '../../format'

const plural = createPlural('uk')
const FORBIDDEN = 'Ви не маєте дозволу на цю дію. Попросіть адміністратора надати доступ.'
const REFUSED = 'Сервер не прийняв зміну.'
const CHECK_LIST = 'Можливо, зміну внесено: перевірте список.'
const IRREVERSIBLE = 'Цю дію неможливо скасувати.'
const OTHERS = 'Решту не змінено.'

const bulkChanged =
  (verb: string) =>
  (count: number, total: number, format: Format): string =>
    count === total
      ? plural({
          one: `${verb} # ключ API.`,
          few: `${verb} # ключі API.`,
          many: `${verb} # ключів API.`,
          other: `${verb} # ключа API.`,
        })(count, format)
      : `${verb} ${format.number(count)} з ${format.number(total)} ключів API. ${OTHERS}`

const bulkTitle = (verb: string) =>
  plural({
    one: `${verb} # ключ API?`,
    few: `${verb} # ключі API?`,
    many: `${verb} # ключів API?`,
    other: `${verb} # ключа API?`,
  })

export const change: ChangeLabels = {
  details: 'Відомості',
  edit: 'Редагувати',
  disable: 'Вимкнути',
  enable: 'Увімкнути',
  delete: 'Видалити',
  disabledReason: {
    revoked: 'Цей ключ відкликано.',
    expired: 'Термін дії цього ключа закінчився.',
    forbidden: FORBIDDEN,
    'not-now': 'Сервер зараз не дозволяє цю дію для цього ключа.',
  },
  changeFailed: (name) => `Не вдалося виконати запит щодо ключа «${name}».`,
  changeError: {
    unauthorized: 'Ваш сеанс закінчився. Увійдіть і спробуйте ще раз.',
    forbidden: FORBIDDEN,
    'not-found': 'Цей ключ не знайдено. Можливо, його видалено.',
    'invalid-input': REFUSED,
    'name-taken': 'Інший ключ уже має таку назву. Виберіть іншу назву.',
    'in-progress': 'Сервер іще обробляє запит щодо цього ключа. Спробуйте ще раз трохи згодом.',
    'precondition-failed': 'Цей ключ змінився після завантаження. Перезавантажте сторінку й спробуйте ще раз.',
    'limit-reached': REFUSED,
    'rate-limited': 'Забагато запитів. Зачекайте трохи й спробуйте ще раз.',
    unreachable: 'Сервер недоступний. Перевірте з’єднання й спробуйте ще раз.',
    timeout: `Сервер не відповів вчасно. ${CHECK_LIST}`,
    'server-error': `На сервері сталася помилка. ${CHECK_LIST}`,
    'malformed-response': `Сервер надіслав неочікувану відповідь. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Сервер не підтримує цю дію.',
    aborted: 'Запит скасовано.',
    unknown: 'Сталася помилка. Спробуйте ще раз.',
  },
  changing: {
    update: 'Збереження…',
    enable: 'Увімкнення…',
    disable: 'Вимкнення…',
    revoke: 'Відкликання…',
    delete: 'Видалення…',
  },
  changed: {
    update: (name) => `Зміни ключа «${name}» збережено.`,
    enable: (name) => `Ключ «${name}» увімкнено.`,
    disable: (name) => `Ключ «${name}» вимкнено.`,
    revoke: (name) => `Ключ «${name}» відкликано.`,
    delete: (name) => `Ключ «${name}» видалено.`,
  },
  undo: 'Повернути',
  dismiss: 'Сховати',
  selected: (count, { number }) => `Вибрано: ${number(count)}`,
  clearSelection: 'Скасувати вибір',
  actionForSome: {
    enable: (count, total, { number }) => `Увімкнути ${number(count)} з ${number(total)}`,
    disable: (count, total, { number }) => `Вимкнути ${number(count)} з ${number(total)}`,
    revoke: (count, total, { number }) => `Відкликати ${number(count)} з ${number(total)}`,
    delete: (count, total, { number }) => `Видалити ${number(count)} з ${number(total)}`,
  },
  bulkChanged: {
    enable: bulkChanged('Увімкнено'),
    disable: bulkChanged('Вимкнено'),
    revoke: bulkChanged('Відкликано'),
    delete: bulkChanged('Видалено'),
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Відкликати ключ «${name}»?`,
    delete: (name) => `Видалити ключ «${name}»?`,
  },
  revokeOrDeleteText: {
    revoke: `Ключ одразу перестане діяти, а запити, які його використовують, відхилятимуться. ${IRREVERSIBLE}`,
    delete: `Ключ одразу перестане діяти, запити, які його використовують, відхилятимуться, а запис про нього буде стерто. ${IRREVERSIBLE}`,
    deleteInactive: `Ключ уже не діє. Під час видалення буде стерто й запис про нього. ${IRREVERSIBLE}`,
  },
  recentlyUsed: (ago) => `Останнє використання цього ключа: ${ago}. Можливо, він досі використовується.`,
  typeToConfirm: (text) => `Для підтвердження введіть ${text}`,
  confirmationMismatch: 'Текст не збігається. Введіть його точно так, як показано вище.',
  editTitle: (name) => `Редагувати ключ «${name}»`,
  save: 'Зберегти',
  keyDetails: (name) => `Відомості про ключ «${name}»`,
  keyId: 'ID',
  copyId: 'Копіювати ID',
  idCopied: 'ID скопійовано.',
  idCopyBlocked: 'Браузер заблокував копіювання. Виділіть ID і скопіюйте його вручну.',
  keyUpdated: 'Остання зміна',
  keyRevoked: 'Відкликано',
  keyUsage: 'Використання',
  usage: (requests, remaining, format) => {
    const used = plural({
      one: '# запит',
      few: '# запити',
      many: '# запитів',
      other: '# запиту',
    })(requests, format)
    return typeof remaining === 'number' ? `${used}, залишилося ${format.number(remaining)}` : used
  },
  noScopes: 'Немає',
  keyReplacedBy: 'Замінено ключем',
  keyReplaces: 'Замінює ключ',
  activity: 'Переглянути активність',
  history: 'Історія',
  loadingHistory: 'Завантаження історії…',
  historyEmpty: 'Історія ще порожня.',
  historyFailed: 'Не вдалося завантажити історію.',
  historyEvent: {
    created: 'Створено',
    rotated: 'Виконано ротацію',
    updated: 'Змінено',
    enabled: 'Увімкнено',
    disabled: 'Вимкнено',
    revoked: 'Відкликано',
    deleted: 'Видалено',
    acknowledged: 'Секрет збережено',
  },
  bulkTitle: {
    enable: bulkTitle('Увімкнути'),
    disable: bulkTitle('Вимкнути'),
    revoke: bulkTitle('Відкликати'),
    delete: bulkTitle('Видалити'),
  },
  bulkText: {
    enable: 'Ключі одразу знову почнуть діяти.',
    disable:
      'Ключі одразу перестануть діяти, а запити, які їх використовують, відхилятимуться. Пізніше їх можна знову ввімкнути.',
    revoke: `Ключі одразу перестануть діяти, а запити, які їх використовують, відхилятимуться. ${IRREVERSIBLE}`,
    delete: `Ключі одразу перестануть діяти, а записи про них буде стерто. ${IRREVERSIBLE}`,
  },
  andMore: (count, { number }) => `і ще ${number(count)}`,
  typeCount: (count) => `Для підтвердження введіть кількість ключів (${count})`,
  progress: (count, total, { number }) => `${number(count)} з ${number(total)}`,
  stop: 'Зупинити',
  stopping: 'Зупинка…',
  bulkFailed: (count, total, { number }) => `Невдалі запити: ${number(count)} з ${number(total)}.`,
  bulkSkipped: (count, { number }) => `Пропущено: ${number(count)}.`,
  retryFailed: 'Повторити невдалі',
}
