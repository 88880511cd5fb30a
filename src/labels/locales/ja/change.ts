import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('ja')
const FORBIDDEN = 'この操作を行う権限がありません。管理者にアクセス権を依頼してください。'
const REFUSED = 'サーバーが変更を受け付けませんでした。'
const CHECK_LIST = '変更が適用された可能性があります。一覧を確認してください。'
const OTHERS = '残りのキーは変更されていません。'

export const change: ChangeLabels = {
  details: '詳細',
  edit: '編集',
  disable: '無効化',
  enable: '有効化',
  delete: '削除',
  disabledReason: {
    revoked: 'このキーは失効しています。',
    expired: 'このキーは期限切れです。',
    forbidden: FORBIDDEN,
    'not-now': '現在、サーバーはこのキーに対するこの操作を許可していません。',
  },
  changeFailed: (name) => `「${name}」のリクエストは失敗しました。`,
  changeError: {
    unauthorized: 'セッションの有効期限が切れました。再度サインインしてから、もう一度お試しください。',
    forbidden: FORBIDDEN,
    'not-found': 'このキーは見つかりませんでした。削除された可能性があります。',
    'invalid-input': REFUSED,
    'name-taken': 'この名前は別のキーですでに使用されています。別の名前を入力してください。',
    'in-progress':
      'サーバーはまだこのキーに対するリクエストを処理しています。しばらくしてから、もう一度お試しください。',
    'precondition-failed': '読み込み後にこのキーが変更されました。ページを再読み込みしてから、もう一度お試しください。',
    'limit-reached': REFUSED,
    'rate-limited': 'リクエストが多すぎます。しばらく待ってから、もう一度お試しください。',
    unreachable: 'サーバーに接続できません。接続を確認してから、もう一度お試しください。',
    timeout: `サーバーからの応答に時間がかかりすぎました。${CHECK_LIST}`,
    'server-error': `サーバーで問題が発生しました。${CHECK_LIST}`,
    'malformed-response': `サーバーから予期しない応答がありました。${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'サーバーはこの操作に対応していません。',
    aborted: 'リクエストはキャンセルされました。',
    unknown: '問題が発生しました。もう一度お試しください。',
  },
  changing: {
    update: '保存しています…',
    enable: '有効化しています…',
    disable: '無効化しています…',
    revoke: '失効させています…',
    delete: '削除しています…',
  },
  changed: {
    update: (name) => `「${name}」への変更を保存しました。`,
    enable: (name) => `「${name}」を有効化しました。`,
    disable: (name) => `「${name}」を無効化しました。`,
    revoke: (name) => `「${name}」を失効させました。`,
    delete: (name) => `「${name}」を削除しました。`,
  },
  undo: '元に戻す',
  dismiss: '通知を閉じる',
  selected: (count, { number }) => `${number(count)} 件を選択中`,
  clearSelection: '選択を解除',
  actionForSome: {
    enable: (count, total, { number }) => `${number(total)} 件中 ${number(count)} 件を有効化`,
    disable: (count, total, { number }) => `${number(total)} 件中 ${number(count)} 件を無効化`,
    revoke: (count, total, { number }) => `${number(total)} 件中 ${number(count)} 件を失効`,
    delete: (count, total, { number }) => `${number(total)} 件中 ${number(count)} 件を削除`,
  },
  bulkChanged: {
    enable: (count, total, { number }) =>
      count === total
        ? `${number(count)} 件の API キーを有効化しました。`
        : `API キー ${number(total)} 件中 ${number(count)} 件を有効化しました。${OTHERS}`,
    disable: (count, total, { number }) =>
      count === total
        ? `${number(count)} 件の API キーを無効化しました。`
        : `API キー ${number(total)} 件中 ${number(count)} 件を無効化しました。${OTHERS}`,
    revoke: (count, total, { number }) =>
      count === total
        ? `${number(count)} 件の API キーを失効させました。`
        : `API キー ${number(total)} 件中 ${number(count)} 件を失効させました。${OTHERS}`,
    delete: (count, total, { number }) =>
      count === total
        ? `${number(count)} 件の API キーを削除しました。`
        : `API キー ${number(total)} 件中 ${number(count)} 件を削除しました。${OTHERS}`,
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `「${name}」を失効させますか？`,
    delete: (name) => `「${name}」を削除しますか？`,
  },
  revokeOrDeleteText: {
    revoke: 'キーはすぐに使えなくなり、このキーを使用するリクエストは拒否されます。この操作は元に戻せません。',
    delete:
      'キーはすぐに使えなくなり、このキーを使用するリクエストは拒否され、キーの記録も消去されます。この操作は元に戻せません。',
    deleteInactive: 'このキーはもう使えません。削除すると、キーの記録も消去されます。この操作は元に戻せません。',
  },
  recentlyUsed: (ago) => `最終使用：${ago}。このキーはまだ使用されている可能性があります。`,
  typeToConfirm: (text) => `確認のため ${text} と入力してください`,
  confirmationMismatch: '入力内容が一致しません。上に表示されているとおりに入力してください。',
  editTitle: (name) => `「${name}」を編集`,
  save: '保存',
  keyDetails: (name) => `「${name}」の詳細`,
  keyId: 'ID',
  copyId: 'ID をコピー',
  idCopied: 'ID をコピーしました。',
  idCopyBlocked: 'ブラウザーがコピーをブロックしました。ID を選択して、手動でコピーしてください。',
  keyUpdated: '最終更新',
  keyRevoked: '失効日',
  keyUsage: '使用状況',
  usage: (requests, remaining, format) => {
    const used = plural({ other: 'リクエスト # 件' })(requests, format)
    return typeof remaining === 'number' ? `${used}、残り ${format.number(remaining)} 件` : used
  },
  noScopes: 'なし',
  keyReplacedBy: '置き換え先',
  keyReplaces: '置き換え元',
  activity: 'アクティビティを表示',
  history: '履歴',
  loadingHistory: '履歴を読み込んでいます…',
  historyEmpty: '履歴はまだありません。',
  historyFailed: '履歴を読み込めませんでした。',
  historyEvent: {
    created: '作成',
    rotated: 'ローテーション',
    updated: '更新',
    enabled: '有効化',
    disabled: '無効化',
    revoked: '失効',
    deleted: '削除',
    acknowledged: 'シークレットの保存',
  },
  bulkTitle: {
    enable: plural({ other: '# 件の API キーを有効化しますか？' }),
    disable: plural({ other: '# 件の API キーを無効化しますか？' }),
    revoke: plural({ other: '# 件の API キーを失効させますか？' }),
    delete: plural({ other: '# 件の API キーを削除しますか？' }),
  },
  bulkText: {
    enable: 'キーはすぐに再び使えるようになります。',
    disable: 'キーはすぐに使えなくなり、これらのキーを使用するリクエストは拒否されます。後で再び有効化できます。',
    revoke: 'キーはすぐに使えなくなり、これらのキーを使用するリクエストは拒否されます。この操作は元に戻せません。',
    delete: 'キーはすぐに使えなくなり、キーの記録も消去されます。この操作は元に戻せません。',
  },
  andMore: (count, { number }) => `ほか ${number(count)} 件`,
  typeCount: (count) => `確認のためキーの数（${count}）を入力してください`,
  progress: (count, total, { number }) => `${number(total)} 件中 ${number(count)} 件`,
  stop: '停止',
  stopping: '停止しています…',
  bulkFailed: (count, total, { number }) => `${number(total)} 件中 ${number(count)} 件のリクエストが失敗しました。`,
  bulkSkipped: (count, { number }) => `${number(count)} 件をスキップしました。`,
  retryFailed: '失敗したキーを再試行',
}
