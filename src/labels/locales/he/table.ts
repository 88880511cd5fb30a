// Hebrew. Gender-neutral address: "יש" and "אפשר" with the infinitive, never the imperative; buttons are verbal nouns.
//
// key: מפתח (API key: מפתח API) · secret: סוד · revoke: שלילה, לשלול (ביטול would read as cancel) · rotate: רוטציה
// scope, permission: הרשאה · create: יצירה · disable, enable: השבתה, הפעלה · expire: פקיעת תוקף
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('he')
const REFUSED = 'השרת לא קיבל את הבקשה. יש לפנות לתמיכה.'

export const hebrew: LocaleLabels = {
  locale: 'he',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'מפתחות API',
  intro: 'המפתחות האלה משמשים לאימות בקשות ל-API. יש לשמור עליהם כמו על סיסמאות.',
  createButton: 'יצירת מפתח API',
  keyCount: plural({ one: 'מפתח API אחד', two: '# מפתחות API', other: '# מפתחות API' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: 'מפתח אחד', two: '# מפתחות', other: '# מפתחות' })(total, format)
    return active === undefined
      ? keys
      : `${keys}, ${plural({ one: '# פעיל', two: '# פעילים', other: '# פעילים' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({ one: 'מפתח ה-API הראשון', two: '# מפתחות ה-API הראשונים', other: '# מפתחות ה-API הראשונים' })(
          shown,
          format,
        )
      : `מפתחות API: ${format.number(shown)} מתוך ${format.number(total)}`,
  incompleteList: (shown, reported, { number }) =>
    `מפתחות API מוצגים: ${number(shown)}. המספר לפי השרת: ${number(reported)}.`,

  columnName: 'שם',
  columnKey: 'מפתח',
  columnId: 'מזהה',
  columnCreated: 'נוצר',
  columnLastUsed: 'שימוש אחרון',
  columnExpires: 'תפוגה',
  columnCreatedBy: 'נוצר על ידי',
  columnStatus: 'סטטוס',
  columnActions: 'פעולות',
  status: { active: 'פעיל', disabled: 'מושבת', expired: 'פג תוקף', revoked: 'נשלל' },
  unnamed: 'מפתח ללא שם',
  newBadge: 'חדש',
  never: 'אף פעם',
  unknown: 'לא ידוע',
  hintUnavailable: 'לא זמין',
  unreadableRow: (field) => `אי אפשר להציג את המפתח כי השרת שלח נתונים לא תקינים (${field}).`,
  actionsFor: (name) => `פעולות עבור ${name}`,
  select: (name) => `בחירת ${name}`,
  selectAll: 'בחירת הכול',
  expiresIn: (when) => `התוקף יפוג ${when}`,
  insight: {
    'never-used': 'מעולם לא היה בשימוש',
    idle: 'לא היה בשימוש 90 יום',
    'never-expires': 'ללא תפוגה',
  },
  replacedBy: (name) => `הוחלף על ידי ”${name}”`,
  replaces: (name) => `מחליף את ”${name}”`,
  countOfQuota: (total, quota, { number }) => `מפתחות API: ${number(total)} מתוך ${number(quota)}`,
  quotaReached: plural({
    one: 'הגעת למגבלה של מפתח API אחד. יש להסיר מפתח שאין בו עוד צורך.',
    two: 'הגעת למגבלה של # מפתחות API. יש להסיר מפתח שאין בו עוד צורך.',
    other: 'הגעת למגבלה של # מפתחות API. יש להסיר מפתח שאין בו עוד צורך.',
  }),

  search: 'חיפוש מפתחות API',
  searchPlaceholder: 'שם או מפתח',
  searchPlaceholderNameless: 'מפתח או מזהה',
  allStatuses: 'כל הסטטוסים',
  sortBy: 'מיון לפי',
  defaultSort: 'החדשים תחילה',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'סדר עולה' : 'סדר יורד'}`,
  searching: 'מתבצע חיפוש…',
  matchCount: (found, among, { number }) =>
    among === undefined
      ? `מפתחות API תואמים: ${number(found)}`
      : `מפתחות API תואמים: ${number(found)} מתוך ${number(among)}`,
  matchesInLoaded: (found, loaded, { number }) =>
    `מפתחות API תואמים: ${number(found)} מתוך ${number(loaded)} שנטענו עד כה. החיפוש לא כלל מפתחות אחרים.`,
  noMatchTitle: 'אין מפתחות API תואמים',
  noMatchText: 'אפשר לנסות חלק מהשם, מהתיאור, משם היוצר או מהמזהה, או את התווים הראשונים או האחרונים של המפתח.',
  noMatchInLoaded: (loaded, { number }) => `החיפוש כלל רק את מפתחות ה-API שנטענו עד כה (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `המיון כולל רק את מפתחות ה-API שנטענו עד כה (${number(loaded)}).`,
  clearSearch: 'ניקוי החיפוש',
  notPrinted: (count, { number }) => `מפתחות API נוספים שלא הודפסו: ${number(count)}.`,

  loading: 'מפתחות ה-API נטענים…',
  refreshing: 'מתבצע רענון…',
  showMore: 'הצגת עוד',
  loadingMore: 'מפתחות נוספים נטענים…',
  emptyTitle: 'אין עדיין מפתחות API',
  emptyText: 'כדאי ליצור מפתח נפרד לכל שרת או סקריפט, כדי שאפשר יהיה להחליף מפתח אחד בלי להשפיע על האחרים.',
  emptyReadOnly: 'מפתחות API שהאדמינים שלך יוצרים מופיעים כאן.',
  readOnly: 'יש לך גישה לקריאה בלבד. אפשר לבקש מאדמין ליצור מפתח.',
  listFailed: 'לא ניתן היה לטעון את מפתחות ה-API.',
  refreshFailed: 'לא ניתן היה לרענן את הרשימה.',
  staleSince: (ago) => `עודכן לאחרונה ${ago}.`,
  moreFailed: 'לא ניתן היה לטעון את המפתחות הבאים.',
  listError: {
    unauthorized: 'תוקף ההתחברות שלך פג. יש להתחבר מחדש ואז לנסות שוב.',
    forbidden: 'אין לך הרשאה לצפות במפתחות API. אפשר לבקש גישה מאדמין.',
    'not-found': 'רשימת מפתחות ה-API לא נמצאה. יש לפנות לתמיכה.',
    'rate-limited': 'נשלחו יותר מדי בקשות. יש להמתין רגע ואז לנסות שוב.',
    unreachable: 'אי אפשר להגיע לשרת. יש לבדוק את החיבור ואז לנסות שוב.',
    timeout: 'השרת לא הגיב בזמן. יש לנסות שוב.',
    'server-error': 'משהו השתבש בשרת. יש לנסות שוב בעוד רגע.',
    'malformed-response': 'השרת שלח תגובה לא צפויה. יש לפנות לתמיכה.',
    unsupported: 'השרת לא תומך בהצגת רשימה של מפתחות API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'השרת עדיין מעבד בקשה. יש לנסות שוב בעוד רגע.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'הבקשה בוטלה.',
    unknown: 'משהו השתבש. יש לנסות שוב.',
  },
  retryAfter: plural({
    one: 'יש לנסות שוב בעוד שנייה.',
    two: 'יש לנסות שוב בעוד # שניות.',
    other: 'יש לנסות שוב בעוד # שניות.',
  }),
  cancel: 'ביטול',
  tryAgain: 'ניסיון נוסף',
  openFailed: 'לא ניתן היה לטעון חלק מהדף. יש לבדוק את החיבור ואז לטעון מחדש את הדף.',
  reload: 'טעינת הדף מחדש',

  orphanTitle: (name) => `הסוד של ”${name}” לא נשמר.`,
  orphanText: 'המפתח נוצר, אבל הסוד שלו אבד לפני שנשמר. יש לשלול את המפתח וליצור מפתח חדש.',
  unsavedRotationTitle: (name) => `הסוד החדש של ”${name}” לא נשמר.`,
  unsavedRotationText: 'ייתכן שהסוד הישן כבר לא פועל. כדי לקבל סוד חדש, יש לבצע שוב רוטציה למפתח.',
  unacknowledgedTitle: (name) => `השרת לא קיבל הודעה ששמרת את הסוד של ”${name}”.`,
  unacknowledgedText: 'השרת עלול לשלול את המפתח. יש להודיע לשרת שוב, או לבדוק שהמפתח פועל.',
  acknowledgeAgain: 'הודעה חוזרת לשרת',
  unresolvedTitle: (name) => `ייתכן שהמפתח ”${name}” נוצר.`,
  unresolvedText: 'הבקשה לא הושלמה, ולכן הסוד לא הוצג. אם המפתח נוצר, הוא מופיע ברשימה.',
  resumeText: 'השרת יכול עדיין להחזיר את הסוד במשך כמה דקות.',
  resume: 'קבלת הסוד',
  candidateTitle: (name) => `ייתכן שהמפתח ”${name}” נוצר בבקשה האחרונה שלך.`,
  candidateText: 'למפתח הזה יש אותו שם והוא נוצר באותו זמן, אבל ייתכן שהוא של מישהו אחר. יש לשלול אותו רק אם הוא שלך.',
  candidateCreatedBy: (creator) => `נוצר על ידי ${creator}`,
  candidateNeverUsed: 'מעולם לא היה בשימוש',
  review: 'סקירה…',
  dismiss: 'הסתרת ההודעה',
  revoke: 'שלילה',
  rotate: 'רוטציה',
}
