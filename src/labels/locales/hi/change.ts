import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('hi')
const FORBIDDEN = 'आपके पास ऐसा करने की अनुमति नहीं है। किसी एडमिन से एक्सेस माँगें।'
const REFUSED = 'सर्वर ने बदलाव स्वीकार नहीं किया।'
const CHECK_LIST = 'हो सकता है कि बदलाव लागू हो गया हो: सूची जाँचें।'
const OTHERS = 'बाकी कुंजियों में कोई बदलाव नहीं हुआ।'

export const change: ChangeLabels = {
  details: 'जानकारी',
  edit: 'संपादित करें',
  disable: 'निष्क्रिय करें',
  enable: 'सक्रिय करें',
  delete: 'मिटाएँ',
  disabledReason: {
    revoked: 'यह कुंजी निरस्त कर दी गई है।',
    expired: 'यह कुंजी समाप्त हो गई है।',
    forbidden: FORBIDDEN,
    'not-now': 'सर्वर अभी इस कुंजी के लिए यह कार्रवाई करने की अनुमति नहीं देता।',
  },
  changeFailed: (name) => `“${name}” के लिए अनुरोध पूरा नहीं हुआ।`,
  changeError: {
    unauthorized: 'आपका सत्र समाप्त हो गया है। दोबारा साइन इन करके फिर से कोशिश करें।',
    forbidden: FORBIDDEN,
    'not-found': 'यह कुंजी नहीं मिली। हो सकता है कि इसे मिटा दिया गया हो।',
    'invalid-input': REFUSED,
    'name-taken': 'किसी दूसरी कुंजी का पहले से यही नाम है। कोई दूसरा नाम चुनें।',
    'in-progress': 'सर्वर अब भी इस कुंजी के एक अनुरोध पर काम कर रहा है। थोड़ी देर में फिर से कोशिश करें।',
    'precondition-failed': 'लोड होने के बाद यह कुंजी बदल गई है। पेज दोबारा लोड करके फिर से कोशिश करें।',
    'limit-reached': REFUSED,
    'rate-limited': 'बहुत ज़्यादा अनुरोध किए गए हैं। थोड़ा इंतज़ार करके फिर से कोशिश करें।',
    unreachable: 'सर्वर से संपर्क नहीं हो पा रहा है। अपना कनेक्शन जाँचकर फिर से कोशिश करें।',
    timeout: `सर्वर ने जवाब देने में बहुत समय लिया। ${CHECK_LIST}`,
    'server-error': `सर्वर पर कोई गड़बड़ी हुई। ${CHECK_LIST}`,
    'malformed-response': `सर्वर ने अनपेक्षित जवाब भेजा। ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'सर्वर पर यह कार्रवाई उपलब्ध नहीं है।',
    aborted: 'अनुरोध रद्द कर दिया गया।',
    unknown: 'कोई गड़बड़ी हुई। फिर से कोशिश करें।',
  },
  changing: {
    update: 'सेव हो रहा है…',
    enable: 'सक्रिय की जा रही है…',
    disable: 'निष्क्रिय की जा रही है…',
    revoke: 'निरस्त की जा रही है…',
    delete: 'मिटाई जा रही है…',
  },
  changed: {
    update: (name) => `“${name}” में किए गए बदलाव सेव हो गए।`,
    enable: (name) => `“${name}” को सक्रिय किया गया।`,
    disable: (name) => `“${name}” को निष्क्रिय किया गया।`,
    revoke: (name) => `“${name}” को निरस्त किया गया।`,
    delete: (name) => `“${name}” को मिटाया गया।`,
  },
  undo: 'पहले जैसा करें',
  dismiss: 'खारिज करें',
  selected: plural({ one: '# चुनी गई', other: '# चुनी गईं' }),
  clearSelection: 'चयन हटाएँ',
  actionForSome: {
    enable: (count, total, { number }) => `${number(total)} में से ${number(count)} को सक्रिय करें`,
    disable: (count, total, { number }) => `${number(total)} में से ${number(count)} को निष्क्रिय करें`,
    revoke: (count, total, { number }) => `${number(total)} में से ${number(count)} को निरस्त करें`,
    delete: (count, total, { number }) => `${number(total)} में से ${number(count)} को मिटाएँ`,
  },
  bulkChanged: {
    enable: (count, total, format) =>
      count === total
        ? plural({ one: '# API कुंजी सक्रिय की गई।', other: '# API कुंजियाँ सक्रिय की गईं।' })(count, format)
        : plural({
            one: `${format.number(total)} में से # API कुंजी सक्रिय की गई। ${OTHERS}`,
            other: `${format.number(total)} में से # API कुंजियाँ सक्रिय की गईं। ${OTHERS}`,
          })(count, format),
    disable: (count, total, format) =>
      count === total
        ? plural({ one: '# API कुंजी निष्क्रिय की गई।', other: '# API कुंजियाँ निष्क्रिय की गईं।' })(count, format)
        : plural({
            one: `${format.number(total)} में से # API कुंजी निष्क्रिय की गई। ${OTHERS}`,
            other: `${format.number(total)} में से # API कुंजियाँ निष्क्रिय की गईं। ${OTHERS}`,
          })(count, format),
    revoke: (count, total, format) =>
      count === total
        ? plural({ one: '# API कुंजी निरस्त की गई।', other: '# API कुंजियाँ निरस्त की गईं।' })(count, format)
        : plural({
            one: `${format.number(total)} में से # API कुंजी निरस्त की गई। ${OTHERS}`,
            other: `${format.number(total)} में से # API कुंजियाँ निरस्त की गईं। ${OTHERS}`,
          })(count, format),
    delete: (count, total, format) =>
      count === total
        ? plural({ one: '# API कुंजी मिटाई गई।', other: '# API कुंजियाँ मिटाई गईं।' })(count, format)
        : plural({
            one: `${format.number(total)} में से # API कुंजी मिटाई गई। ${OTHERS}`,
            other: `${format.number(total)} में से # API कुंजियाँ मिटाई गईं। ${OTHERS}`,
          })(count, format),
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `“${name}” को निरस्त करें?`,
    delete: (name) => `“${name}” को मिटाएँ?`,
  },
  revokeOrDeleteText: {
    revoke: 'कुंजी तुरंत काम करना बंद कर देगी और उसका उपयोग करने वाले अनुरोध अस्वीकार हो जाएँगे। इसे पहले जैसा नहीं किया जा सकता।',
    delete:
      'कुंजी तुरंत काम करना बंद कर देगी, उसका उपयोग करने वाले अनुरोध अस्वीकार हो जाएँगे और उसका रिकॉर्ड मिटा दिया जाएगा। इसे पहले जैसा नहीं किया जा सकता।',
    deleteInactive: 'यह कुंजी अब काम नहीं करती। इसे मिटाने पर इसका रिकॉर्ड भी मिट जाएगा। इसे पहले जैसा नहीं किया जा सकता।',
  },
  recentlyUsed: (ago) => `पिछला उपयोग: ${ago}। हो सकता है कि यह कुंजी अब भी उपयोग में हो।`,
  typeToConfirm: (text) => `पुष्टि करने के लिए ${text} टाइप करें`,
  confirmationMismatch: 'टेक्स्ट मेल नहीं खाता। ठीक वैसे ही टाइप करें जैसे ऊपर दिखाया गया है।',
  editTitle: (name) => `“${name}” को संपादित करें`,
  save: 'सेव करें',
  keyDetails: (name) => `“${name}” की जानकारी`,
  keyId: 'ID',
  copyId: 'ID कॉपी करें',
  idCopied: 'ID कॉपी हो गई।',
  idCopyBlocked: 'ब्राउज़र ने कॉपी करना रोक दिया। ID चुनें और उसे ख़ुद कॉपी करें।',
  keyUpdated: 'पिछला अपडेट',
  keyRevoked: 'निरस्त की गई',
  keyUsage: 'उपयोग',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# अनुरोध', other: '# अनुरोध' })(requests, format)
    return typeof remaining === 'number' ? `${used}, ${format.number(remaining)} शेष` : used
  },
  noScopes: 'कोई नहीं',
  keyReplacedBy: 'इससे बदली गई',
  keyReplaces: 'इसकी जगह बनाई गई',
  activity: 'गतिविधि देखें',
  history: 'इतिहास',
  loadingHistory: 'इतिहास लोड हो रहा है…',
  historyEmpty: 'अभी कोई इतिहास नहीं है।',
  historyFailed: 'इतिहास लोड नहीं हो सका।',
  historyEvent: {
    created: 'बनाई गई',
    rotated: 'रोटेट की गई',
    updated: 'अपडेट की गई',
    enabled: 'सक्रिय की गई',
    disabled: 'निष्क्रिय की गई',
    revoked: 'निरस्त की गई',
    deleted: 'मिटाई गई',
    acknowledged: 'सीक्रेट सेव किया गया',
  },
  bulkTitle: {
    enable: plural({ one: '# API कुंजी को सक्रिय करें?', other: '# API कुंजियों को सक्रिय करें?' }),
    disable: plural({ one: '# API कुंजी को निष्क्रिय करें?', other: '# API कुंजियों को निष्क्रिय करें?' }),
    revoke: plural({ one: '# API कुंजी को निरस्त करें?', other: '# API कुंजियों को निरस्त करें?' }),
    delete: plural({ one: '# API कुंजी को मिटाएँ?', other: '# API कुंजियों को मिटाएँ?' }),
  },
  bulkText: {
    enable: 'कुंजियाँ तुरंत फिर से काम करने लगेंगी।',
    disable:
      'कुंजियाँ तुरंत काम करना बंद कर देंगी और उनका उपयोग करने वाले अनुरोध अस्वीकार हो जाएँगे। आप उन्हें बाद में फिर से सक्रिय कर सकते हैं।',
    revoke: 'कुंजियाँ तुरंत काम करना बंद कर देंगी और उनका उपयोग करने वाले अनुरोध अस्वीकार हो जाएँगे। इसे पहले जैसा नहीं किया जा सकता।',
    delete: 'कुंजियाँ तुरंत काम करना बंद कर देंगी और उनके रिकॉर्ड मिटा दिए जाएँगे। इसे पहले जैसा नहीं किया जा सकता।',
  },
  andMore: (count, { number }) => `और ${number(count)} अन्य`,
  typeCount: (count) => `पुष्टि करने के लिए कुंजियों की संख्या (${count}) टाइप करें`,
  progress: (count, total, { number }) => `${number(total)} में से ${number(count)}`,
  stop: 'रोकें',
  stopping: 'रोका जा रहा है…',
  bulkFailed: (count, total, format) =>
    plural({
      one: `${format.number(total)} में से # अनुरोध विफल हुआ।`,
      other: `${format.number(total)} में से # अनुरोध विफल हुए।`,
    })(count, format),
  bulkSkipped: plural({ one: '# छोड़ी गई।', other: '# छोड़ी गईं।' }),
  retryFailed: 'विफल कुंजियों पर फिर कोशिश करें',
}
