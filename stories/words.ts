import type { ApiKeysLabels } from 'keydrawer'

/** As much German as the table and the first step need. */
const german: Partial<ApiKeysLabels> = {
  heading: 'API-Schlüssel',
  intro: 'Damit rufen Ihre Server die API auf. Behandeln Sie sie wie Passwörter.',
  newKey: 'Neuer API-Schlüssel',
  keyCount: (total, { number }) => `${number(total)} API-Schlüssel`,
  keySummary: (total, active, { number }) =>
    active === undefined ? `${number(total)} Schlüssel` : `${number(total)} Schlüssel, ${number(active)} aktiv`,
  shownOfTotal: (shown, total, { number }) =>
    total === undefined
      ? `Die ersten ${number(shown)} API-Schlüssel`
      : `${number(shown)} von ${number(total)} API-Schlüsseln`,
  search: 'API-Schlüssel suchen',
  searchPlaceholder: 'Name oder Schlüssel',
  allStatuses: 'Alle Zustände',
  sortBy: 'Sortieren nach',
  usualOrder: 'Neueste zuerst',
  columnName: 'Name',
  columnKey: 'Schlüssel',
  columnCreated: 'Angelegt',
  columnLastUsed: 'Zuletzt benutzt',
  columnExpires: 'Läuft ab',
  columnCreatedBy: 'Angelegt von',
  columnStatus: 'Zustand',
  status: { active: 'Aktiv', disabled: 'Abgeschaltet', expired: 'Abgelaufen', revoked: 'Widerrufen' },
  unnamed: 'Ohne Namen',
  never: 'Nie',
  unknown: 'Unbekannt',
  newMark: 'Neu',
  showMore: 'Mehr zeigen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  stepOf: (step, total, { number }) => `Schritt ${number(step)} von ${number(total)}`,
  detailsTitle: 'Neuer API-Schlüssel',
  nameLabel: 'Name',
  nameHelp: 'Was wird diesen Schlüssel benutzen? Daran erkennen Sie ihn später wieder.',
  descriptionLabel: 'Beschreibung',
  optional: 'freiwillig',
  createKey: 'Schlüssel anlegen',
}

/** As much Arabic as the table and the wizard need to be looked at. */
const arabic: Partial<ApiKeysLabels> = {
  heading: 'مفاتيح API',
  intro: 'تستخدمها خوادمك لاستدعاء واجهة API. عاملها كما تعامل كلمات المرور.',
  newKey: 'مفتاح API جديد',
  keyCount: (total, { number, plural }) =>
    plural(total, {
      zero: 'لا مفاتيح',
      one: 'مفتاح واحد',
      two: 'مفتاحان',
      few: `${number(total)} مفاتيح`,
      many: `${number(total)} مفتاحًا`,
      other: `${number(total)} مفتاح`,
    }),
  keySummary: (total, active, { number }) =>
    active === undefined ? number(total) : `${number(total)}، منها ${number(active)} نشطة`,
  search: 'البحث في المفاتيح',
  searchPlaceholder: 'الاسم أو المفتاح',
  allStatuses: 'كل الحالات',
  sortBy: 'ترتيب حسب',
  usualOrder: 'الأحدث أولًا',
  columnName: 'الاسم',
  columnKey: 'المفتاح',
  columnCreated: 'تاريخ الإنشاء',
  columnLastUsed: 'آخر استخدام',
  columnExpires: 'ينتهي في',
  columnCreatedBy: 'أنشأه',
  columnStatus: 'الحالة',
  status: { active: 'نشط', disabled: 'معطل', expired: 'منتهي الصلاحية', revoked: 'ملغى' },
  unnamed: 'بلا اسم',
  never: 'أبدًا',
  unknown: 'غير معروف',
  newMark: 'جديد',
  cancel: 'إلغاء',
  close: 'إغلاق',
  stepOf: (step, total, { number }) => `الخطوة ${number(step)} من ${number(total)}`,
  detailsTitle: 'مفتاح API جديد',
  nameLabel: 'الاسم',
  nameHelp: 'ما الذي سيستخدم هذا المفتاح؟ يساعدك الاسم على تمييز المفاتيح لاحقًا.',
  descriptionLabel: 'الوصف',
  optional: 'اختياري',
  createKey: 'إنشاء المفتاح',
  revealTitle: 'انسخ مفتاحك الآن',
  onlyOnceTitle: 'لن يظهر إلا هذه المرة.',
  onlyOnceText: 'لا يستطيع أحد إظهاره مرة أخرى، ولا حتى الدعم. احفظه في مخزن أسرارك.',
  show: 'إظهار',
  hide: 'إخفاء',
  copy: 'نسخ',
  forKey: 'للمفتاح',
  download: 'تنزيل بصيغة .env',
  done: 'تم',
}

/** English where nothing else is known, as everywhere in Keydrawer. */
export function labelsFor(locale: unknown): Partial<ApiKeysLabels> | undefined {
  return locale === 'de-DE' ? german : locale === 'ar-EG' ? arabic : undefined
}
