// Indonesian. Formal address: "Anda".
//
// key: kunci (API key: kunci API) · secret: secret · revoke: cabut · rotate: rotasi · scope, permission: izin
// create: buat · disable, enable: nonaktifkan, aktifkan · expire: kedaluwarsa · delete: hapus
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('id')
const ASK_ADMIN = 'Minta akses kepada administrator.'
const REFUSED = 'Server tidak menerima permintaan ini. Hubungi tim dukungan.'

export const indonesian: LocaleLabels = {
  locale: 'id',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Kunci API',
  intro: 'Gunakan kunci ini untuk mengautentikasi permintaan ke API. Jaga kerahasiaannya seperti kata sandi.',
  createButton: 'Buat kunci API',
  keyCount: plural({ other: '# kunci API' }),
  keySummary: (total, active, { number }) =>
    active === undefined ? `${number(total)} kunci` : `${number(total)} kunci, ${number(active)} aktif`,
  shownOfTotal: (shown, total, { number }) =>
    total === undefined ? `${number(shown)} kunci API pertama` : `${number(shown)} dari ${number(total)} kunci API`,
  incompleteList: (shown, reported, { number }) =>
    `${number(shown)} kunci API ditampilkan. Server melaporkan ada ${number(reported)}.`,

  columnName: 'Nama',
  columnKey: 'Kunci',
  columnId: 'ID',
  columnCreated: 'Dibuat',
  columnLastUsed: 'Terakhir digunakan',
  columnExpires: 'Kedaluwarsa',
  columnCreatedBy: 'Dibuat oleh',
  columnStatus: 'Status',
  columnActions: 'Tindakan',
  status: { active: 'Aktif', disabled: 'Nonaktif', expired: 'Kedaluwarsa', revoked: 'Dicabut' },
  unnamed: 'Kunci tanpa nama',
  newBadge: 'Baru',
  never: 'Tidak pernah',
  unknown: 'Tidak diketahui',
  hintUnavailable: 'Tidak tersedia',
  unreadableRow: (field) =>
    `Kunci ini tidak dapat ditampilkan karena server mengirim data yang tidak valid (${field}).`,
  actionsFor: (name) => `Tindakan untuk ${name}`,
  select: (name) => `Pilih ${name}`,
  selectAll: 'Pilih semua',
  expiresIn: (when) => `Kedaluwarsa ${when}`,
  insight: {
    'never-used': 'Belum pernah digunakan',
    idle: 'Tidak digunakan selama 90 hari',
    'never-expires': 'Tidak pernah kedaluwarsa',
  },
  replacedBy: (name) => `Diganti dengan “${name}”`,
  replaces: (name) => `Menggantikan “${name}”`,
  countOfQuota: (total, quota, { number }) => `${number(total)} dari ${number(quota)} kunci API`,
  quotaReached: plural({
    other: 'Anda telah mencapai batas # kunci API. Singkirkan kunci yang tidak lagi Anda perlukan.',
  }),

  search: 'Cari kunci API',
  searchPlaceholder: 'Nama atau kunci',
  searchPlaceholderNameless: 'Kunci atau ID',
  allStatuses: 'Semua status',
  sortBy: 'Urutkan menurut',
  defaultSort: 'Terbaru dahulu',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'menaik' : 'menurun'}`,
  searching: 'Mencari…',
  matchCount: (found, among, { number }) =>
    among === undefined ? `${number(found)} kunci API cocok` : `${number(found)} dari ${number(among)} kunci API cocok`,
  matchesInLoaded: (found, loaded, { number }) =>
    `${number(found)} dari ${number(loaded)} kunci API yang sudah dimuat cocok. Kunci lainnya tidak dicari.`,
  noMatchTitle: 'Tidak ada kunci API yang cocok',
  noMatchText: 'Coba sebagian dari nama, deskripsi, pembuat, atau ID, atau karakter awal atau akhir kunci.',
  noMatchInLoaded: (loaded, { number }) => `Pencarian hanya mencakup ${number(loaded)} kunci API yang sudah dimuat.`,
  sortedLoaded: (loaded, { number }) => `Hanya ${number(loaded)} kunci API yang sudah dimuat yang diurutkan.`,
  clearSearch: 'Hapus pencarian',
  notPrinted: plural({ other: '# kunci API lainnya tidak dicetak.' }),

  loading: 'Memuat kunci API…',
  refreshing: 'Memuat ulang…',
  showMore: 'Tampilkan lainnya',
  loadingMore: 'Memuat lainnya…',
  emptyTitle: 'Belum ada kunci API',
  emptyText:
    'Buat kunci terpisah untuk setiap server atau skrip, sehingga Anda dapat mengganti satu kunci tanpa memengaruhi kunci lainnya.',
  emptyReadOnly: 'Kunci API yang dibuat oleh administrator akan muncul di sini.',
  readOnly: 'Anda hanya memiliki akses baca. Minta administrator untuk membuat kunci.',
  listFailed: 'Kunci API tidak dapat dimuat.',
  refreshFailed: 'Daftar tidak dapat dimuat ulang.',
  staleSince: (ago) => `Terakhir diperbarui ${ago}.`,
  moreFailed: 'Kunci berikutnya tidak dapat dimuat.',
  listError: {
    unauthorized: 'Sesi Anda telah berakhir. Masuk lagi, lalu coba lagi.',
    forbidden: `Anda tidak memiliki izin untuk melihat kunci API. ${ASK_ADMIN}`,
    'not-found': 'Daftar kunci API tidak ditemukan. Hubungi tim dukungan.',
    'rate-limited': 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.',
    unreachable: 'Server tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
    timeout: 'Server terlalu lama merespons. Coba lagi.',
    'server-error': 'Terjadi masalah di server. Tunggu sebentar, lalu coba lagi.',
    'malformed-response': 'Server mengirim respons yang tidak terduga. Hubungi tim dukungan.',
    unsupported: 'Server tidak mendukung penampilan daftar kunci API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Server masih memproses permintaan. Tunggu sebentar, lalu coba lagi.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Permintaan dibatalkan.',
    unknown: 'Terjadi masalah. Coba lagi.',
  },
  retryAfter: plural({ other: 'Coba lagi dalam # detik.' }),
  cancel: 'Batal',
  tryAgain: 'Coba lagi',
  openFailed: 'Sebagian halaman ini tidak dapat dimuat. Periksa koneksi Anda, lalu muat ulang halaman.',
  reload: 'Muat ulang halaman',

  orphanTitle: (name) => `Secret untuk “${name}” tidak pernah disimpan.`,
  orphanText: 'Kunci sudah dibuat, tetapi secret-nya hilang sebelum disimpan. Cabut kunci dan buat yang baru.',
  unsavedRotationTitle: (name) => `Secret baru untuk “${name}” tidak pernah disimpan.`,
  unsavedRotationText:
    'Secret lama mungkin tidak lagi berfungsi. Rotasi kunci sekali lagi untuk mendapatkan secret baru.',
  unacknowledgedTitle: (name) => `Server belum diberi tahu bahwa Anda telah menyimpan secret untuk “${name}”.`,
  unacknowledgedText: 'Server mungkin mencabut kunci. Beri tahu server lagi, atau periksa apakah kunci berfungsi.',
  acknowledgeAgain: 'Beri tahu server lagi',
  unresolvedTitle: (name) => `“${name}” mungkin sudah dibuat.`,
  unresolvedText:
    'Permintaan tidak selesai, sehingga secret tidak ditampilkan. Jika kunci sudah dibuat, kunci akan muncul di daftar.',
  resumeText: 'Server masih dapat memberikan secret selama beberapa menit.',
  resume: 'Dapatkan secret',
  candidateTitle: (name) => `“${name}” mungkin kunci dari permintaan terakhir Anda.`,
  candidateText:
    'Kunci ini memiliki nama yang sama dan dibuat pada waktu itu, tetapi mungkin milik orang lain. Cabut hanya jika kunci ini milik Anda.',
  candidateCreatedBy: (creator) => `dibuat oleh ${creator}`,
  candidateNeverUsed: 'belum pernah digunakan',
  review: 'Tinjau…',
  dismiss: 'Abaikan',
  revoke: 'Cabut',
  rotate: 'Rotasi',
}
