import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('zh-Hans')
const FORBIDDEN = '您没有执行此操作的权限。请向管理员申请访问权限。'
const REFUSED = '服务器未接受此更改。'
const CHECK_LIST = '更改可能已生效：请检查列表。'
const OTHERS = '其余密钥未更改。'

export const change: ChangeLabels = {
  details: '详情',
  edit: '编辑',
  disable: '停用',
  enable: '启用',
  delete: '删除',
  disabledReason: {
    revoked: '此密钥已被吊销。',
    expired: '此密钥已过期。',
    forbidden: FORBIDDEN,
    'not-now': '服务器目前不允许对此密钥执行此操作。',
  },
  changeFailed: (name) => `对“${name}”的请求失败。`,
  changeError: {
    unauthorized: '您的会话已过期。请重新登录，然后重试。',
    forbidden: FORBIDDEN,
    'not-found': '找不到此密钥。它可能已被删除。',
    'invalid-input': REFUSED,
    'name-taken': '已有其他密钥使用此名称。请输入其他名称。',
    'in-progress': '服务器仍在处理对此密钥的请求。请稍后重试。',
    'precondition-failed': '此密钥在加载后已更改。请重新加载页面，然后重试。',
    'limit-reached': REFUSED,
    'rate-limited': '请求过多。请稍候片刻，然后重试。',
    unreachable: '无法连接到服务器。请检查网络连接，然后重试。',
    timeout: `服务器响应时间过长。${CHECK_LIST}`,
    'server-error': `服务器出现问题。${CHECK_LIST}`,
    'malformed-response': `服务器返回了意外的响应。${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: '服务器不支持此操作。',
    aborted: '请求已取消。',
    unknown: '出现问题。请重试。',
  },
  changing: {
    update: '正在保存…',
    enable: '正在启用…',
    disable: '正在停用…',
    revoke: '正在吊销…',
    delete: '正在删除…',
  },
  changed: {
    update: (name) => `已保存对“${name}”的更改。`,
    enable: (name) => `已启用“${name}”。`,
    disable: (name) => `已停用“${name}”。`,
    revoke: (name) => `已吊销“${name}”。`,
    delete: (name) => `已删除“${name}”。`,
  },
  undo: '撤销',
  dismiss: '知道了',
  selected: (count, { number }) => `已选择 ${number(count)} 个`,
  clearSelection: '取消选择',
  actionForSome: {
    enable: (count, total, { number }) => `启用 ${number(count)} 个（共 ${number(total)} 个）`,
    disable: (count, total, { number }) => `停用 ${number(count)} 个（共 ${number(total)} 个）`,
    revoke: (count, total, { number }) => `吊销 ${number(count)} 个（共 ${number(total)} 个）`,
    delete: (count, total, { number }) => `删除 ${number(count)} 个（共 ${number(total)} 个）`,
  },
  bulkChanged: {
    enable: (count, total, { number }) =>
      count === total
        ? `已启用 ${number(count)} 个 API 密钥。`
        : `已启用 ${number(total)} 个 API 密钥中的 ${number(count)} 个。${OTHERS}`,
    disable: (count, total, { number }) =>
      count === total
        ? `已停用 ${number(count)} 个 API 密钥。`
        : `已停用 ${number(total)} 个 API 密钥中的 ${number(count)} 个。${OTHERS}`,
    revoke: (count, total, { number }) =>
      count === total
        ? `已吊销 ${number(count)} 个 API 密钥。`
        : `已吊销 ${number(total)} 个 API 密钥中的 ${number(count)} 个。${OTHERS}`,
    delete: (count, total, { number }) =>
      count === total
        ? `已删除 ${number(count)} 个 API 密钥。`
        : `已删除 ${number(total)} 个 API 密钥中的 ${number(count)} 个。${OTHERS}`,
  },
  revokeOrDeleteTitle: { revoke: (name) => `要吊销“${name}”吗？`, delete: (name) => `要删除“${name}”吗？` },
  revokeOrDeleteText: {
    revoke: '密钥会立即失效，使用它的请求会被拒绝。此操作无法撤销。',
    delete: '密钥会立即失效，使用它的请求会被拒绝，其记录也会被清除。此操作无法撤销。',
    deleteInactive: '此密钥已失效。删除后，其记录会被清除。此操作无法撤销。',
  },
  recentlyUsed: (ago) => `上次使用：${ago}。此密钥可能仍在使用中。`,
  typeToConfirm: (text) => `输入 ${text} 以确认`,
  confirmationMismatch: '输入的内容不匹配。请完全按照上方显示的内容输入。',
  editTitle: (name) => `编辑“${name}”`,
  save: '保存',
  keyDetails: (name) => `“${name}”的详情`,
  keyId: 'ID',
  copyId: '复制 ID',
  idCopied: '已复制 ID。',
  idCopyBlocked: '浏览器阻止了复制。请选中 ID 并手动复制。',
  keyUpdated: '上次更新',
  keyRevoked: '吊销时间',
  keyUsage: '用量',
  usage: (requests, remaining, format) => {
    const used = plural({ other: '# 次请求' })(requests, format)
    return typeof remaining === 'number' ? `${used}，剩余 ${format.number(remaining)} 次` : used
  },
  noScopes: '无',
  keyReplacedBy: '已替换为',
  keyReplaces: '替换了',
  activity: '查看活动记录',
  history: '历史记录',
  loadingHistory: '正在加载历史记录…',
  historyEmpty: '还没有历史记录。',
  historyFailed: '无法加载历史记录。',
  historyEvent: {
    created: '已创建',
    rotated: '已轮换',
    updated: '已更新',
    enabled: '已启用',
    disabled: '已停用',
    revoked: '已吊销',
    deleted: '已删除',
    acknowledged: '已保存密钥值',
  },
  bulkTitle: {
    enable: plural({ other: '要启用 # 个 API 密钥吗？' }),
    disable: plural({ other: '要停用 # 个 API 密钥吗？' }),
    revoke: plural({ other: '要吊销 # 个 API 密钥吗？' }),
    delete: plural({ other: '要删除 # 个 API 密钥吗？' }),
  },
  bulkText: {
    enable: '这些密钥会立即恢复使用。',
    disable: '这些密钥会立即失效，使用它们的请求会被拒绝。您可以稍后重新启用它们。',
    revoke: '这些密钥会立即失效，使用它们的请求会被拒绝。此操作无法撤销。',
    delete: '这些密钥会立即失效，其记录也会被清除。此操作无法撤销。',
  },
  andMore: (count, { number }) => `还有 ${number(count)} 个`,
  typeCount: (count) => `输入密钥数量（${count}）以确认`,
  progress: (count, total, { number }) => `${number(count)}/${number(total)}`,
  stop: '停止',
  stopping: '正在停止…',
  bulkFailed: (count, total, { number }) => `${number(total)} 个请求中有 ${number(count)} 个失败。`,
  bulkSkipped: (count, { number }) => `已跳过 ${number(count)} 个。`,
  retryFailed: '重试失败的密钥',
}
