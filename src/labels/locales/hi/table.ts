// Hindi. Formal address: आप, with imperatives such as करें. Verbs agree with कुंजी, which is feminine.
//
// key: कुंजी (API key: API कुंजी) · secret: सीक्रेट · revoke: निरस्त करना · rotate: रोटेट करना
// scope, permission: अनुमति · create: बनाना · disable, enable: निष्क्रिय करना, सक्रिय करना · expire: समाप्त होना · delete: मिटाना
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('hi')
const ASK_ADMIN = 'किसी एडमिन से एक्सेस माँगें।'
const REFUSED = 'सर्वर ने अनुरोध स्वीकार नहीं किया। सहायता टीम से संपर्क करें।'

export const hindi: LocaleLabels = {
  locale: 'hi',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API कुंजियाँ',
  intro: 'API के अनुरोधों को प्रमाणित करने के लिए इन कुंजियों का उपयोग करें। इन्हें पासवर्ड की तरह सुरक्षित रखें।',
  createButton: 'API कुंजी बनाएँ',
  keyCount: plural({ one: '# API कुंजी', other: '# API कुंजियाँ' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# कुंजी', other: '# कुंजियाँ' })(total, format)
    return active === undefined ? keys : `${keys}, ${format.number(active)} सक्रिय`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({ one: 'पहली # API कुंजी', other: 'पहली # API कुंजियाँ' })(shown, format)
      : plural({
          one: `${format.number(total)} में से # API कुंजी`,
          other: `${format.number(total)} में से # API कुंजियाँ`,
        })(shown, format),
  incompleteList: (shown, reported, format) =>
    plural({
      one: `# API कुंजी दिखाई गई है। सर्वर के अनुसार कुल संख्या ${format.number(reported)} है।`,
      other: `# API कुंजियाँ दिखाई गई हैं। सर्वर के अनुसार कुल संख्या ${format.number(reported)} है।`,
    })(shown, format),

  columnName: 'नाम',
  columnKey: 'कुंजी',
  columnId: 'ID',
  columnCreated: 'बनाई गई',
  columnLastUsed: 'पिछला उपयोग',
  columnExpires: 'समाप्ति',
  columnCreatedBy: 'निर्माता',
  columnStatus: 'स्थिति',
  columnActions: 'कार्रवाइयाँ',
  status: { active: 'सक्रिय', disabled: 'निष्क्रिय', expired: 'समाप्त', revoked: 'निरस्त' },
  unnamed: 'बिना नाम की कुंजी',
  newBadge: 'नई',
  never: 'कभी नहीं',
  unknown: 'अज्ञात',
  hintUnavailable: 'उपलब्ध नहीं',
  unreadableRow: (field) => `यह कुंजी नहीं दिखाई जा सकती, क्योंकि सर्वर ने अमान्य डेटा भेजा (${field})।`,
  actionsFor: (name) => `${name} के लिए कार्रवाइयाँ`,
  select: (name) => `${name} चुनें`,
  selectAll: 'सभी चुनें',
  expiresIn: (when) => `${when} समाप्त होगी`,
  insight: {
    'never-used': 'कभी उपयोग नहीं हुआ',
    idle: '90 दिनों से उपयोग नहीं हुआ',
    'never-expires': 'कभी समाप्त नहीं होगी',
  },
  replacedBy: (name) => `“${name}” से बदली गई`,
  replaces: (name) => `“${name}” की जगह बनाई गई`,
  countOfQuota: (total, quota, format) =>
    plural({
      one: `${format.number(quota)} में से # API कुंजी`,
      other: `${format.number(quota)} में से # API कुंजियाँ`,
    })(total, format),
  quotaReached: plural({
    one: '# API कुंजी की सीमा पूरी हो गई है। वह कुंजी हटाएँ जिसकी अब ज़रूरत नहीं है।',
    other: '# API कुंजियों की सीमा पूरी हो गई है। वह कुंजी हटाएँ जिसकी अब ज़रूरत नहीं है।',
  }),

  search: 'API कुंजियाँ खोजें',
  searchPlaceholder: 'नाम या कुंजी',
  searchPlaceholderNameless: 'कुंजी या ID',
  allStatuses: 'सभी स्थितियाँ',
  sortBy: 'क्रम में लगाएँ',
  defaultSort: 'सबसे नई पहले',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'आरोही' : 'अवरोही'}`,
  searching: 'खोज जारी है…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({ one: '# API कुंजी मिली', other: '# API कुंजियाँ मिलीं' })(found, format)
      : plural({
          one: `${format.number(among)} में से # API कुंजी मिली`,
          other: `${format.number(among)} में से # API कुंजियाँ मिलीं`,
        })(found, format),
  matchesInLoaded: (found, loaded, format) =>
    plural({
      one: `अब तक लोड हुई ${format.number(loaded)} में से # API कुंजी मिली। बाकी कुंजियों में खोज नहीं की गई।`,
      other: `अब तक लोड हुई ${format.number(loaded)} में से # API कुंजियाँ मिलीं। बाकी कुंजियों में खोज नहीं की गई।`,
    })(found, format),
  noMatchTitle: 'कोई मेल खाती API कुंजी नहीं',
  noMatchText: 'नाम, विवरण, निर्माता या ID का कोई हिस्सा, या कुंजी के पहले या आख़िरी वर्ण खोजकर देखें।',
  noMatchInLoaded: plural({
    one: 'खोज केवल अब तक लोड हुई # API कुंजी में की गई।',
    other: 'खोज केवल अब तक लोड हुई # API कुंजियों में की गई।',
  }),
  sortedLoaded: plural({
    one: 'केवल अब तक लोड हुई # API कुंजी क्रम में है।',
    other: 'केवल अब तक लोड हुई # API कुंजियाँ क्रम में हैं।',
  }),
  clearSearch: 'खोज साफ़ करें',
  notPrinted: plural({
    one: '# और API कुंजी प्रिंट नहीं की गई है।',
    other: '# और API कुंजियाँ प्रिंट नहीं की गई हैं।',
  }),

  loading: 'API कुंजियाँ लोड हो रही हैं…',
  refreshing: 'रीफ़्रेश हो रहा है…',
  showMore: 'और दिखाएँ',
  loadingMore: 'और लोड हो रहा है…',
  emptyTitle: 'अभी कोई API कुंजी नहीं है',
  emptyText: 'हर सर्वर या स्क्रिप्ट के लिए अलग कुंजी बनाएँ, ताकि आप बाकी कुंजियों पर असर डाले बिना किसी एक को बदल सकें।',
  emptyReadOnly: 'आपके एडमिन की बनाई API कुंजियाँ यहाँ दिखेंगी।',
  readOnly: 'आपके पास सिर्फ़ देखने का एक्सेस है। कुंजी बनाने के लिए किसी एडमिन से कहें।',
  listFailed: 'API कुंजियाँ लोड नहीं हो सकीं।',
  refreshFailed: 'सूची रीफ़्रेश नहीं हो सकी।',
  staleSince: (ago) => `पिछला अपडेट: ${ago}।`,
  moreFailed: 'अगली कुंजियाँ लोड नहीं हो सकीं।',
  listError: {
    unauthorized: 'आपका सत्र समाप्त हो गया है। दोबारा साइन इन करके फिर से कोशिश करें।',
    forbidden: `आपके पास API कुंजियाँ देखने की अनुमति नहीं है। ${ASK_ADMIN}`,
    'not-found': 'API कुंजियों की सूची नहीं मिली। सहायता टीम से संपर्क करें।',
    'rate-limited': 'बहुत ज़्यादा अनुरोध किए गए हैं। थोड़ा इंतज़ार करके फिर से कोशिश करें।',
    unreachable: 'सर्वर से संपर्क नहीं हो पा रहा है। अपना कनेक्शन जाँचकर फिर से कोशिश करें।',
    timeout: 'सर्वर ने जवाब देने में बहुत समय लिया। फिर से कोशिश करें।',
    'server-error': 'सर्वर पर कोई गड़बड़ी हुई। थोड़ी देर में फिर से कोशिश करें।',
    'malformed-response': 'सर्वर ने अनपेक्षित जवाब भेजा। सहायता टीम से संपर्क करें।',
    unsupported: 'सर्वर API कुंजियों की सूची दिखाने की सुविधा नहीं देता।',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'सर्वर अब भी एक अनुरोध पर काम कर रहा है। थोड़ी देर में फिर से कोशिश करें।',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'अनुरोध रद्द कर दिया गया।',
    unknown: 'कोई गड़बड़ी हुई। फिर से कोशिश करें।',
  },
  retryAfter: plural({ one: '# सेकंड बाद फिर से कोशिश करें।', other: '# सेकंड बाद फिर से कोशिश करें।' }),
  cancel: 'रद्द करें',
  tryAgain: 'फिर से कोशिश करें',
  openFailed: 'इस पेज का एक हिस्सा लोड नहीं हो सका। अपना कनेक्शन जाँचकर पेज को दोबारा लोड करें।',
  reload: 'पेज दोबारा लोड करें',

  orphanTitle: (name) => `“${name}” का सीक्रेट सेव नहीं किया गया।`,
  orphanText: 'कुंजी बन गई थी, लेकिन उसका सीक्रेट सेव होने से पहले खो गया। कुंजी को निरस्त करें और नई कुंजी बनाएँ।',
  unsavedRotationTitle: (name) => `“${name}” का नया सीक्रेट सेव नहीं किया गया।`,
  unsavedRotationText: 'हो सकता है कि पुराना सीक्रेट अब काम न करे। नया सीक्रेट पाने के लिए कुंजी को फिर से रोटेट करें।',
  unacknowledgedTitle: (name) => `सर्वर को सूचना नहीं मिली कि आपने “${name}” का सीक्रेट सेव कर लिया है।`,
  unacknowledgedText: 'हो सकता है कि सर्वर कुंजी को निरस्त कर दे। सर्वर को फिर से सूचित करें या जाँचें कि कुंजी काम कर रही है।',
  acknowledgeAgain: 'सर्वर को फिर से सूचित करें',
  unresolvedTitle: (name) => `हो सकता है कि “${name}” बन गई हो।`,
  unresolvedText: 'अनुरोध पूरा नहीं हुआ, इसलिए सीक्रेट नहीं दिखाया गया। अगर कुंजी बन गई है, तो वह सूची में दिखेगी।',
  resumeText: 'सर्वर अगले कुछ मिनट तक सीक्रेट फिर से भेज सकता है।',
  resume: 'सीक्रेट पाएँ',
  candidateTitle: (name) => `हो सकता है कि “${name}” आपके पिछले अनुरोध की कुंजी हो।`,
  candidateText:
    'इस कुंजी का नाम वही है और यह उसी समय बनाई गई थी, लेकिन यह किसी और की भी हो सकती है। इसे तभी निरस्त करें, जब यह आपकी हो।',
  candidateCreatedBy: (creator) => `निर्माता: ${creator}`,
  candidateNeverUsed: 'कभी उपयोग नहीं हुआ',
  review: 'समीक्षा करें…',
  dismiss: 'खारिज करें',
  revoke: 'निरस्त करें',
  rotate: 'रोटेट करें',
}
