import type { ChangeLabels } from '../../changeLabels'

const FORBIDDEN = 'Bunu yapma izniniz yok. Bir yöneticiden erişim isteyin.'
const REFUSED = 'Sunucu değişikliği kabul etmedi.'
const CHECK_LIST = 'Değişiklik uygulanmış olabilir: Listeyi kontrol edin.'
const OTHERS = 'Diğerleri değiştirilmedi.'

export const change: ChangeLabels = {
  details: 'Ayrıntılar',
  edit: 'Düzenle',
  disable: 'Devre dışı bırak',
  enable: 'Etkinleştir',
  delete: 'Sil',
  disabledReason: {
    revoked: 'Bu anahtar iptal edildi.',
    expired: 'Bu anahtarın süresi doldu.',
    forbidden: FORBIDDEN,
    'not-now': 'Sunucu şu anda bu anahtar için bu işleme izin vermiyor.',
  },
  changeFailed: (name) => `“${name}” için yapılan istek başarısız oldu.`,
  changeError: {
    unauthorized: 'Oturumunuzun süresi doldu. Yeniden oturum açıp tekrar deneyin.',
    forbidden: FORBIDDEN,
    'not-found': 'Bu anahtar bulunamadı. Silinmiş olabilir.',
    'invalid-input': REFUSED,
    'name-taken': 'Bu ad başka bir anahtarda kullanılıyor. Farklı bir ad seçin.',
    'in-progress': 'Sunucu hâlâ bu anahtarla ilgili bir isteği işliyor. Biraz sonra tekrar deneyin.',
    'precondition-failed': 'Bu anahtar yüklendikten sonra değişti. Sayfayı yeniden yükleyip tekrar deneyin.',
    'limit-reached': REFUSED,
    'rate-limited': 'Çok fazla istek gönderildi. Biraz bekleyip tekrar deneyin.',
    unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
    timeout: `Sunucunun yanıt vermesi çok uzun sürdü. ${CHECK_LIST}`,
    'server-error': `Sunucuda bir hata oluştu. ${CHECK_LIST}`,
    'malformed-response': `Sunucu beklenmeyen bir yanıt gönderdi. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Sunucu bu işlemi desteklemiyor.',
    aborted: 'İstekten vazgeçildi.',
    unknown: 'Bir hata oluştu. Tekrar deneyin.',
  },
  changing: {
    update: 'Kaydediliyor…',
    enable: 'Etkinleştiriliyor…',
    disable: 'Devre dışı bırakılıyor…',
    revoke: 'İptal ediliyor…',
    delete: 'Siliniyor…',
  },
  changed: {
    update: (name) => `“${name}” anahtarındaki değişiklikler kaydedildi.`,
    enable: (name) => `“${name}” etkinleştirildi.`,
    disable: (name) => `“${name}” devre dışı bırakıldı.`,
    revoke: (name) => `“${name}” iptal edildi.`,
    delete: (name) => `“${name}” silindi.`,
  },
  undo: 'Geri al',
  dismiss: 'Mesajı gizle',
  selected: (count, { number }) => `${number(count)} seçili`,
  clearSelection: 'Seçimi temizle',
  actionForSome: {
    enable: (count, total, { number }) => `Etkinleştir (${number(count)} / ${number(total)})`,
    disable: (count, total, { number }) => `Devre dışı bırak (${number(count)} / ${number(total)})`,
    revoke: (count, total, { number }) => `İptal et (${number(count)} / ${number(total)})`,
    delete: (count, total, { number }) => `Sil (${number(count)} / ${number(total)})`,
  },
  bulkChanged: {
    enable: (count, total, { number }) =>
      count === total
        ? `${number(count)} API anahtarı etkinleştirildi.`
        : `${number(total)} API anahtarından ${number(count)} tanesi etkinleştirildi. ${OTHERS}`,
    disable: (count, total, { number }) =>
      count === total
        ? `${number(count)} API anahtarı devre dışı bırakıldı.`
        : `${number(total)} API anahtarından ${number(count)} tanesi devre dışı bırakıldı. ${OTHERS}`,
    revoke: (count, total, { number }) =>
      count === total
        ? `${number(count)} API anahtarı iptal edildi.`
        : `${number(total)} API anahtarından ${number(count)} tanesi iptal edildi. ${OTHERS}`,
    delete: (count, total, { number }) =>
      count === total
        ? `${number(count)} API anahtarı silindi.`
        : `${number(total)} API anahtarından ${number(count)} tanesi silindi. ${OTHERS}`,
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `“${name}” iptal edilsin mi?`,
    delete: (name) => `“${name}” silinsin mi?`,
  },
  revokeOrDeleteText: {
    revoke: 'Anahtar hemen çalışmaz hâle gelir ve onu kullanan istekler reddedilir. Bu işlem geri alınamaz.',
    delete:
      'Anahtar hemen çalışmaz hâle gelir, onu kullanan istekler reddedilir ve kaydı silinir. Bu işlem geri alınamaz.',
    deleteInactive: 'Anahtar artık çalışmıyor. Anahtarı silerseniz kaydı da silinir. Bu işlem geri alınamaz.',
  },
  recentlyUsed: (ago) => `Bu anahtar ${ago} kullanıldı ve hâlâ kullanılıyor olabilir.`,
  typeToConfirm: (text) => `Onaylamak için ${text} yazın`,
  confirmationMismatch: 'Metin eşleşmiyor. Tam olarak yukarıda gösterildiği gibi yazın.',
  editTitle: (name) => `“${name}” anahtarını düzenle`,
  save: 'Kaydet',
  keyDetails: (name) => `“${name}” ayrıntıları`,
  keyId: 'ID',
  copyId: 'ID’yi kopyala',
  idCopied: 'ID kopyalandı.',
  idCopyBlocked: 'Tarayıcı kopyalamayı engelledi. ID’yi seçip elle kopyalayın.',
  keyUpdated: 'Son değişiklik',
  keyRevoked: 'İptal tarihi',
  keyUsage: 'Kullanım',
  usage: (requests, remaining, { number }) =>
    typeof remaining === 'number'
      ? `${number(requests)} istek, ${number(remaining)} kaldı`
      : `${number(requests)} istek`,
  noScopes: 'Yok',
  keyReplacedBy: 'Yerine geçen anahtar',
  keyReplaces: 'Yerini aldığı anahtar',
  activity: 'Etkinliği görüntüle',
  history: 'Geçmiş',
  loadingHistory: 'Geçmiş yükleniyor…',
  historyEmpty: 'Henüz geçmiş yok.',
  historyFailed: 'Geçmiş yüklenemedi.',
  historyEvent: {
    created: 'Oluşturuldu',
    rotated: 'Döndürüldü',
    updated: 'Değiştirildi',
    enabled: 'Etkinleştirildi',
    disabled: 'Devre dışı bırakıldı',
    revoked: 'İptal edildi',
    deleted: 'Silindi',
    acknowledged: 'Gizli dizi kaydedildi',
  },
  bulkTitle: {
    enable: (count, { number }) => `${number(count)} API anahtarı etkinleştirilsin mi?`,
    disable: (count, { number }) => `${number(count)} API anahtarı devre dışı bırakılsın mı?`,
    revoke: (count, { number }) => `${number(count)} API anahtarı iptal edilsin mi?`,
    delete: (count, { number }) => `${number(count)} API anahtarı silinsin mi?`,
  },
  bulkText: {
    enable: 'Anahtarlar hemen yeniden çalışır.',
    disable:
      'Anahtarlar hemen çalışmaz hâle gelir ve onları kullanan istekler reddedilir. Anahtarları daha sonra yeniden etkinleştirebilirsiniz.',
    revoke: 'Anahtarlar hemen çalışmaz hâle gelir ve onları kullanan istekler reddedilir. Bu işlem geri alınamaz.',
    delete: 'Anahtarlar hemen çalışmaz hâle gelir ve kayıtları silinir. Bu işlem geri alınamaz.',
  },
  andMore: (count, { number }) => `ve ${number(count)} tane daha`,
  typeCount: (count) => `Onaylamak için anahtar sayısını (${count}) yazın`,
  progress: (count, total, { number }) => `${number(count)} / ${number(total)}`,
  stop: 'Durdur',
  stopping: 'Durduruluyor…',
  bulkFailed: (count, total, { number }) => `${number(total)} istekten ${number(count)} tanesi başarısız oldu.`,
  bulkSkipped: (count, { number }) => `${number(count)} anahtar atlandı.`,
  retryFailed: 'Başarısız olanları yinele',
}
