// Ukrainian. Formal address: "ви", in lower case, and impersonal where a verb would show the gender.
//
// key: ключ (API key: ключ API) · secret: секрет · revoke: відкликати · rotate: ротувати (ротація)
// scope, permission: дозвіл · create: створити · disable, enable: вимкнути, увімкнути · delete: видалити
// expire: термін дії закінчується
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('uk')
const ASK_ADMIN = 'Попросіть адміністратора надати доступ.'
const REFUSED = 'Сервер не прийняв запит. Зверніться до служби підтримки.'
const ofKeys = plural({
  one: 'з # ключа API',
  few: 'з # ключів API',
  many: 'з # ключів API',
  other: 'з # ключа API',
})

export const ukrainian: LocaleLabels = {
  locale: 'uk',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Ключі API',
  intro: 'Використовуйте ці ключі для автентифікації запитів до API. Поводьтеся з ними як із паролями.',
  createButton: 'Створити ключ API',
  keyCount: plural({ one: '# ключ API', few: '# ключі API', many: '# ключів API', other: '# ключа API' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# ключ', few: '# ключі', many: '# ключів', other: '# ключа' })(total, format)
    if (active === undefined) return keys
    return `${keys}, ${plural({ one: '# активний', few: '# активні', many: '# активних', other: '# активного' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? `Перші ключі API: ${format.number(shown)}`
      : `${format.number(shown)} ${ofKeys(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `Показано # ключ API. За даними сервера їх ${format.number(reported)}.`,
      few: `Показано # ключі API. За даними сервера їх ${format.number(reported)}.`,
      many: `Показано # ключів API. За даними сервера їх ${format.number(reported)}.`,
      other: `Показано # ключа API. За даними сервера їх ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Назва',
  columnKey: 'Ключ',
  columnId: 'ID',
  columnCreated: 'Створено',
  columnLastUsed: 'Використано',
  columnExpires: 'Закінчується',
  columnCreatedBy: 'Автор',
  columnStatus: 'Статус',
  columnActions: 'Дії',
  status: { active: 'Активний', disabled: 'Вимкнений', expired: 'Прострочений', revoked: 'Відкликаний' },
  unnamed: 'Без назви',
  newBadge: 'Новий',
  never: 'Ніколи',
  unknown: 'Невідомо',
  hintUnavailable: 'Недоступний',
  unreadableRow: (field) => `Цей ключ неможливо показати, бо сервер надіслав недійсні дані (${field}).`,
  actionsFor: (name) => `Дії для ключа ${name}`,
  select: (name) => `Вибрати ключ ${name}`,
  selectAll: 'Вибрати все',
  expiresIn: (when) => `Закінчується ${when}`,
  insight: {
    'never-used': 'Не використовувався',
    idle: 'Не використовувався 90 днів',
    'never-expires': 'Безстроковий',
  },
  replacedBy: (name) => `Замінено ключем «${name}»`,
  replaces: (name) => `Замінює ключ «${name}»`,
  countOfQuota: (total, quota, format) => `${format.number(total)} ${ofKeys(quota, format)}`,
  quotaReached: plural({
    one: 'Досягнуто ліміту в # ключ API. Вилучіть ключ, який вам більше не потрібен.',
    few: 'Досягнуто ліміту в # ключі API. Вилучіть ключ, який вам більше не потрібен.',
    many: 'Досягнуто ліміту в # ключів API. Вилучіть ключ, який вам більше не потрібен.',
    other: 'Досягнуто ліміту в # ключа API. Вилучіть ключ, який вам більше не потрібен.',
  }),

  search: 'Пошук ключів API',
  searchPlaceholder: 'Назва або ключ',
  searchPlaceholderNameless: 'Ключ або ID',
  allStatuses: 'Усі статуси',
  sortBy: 'Сортувати за',
  defaultSort: 'Спочатку найновіші',
  sortedBy: (column, direction) => `${column}, за ${direction === 'asc' ? 'зростанням' : 'спаданням'}`,
  searching: 'Пошук…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({
          one: 'Знайдено # ключ API',
          few: 'Знайдено # ключі API',
          many: 'Знайдено # ключів API',
          other: 'Знайдено # ключа API',
        })(found, format)
      : `Знайдено ${format.number(found)} ${ofKeys(among, format)}`,
  matchesInLoaded: (found, loaded, { number }) =>
    `Знайдено: ${number(found)}. Пошук виконано лише серед уже завантажених ключів API (${number(loaded)}).`,
  noMatchTitle: 'Немає відповідних ключів API',
  noMatchText: 'Спробуйте частину назви, опису, імені автора чи ID або перші чи останні символи ключа.',
  noMatchInLoaded: (loaded, { number }) => `Пошук виконано лише серед уже завантажених ключів API (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `Відсортовано лише вже завантажені ключі API (${number(loaded)}).`,
  clearSearch: 'Очистити пошук',
  notPrinted: plural({
    one: 'Ще # ключ API не надруковано.',
    few: 'Ще # ключі API не надруковано.',
    many: 'Ще # ключів API не надруковано.',
    other: 'Ще # ключа API не надруковано.',
  }),

  loading: 'Завантаження ключів API…',
  refreshing: 'Оновлення…',
  showMore: 'Показати більше',
  loadingMore: 'Завантаження наступних…',
  emptyTitle: 'Ключів API ще немає',
  emptyText:
    'Створіть окремий ключ для кожного сервера чи скрипту. Тоді ви зможете замінити один ключ, не впливаючи на інші.',
  emptyReadOnly: 'Тут з’являться ключі API, створені вашими адміністраторами.',
  readOnly: 'У вас доступ лише для читання. Попросіть адміністратора створити ключ.',
  listFailed: 'Не вдалося завантажити ключі API.',
  refreshFailed: 'Не вдалося оновити список.',
  staleSince: (ago) => `Останнє оновлення: ${ago}.`,
  moreFailed: 'Не вдалося завантажити наступні ключі.',
  listError: {
    unauthorized: 'Ваш сеанс закінчився. Увійдіть і спробуйте ще раз.',
    forbidden: `Ви не маєте дозволу переглядати ключі API. ${ASK_ADMIN}`,
    'not-found': 'Список ключів API не знайдено. Зверніться до служби підтримки.',
    'rate-limited': 'Забагато запитів. Зачекайте трохи й спробуйте ще раз.',
    unreachable: 'Сервер недоступний. Перевірте з’єднання й спробуйте ще раз.',
    timeout: 'Сервер не відповів вчасно. Спробуйте ще раз.',
    'server-error': 'На сервері сталася помилка. Спробуйте ще раз трохи згодом.',
    'malformed-response': 'Сервер надіслав неочікувану відповідь. Зверніться до служби підтримки.',
    unsupported: 'Сервер не підтримує перегляд списку ключів API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Сервер іще обробляє запит. Спробуйте ще раз трохи згодом.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Запит скасовано.',
    unknown: 'Сталася помилка. Спробуйте ще раз.',
  },
  retryAfter: plural({
    one: 'Спробуйте ще раз через # секунду.',
    few: 'Спробуйте ще раз через # секунди.',
    many: 'Спробуйте ще раз через # секунд.',
    other: 'Спробуйте ще раз через # секунди.',
  }),
  cancel: 'Скасувати',
  tryAgain: 'Спробувати ще раз',
  openFailed: 'Не вдалося завантажити частину цієї сторінки. Перевірте з’єднання й перезавантажте сторінку.',
  reload: 'Перезавантажити сторінку',

  orphanTitle: (name) => `Секрет ключа «${name}» не було збережено.`,
  orphanText: 'Ключ створено, але його секрет втрачено до збереження. Відкличте ключ і створіть новий.',
  unsavedRotationTitle: (name) => `Новий секрет ключа «${name}» не було збережено.`,
  unsavedRotationText: 'Старий секрет може вже не діяти. Щоб отримати новий секрет, ротуйте ключ ще раз.',
  unacknowledgedTitle: (name) => `Сервер не сповіщено, що ви зберегли секрет ключа «${name}».`,
  unacknowledgedText: 'Сервер може відкликати ключ. Сповістіть сервер ще раз або перевірте, чи ключ працює.',
  acknowledgeAgain: 'Сповістити сервер ще раз',
  unresolvedTitle: (name) => `Можливо, ключ «${name}» було створено.`,
  unresolvedText: 'Запит не завершено, тому секрет не показано. Якщо ключ створено, він з’явиться в списку.',
  resumeText: 'Сервер ще кілька хвилин може повернути секрет.',
  resume: 'Отримати секрет',
  candidateTitle: (name) => `Можливо, ключ «${name}» створено вашим останнім запитом.`,
  candidateText:
    'Цей ключ має таку саму назву, і його створено в той самий час, але він може належати комусь іншому. Відкличте його, лише якщо він ваш.',
  candidateCreatedBy: (creator) => `автор: ${creator}`,
  candidateNeverUsed: 'не використовувався',
  review: 'Переглянути…',
  dismiss: 'Сховати',
  revoke: 'Відкликати',
  rotate: 'Ротувати',
}
