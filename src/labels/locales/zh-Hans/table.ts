// Simplified Chinese. Formal address: 您, used sparingly. A space separates Chinese from Latin letters and digits.
//
// key: 密钥 (API key: API 密钥) · secret: 密钥值 · revoke: 吊销 · rotate: 轮换 · scope, permission: 权限
// create: 创建 · disable, enable: 停用、启用 · expire: 到期、过期 · delete: 删除
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('zh-Hans')
const ASK_ADMIN = '请向管理员申请访问权限。'
const REFUSED = '服务器未接受该请求。请联系支持团队。'

export const simplifiedChinese: LocaleLabels = {
  locale: 'zh-Hans',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API 密钥',
  intro: '使用这些密钥对 API 请求进行身份验证。请像保管密码一样妥善保管。',
  createButton: '创建 API 密钥',
  keyCount: plural({ other: '# 个 API 密钥' }),
  keySummary: (total, active, { number }) =>
    active === undefined ? `${number(total)} 个密钥` : `${number(total)} 个密钥，${number(active)} 个有效`,
  shownOfTotal: (shown, total, { number }) =>
    total === undefined
      ? `前 ${number(shown)} 个 API 密钥`
      : `已显示 ${number(shown)} 个 API 密钥，共 ${number(total)} 个`,
  incompleteList: (shown, reported, { number }) =>
    `已显示 ${number(shown)} 个 API 密钥。服务器报告的总数为 ${number(reported)} 个。`,

  columnName: '名称',
  columnKey: '密钥',
  columnId: 'ID',
  columnCreated: '创建时间',
  columnLastUsed: '上次使用',
  columnExpires: '到期时间',
  columnCreatedBy: '创建者',
  columnStatus: '状态',
  columnActions: '操作',
  status: { active: '有效', disabled: '已停用', expired: '已过期', revoked: '已吊销' },
  unnamed: '未命名的密钥',
  newBadge: '新',
  never: '无',
  unknown: '未知',
  hintUnavailable: '无法显示',
  unreadableRow: (field) => `服务器发送的数据（${field}）无效，因此无法显示此密钥。`,
  actionsFor: (name) => `${name} 的操作`,
  select: (name) => `选择 ${name}`,
  selectAll: '全选',
  expiresIn: (when) => `${when}到期`,
  insight: {
    'never-used': '从未使用',
    idle: '90 天未使用',
    'never-expires': '永不过期',
  },
  replacedBy: (name) => `已替换为“${name}”`,
  replaces: (name) => `替换了“${name}”`,
  countOfQuota: (total, quota, { number }) => `${number(total)} 个 API 密钥，上限 ${number(quota)} 个`,
  quotaReached: plural({
    other: '已达到 # 个 API 密钥的上限。请移除不再需要的密钥。',
  }),

  search: '搜索 API 密钥',
  searchPlaceholder: '名称或密钥',
  searchPlaceholderNameless: '密钥或 ID',
  allStatuses: '所有状态',
  sortBy: '排序方式',
  defaultSort: '最新优先',
  sortedBy: (column, direction) => `${column}，${direction === 'asc' ? '升序' : '降序'}`,
  searching: '正在搜索…',
  matchCount: (found, among, { number }) =>
    among === undefined
      ? `找到 ${number(found)} 个匹配的 API 密钥`
      : `${number(among)} 个 API 密钥中有 ${number(found)} 个匹配`,
  matchesInLoaded: (found, loaded, { number }) =>
    `目前已加载的 ${number(loaded)} 个 API 密钥中有 ${number(found)} 个匹配。未搜索其他密钥。`,
  noMatchTitle: '没有匹配的 API 密钥',
  noMatchText: '请尝试输入名称、说明、创建者或 ID 的一部分，或者密钥开头或结尾的字符。',
  noMatchInLoaded: (loaded, { number }) => `仅搜索了目前已加载的 ${number(loaded)} 个 API 密钥。`,
  sortedLoaded: (loaded, { number }) => `仅对目前已加载的 ${number(loaded)} 个 API 密钥进行了排序。`,
  clearSearch: '清除搜索',
  notPrinted: plural({ other: '还有 # 个 API 密钥未打印。' }),

  loading: '正在加载 API 密钥…',
  refreshing: '正在刷新…',
  showMore: '显示更多',
  loadingMore: '正在加载更多…',
  emptyTitle: '还没有 API 密钥',
  emptyText: '请为每台服务器或每个脚本创建单独的密钥，这样在替换其中一个时不会影响其他密钥。',
  emptyReadOnly: '管理员创建的 API 密钥会显示在此处。',
  readOnly: '您只有只读权限。如需创建密钥，请联系管理员。',
  listFailed: '无法加载 API 密钥。',
  refreshFailed: '无法刷新列表。',
  staleSince: (ago) => `上次更新：${ago}。`,
  moreFailed: '无法加载后续密钥。',
  listError: {
    unauthorized: '您的会话已过期。请重新登录，然后重试。',
    forbidden: `您没有查看 API 密钥的权限。${ASK_ADMIN}`,
    'not-found': '找不到 API 密钥列表。请联系支持团队。',
    'rate-limited': '请求过多。请稍候片刻，然后重试。',
    unreachable: '无法连接到服务器。请检查网络连接，然后重试。',
    timeout: '服务器响应时间过长。请重试。',
    'server-error': '服务器出现问题。请稍后重试。',
    'malformed-response': '服务器返回了意外的响应。请联系支持团队。',
    unsupported: '服务器不支持列出 API 密钥。',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': '服务器仍在处理一个请求。请稍后重试。',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: '请求已取消。',
    unknown: '出现问题。请重试。',
  },
  retryAfter: plural({ other: '请在 # 秒后重试。' }),
  cancel: '取消',
  tryAgain: '重试',
  openFailed: '无法加载此页面的部分内容。请检查网络连接，然后重新加载页面。',
  reload: '重新加载页面',

  orphanTitle: (name) => `“${name}”的密钥值从未保存。`,
  orphanText: '密钥已创建，但密钥值在保存之前已丢失。请吊销此密钥，然后创建新密钥。',
  unsavedRotationTitle: (name) => `“${name}”的新密钥值从未保存。`,
  unsavedRotationText: '旧密钥值可能已失效。请再次轮换密钥，以获取新的密钥值。',
  unacknowledgedTitle: (name) => `服务器未收到您已保存“${name}”密钥值的通知。`,
  unacknowledgedText: '服务器可能会吊销此密钥。请再次通知服务器，或检查此密钥是否可用。',
  acknowledgeAgain: '再次通知服务器',
  unresolvedTitle: (name) => `“${name}”可能已创建。`,
  unresolvedText: '请求未完成，因此未显示密钥值。如果密钥已创建，它会显示在列表中。',
  resumeText: '在接下来的几分钟内，仍可从服务器获取密钥值。',
  resume: '获取密钥值',
  candidateTitle: (name) => `“${name}”可能是您上次请求创建的密钥。`,
  candidateText: '此密钥名称相同，创建时间也相符，但可能属于其他人。仅当此密钥属于您时，才应将其吊销。',
  candidateCreatedBy: (creator) => `创建者：${creator}`,
  candidateNeverUsed: '从未使用',
  review: '检查…',
  dismiss: '知道了',
  revoke: '吊销',
  rotate: '轮换',
}
