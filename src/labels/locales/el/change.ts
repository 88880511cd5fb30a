import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'
import type { Format } from '../../format'

const plural = createPlural('el')
const FORBIDDEN = 'Δεν έχετε δικαίωμα για αυτή την ενέργεια. Ζητήστε πρόσβαση από έναν διαχειριστή.'
const REFUSED = 'Ο διακομιστής δεν δέχτηκε την αλλαγή.'
const CHECK_LIST = 'Η αλλαγή ίσως εφαρμόστηκε: ελέγξτε τη λίστα.'
const IRREVERSIBLE = 'Αυτή η ενέργεια δεν μπορεί να αναιρεθεί.'
const OTHERS = 'Τα υπόλοιπα δεν άλλαξαν.'

/** The verb agrees with the number of keys. */
const bulkChanged =
  (one: string, other: string) =>
  (count: number, total: number, format: Format): string =>
    count === total
      ? plural({ one: `${one} # κλειδί API.`, other: `${other} # κλειδιά API.` })(count, format)
      : plural({
          one: `${one} # από ${format.number(total)} κλειδιά API. ${OTHERS}`,
          other: `${other} # από ${format.number(total)} κλειδιά API. ${OTHERS}`,
        })(count, format)

const bulkTitle = (noun: string) => plural({ one: `${noun} # κλειδιού API;`, other: `${noun} # κλειδιών API;` })

export const change: ChangeLabels = {
  details: 'Λεπτομέρειες',
  edit: 'Επεξεργασία',
  disable: 'Απενεργοποίηση',
  enable: 'Ενεργοποίηση',
  delete: 'Διαγραφή',
  disabledReason: {
    revoked: 'Αυτό το κλειδί έχει ανακληθεί.',
    expired: 'Αυτό το κλειδί έχει λήξει.',
    forbidden: FORBIDDEN,
    'not-now': 'Ο διακομιστής δεν επιτρέπει αυτή τη στιγμή αυτή την ενέργεια για αυτό το κλειδί.',
  },
  changeFailed: (name) => `Το αίτημα για το κλειδί «${name}» απέτυχε.`,
  changeError: {
    unauthorized: 'Η συνεδρία σας έληξε. Συνδεθείτε και δοκιμάστε ξανά.',
    forbidden: FORBIDDEN,
    'not-found': 'Αυτό το κλειδί δεν βρέθηκε. Ίσως έχει διαγραφεί.',
    'invalid-input': REFUSED,
    'name-taken': 'Άλλο κλειδί έχει ήδη αυτό το όνομα. Επιλέξτε διαφορετικό όνομα.',
    'in-progress': 'Ο διακομιστής επεξεργάζεται ακόμη ένα αίτημα για αυτό το κλειδί. Δοκιμάστε ξανά σε λίγο.',
    'precondition-failed':
      'Αυτό το κλειδί άλλαξε από τότε που φορτώθηκε. Φορτώστε ξανά τη σελίδα και κάντε άλλη μια προσπάθεια.',
    'limit-reached': REFUSED,
    'rate-limited': 'Πάρα πολλά αιτήματα. Περιμένετε λίγο και δοκιμάστε ξανά.',
    unreachable: 'Ο διακομιστής δεν είναι προσβάσιμος. Ελέγξτε τη σύνδεσή σας και δοκιμάστε ξανά.',
    timeout: `Ο διακομιστής δεν απάντησε εγκαίρως. ${CHECK_LIST}`,
    'server-error': `Παρουσιάστηκε σφάλμα στον διακομιστή. ${CHECK_LIST}`,
    'malformed-response': `Ο διακομιστής έστειλε μη αναμενόμενη απάντηση. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Ο διακομιστής δεν υποστηρίζει αυτή την ενέργεια.',
    aborted: 'Το αίτημα ακυρώθηκε.',
    unknown: 'Παρουσιάστηκε σφάλμα. Δοκιμάστε ξανά.',
  },
  changing: {
    update: 'Αποθήκευση…',
    enable: 'Ενεργοποίηση…',
    disable: 'Απενεργοποίηση…',
    revoke: 'Ανάκληση…',
    delete: 'Διαγραφή…',
  },
  changed: {
    update: (name) => `Οι αλλαγές στο κλειδί «${name}» αποθηκεύτηκαν.`,
    enable: (name) => `Το κλειδί «${name}» ενεργοποιήθηκε.`,
    disable: (name) => `Το κλειδί «${name}» απενεργοποιήθηκε.`,
    revoke: (name) => `Το κλειδί «${name}» ανακλήθηκε.`,
    delete: (name) => `Το κλειδί «${name}» διαγράφηκε.`,
  },
  undo: 'Αναίρεση',
  dismiss: 'Παράβλεψη',
  selected: plural({ one: '# επιλεγμένο', other: '# επιλεγμένα' }),
  clearSelection: 'Κατάργηση επιλογής',
  actionForSome: {
    enable: (count, total, { number }) => `Ενεργοποίηση ${number(count)} από ${number(total)}`,
    disable: (count, total, { number }) => `Απενεργοποίηση ${number(count)} από ${number(total)}`,
    revoke: (count, total, { number }) => `Ανάκληση ${number(count)} από ${number(total)}`,
    delete: (count, total, { number }) => `Διαγραφή ${number(count)} από ${number(total)}`,
  },
  bulkChanged: {
    enable: bulkChanged('Ενεργοποιήθηκε', 'Ενεργοποιήθηκαν'),
    disable: bulkChanged('Απενεργοποιήθηκε', 'Απενεργοποιήθηκαν'),
    revoke: bulkChanged('Ανακλήθηκε', 'Ανακλήθηκαν'),
    delete: bulkChanged('Διαγράφηκε', 'Διαγράφηκαν'),
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Ανάκληση του κλειδιού «${name}»;`,
    delete: (name) => `Διαγραφή του κλειδιού «${name}»;`,
  },
  revokeOrDeleteText: {
    revoke: `Το κλειδί παύει να λειτουργεί αμέσως και τα αιτήματα που το χρησιμοποιούν απορρίπτονται. ${IRREVERSIBLE}`,
    delete: `Το κλειδί παύει να λειτουργεί αμέσως, τα αιτήματα που το χρησιμοποιούν απορρίπτονται και η εγγραφή του σβήνεται. ${IRREVERSIBLE}`,
    deleteInactive: `Το κλειδί δεν λειτουργεί πλέον. Με τη διαγραφή του σβήνεται και η εγγραφή του. ${IRREVERSIBLE}`,
  },
  recentlyUsed: (ago) => `Τελευταία χρήση του κλειδιού: ${ago}. Ίσως χρησιμοποιείται ακόμη.`,
  typeToConfirm: (text) => `Πληκτρολογήστε ${text} για επιβεβαίωση`,
  confirmationMismatch: 'Το κείμενο δεν ταιριάζει. Πληκτρολογήστε το ακριβώς όπως εμφανίζεται παραπάνω.',
  editTitle: (name) => `Επεξεργασία του κλειδιού «${name}»`,
  save: 'Αποθήκευση',
  keyDetails: (name) => `Λεπτομέρειες του κλειδιού «${name}»`,
  keyId: 'ID',
  copyId: 'Αντιγραφή ID',
  idCopied: 'Το ID αντιγράφηκε.',
  idCopyBlocked: 'Το πρόγραμμα περιήγησης απέκλεισε την αντιγραφή. Επιλέξτε το ID και αντιγράψτε το χειροκίνητα.',
  keyUpdated: 'Τελευταία ενημέρωση',
  keyRevoked: 'Ανάκληση',
  keyUsage: 'Χρήση',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# αίτημα', other: '# αιτήματα' })(requests, format)
    if (typeof remaining !== 'number') return used
    return `${used}, ${plural({ one: 'απομένει #', other: 'απομένουν #' })(remaining, format)}`
  },
  noScopes: 'Κανένα',
  keyReplacedBy: 'Αντικαταστάθηκε από',
  keyReplaces: 'Αντικαθιστά',
  activity: 'Προβολή δραστηριότητας',
  history: 'Ιστορικό',
  loadingHistory: 'Φόρτωση ιστορικού…',
  historyEmpty: 'Δεν υπάρχει ακόμη ιστορικό.',
  historyFailed: 'Το ιστορικό δεν φορτώθηκε.',
  historyEvent: {
    created: 'Δημιουργήθηκε',
    rotated: 'Έγινε περιστροφή',
    updated: 'Ενημερώθηκε',
    enabled: 'Ενεργοποιήθηκε',
    disabled: 'Απενεργοποιήθηκε',
    revoked: 'Ανακλήθηκε',
    deleted: 'Διαγράφηκε',
    acknowledged: 'Αποθηκεύτηκε το μυστικό',
  },
  bulkTitle: {
    enable: bulkTitle('Ενεργοποίηση'),
    disable: bulkTitle('Απενεργοποίηση'),
    revoke: bulkTitle('Ανάκληση'),
    delete: bulkTitle('Διαγραφή'),
  },
  bulkText: {
    enable: 'Τα κλειδιά λειτουργούν ξανά αμέσως.',
    disable:
      'Τα κλειδιά παύουν να λειτουργούν αμέσως και τα αιτήματα που τα χρησιμοποιούν απορρίπτονται. Μπορείτε να τα ενεργοποιήσετε ξανά αργότερα.',
    revoke: `Τα κλειδιά παύουν να λειτουργούν αμέσως και τα αιτήματα που τα χρησιμοποιούν απορρίπτονται. ${IRREVERSIBLE}`,
    delete: `Τα κλειδιά παύουν να λειτουργούν αμέσως και οι εγγραφές τους σβήνονται. ${IRREVERSIBLE}`,
  },
  andMore: (count, { number }) => `και ${number(count)} ακόμη`,
  typeCount: (count) => `Πληκτρολογήστε τον αριθμό των κλειδιών (${count}) για επιβεβαίωση`,
  progress: (count, total, { number }) => `${number(count)} από ${number(total)}`,
  stop: 'Διακοπή',
  stopping: 'Διακοπή…',
  bulkFailed: (count, total, format) =>
    plural({
      one: `Απέτυχε # από ${format.number(total)} αιτήματα.`,
      other: `Απέτυχαν # από ${format.number(total)} αιτήματα.`,
    })(count, format),
  bulkSkipped: plural({ one: 'Παραλείφθηκε #.', other: 'Παραλείφθηκαν #.' }),
  retryFailed: 'Επανάληψη αποτυχημένων',
}
