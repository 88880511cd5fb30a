// Turkish. Formal address: "siz"; buttons in the plain imperative.
//
// key: anahtar (API key: API anahtarı) · secret: gizli dizi · revoke: iptal etmek · rotate: döndürmek
// scope, permission: izin · create: oluşturmak · disable, enable: devre dışı bırakmak, etkinleştirmek
// expire: süresi dolmak, sona ermek · cancel: vazgeçmek (“İptal” would read as revoke)
//
// A name is followed by a noun or a postposition, which takes the suffix in its place: “CI deploy” anahtarının.
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('tr')
const REFUSED = 'Sunucu isteği kabul etmedi. Destek ekibiyle iletişime geçin.'

export const turkish: LocaleLabels = {
  locale: 'tr',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API anahtarları',
  intro: 'API’ye gönderilen isteklerin kimliğini bu anahtarlarla doğrulayın. Anahtarları parola gibi koruyun.',
  createButton: 'API anahtarı oluştur',
  keyCount: plural({ one: '# API anahtarı', other: '# API anahtarı' }),
  keySummary: (total, active, { number }) =>
    active === undefined ? `${number(total)} anahtar` : `${number(total)} anahtar, ${number(active)} etkin`,
  shownOfTotal: (shown, total, { number }) =>
    total === undefined ? `İlk ${number(shown)} API anahtarı` : `${number(shown)} / ${number(total)} API anahtarı`,
  incompleteList: (shown, reported, { number }) =>
    `${number(shown)} API anahtarı gösteriliyor. Sunucunun bildirdiği sayı: ${number(reported)}.`,

  columnName: 'Ad',
  columnKey: 'Anahtar',
  columnId: 'ID',
  columnCreated: 'Oluşturulma',
  columnLastUsed: 'Son kullanım',
  columnExpires: 'Sona erme',
  columnCreatedBy: 'Oluşturan',
  columnStatus: 'Durum',
  columnActions: 'İşlemler',
  status: { active: 'Etkin', disabled: 'Devre dışı', expired: 'Süresi doldu', revoked: 'İptal edildi' },
  unnamed: 'Adsız anahtar',
  newBadge: 'Yeni',
  never: 'Hiçbir zaman',
  unknown: 'Bilinmiyor',
  hintUnavailable: 'Mevcut değil',
  unreadableRow: (field) => `Sunucu geçersiz veri gönderdiği için bu anahtar gösterilemiyor (${field}).`,
  actionsFor: (name) => `${name} için işlemler`,
  select: (name) => `Seç: ${name}`,
  selectAll: 'Tümünü seç',
  expiresIn: (when) => `Süresi ${when} doluyor`,
  insight: {
    'never-used': 'Hiç kullanılmadı',
    idle: '90 gündür kullanılmadı',
    'never-expires': 'Süresiz',
  },
  replacedBy: (name) => `“${name}” ile değiştirildi`,
  replaces: (name) => `“${name}” yerine geçti`,
  countOfQuota: (total, quota, { number }) => `${number(total)} / ${number(quota)} API anahtarı`,
  quotaReached: (quota, { number }) =>
    `${number(quota)} API anahtarı sınırına ulaştınız. Artık ihtiyaç duymadığınız bir anahtarı kaldırın.`,

  search: 'API anahtarlarında ara',
  searchPlaceholder: 'Ad veya anahtar',
  searchPlaceholderNameless: 'Anahtar veya ID',
  allStatuses: 'Tüm durumlar',
  sortBy: 'Sıralama ölçütü',
  defaultSort: 'Önce en yeni',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'artan' : 'azalan'}`,
  searching: 'Aranıyor…',
  matchCount: (found, among, { number }) =>
    among === undefined
      ? `${number(found)} API anahtarı eşleşiyor`
      : `${number(among)} API anahtarından ${number(found)} tanesi eşleşiyor`,
  matchesInLoaded: (found, loaded, { number }) =>
    `Şu ana kadar yüklenen ${number(loaded)} API anahtarından ${number(found)} tanesi eşleşiyor. Diğer anahtarlarda arama yapılmadı.`,
  noMatchTitle: 'Eşleşen API anahtarı yok',
  noMatchText:
    'Adın, açıklamanın, oluşturan kişinin veya ID’nin bir bölümünü ya da anahtarın ilk veya son karakterlerini deneyin.',
  noMatchInLoaded: (loaded, { number }) =>
    `Yalnızca şu ana kadar yüklenen ${number(loaded)} API anahtarında arama yapıldı.`,
  sortedLoaded: (loaded, { number }) => `Yalnızca şu ana kadar yüklenen ${number(loaded)} API anahtarı sıralandı.`,
  clearSearch: 'Aramayı temizle',
  notPrinted: (count, { number }) => `${number(count)} API anahtarı daha var, ancak yazdırılmadı.`,

  loading: 'API anahtarları yükleniyor…',
  refreshing: 'Yenileniyor…',
  showMore: 'Daha fazla göster',
  loadingMore: 'Daha fazlası yükleniyor…',
  emptyTitle: 'Henüz API anahtarı yok',
  emptyText:
    'Her sunucu veya betik için ayrı bir anahtar oluşturun. Böylece birini diğerlerini etkilemeden değiştirebilirsiniz.',
  emptyReadOnly: 'Yöneticilerinizin oluşturduğu API anahtarları burada görünür.',
  readOnly: 'Yalnızca okuma erişiminiz var. Bir yöneticiden anahtar oluşturmasını isteyin.',
  listFailed: 'API anahtarları yüklenemedi.',
  refreshFailed: 'Liste yenilenemedi.',
  staleSince: (ago) => `Son güncelleme: ${ago}.`,
  moreFailed: 'Sonraki anahtarlar yüklenemedi.',
  listError: {
    unauthorized: 'Oturumunuzun süresi doldu. Yeniden oturum açıp tekrar deneyin.',
    forbidden: 'API anahtarlarını görüntüleme izniniz yok. Bir yöneticiden erişim isteyin.',
    'not-found': 'API anahtarı listesi bulunamadı. Destek ekibiyle iletişime geçin.',
    'rate-limited': 'Çok fazla istek gönderildi. Biraz bekleyip tekrar deneyin.',
    unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
    timeout: 'Sunucunun yanıt vermesi çok uzun sürdü. Tekrar deneyin.',
    'server-error': 'Sunucuda bir hata oluştu. Biraz sonra tekrar deneyin.',
    'malformed-response': 'Sunucu beklenmeyen bir yanıt gönderdi. Destek ekibiyle iletişime geçin.',
    unsupported: 'Sunucu, API anahtarlarının listelenmesini desteklemiyor.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Sunucu hâlâ bir isteği işliyor. Biraz sonra tekrar deneyin.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'İstekten vazgeçildi.',
    unknown: 'Bir hata oluştu. Tekrar deneyin.',
  },
  retryAfter: plural({ one: '# saniye sonra tekrar deneyin.', other: '# saniye sonra tekrar deneyin.' }),
  cancel: 'Vazgeç',
  tryAgain: 'Tekrar dene',
  openFailed: 'Sayfanın bir bölümü yüklenemedi. Bağlantınızı kontrol edip sayfayı yeniden yükleyin.',
  reload: 'Sayfayı yeniden yükle',

  orphanTitle: (name) => `“${name}” anahtarının gizli dizisi hiç kaydedilmedi.`,
  orphanText:
    'Anahtar oluşturuldu, ancak gizli dizisi kaydedilmeden önce kayboldu. Anahtarı iptal edip yeni bir anahtar oluşturun.',
  unsavedRotationTitle: (name) => `“${name}” anahtarının yeni gizli dizisi hiç kaydedilmedi.`,
  unsavedRotationText: 'Eski gizli dizi artık çalışmıyor olabilir. Yeni bir gizli dizi için anahtarı yeniden döndürün.',
  unacknowledgedTitle: (name) => `Sunucuya, “${name}” anahtarının gizli dizisini kaydettiğiniz bildirilmedi.`,
  unacknowledgedText:
    'Sunucu anahtarı iptal edebilir. Sunucuya yeniden bildirin veya anahtarın çalıştığını kontrol edin.',
  acknowledgeAgain: 'Sunucuya yeniden bildir',
  unresolvedTitle: (name) => `“${name}” oluşturulmuş olabilir.`,
  unresolvedText: 'İstek tamamlanmadığı için gizli dizi gösterilmedi. Anahtar oluşturulduysa listede görünür.',
  resumeText: 'Sunucu gizli diziyi birkaç dakika daha verebilir.',
  resume: 'Gizli diziyi al',
  candidateTitle: (name) => `“${name}” son isteğinizdeki anahtar olabilir.`,
  candidateText:
    'Bu anahtar aynı ada sahip ve o sırada oluşturuldu, ancak başka birine ait olabilir. Yalnızca sizinse iptal edin.',
  candidateCreatedBy: (creator) => `oluşturan: ${creator}`,
  candidateNeverUsed: 'hiç kullanılmadı',
  review: 'İncele…',
  dismiss: 'Mesajı gizle',
  revoke: 'İptal et',
  rotate: 'Döndür',
}
