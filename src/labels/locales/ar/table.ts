// Arabic (modern standard). Address: second person singular, imperative, as in the consoles of the large clouds.
//
// key: مفتاح (API key: مفتاح API) · secret: السر · revoke: إبطال · rotate: تدوير · scope, permission: صلاحية
// create: إنشاء · disable, enable: تعطيل، تفعيل · expire: انتهاء الصلاحية · delete: حذف
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('ar')
const ASK_ADMIN = 'اطلب الوصول من أحد المسؤولين.'
const REFUSED = 'لم يقبل الخادم الطلب. تواصل مع الدعم.'

export const arabic: LocaleLabels = {
  locale: 'ar',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'مفاتيح API',
  intro: 'استخدم هذه المفاتيح لمصادقة الطلبات إلى واجهة API. تعامل معها كما تتعامل مع كلمات المرور.',
  createButton: 'إنشاء مفتاح API',
  keyCount: plural({
    zero: 'لا مفاتيح API',
    one: 'مفتاح API واحد',
    two: 'مفتاحا API',
    few: '# مفاتيح API',
    many: '# مفتاح API',
    other: '# مفتاح API',
  }),
  keySummary: (total, active, format) => {
    const keys = plural({
      zero: 'لا مفاتيح',
      one: 'مفتاح واحد',
      two: 'مفتاحان',
      few: '# مفاتيح',
      many: '# مفتاحًا',
      other: '# مفتاح',
    })(total, format)
    return active === undefined ? keys : `${keys}، النشط منها: ${format.number(active)}`
  },
  shownOfTotal: (shown, total, { number }) =>
    total === undefined
      ? `أول مفاتيح API، وعددها ${number(shown)}`
      : `مفاتيح API: ${number(shown)} من ${number(total)}`,
  incompleteList: (shown, reported, { number }) =>
    `مفاتيح API المعروضة: ${number(shown)}. العدد حسب الخادم: ${number(reported)}.`,

  columnName: 'الاسم',
  columnKey: 'المفتاح',
  columnId: 'المعرّف',
  columnCreated: 'تاريخ الإنشاء',
  columnLastUsed: 'آخر استخدام',
  columnExpires: 'انتهاء الصلاحية',
  columnCreatedBy: 'أنشأه',
  columnStatus: 'الحالة',
  columnActions: 'الإجراءات',
  status: { active: 'نشط', disabled: 'معطّل', expired: 'منتهي الصلاحية', revoked: 'مُبطَل' },
  unnamed: 'مفتاح بلا اسم',
  newBadge: 'جديد',
  never: 'أبدًا',
  unknown: 'غير معروف',
  hintUnavailable: 'غير متاح',
  unreadableRow: (field) => `تعذّر عرض هذا المفتاح لأن الخادم أرسل بيانات غير صالحة (${field}).`,
  actionsFor: (name) => `إجراءات ${name}`,
  select: (name) => `تحديد ${name}`,
  selectAll: 'تحديد الكل',
  expiresIn: (when) => `تنتهي الصلاحية ${when}`,
  insight: {
    'never-used': 'لم يُستخدم قط',
    idle: 'لم يُستخدم منذ 90 يومًا',
    'never-expires': 'لا تنتهي صلاحيته',
  },
  replacedBy: (name) => `حلّ محله «${name}»`,
  replaces: (name) => `يحلّ محل «${name}»`,
  countOfQuota: (total, quota, { number }) => `مفاتيح API: ${number(total)} من ${number(quota)}`,
  quotaReached: (quota, { number }) =>
    `بلغت الحد الأقصى لعدد مفاتيح API: ${number(quota)}. أزل مفتاحًا لم تعد بحاجة إليه.`,

  search: 'البحث في مفاتيح API',
  searchPlaceholder: 'الاسم أو المفتاح',
  searchPlaceholderNameless: 'المفتاح أو المعرّف',
  allStatuses: 'كل الحالات',
  sortBy: 'الترتيب حسب',
  defaultSort: 'الأحدث أولًا',
  sortedBy: (column, direction) => `${column}، ${direction === 'asc' ? 'تصاعديًا' : 'تنازليًا'}`,
  searching: 'جارٍ البحث…',
  matchCount: (found, among, { number }) =>
    among === undefined
      ? `مفاتيح API المطابقة: ${number(found)}`
      : `مفاتيح API المطابقة: ${number(found)} من ${number(among)}`,
  matchesInLoaded: (found, loaded, { number }) =>
    `مفاتيح API المطابقة: ${number(found)} من ${number(loaded)} حُمّلت حتى الآن. لم يشمل البحث المفاتيح الأخرى.`,
  noMatchTitle: 'لا مفاتيح API مطابقة',
  noMatchText: 'جرّب جزءًا من الاسم أو الوصف أو المنشئ أو المعرّف، أو الأحرف الأولى أو الأخيرة من المفتاح.',
  noMatchInLoaded: (loaded, { number }) => `اقتصر البحث على مفاتيح API المحمّلة حتى الآن (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `اقتصر الترتيب على مفاتيح API المحمّلة حتى الآن (${number(loaded)}).`,
  clearSearch: 'مسح البحث',
  notPrinted: (count, { number }) => `مفاتيح API أخرى غير مطبوعة: ${number(count)}.`,

  loading: 'جارٍ تحميل مفاتيح API…',
  refreshing: 'جارٍ التحديث…',
  showMore: 'عرض المزيد',
  loadingMore: 'جارٍ تحميل المزيد…',
  emptyTitle: 'لا مفاتيح API بعد',
  emptyText: 'أنشئ مفتاحًا مستقلًا لكل خادم أو برنامج، كي تتمكن من استبدال أحدها دون التأثير في غيره.',
  emptyReadOnly: 'تظهر هنا مفاتيح API التي ينشئها المسؤولون لديك.',
  readOnly: 'لديك صلاحية القراءة فقط. اطلب من أحد المسؤولين إنشاء مفتاح.',
  listFailed: 'تعذّر تحميل مفاتيح API.',
  refreshFailed: 'تعذّر تحديث القائمة.',
  staleSince: (ago) => `آخر تحديث: ${ago}.`,
  moreFailed: 'تعذّر تحميل المفاتيح التالية.',
  listError: {
    unauthorized: 'انتهت جلستك. سجّل الدخول من جديد، ثم أعد المحاولة.',
    forbidden: `ليست لديك صلاحية لعرض مفاتيح API. ${ASK_ADMIN}`,
    'not-found': 'لم يُعثر على قائمة مفاتيح API. تواصل مع الدعم.',
    'rate-limited': 'طلبات كثيرة جدًا. انتظر قليلًا، ثم أعد المحاولة.',
    unreachable: 'تعذّر الوصول إلى الخادم. تحقّق من اتصالك، ثم أعد المحاولة.',
    timeout: 'استغرق الخادم وقتًا طويلًا للرد. أعد المحاولة.',
    'server-error': 'حدث خطأ في الخادم. أعد المحاولة بعد قليل.',
    'malformed-response': 'أرسل الخادم ردًا غير متوقع. تواصل مع الدعم.',
    unsupported: 'لا يدعم الخادم عرض قائمة مفاتيح API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'لا يزال الخادم يعالج طلبًا. أعد المحاولة بعد قليل.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'أُلغي الطلب.',
    unknown: 'حدث خطأ. أعد المحاولة.',
  },
  retryAfter: plural({
    zero: 'أعد المحاولة الآن.',
    one: 'أعد المحاولة بعد ثانية واحدة.',
    two: 'أعد المحاولة بعد ثانيتين.',
    few: 'أعد المحاولة بعد # ثوانٍ.',
    many: 'أعد المحاولة بعد # ثانية.',
    other: 'أعد المحاولة بعد # ثانية.',
  }),
  cancel: 'إلغاء',
  tryAgain: 'إعادة المحاولة',
  openFailed: 'تعذّر تحميل جزء من هذه الصفحة. تحقّق من اتصالك، ثم أعد تحميل الصفحة.',
  reload: 'إعادة تحميل الصفحة',

  orphanTitle: (name) => `لم يُحفظ سر «${name}».`,
  orphanText: 'أُنشئ المفتاح، لكن سره فُقد قبل حفظه. أبطِل المفتاح وأنشئ مفتاحًا جديدًا.',
  unsavedRotationTitle: (name) => `لم يُحفظ السر الجديد للمفتاح «${name}».`,
  unsavedRotationText: 'ربما لم يعد السر القديم يعمل. دوّر المفتاح مرة أخرى للحصول على سر جديد.',
  unacknowledgedTitle: (name) => `لم يُبلَّغ الخادم بأنك حفظت سر «${name}».`,
  unacknowledgedText: 'قد يُبطل الخادم المفتاح. أبلغ الخادم مرة أخرى، أو تحقّق من أن المفتاح يعمل.',
  acknowledgeAgain: 'إبلاغ الخادم مرة أخرى',
  unresolvedTitle: (name) => `ربما أُنشئ المفتاح «${name}».`,
  unresolvedText: 'لم يكتمل الطلب، لذلك لم يُعرض السر. إذا أُنشئ المفتاح فسيظهر في القائمة.',
  resumeText: 'لا يزال بإمكان الخادم إعادة السر لبضع دقائق.',
  resume: 'الحصول على السر',
  candidateTitle: (name) => `ربما يكون «${name}» هو المفتاح الذي طلبته آخر مرة.`,
  candidateText: 'لهذا المفتاح الاسم نفسه وقد أُنشئ في ذلك الوقت، لكنه قد يخص شخصًا آخر. لا تُبطله إلا إذا كان مفتاحك.',
  candidateCreatedBy: (creator) => `أنشأه ${creator}`,
  candidateNeverUsed: 'لم يُستخدم قط',
  review: 'مراجعة…',
  dismiss: 'إخفاء الرسالة',
  revoke: 'إبطال',
  rotate: 'تدوير',
}
