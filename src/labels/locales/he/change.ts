import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('he')
const FORBIDDEN = 'אין לך הרשאה לבצע את הפעולה הזו. אפשר לבקש גישה מאדמין.'
const REFUSED = 'השרת לא קיבל את השינוי.'
const CHECK_LIST = 'ייתכן שהשינוי בוצע: יש לבדוק ברשימה.'
const OTHERS = 'המפתחות האחרים לא השתנו.'

export const change: ChangeLabels = {
  details: 'פרטים',
  edit: 'עריכה',
  disable: 'השבתה',
  enable: 'הפעלה',
  delete: 'מחיקה',
  disabledReason: {
    revoked: 'המפתח הזה נשלל.',
    expired: 'תוקף המפתח הזה פג.',
    forbidden: FORBIDDEN,
    'not-now': 'השרת לא מאפשר כרגע את הפעולה הזו במפתח הזה.',
  },
  changeFailed: (name) => `הבקשה עבור ”${name}” נכשלה.`,
  changeError: {
    unauthorized: 'תוקף ההתחברות שלך פג. יש להתחבר מחדש ואז לנסות שוב.',
    forbidden: FORBIDDEN,
    'not-found': 'המפתח הזה לא נמצא. ייתכן שהוא נמחק.',
    'invalid-input': REFUSED,
    'name-taken': 'השם הזה כבר בשימוש במפתח אחר. יש לבחור שם אחר.',
    'in-progress': 'השרת עדיין מעבד בקשה עבור המפתח הזה. יש לנסות שוב בעוד רגע.',
    'precondition-failed': 'המפתח הזה השתנה מאז שנטען. יש לטעון מחדש את הדף ואז לנסות שוב.',
    'limit-reached': REFUSED,
    'rate-limited': 'נשלחו יותר מדי בקשות. יש להמתין רגע ואז לנסות שוב.',
    unreachable: 'אי אפשר להגיע לשרת. יש לבדוק את החיבור ואז לנסות שוב.',
    timeout: `השרת לא הגיב בזמן. ${CHECK_LIST}`,
    'server-error': `משהו השתבש בשרת. ${CHECK_LIST}`,
    'malformed-response': `השרת שלח תגובה לא צפויה. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'השרת לא תומך בפעולה הזו.',
    aborted: 'הבקשה בוטלה.',
    unknown: 'משהו השתבש. יש לנסות שוב.',
  },
  changing: {
    update: 'מתבצעת שמירה…',
    enable: 'מתבצעת הפעלה…',
    disable: 'מתבצעת השבתה…',
    revoke: 'מתבצעת שלילה…',
    delete: 'מתבצעת מחיקה…',
  },
  changed: {
    update: (name) => `השינויים במפתח ”${name}” נשמרו.`,
    enable: (name) => `המפתח ”${name}” הופעל.`,
    disable: (name) => `המפתח ”${name}” הושבת.`,
    revoke: (name) => `המפתח ”${name}” נשלל.`,
    delete: (name) => `המפתח ”${name}” נמחק.`,
  },
  undo: 'ביטול הפעולה',
  dismiss: 'הסתרת ההודעה',
  selected: plural({ one: 'נבחר #', two: 'נבחרו #', other: 'נבחרו #' }),
  clearSelection: 'ניקוי הבחירה',
  actionForSome: {
    enable: (count, total, { number }) => `הפעלת ${number(count)} מתוך ${number(total)}`,
    disable: (count, total, { number }) => `השבתת ${number(count)} מתוך ${number(total)}`,
    revoke: (count, total, { number }) => `שלילת ${number(count)} מתוך ${number(total)}`,
    delete: (count, total, { number }) => `מחיקת ${number(count)} מתוך ${number(total)}`,
  },
  bulkChanged: {
    enable: (count, total, { number }) =>
      count === total
        ? `מפתחות API שהופעלו: ${number(count)}.`
        : `מפתחות API שהופעלו: ${number(count)} מתוך ${number(total)}. ${OTHERS}`,
    disable: (count, total, { number }) =>
      count === total
        ? `מפתחות API שהושבתו: ${number(count)}.`
        : `מפתחות API שהושבתו: ${number(count)} מתוך ${number(total)}. ${OTHERS}`,
    revoke: (count, total, { number }) =>
      count === total
        ? `מפתחות API שנשללו: ${number(count)}.`
        : `מפתחות API שנשללו: ${number(count)} מתוך ${number(total)}. ${OTHERS}`,
    delete: (count, total, { number }) =>
      count === total
        ? `מפתחות API שנמחקו: ${number(count)}.`
        : `מפתחות API שנמחקו: ${number(count)} מתוך ${number(total)}. ${OTHERS}`,
  },
  revokeOrDeleteTitle: { revoke: (name) => `לשלול את המפתח ”${name}”?`, delete: (name) => `למחוק את המפתח ”${name}”?` },
  revokeOrDeleteText: {
    revoke: 'המפתח יפסיק לפעול מיד, ובקשות שמשתמשות בו יידחו. אי אפשר לבטל את הפעולה הזו.',
    delete: 'המפתח יפסיק לפעול מיד, בקשות שמשתמשות בו יידחו והרשומה שלו תימחק. אי אפשר לבטל את הפעולה הזו.',
    deleteInactive: 'המפתח כבר לא פועל. המחיקה תמחק גם את הרשומה שלו. אי אפשר לבטל את הפעולה הזו.',
  },
  recentlyUsed: (ago) => `נעשה שימוש במפתח הזה ${ago}, וייתכן שהוא עדיין בשימוש.`,
  typeToConfirm: (text) => `כדי לאשר, יש להקליד ${text}`,
  confirmationMismatch: 'הטקסט לא תואם. יש להקליד אותו בדיוק כפי שמופיע למעלה.',
  editTitle: (name) => `עריכת המפתח ”${name}”`,
  save: 'שמירה',
  keyDetails: (name) => `הפרטים של ”${name}”`,
  keyId: 'מזהה',
  copyId: 'העתקת המזהה',
  idCopied: 'המזהה הועתק.',
  idCopyBlocked: 'הדפדפן חסם את ההעתקה. יש לסמן את המזהה ולהעתיק אותו ידנית.',
  keyUpdated: 'עדכון אחרון',
  keyRevoked: 'נשלל',
  keyUsage: 'שימוש',
  usage: (requests, remaining, format) => {
    const used = plural({ one: 'בקשה אחת', two: '# בקשות', other: '# בקשות' })(requests, format)
    return typeof remaining === 'number' ? `${used}, יתרה: ${format.number(remaining)}` : used
  },
  noScopes: 'אין',
  keyReplacedBy: 'הוחלף על ידי',
  keyReplaces: 'מחליף את',
  activity: 'הצגת הפעילות',
  history: 'היסטוריה',
  loadingHistory: 'ההיסטוריה נטענת…',
  historyEmpty: 'אין עדיין היסטוריה.',
  historyFailed: 'לא ניתן היה לטעון את ההיסטוריה.',
  historyEvent: {
    created: 'נוצר',
    rotated: 'בוצעה רוטציה',
    updated: 'עודכן',
    enabled: 'הופעל',
    disabled: 'הושבת',
    revoked: 'נשלל',
    deleted: 'נמחק',
    acknowledged: 'הסוד נשמר',
  },
  bulkTitle: {
    enable: plural({ one: 'להפעיל מפתח API אחד?', two: 'להפעיל # מפתחות API?', other: 'להפעיל # מפתחות API?' }),
    disable: plural({ one: 'להשבית מפתח API אחד?', two: 'להשבית # מפתחות API?', other: 'להשבית # מפתחות API?' }),
    revoke: plural({ one: 'לשלול מפתח API אחד?', two: 'לשלול # מפתחות API?', other: 'לשלול # מפתחות API?' }),
    delete: plural({ one: 'למחוק מפתח API אחד?', two: 'למחוק # מפתחות API?', other: 'למחוק # מפתחות API?' }),
  },
  bulkText: {
    enable: 'המפתחות יחזרו לפעול מיד.',
    disable: 'המפתחות יפסיקו לפעול מיד, ובקשות שמשתמשות בהם יידחו. אפשר יהיה להפעיל אותם שוב בהמשך.',
    revoke: 'המפתחות יפסיקו לפעול מיד, ובקשות שמשתמשות בהם יידחו. אי אפשר לבטל את הפעולה הזו.',
    delete: 'המפתחות יפסיקו לפעול מיד והרשומות שלהם יימחקו. אי אפשר לבטל את הפעולה הזו.',
  },
  andMore: plural({ one: 'ועוד #', two: 'ועוד #', other: 'ועוד #' }),
  typeCount: (count) => `כדי לאשר, יש להקליד את מספר המפתחות (${count})`,
  progress: (count, total, { number }) => `${number(count)} מתוך ${number(total)}`,
  stop: 'עצירה',
  stopping: 'מתבצעת עצירה…',
  bulkFailed: (count, total, { number }) => `בקשות שנכשלו: ${number(count)} מתוך ${number(total)}.`,
  bulkSkipped: (count, { number }) => `מפתחות שנותרו ללא שינוי: ${number(count)}.`,
  retryFailed: 'חזרה על מה שנכשל',
}
