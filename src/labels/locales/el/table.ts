// Greek. Formal address: second person plural. Buttons are nouns: "Αποθήκευση", "Διαγραφή".
//
// key: κλειδί (API key: κλειδί API) · secret: μυστικό · revoke: ανάκληση · rotate: περιστροφή
// scope, permission: δικαίωμα · create: δημιουργία · disable, enable: απενεργοποίηση, ενεργοποίηση
// delete: διαγραφή · expire: λήγω
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('el')
const ASK_ADMIN = 'Ζητήστε πρόσβαση από έναν διαχειριστή.'
const REFUSED = 'Ο διακομιστής δεν δέχτηκε το αίτημα. Επικοινωνήστε με την υποστήριξη.'
const ofKeys = plural({ one: 'από # κλειδί API', other: 'από # κλειδιά API' })

export const greek: LocaleLabels = {
  locale: 'el',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Κλειδιά API',
  intro:
    'Χρησιμοποιήστε αυτά τα κλειδιά για την πιστοποίηση των αιτημάτων προς το API. Προστατέψτε τα όπως τους κωδικούς πρόσβασης.',
  createButton: 'Δημιουργία κλειδιού API',
  keyCount: plural({ one: '# κλειδί API', other: '# κλειδιά API' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# κλειδί', other: '# κλειδιά' })(total, format)
    if (active === undefined) return keys
    return `${keys}, ${plural({ one: '# ενεργό', other: '# ενεργά' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({ one: 'Το πρώτο κλειδί API', other: 'Τα πρώτα # κλειδιά API' })(shown, format)
      : `${format.number(shown)} ${ofKeys(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `Εμφανίζεται # κλειδί API. Ο διακομιστής αναφέρει ${format.number(reported)}.`,
      other: `Εμφανίζονται # κλειδιά API. Ο διακομιστής αναφέρει ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Όνομα',
  columnKey: 'Κλειδί',
  columnId: 'ID',
  columnCreated: 'Δημιουργία',
  columnLastUsed: 'Τελευταία χρήση',
  columnExpires: 'Λήξη',
  columnCreatedBy: 'Δημιουργός',
  columnStatus: 'Κατάσταση',
  columnActions: 'Ενέργειες',
  status: { active: 'Ενεργό', disabled: 'Απενεργοποιημένο', expired: 'Έχει λήξει', revoked: 'Έχει ανακληθεί' },
  unnamed: 'Χωρίς όνομα',
  newBadge: 'Νέο',
  never: 'Ποτέ',
  unknown: 'Άγνωστο',
  hintUnavailable: 'Μη διαθέσιμο',
  unreadableRow: (field) =>
    `Αυτό το κλειδί δεν μπορεί να εμφανιστεί, επειδή ο διακομιστής έστειλε μη έγκυρα δεδομένα (${field}).`,
  actionsFor: (name) => `Ενέργειες για το κλειδί ${name}`,
  select: (name) => `Επιλογή του κλειδιού ${name}`,
  selectAll: 'Επιλογή όλων',
  expiresIn: (when) => `Λήξη: ${when}`,
  insight: {
    'never-used': 'Δεν έχει χρησιμοποιηθεί',
    idle: 'Αχρησιμοποίητο εδώ και 90 ημέρες',
    'never-expires': 'Δεν λήγει ποτέ',
  },
  replacedBy: (name) => `Αντικαταστάθηκε από το «${name}»`,
  replaces: (name) => `Αντικαθιστά το «${name}»`,
  countOfQuota: (total, quota, format) => `${format.number(total)} ${ofKeys(quota, format)}`,
  quotaReached: plural({
    one: 'Έχετε φτάσει στο όριο του # κλειδιού API. Αφαιρέστε ένα κλειδί που δεν χρειάζεστε πλέον.',
    other: 'Έχετε φτάσει στο όριο των # κλειδιών API. Αφαιρέστε ένα κλειδί που δεν χρειάζεστε πλέον.',
  }),

  search: 'Αναζήτηση κλειδιών API',
  searchPlaceholder: 'Όνομα ή κλειδί',
  searchPlaceholderNameless: 'Κλειδί ή ID',
  allStatuses: 'Όλες οι καταστάσεις',
  sortBy: 'Ταξινόμηση',
  defaultSort: 'Πρώτα τα νεότερα',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'αύξουσα σειρά' : 'φθίνουσα σειρά'}`,
  searching: 'Αναζήτηση…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({ one: 'Βρέθηκε # κλειδί API', other: 'Βρέθηκαν # κλειδιά API' })(found, format)
      : `Βρέθηκαν: ${format.number(found)} ${ofKeys(among, format)}`,
  matchesInLoaded: (found, loaded, { number }) =>
    `Βρέθηκαν: ${number(found)}. Η αναζήτηση έγινε μόνο σε όσα κλειδιά API έχουν φορτωθεί (${number(loaded)}).`,
  noMatchTitle: 'Δεν βρέθηκαν κλειδιά API',
  noMatchText:
    'Δοκιμάστε ένα μέρος του ονόματος, της περιγραφής, του δημιουργού ή του ID ή τους πρώτους ή τελευταίους χαρακτήρες του κλειδιού.',
  noMatchInLoaded: (loaded, { number }) =>
    `Η αναζήτηση έγινε μόνο σε όσα κλειδιά API έχουν φορτωθεί (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `Ταξινομήθηκαν μόνο όσα κλειδιά API έχουν φορτωθεί (${number(loaded)}).`,
  clearSearch: 'Εκκαθάριση αναζήτησης',
  notPrinted: plural({
    one: '# ακόμη κλειδί API δεν εκτυπώνεται.',
    other: '# ακόμη κλειδιά API δεν εκτυπώνονται.',
  }),

  loading: 'Φόρτωση κλειδιών API…',
  refreshing: 'Ανανέωση…',
  showMore: 'Εμφάνιση περισσότερων',
  loadingMore: 'Φόρτωση περισσότερων…',
  emptyTitle: 'Δεν υπάρχουν ακόμη κλειδιά API',
  emptyText:
    'Δημιουργήστε ξεχωριστό κλειδί για κάθε διακομιστή ή script, ώστε να αντικαθιστάτε ένα χωρίς να επηρεάζετε τα υπόλοιπα.',
  emptyReadOnly: 'Εδώ εμφανίζονται τα κλειδιά API που δημιουργούν οι διαχειριστές σας.',
  readOnly: 'Έχετε πρόσβαση μόνο για ανάγνωση. Ζητήστε από έναν διαχειριστή να δημιουργήσει ένα κλειδί.',
  listFailed: 'Τα κλειδιά API δεν φορτώθηκαν.',
  refreshFailed: 'Η λίστα δεν ανανεώθηκε.',
  staleSince: (ago) => `Τελευταία ενημέρωση: ${ago}.`,
  moreFailed: 'Τα επόμενα κλειδιά δεν φορτώθηκαν.',
  listError: {
    unauthorized: 'Η συνεδρία σας έληξε. Συνδεθείτε και δοκιμάστε ξανά.',
    forbidden: `Δεν έχετε δικαίωμα προβολής κλειδιών API. ${ASK_ADMIN}`,
    'not-found': 'Η λίστα των κλειδιών API δεν βρέθηκε. Επικοινωνήστε με την υποστήριξη.',
    'rate-limited': 'Πάρα πολλά αιτήματα. Περιμένετε λίγο και δοκιμάστε ξανά.',
    unreachable: 'Ο διακομιστής δεν είναι προσβάσιμος. Ελέγξτε τη σύνδεσή σας και δοκιμάστε ξανά.',
    timeout: 'Ο διακομιστής δεν απάντησε εγκαίρως. Δοκιμάστε ξανά.',
    'server-error': 'Παρουσιάστηκε σφάλμα στον διακομιστή. Δοκιμάστε ξανά σε λίγο.',
    'malformed-response': 'Ο διακομιστής έστειλε μη αναμενόμενη απάντηση. Επικοινωνήστε με την υποστήριξη.',
    unsupported: 'Ο διακομιστής δεν υποστηρίζει την εμφάνιση λίστας κλειδιών API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Ο διακομιστής επεξεργάζεται ακόμη ένα αίτημα. Δοκιμάστε ξανά σε λίγο.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Το αίτημα ακυρώθηκε.',
    unknown: 'Παρουσιάστηκε σφάλμα. Δοκιμάστε ξανά.',
  },
  retryAfter: plural({
    one: 'Δοκιμάστε ξανά σε # δευτερόλεπτο.',
    other: 'Δοκιμάστε ξανά σε # δευτερόλεπτα.',
  }),
  cancel: 'Ακύρωση',
  tryAgain: 'Δοκιμή ξανά',
  openFailed: 'Ένα μέρος της σελίδας δεν φορτώθηκε. Ελέγξτε τη σύνδεσή σας και φορτώστε ξανά τη σελίδα.',
  reload: 'Επαναφόρτωση σελίδας',

  orphanTitle: (name) => `Το μυστικό για το κλειδί «${name}» δεν αποθηκεύτηκε.`,
  orphanText:
    'Το κλειδί δημιουργήθηκε, αλλά το μυστικό του χάθηκε πριν αποθηκευτεί. Ανακαλέστε το κλειδί και δημιουργήστε νέο.',
  unsavedRotationTitle: (name) => `Το νέο μυστικό για το κλειδί «${name}» δεν αποθηκεύτηκε.`,
  unsavedRotationText:
    'Το παλιό μυστικό ίσως δεν λειτουργεί πλέον. Για να λάβετε νέο μυστικό, περιστρέψτε ξανά το κλειδί.',
  unacknowledgedTitle: (name) => `Ο διακομιστής δεν ειδοποιήθηκε ότι αποθηκεύσατε το μυστικό για το κλειδί «${name}».`,
  unacknowledgedText:
    'Ο διακομιστής μπορεί να ανακαλέσει το κλειδί. Ειδοποιήστε ξανά τον διακομιστή ή ελέγξτε ότι το κλειδί λειτουργεί.',
  acknowledgeAgain: 'Ειδοποίηση διακομιστή ξανά',
  unresolvedTitle: (name) => `Το κλειδί «${name}» ίσως δημιουργήθηκε.`,
  unresolvedText:
    'Το αίτημα δεν ολοκληρώθηκε, οπότε το μυστικό δεν εμφανίστηκε. Αν το κλειδί δημιουργήθηκε, εμφανίζεται στη λίστα.',
  resumeText: 'Ο διακομιστής μπορεί να επιστρέψει το μυστικό για λίγα λεπτά ακόμη.',
  resume: 'Λήψη μυστικού',
  candidateTitle: (name) => `Το «${name}» ίσως είναι το κλειδί από το τελευταίο σας αίτημα.`,
  candidateText:
    'Αυτό το κλειδί έχει το ίδιο όνομα και δημιουργήθηκε εκείνη τη στιγμή, αλλά μπορεί να ανήκει σε άλλον. Ανακαλέστε το μόνο αν είναι δικό σας.',
  candidateCreatedBy: (creator) => `δημιουργός: ${creator}`,
  candidateNeverUsed: 'δεν έχει χρησιμοποιηθεί',
  review: 'Έλεγχος…',
  dismiss: 'Παράβλεψη',
  revoke: 'Ανάκληση',
  rotate: 'Περιστροφή',
}
