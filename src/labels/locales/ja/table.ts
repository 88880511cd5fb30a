// Japanese. Formal address: polite style (です, ます), without a pronoun.
//
// key: キー (API key: API キー) · secret: シークレット · revoke: 失効 (失効させる) · rotate: ローテーション
// scope, permission: 権限 · create: 作成 · disable, enable: 無効化、有効化 · expire: 期限切れ · delete: 削除
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('ja')
const ASK_ADMIN = '管理者にアクセス権を依頼してください。'
const REFUSED = 'サーバーがリクエストを受け付けませんでした。サポートにお問い合わせください。'

export const japanese: LocaleLabels = {
  locale: 'ja',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API キー',
  intro: 'これらのキーは、API へのリクエストの認証に使用します。パスワードと同じように扱ってください。',
  createButton: 'API キーを作成',
  keyCount: plural({ other: 'API キー # 件' }),
  keySummary: (total, active, { number }) =>
    active === undefined ? `キー ${number(total)} 件` : `キー ${number(total)} 件、有効 ${number(active)} 件`,
  shownOfTotal: (shown, total, { number }) =>
    total === undefined
      ? `最初の ${number(shown)} 件の API キー`
      : `API キー ${number(total)} 件中 ${number(shown)} 件`,
  incompleteList: (shown, reported, { number }) =>
    `API キー ${number(shown)} 件を表示しています。サーバーが報告した件数は ${number(reported)} 件です。`,

  columnName: '名前',
  columnKey: 'キー',
  columnId: 'ID',
  columnCreated: '作成日',
  columnLastUsed: '最終使用',
  columnExpires: '有効期限',
  columnCreatedBy: '作成者',
  columnStatus: 'ステータス',
  columnActions: '操作',
  status: { active: '有効', disabled: '無効', expired: '期限切れ', revoked: '失効済み' },
  unnamed: '名前のないキー',
  newBadge: '新規',
  never: 'なし',
  unknown: '不明',
  hintUnavailable: '表示できません',
  unreadableRow: (field) => `サーバーから無効なデータ（${field}）が送信されたため、このキーを表示できません。`,
  actionsFor: (name) => `${name} の操作`,
  select: (name) => `${name} を選択`,
  selectAll: 'すべて選択',
  expiresIn: (when) => `有効期限：${when}`,
  insight: {
    'never-used': '未使用',
    idle: '90 日間使用なし',
    'never-expires': '無期限',
  },
  replacedBy: (name) => `「${name}」に置き換え済み`,
  replaces: (name) => `「${name}」の後継`,
  countOfQuota: (total, quota, { number }) => `API キー ${number(total)} 件（上限 ${number(quota)} 件）`,
  quotaReached: plural({
    other: 'API キーの上限（# 件）に達しました。不要になったキーを整理してください。',
  }),

  search: 'API キーを検索',
  searchPlaceholder: '名前またはキー',
  searchPlaceholderNameless: 'キーまたは ID',
  allStatuses: 'すべてのステータス',
  sortBy: '並べ替え',
  defaultSort: '新しい順',
  sortedBy: (column, direction) => `${column}（${direction === 'asc' ? '昇順' : '降順'}）`,
  searching: '検索しています…',
  matchCount: (found, among, { number }) =>
    among === undefined
      ? `${number(found)} 件の API キーが一致しました`
      : `API キー ${number(among)} 件中 ${number(found)} 件が一致しました`,
  matchesInLoaded: (found, loaded, { number }) =>
    `読み込み済みの API キー ${number(loaded)} 件中 ${number(found)} 件が一致しました。ほかのキーは検索されていません。`,
  noMatchTitle: '一致する API キーはありません',
  noMatchText: '名前、説明、作成者、ID のいずれかの一部、またはキーの先頭や末尾の文字で検索してください。',
  noMatchInLoaded: (loaded, { number }) => `読み込み済みの API キー ${number(loaded)} 件のみが検索されました。`,
  sortedLoaded: (loaded, { number }) => `読み込み済みの API キー ${number(loaded)} 件のみが並べ替えられています。`,
  clearSearch: '検索をクリア',
  notPrinted: plural({ other: 'ほかに # 件の API キーがありますが、印刷されていません。' }),

  loading: 'API キーを読み込んでいます…',
  refreshing: '更新しています…',
  showMore: 'さらに表示',
  loadingMore: 'さらに読み込んでいます…',
  emptyTitle: 'API キーはまだありません',
  emptyText:
    'サーバーやスクリプトごとに別々のキーを作成してください。そうすれば、ほかのキーに影響を与えずに 1 つだけ置き換えられます。',
  emptyReadOnly: '管理者が作成した API キーがここに表示されます。',
  readOnly: '閲覧のみ可能です。キーの作成は管理者に依頼してください。',
  listFailed: 'API キーを読み込めませんでした。',
  refreshFailed: '一覧を更新できませんでした。',
  staleSince: (ago) => `最終更新：${ago}。`,
  moreFailed: '続きのキーを読み込めませんでした。',
  listError: {
    unauthorized: 'セッションの有効期限が切れました。再度サインインしてから、もう一度お試しください。',
    forbidden: `API キーを表示する権限がありません。${ASK_ADMIN}`,
    'not-found': 'API キーの一覧が見つかりませんでした。サポートにお問い合わせください。',
    'rate-limited': 'リクエストが多すぎます。しばらく待ってから、もう一度お試しください。',
    unreachable: 'サーバーに接続できません。接続を確認してから、もう一度お試しください。',
    timeout: 'サーバーからの応答に時間がかかりすぎました。もう一度お試しください。',
    'server-error': 'サーバーで問題が発生しました。しばらくしてから、もう一度お試しください。',
    'malformed-response': 'サーバーから予期しない応答がありました。サポートにお問い合わせください。',
    unsupported: 'サーバーは API キーの一覧表示に対応していません。',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'サーバーはまだリクエストを処理しています。しばらくしてから、もう一度お試しください。',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'リクエストはキャンセルされました。',
    unknown: '問題が発生しました。もう一度お試しください。',
  },
  retryAfter: plural({ other: '# 秒後にもう一度お試しください。' }),
  cancel: 'キャンセル',
  tryAgain: '再試行',
  openFailed: 'このページの一部を読み込めませんでした。接続を確認してから、ページを再読み込みしてください。',
  reload: 'ページを再読み込み',

  orphanTitle: (name) => `「${name}」のシークレットは保存されませんでした。`,
  orphanText:
    'キーは作成されましたが、シークレットは保存前に失われました。キーを失効させて、新しいキーを作成してください。',
  unsavedRotationTitle: (name) => `「${name}」の新しいシークレットは保存されませんでした。`,
  unsavedRotationText:
    '古いシークレットは使えなくなっている可能性があります。キーをもう一度ローテーションして、新しいシークレットを取得してください。',
  unacknowledgedTitle: (name) => `「${name}」のシークレットを保存したことが、サーバーに通知されていません。`,
  unacknowledgedText:
    'サーバーがキーを失効させる可能性があります。サーバーにもう一度通知するか、キーが使えることを確認してください。',
  acknowledgeAgain: 'サーバーに再通知',
  unresolvedTitle: (name) => `「${name}」が作成された可能性があります。`,
  unresolvedText:
    'リクエストが完了しなかったため、シークレットは表示されませんでした。キーが作成されている場合は、一覧に表示されます。',
  resumeText: 'あと数分間は、サーバーからシークレットを取得できます。',
  resume: 'シークレットを取得',
  candidateTitle: (name) => `「${name}」は、前回のリクエストで作成されたキーの可能性があります。`,
  candidateText:
    'このキーは名前が同じで、そのリクエストの頃に作成されていますが、ほかの人のキーかもしれません。自分のキーである場合にのみ失効させてください。',
  candidateCreatedBy: (creator) => `作成者：${creator}`,
  candidateNeverUsed: '未使用',
  review: '確認…',
  dismiss: '通知を閉じる',
  revoke: '失効',
  rotate: 'ローテーション',
}
