// Vietnamese. Neutral, polite address: "bạn".
//
// key: khóa (API key: khóa API) · secret: mã bí mật · revoke: thu hồi · rotate: xoay vòng · scope, permission: quyền
// create: tạo · disable, enable: tắt, bật · expire: hết hạn · delete: xóa
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('vi')
const ASK_ADMIN = 'Hãy yêu cầu quản trị viên cấp quyền truy cập.'
const REFUSED = 'Máy chủ không chấp nhận yêu cầu. Hãy liên hệ với bộ phận hỗ trợ.'

export const vietnamese: LocaleLabels = {
  locale: 'vi',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Khóa API',
  intro: 'Dùng các khóa này để xác thực yêu cầu gửi đến API. Hãy bảo vệ chúng như mật khẩu.',
  createButton: 'Tạo khóa API',
  keyCount: plural({ other: '# khóa API' }),
  keySummary: (total, active, { number }) =>
    active === undefined ? `${number(total)} khóa` : `${number(total)} khóa, ${number(active)} đang hoạt động`,
  shownOfTotal: (shown, total, { number }) =>
    total === undefined ? `${number(shown)} khóa API đầu tiên` : `${number(shown)} trong số ${number(total)} khóa API`,
  incompleteList: (shown, reported, { number }) =>
    `Đang hiển thị ${number(shown)} khóa API. Máy chủ báo có ${number(reported)} khóa.`,

  columnName: 'Tên',
  columnKey: 'Khóa',
  columnId: 'ID',
  columnCreated: 'Ngày tạo',
  columnLastUsed: 'Lần dùng cuối',
  columnExpires: 'Ngày hết hạn',
  columnCreatedBy: 'Người tạo',
  columnStatus: 'Trạng thái',
  columnActions: 'Thao tác',
  status: { active: 'Đang hoạt động', disabled: 'Đã tắt', expired: 'Đã hết hạn', revoked: 'Đã thu hồi' },
  unnamed: 'Khóa chưa đặt tên',
  newBadge: 'Mới',
  never: 'Không có',
  unknown: 'Không rõ',
  hintUnavailable: 'Không hiển thị được',
  unreadableRow: (field) => `Không thể hiển thị khóa này vì máy chủ đã gửi dữ liệu không hợp lệ (${field}).`,
  actionsFor: (name) => `Thao tác với ${name}`,
  select: (name) => `Chọn ${name}`,
  selectAll: 'Chọn tất cả',
  expiresIn: (when) => `Hết hạn: ${when}`,
  insight: {
    'never-used': 'Chưa từng dùng',
    idle: 'Không dùng trong 90 ngày',
    'never-expires': 'Không bao giờ hết hạn',
  },
  replacedBy: (name) => `Được thay bằng “${name}”`,
  replaces: (name) => `Thay thế cho “${name}”`,
  countOfQuota: (total, quota, { number }) => `${number(total)} trong số ${number(quota)} khóa API`,
  quotaReached: plural({
    other: 'Bạn đã đạt giới hạn # khóa API. Hãy gỡ bỏ khóa không còn dùng đến.',
  }),

  search: 'Tìm khóa API',
  searchPlaceholder: 'Tên hoặc khóa',
  searchPlaceholderNameless: 'Khóa hoặc ID',
  allStatuses: 'Mọi trạng thái',
  sortBy: 'Sắp xếp theo',
  defaultSort: 'Mới nhất trước',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'tăng dần' : 'giảm dần'}`,
  searching: 'Đang tìm…',
  matchCount: (found, among, { number }) =>
    among === undefined
      ? `${number(found)} khóa API phù hợp`
      : `${number(found)} trong số ${number(among)} khóa API phù hợp`,
  matchesInLoaded: (found, loaded, { number }) =>
    `${number(found)} trong số ${number(loaded)} khóa API đã tải phù hợp. Chưa tìm trong các khóa khác.`,
  noMatchTitle: 'Không có khóa API phù hợp',
  noMatchText: 'Hãy thử một phần của tên, mô tả, người tạo hoặc ID, hay các ký tự đầu hoặc cuối của khóa.',
  noMatchInLoaded: (loaded, { number }) => `Chỉ tìm trong ${number(loaded)} khóa API đã tải.`,
  sortedLoaded: (loaded, { number }) => `Chỉ sắp xếp ${number(loaded)} khóa API đã tải.`,
  clearSearch: 'Xóa tìm kiếm',
  notPrinted: plural({ other: 'Còn # khóa API không được in.' }),

  loading: 'Đang tải khóa API…',
  refreshing: 'Đang làm mới…',
  showMore: 'Hiện thêm',
  loadingMore: 'Đang tải thêm…',
  emptyTitle: 'Chưa có khóa API nào',
  emptyText:
    'Hãy tạo một khóa riêng cho từng máy chủ hoặc tập lệnh để có thể thay một khóa mà không ảnh hưởng đến các khóa khác.',
  emptyReadOnly: 'Các khóa API do quản trị viên tạo sẽ xuất hiện ở đây.',
  readOnly: 'Bạn chỉ có quyền xem. Hãy yêu cầu quản trị viên tạo khóa.',
  listFailed: 'Không tải được khóa API.',
  refreshFailed: 'Không làm mới được danh sách.',
  staleSince: (ago) => `Cập nhật lần cuối: ${ago}.`,
  moreFailed: 'Không tải được các khóa tiếp theo.',
  listError: {
    unauthorized: 'Phiên của bạn đã hết hạn. Hãy đăng nhập lại rồi thử lại.',
    forbidden: `Bạn không có quyền xem khóa API. ${ASK_ADMIN}`,
    'not-found': 'Không tìm thấy danh sách khóa API. Hãy liên hệ với bộ phận hỗ trợ.',
    'rate-limited': 'Có quá nhiều yêu cầu. Hãy đợi một lát rồi thử lại.',
    unreachable: 'Không kết nối được với máy chủ. Hãy kiểm tra kết nối rồi thử lại.',
    timeout: 'Máy chủ phản hồi quá lâu. Hãy thử lại.',
    'server-error': 'Đã xảy ra lỗi trên máy chủ. Hãy thử lại sau giây lát.',
    'malformed-response': 'Máy chủ đã gửi phản hồi không mong đợi. Hãy liên hệ với bộ phận hỗ trợ.',
    unsupported: 'Máy chủ không hỗ trợ liệt kê khóa API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Máy chủ vẫn đang xử lý một yêu cầu. Hãy thử lại sau giây lát.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Yêu cầu đã bị hủy.',
    unknown: 'Đã xảy ra lỗi. Hãy thử lại.',
  },
  retryAfter: plural({ other: 'Hãy thử lại sau # giây.' }),
  cancel: 'Hủy',
  tryAgain: 'Thử lại',
  openFailed: 'Không tải được một phần của trang này. Hãy kiểm tra kết nối rồi tải lại trang.',
  reload: 'Tải lại trang',

  orphanTitle: (name) => `Mã bí mật của “${name}” chưa từng được lưu.`,
  orphanText: 'Khóa đã được tạo, nhưng mã bí mật đã bị mất trước khi được lưu. Hãy thu hồi khóa và tạo khóa mới.',
  unsavedRotationTitle: (name) => `Mã bí mật mới của “${name}” chưa từng được lưu.`,
  unsavedRotationText: 'Mã bí mật cũ có thể không còn dùng được. Hãy xoay vòng khóa một lần nữa để nhận mã bí mật mới.',
  unacknowledgedTitle: (name) => `Máy chủ chưa được thông báo rằng bạn đã lưu mã bí mật của “${name}”.`,
  unacknowledgedText:
    'Máy chủ có thể thu hồi khóa. Hãy thông báo lại cho máy chủ hoặc kiểm tra xem khóa có hoạt động không.',
  acknowledgeAgain: 'Thông báo lại cho máy chủ',
  unresolvedTitle: (name) => `“${name}” có thể đã được tạo.`,
  unresolvedText:
    'Yêu cầu chưa hoàn tất nên mã bí mật không được hiển thị. Nếu khóa đã được tạo, khóa sẽ xuất hiện trong danh sách.',
  resumeText: 'Máy chủ vẫn có thể trả về mã bí mật trong vài phút nữa.',
  resume: 'Lấy mã bí mật',
  candidateTitle: (name) => `“${name}” có thể là khóa từ yêu cầu gần nhất của bạn.`,
  candidateText:
    'Khóa này có cùng tên và được tạo vào thời điểm đó, nhưng có thể thuộc về người khác. Chỉ thu hồi nếu đó là khóa của bạn.',
  candidateCreatedBy: (creator) => `người tạo: ${creator}`,
  candidateNeverUsed: 'chưa từng dùng',
  review: 'Xem lại…',
  dismiss: 'Đã hiểu',
  revoke: 'Thu hồi',
  rotate: 'Xoay vòng',
}
