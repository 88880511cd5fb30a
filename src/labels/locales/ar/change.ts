import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('ar')
const FORBIDDEN = 'ليست لديك صلاحية للقيام بهذا. اطلب الوصول من أحد المسؤولين.'
const REFUSED = 'لم يقبل الخادم التغيير.'
const CHECK_LIST = 'ربما طُبّق التغيير: تحقّق من القائمة.'
const OTHERS = 'لم تتغير المفاتيح الأخرى.'

export const change: ChangeLabels = {
  details: 'التفاصيل',
  edit: 'تعديل',
  disable: 'تعطيل',
  enable: 'تفعيل',
  delete: 'حذف',
  disabledReason: {
    revoked: 'أُبطل هذا المفتاح.',
    expired: 'انتهت صلاحية هذا المفتاح.',
    forbidden: FORBIDDEN,
    'not-now': 'لا يسمح الخادم بهذا الإجراء لهذا المفتاح حاليًا.',
  },
  changeFailed: (name) => `فشل الطلب الخاص بالمفتاح «${name}».`,
  changeError: {
    unauthorized: 'انتهت جلستك. سجّل الدخول من جديد، ثم أعد المحاولة.',
    forbidden: FORBIDDEN,
    'not-found': 'لم يُعثر على هذا المفتاح. ربما حُذف.',
    'invalid-input': REFUSED,
    'name-taken': 'هذا الاسم مستخدم لمفتاح آخر. اختر اسمًا مختلفًا.',
    'in-progress': 'لا يزال الخادم يعالج طلبًا لهذا المفتاح. أعد المحاولة بعد قليل.',
    'precondition-failed': 'تغيّر هذا المفتاح منذ تحميله. أعد تحميل الصفحة، ثم أعد المحاولة.',
    'limit-reached': REFUSED,
    'rate-limited': 'طلبات كثيرة جدًا. انتظر قليلًا، ثم أعد المحاولة.',
    unreachable: 'تعذّر الوصول إلى الخادم. تحقّق من اتصالك، ثم أعد المحاولة.',
    timeout: `استغرق الخادم وقتًا طويلًا للرد. ${CHECK_LIST}`,
    'server-error': `حدث خطأ في الخادم. ${CHECK_LIST}`,
    'malformed-response': `أرسل الخادم ردًا غير متوقع. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'لا يدعم الخادم هذا الإجراء.',
    aborted: 'أُلغي الطلب.',
    unknown: 'حدث خطأ. أعد المحاولة.',
  },
  changing: {
    update: 'جارٍ الحفظ…',
    enable: 'جارٍ التفعيل…',
    disable: 'جارٍ التعطيل…',
    revoke: 'جارٍ الإبطال…',
    delete: 'جارٍ الحذف…',
  },
  changed: {
    update: (name) => `حُفظت تغييرات «${name}».`,
    enable: (name) => `فُعّل «${name}».`,
    disable: (name) => `عُطّل «${name}».`,
    revoke: (name) => `أُبطل «${name}».`,
    delete: (name) => `حُذف «${name}».`,
  },
  undo: 'تراجع',
  dismiss: 'إخفاء الرسالة',
  selected: (count, { number }) => `المحدد: ${number(count)}`,
  clearSelection: 'إلغاء التحديد',
  actionForSome: {
    enable: (count, total, { number }) => `تفعيل ${number(count)} من ${number(total)}`,
    disable: (count, total, { number }) => `تعطيل ${number(count)} من ${number(total)}`,
    revoke: (count, total, { number }) => `إبطال ${number(count)} من ${number(total)}`,
    delete: (count, total, { number }) => `حذف ${number(count)} من ${number(total)}`,
  },
  bulkChanged: {
    enable: (count, total, { number }) =>
      count === total
        ? `مفاتيح API المفعّلة: ${number(count)}.`
        : `مفاتيح API المفعّلة: ${number(count)} من ${number(total)}. ${OTHERS}`,
    disable: (count, total, { number }) =>
      count === total
        ? `مفاتيح API المعطّلة: ${number(count)}.`
        : `مفاتيح API المعطّلة: ${number(count)} من ${number(total)}. ${OTHERS}`,
    revoke: (count, total, { number }) =>
      count === total
        ? `مفاتيح API المُبطَلة: ${number(count)}.`
        : `مفاتيح API المُبطَلة: ${number(count)} من ${number(total)}. ${OTHERS}`,
    delete: (count, total, { number }) =>
      count === total
        ? `مفاتيح API المحذوفة: ${number(count)}.`
        : `مفاتيح API المحذوفة: ${number(count)} من ${number(total)}. ${OTHERS}`,
  },
  revokeOrDeleteTitle: { revoke: (name) => `هل تريد إبطال «${name}»؟`, delete: (name) => `هل تريد حذف «${name}»؟` },
  revokeOrDeleteText: {
    revoke: 'يتوقف المفتاح عن العمل فورًا، وتُرفض الطلبات التي تستخدمه. لا يمكن التراجع عن ذلك.',
    delete: 'يتوقف المفتاح عن العمل فورًا، وتُرفض الطلبات التي تستخدمه، ويُمحى سجله. لا يمكن التراجع عن ذلك.',
    deleteInactive: 'لم يعد المفتاح يعمل. يؤدي حذفه إلى محو سجله. لا يمكن التراجع عن ذلك.',
  },
  recentlyUsed: (ago) => `استُخدم هذا المفتاح ${ago} وقد يكون لا يزال قيد الاستخدام.`,
  typeToConfirm: (text) => `اكتب ${text} للتأكيد`,
  confirmationMismatch: 'النص غير مطابق. اكتبه تمامًا كما هو معروض أعلاه.',
  editTitle: (name) => `تعديل «${name}»`,
  save: 'حفظ',
  keyDetails: (name) => `تفاصيل «${name}»`,
  keyId: 'المعرّف',
  copyId: 'نسخ المعرّف',
  idCopied: 'نُسخ المعرّف.',
  idCopyBlocked: 'منع المتصفح النسخ. حدد المعرّف وانسخه يدويًا.',
  keyUpdated: 'آخر تعديل',
  keyRevoked: 'تاريخ الإبطال',
  keyUsage: 'الاستخدام',
  usage: (requests, remaining, format) => {
    const used = plural({
      zero: 'لا طلبات',
      one: 'طلب واحد',
      two: 'طلبان',
      few: '# طلبات',
      many: '# طلبًا',
      other: '# طلب',
    })(requests, format)
    return typeof remaining === 'number' ? `${used}، المتبقي: ${format.number(remaining)}` : used
  },
  noScopes: 'لا شيء',
  keyReplacedBy: 'حلّ محله',
  keyReplaces: 'يحلّ محل',
  activity: 'عرض النشاط',
  history: 'السجل',
  loadingHistory: 'جارٍ تحميل السجل…',
  historyEmpty: 'لا سجل بعد.',
  historyFailed: 'تعذّر تحميل السجل.',
  historyEvent: {
    created: 'أُنشئ',
    rotated: 'دُوّر',
    updated: 'عُدّل',
    enabled: 'فُعّل',
    disabled: 'عُطّل',
    revoked: 'أُبطل',
    deleted: 'حُذف',
    acknowledged: 'حُفظ السر',
  },
  bulkTitle: {
    enable: (count, { number }) => `هل تريد تفعيل المفاتيح المحددة (${number(count)})؟`,
    disable: (count, { number }) => `هل تريد تعطيل المفاتيح المحددة (${number(count)})؟`,
    revoke: (count, { number }) => `هل تريد إبطال المفاتيح المحددة (${number(count)})؟`,
    delete: (count, { number }) => `هل تريد حذف المفاتيح المحددة (${number(count)})؟`,
  },
  bulkText: {
    enable: 'تعود المفاتيح إلى العمل فورًا.',
    disable: 'تتوقف المفاتيح عن العمل فورًا، وتُرفض الطلبات التي تستخدمها. يمكنك تفعيلها لاحقًا.',
    revoke: 'تتوقف المفاتيح عن العمل فورًا، وتُرفض الطلبات التي تستخدمها. لا يمكن التراجع عن ذلك.',
    delete: 'تتوقف المفاتيح عن العمل فورًا، وتُمحى سجلاتها. لا يمكن التراجع عن ذلك.',
  },
  andMore: (count, { number }) => `وغيرها: ${number(count)}`,
  typeCount: (count) => `اكتب عدد المفاتيح (${count}) للتأكيد`,
  progress: (count, total, { number }) => `${number(count)} من ${number(total)}`,
  stop: 'إيقاف',
  stopping: 'جارٍ الإيقاف…',
  bulkFailed: (count, total, { number }) => `الطلبات الفاشلة: ${number(count)} من ${number(total)}.`,
  bulkSkipped: (count, { number }) => `المفاتيح المتجاوَزة: ${number(count)}.`,
  retryFailed: 'إعادة ما فشل',
}
