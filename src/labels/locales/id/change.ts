import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('id')
const FORBIDDEN = 'Anda tidak memiliki izin untuk melakukan ini. Minta akses kepada administrator.'
const REFUSED = 'Server tidak menerima perubahan ini.'
const CHECK_LIST = 'Perubahan mungkin sudah diterapkan: periksa daftar.'
const OTHERS = 'Kunci lainnya tidak diubah.'

export const change: ChangeLabels = {
  details: 'Detail',
  edit: 'Edit',
  disable: 'Nonaktifkan',
  enable: 'Aktifkan',
  delete: 'Hapus',
  disabledReason: {
    revoked: 'Kunci ini telah dicabut.',
    expired: 'Kunci ini telah kedaluwarsa.',
    forbidden: FORBIDDEN,
    'not-now': 'Server tidak mengizinkan tindakan ini untuk kunci ini saat ini.',
  },
  changeFailed: (name) => `Permintaan untuk “${name}” gagal.`,
  changeError: {
    unauthorized: 'Sesi Anda telah berakhir. Masuk lagi, lalu coba lagi.',
    forbidden: FORBIDDEN,
    'not-found': 'Kunci ini tidak ditemukan. Kunci mungkin sudah dihapus.',
    'invalid-input': REFUSED,
    'name-taken': 'Kunci lain sudah memakai nama ini. Pilih nama lain.',
    'in-progress': 'Server masih memproses permintaan untuk kunci ini. Tunggu sebentar, lalu coba lagi.',
    'precondition-failed': 'Kunci ini telah berubah sejak dimuat. Muat ulang halaman, lalu coba lagi.',
    'limit-reached': REFUSED,
    'rate-limited': 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.',
    unreachable: 'Server tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
    timeout: `Server terlalu lama merespons. ${CHECK_LIST}`,
    'server-error': `Terjadi masalah di server. ${CHECK_LIST}`,
    'malformed-response': `Server mengirim respons yang tidak terduga. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Server tidak mendukung tindakan ini.',
    aborted: 'Permintaan dibatalkan.',
    unknown: 'Terjadi masalah. Coba lagi.',
  },
  changing: {
    update: 'Menyimpan…',
    enable: 'Mengaktifkan…',
    disable: 'Menonaktifkan…',
    revoke: 'Mencabut…',
    delete: 'Menghapus…',
  },
  changed: {
    update: (name) => `Perubahan pada “${name}” telah disimpan.`,
    enable: (name) => `“${name}” telah diaktifkan.`,
    disable: (name) => `“${name}” telah dinonaktifkan.`,
    revoke: (name) => `“${name}” telah dicabut.`,
    delete: (name) => `“${name}” telah dihapus.`,
  },
  undo: 'Urungkan',
  dismiss: 'Abaikan',
  selected: (count, { number }) => `${number(count)} dipilih`,
  clearSelection: 'Batalkan pilihan',
  actionForSome: {
    enable: (count, total, { number }) => `Aktifkan ${number(count)} dari ${number(total)}`,
    disable: (count, total, { number }) => `Nonaktifkan ${number(count)} dari ${number(total)}`,
    revoke: (count, total, { number }) => `Cabut ${number(count)} dari ${number(total)}`,
    delete: (count, total, { number }) => `Hapus ${number(count)} dari ${number(total)}`,
  },
  bulkChanged: {
    enable: (count, total, { number }) =>
      count === total
        ? `${number(count)} kunci API telah diaktifkan.`
        : `${number(count)} dari ${number(total)} kunci API telah diaktifkan. ${OTHERS}`,
    disable: (count, total, { number }) =>
      count === total
        ? `${number(count)} kunci API telah dinonaktifkan.`
        : `${number(count)} dari ${number(total)} kunci API telah dinonaktifkan. ${OTHERS}`,
    revoke: (count, total, { number }) =>
      count === total
        ? `${number(count)} kunci API telah dicabut.`
        : `${number(count)} dari ${number(total)} kunci API telah dicabut. ${OTHERS}`,
    delete: (count, total, { number }) =>
      count === total
        ? `${number(count)} kunci API telah dihapus.`
        : `${number(count)} dari ${number(total)} kunci API telah dihapus. ${OTHERS}`,
  },
  revokeOrDeleteTitle: { revoke: (name) => `Cabut “${name}”?`, delete: (name) => `Hapus “${name}”?` },
  revokeOrDeleteText: {
    revoke:
      'Kunci akan langsung berhenti berfungsi, dan permintaan yang menggunakannya akan ditolak. Tindakan ini tidak dapat diurungkan.',
    delete:
      'Kunci akan langsung berhenti berfungsi, permintaan yang menggunakannya akan ditolak, dan catatannya akan dihapus. Tindakan ini tidak dapat diurungkan.',
    deleteInactive:
      'Kunci ini tidak lagi berfungsi. Menghapus kunci juga menghapus catatannya. Tindakan ini tidak dapat diurungkan.',
  },
  recentlyUsed: (ago) => `Kunci ini digunakan ${ago} dan mungkin masih dipakai.`,
  typeToConfirm: (text) => `Ketik ${text} untuk mengonfirmasi`,
  confirmationMismatch: 'Teks tidak cocok. Ketik persis seperti yang ditampilkan di atas.',
  editTitle: (name) => `Edit “${name}”`,
  save: 'Simpan',
  keyDetails: (name) => `Detail “${name}”`,
  keyId: 'ID',
  copyId: 'Salin ID',
  idCopied: 'ID disalin.',
  idCopyBlocked: 'Browser memblokir penyalinan. Pilih ID dan salin secara manual.',
  keyUpdated: 'Terakhir diperbarui',
  keyRevoked: 'Dicabut',
  keyUsage: 'Penggunaan',
  usage: (requests, remaining, format) => {
    const used = plural({ other: '# permintaan' })(requests, format)
    return typeof remaining === 'number' ? `${used}, sisa ${format.number(remaining)}` : used
  },
  noScopes: 'Tidak ada',
  keyReplacedBy: 'Diganti dengan',
  keyReplaces: 'Menggantikan',
  activity: 'Lihat aktivitas',
  history: 'Riwayat',
  loadingHistory: 'Memuat riwayat…',
  historyEmpty: 'Belum ada riwayat.',
  historyFailed: 'Riwayat tidak dapat dimuat.',
  historyEvent: {
    created: 'Dibuat',
    rotated: 'Dirotasi',
    updated: 'Diperbarui',
    enabled: 'Diaktifkan',
    disabled: 'Dinonaktifkan',
    revoked: 'Dicabut',
    deleted: 'Dihapus',
    acknowledged: 'Secret disimpan',
  },
  bulkTitle: {
    enable: plural({ other: 'Aktifkan # kunci API?' }),
    disable: plural({ other: 'Nonaktifkan # kunci API?' }),
    revoke: plural({ other: 'Cabut # kunci API?' }),
    delete: plural({ other: 'Hapus # kunci API?' }),
  },
  bulkText: {
    enable: 'Kunci akan langsung berfungsi kembali.',
    disable:
      'Kunci akan langsung berhenti berfungsi, dan permintaan yang menggunakannya akan ditolak. Anda dapat mengaktifkannya lagi nanti.',
    revoke:
      'Kunci akan langsung berhenti berfungsi, dan permintaan yang menggunakannya akan ditolak. Tindakan ini tidak dapat diurungkan.',
    delete: 'Kunci akan langsung berhenti berfungsi, dan catatannya akan dihapus. Tindakan ini tidak dapat diurungkan.',
  },
  andMore: (count, { number }) => `dan ${number(count)} lainnya`,
  typeCount: (count) => `Ketik jumlah kunci (${count}) untuk mengonfirmasi`,
  progress: (count, total, { number }) => `${number(count)} dari ${number(total)}`,
  stop: 'Hentikan',
  stopping: 'Menghentikan…',
  bulkFailed: (count, total, { number }) => `${number(count)} dari ${number(total)} permintaan gagal.`,
  bulkSkipped: (count, { number }) => `${number(count)} dilewati.`,
  retryFailed: 'Ulangi kunci yang gagal',
}
