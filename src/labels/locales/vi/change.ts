import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('vi')
const FORBIDDEN = 'Bạn không có quyền thực hiện việc này. Hãy yêu cầu quản trị viên cấp quyền truy cập.'
const REFUSED = 'Máy chủ không chấp nhận thay đổi.'
const CHECK_LIST = 'Thay đổi có thể đã được áp dụng: hãy kiểm tra danh sách.'
const OTHERS = 'Các khóa còn lại không thay đổi.'

export const change: ChangeLabels = {
  details: 'Chi tiết',
  edit: 'Chỉnh sửa',
  disable: 'Tắt',
  enable: 'Bật',
  delete: 'Xóa',
  disabledReason: {
    revoked: 'Khóa này đã bị thu hồi.',
    expired: 'Khóa này đã hết hạn.',
    forbidden: FORBIDDEN,
    'not-now': 'Hiện tại máy chủ không cho phép thao tác này với khóa này.',
  },
  changeFailed: (name) => `Yêu cầu đối với “${name}” không thành công.`,
  changeError: {
    unauthorized: 'Phiên của bạn đã hết hạn. Hãy đăng nhập lại rồi thử lại.',
    forbidden: FORBIDDEN,
    'not-found': 'Không tìm thấy khóa này. Khóa có thể đã bị xóa.',
    'invalid-input': REFUSED,
    'name-taken': 'Một khóa khác đã có tên này. Hãy chọn tên khác.',
    'in-progress': 'Máy chủ vẫn đang xử lý một yêu cầu đối với khóa này. Hãy thử lại sau giây lát.',
    'precondition-failed': 'Khóa này đã thay đổi kể từ khi được tải. Hãy tải lại trang rồi thử lại.',
    'limit-reached': REFUSED,
    'rate-limited': 'Có quá nhiều yêu cầu. Hãy đợi một lát rồi thử lại.',
    unreachable: 'Không kết nối được với máy chủ. Hãy kiểm tra kết nối rồi thử lại.',
    timeout: `Máy chủ phản hồi quá lâu. ${CHECK_LIST}`,
    'server-error': `Đã xảy ra lỗi trên máy chủ. ${CHECK_LIST}`,
    'malformed-response': `Máy chủ đã gửi phản hồi không mong đợi. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Máy chủ không hỗ trợ thao tác này.',
    aborted: 'Yêu cầu đã bị hủy.',
    unknown: 'Đã xảy ra lỗi. Hãy thử lại.',
  },
  changing: {
    update: 'Đang lưu…',
    enable: 'Đang bật…',
    disable: 'Đang tắt…',
    revoke: 'Đang thu hồi…',
    delete: 'Đang xóa…',
  },
  changed: {
    update: (name) => `Đã lưu các thay đổi đối với “${name}”.`,
    enable: (name) => `Đã bật “${name}”.`,
    disable: (name) => `Đã tắt “${name}”.`,
    revoke: (name) => `Đã thu hồi “${name}”.`,
    delete: (name) => `Đã xóa “${name}”.`,
  },
  undo: 'Hoàn tác',
  dismiss: 'Đã hiểu',
  selected: (count, { number }) => `Đã chọn ${number(count)} khóa`,
  clearSelection: 'Bỏ chọn',
  actionForSome: {
    enable: (count, total, { number }) => `Bật ${number(count)}/${number(total)}`,
    disable: (count, total, { number }) => `Tắt ${number(count)}/${number(total)}`,
    revoke: (count, total, { number }) => `Thu hồi ${number(count)}/${number(total)}`,
    delete: (count, total, { number }) => `Xóa ${number(count)}/${number(total)}`,
  },
  bulkChanged: {
    enable: (count, total, { number }) =>
      count === total
        ? `Đã bật ${number(count)} khóa API.`
        : `Đã bật ${number(count)} trong số ${number(total)} khóa API. ${OTHERS}`,
    disable: (count, total, { number }) =>
      count === total
        ? `Đã tắt ${number(count)} khóa API.`
        : `Đã tắt ${number(count)} trong số ${number(total)} khóa API. ${OTHERS}`,
    revoke: (count, total, { number }) =>
      count === total
        ? `Đã thu hồi ${number(count)} khóa API.`
        : `Đã thu hồi ${number(count)} trong số ${number(total)} khóa API. ${OTHERS}`,
    delete: (count, total, { number }) =>
      count === total
        ? `Đã xóa ${number(count)} khóa API.`
        : `Đã xóa ${number(count)} trong số ${number(total)} khóa API. ${OTHERS}`,
  },
  revokeOrDeleteTitle: { revoke: (name) => `Thu hồi “${name}”?`, delete: (name) => `Xóa “${name}”?` },
  revokeOrDeleteText: {
    revoke:
      'Khóa sẽ ngừng hoạt động ngay lập tức và các yêu cầu dùng khóa này sẽ bị từ chối. Không thể hoàn tác thao tác này.',
    delete:
      'Khóa sẽ ngừng hoạt động ngay lập tức, các yêu cầu dùng khóa này sẽ bị từ chối và bản ghi của khóa sẽ bị xóa. Không thể hoàn tác thao tác này.',
    deleteInactive:
      'Khóa này không còn hoạt động. Việc xóa khóa cũng xóa bản ghi của khóa. Không thể hoàn tác thao tác này.',
  },
  recentlyUsed: (ago) => `Lần dùng cuối: ${ago}. Khóa này có thể vẫn đang được dùng.`,
  typeToConfirm: (text) => `Nhập ${text} để xác nhận`,
  confirmationMismatch: 'Nội dung nhập không khớp. Hãy nhập chính xác như hiển thị ở trên.',
  editTitle: (name) => `Chỉnh sửa “${name}”`,
  save: 'Lưu',
  keyDetails: (name) => `Chi tiết về “${name}”`,
  keyId: 'ID',
  copyId: 'Sao chép ID',
  idCopied: 'Đã sao chép ID.',
  idCopyBlocked: 'Trình duyệt đã chặn việc sao chép. Hãy chọn ID và sao chép thủ công.',
  keyUpdated: 'Cập nhật lần cuối',
  keyRevoked: 'Ngày thu hồi',
  keyUsage: 'Mức sử dụng',
  usage: (requests, remaining, format) => {
    const used = plural({ other: '# yêu cầu' })(requests, format)
    return typeof remaining === 'number' ? `${used}, còn lại ${format.number(remaining)}` : used
  },
  noScopes: 'Không có',
  keyReplacedBy: 'Được thay bằng',
  keyReplaces: 'Thay thế cho',
  activity: 'Xem hoạt động',
  history: 'Lịch sử',
  loadingHistory: 'Đang tải lịch sử…',
  historyEmpty: 'Chưa có lịch sử.',
  historyFailed: 'Không tải được lịch sử.',
  historyEvent: {
    created: 'Đã tạo',
    rotated: 'Đã xoay vòng',
    updated: 'Đã cập nhật',
    enabled: 'Đã bật',
    disabled: 'Đã tắt',
    revoked: 'Đã thu hồi',
    deleted: 'Đã xóa',
    acknowledged: 'Đã lưu mã bí mật',
  },
  bulkTitle: {
    enable: plural({ other: 'Bật # khóa API?' }),
    disable: plural({ other: 'Tắt # khóa API?' }),
    revoke: plural({ other: 'Thu hồi # khóa API?' }),
    delete: plural({ other: 'Xóa # khóa API?' }),
  },
  bulkText: {
    enable: 'Các khóa sẽ hoạt động lại ngay lập tức.',
    disable:
      'Các khóa sẽ ngừng hoạt động ngay lập tức và các yêu cầu dùng những khóa này sẽ bị từ chối. Bạn có thể bật lại sau.',
    revoke:
      'Các khóa sẽ ngừng hoạt động ngay lập tức và các yêu cầu dùng những khóa này sẽ bị từ chối. Không thể hoàn tác thao tác này.',
    delete:
      'Các khóa sẽ ngừng hoạt động ngay lập tức và bản ghi của những khóa này sẽ bị xóa. Không thể hoàn tác thao tác này.',
  },
  andMore: (count, { number }) => `và ${number(count)} khóa khác`,
  typeCount: (count) => `Nhập số lượng khóa (${count}) để xác nhận`,
  progress: (count, total, { number }) => `${number(count)}/${number(total)}`,
  stop: 'Dừng',
  stopping: 'Đang dừng…',
  bulkFailed: (count, total, { number }) => `${number(count)} trong số ${number(total)} yêu cầu không thành công.`,
  bulkSkipped: (count, { number }) => `Đã bỏ qua ${number(count)} khóa.`,
  retryFailed: 'Thử lại các khóa bị lỗi',
}
