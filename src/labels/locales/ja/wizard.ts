import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('ja')
const NAME_TAKEN = 'この名前は別のキーですでに使用されています。別の名前を入力してください。'

export const wizard: WizardLabels & FormLabels = {
  close: '閉じる',
  stepOf: (step, total, { number }) => `ステップ ${number(step)}/${number(total)}`,
  createTitle: 'API キーを作成',
  nameLabel: '名前',
  nameHelp: 'あとで見分けられるように、このキーの用途を入力してください。',
  descriptionLabel: '説明',
  optional: '任意',
  charactersLeft: plural({ other: '残り # 文字' }),
  createKey: 'API キーを作成',
  creating: '作成しています…',
  nameError: {
    required: '名前を入力してください。',
    'too-short': 'もっと長い名前を入力してください。',
    'too-long': 'もっと短い名前を入力してください。',
    taken: NAME_TAKEN,
    invalid: 'サーバーがこの名前を受け付けませんでした。もっとシンプルな名前をお試しください。',
  },
  tooShort: plural({ other: '# 文字以上で入力してください。' }),
  tooLong: plural({ other: '# 文字以内で入力してください。' }),
  tooLongBy: plural({ other: '# 文字以上減らしてください。' }),
  descriptionError: {
    required: '説明を入力してください。',
    'too-short': 'もっと長い説明を入力してください。',
    'too-long': 'もっと短い説明を入力してください。',
    taken: 'この説明は別のキーですでに使用されています。別の説明を入力してください。',
    invalid: 'サーバーがこの説明を受け付けませんでした。もっとシンプルな説明をお試しください。',
  },
  createError: {
    unauthorized:
      'セッションの有効期限が切れました。別のタブで再度サインインしてから、もう一度お試しください。入力内容は保持されます。',
    forbidden: 'API キーを作成する権限がありません。管理者にアクセス権を依頼してください。',
    'not-found': 'このアドレスでは API キーを作成できません。サポートにお問い合わせください。',
    'invalid-input': 'サーバーが入力内容を受け付けませんでした。入力内容を確認してから、もう一度お試しください。',
    'name-taken': NAME_TAKEN,
    'in-progress': 'サーバーはまだこのリクエストを処理しています。',
    'precondition-failed':
      '読み込み後にキーの一覧が変更されました。ページを再読み込みしてから、もう一度お試しください。',
    'limit-reached': 'API キーの上限に達しました。不要になったキーを整理してください。',
    'rate-limited': 'リクエストが多すぎます。',
    unreachable: 'サーバーへの接続に失敗しました。',
    timeout: 'サーバーからの応答に時間がかかりすぎました。',
    'server-error': 'サーバーで問題が発生しました。',
    'malformed-response': 'サーバーから予期しない応答がありました。',
    'secret-missing': 'サーバーはキーを作成しましたが、シークレットを送信しませんでした。',
    unsupported: 'ここでは API キーを作成できません。',
    aborted: 'リクエストはキャンセルされました。',
    unknown: '問題が発生しました。',
  },
  checking: 'キーが作成されたかどうかを確認しています…',
  checkAgain: '再確認',
  stillWaiting:
    '通常より時間がかかっています。待つのをやめても、リクエストが成功することがあります。このダイアログを開いている間にシークレットが届いた場合は、表示されます。',
  stopWaiting: '待つのをやめる',
  outcomeUnknown: (name) =>
    `「${name}」が作成された可能性がありますが、現在は一覧を読み込めません。まず再確認してください。再試行すると、2 つ目のキーが作成される可能性があります。`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `「${name}」という新しいキーは、まだ一覧にありません。これから表示される可能性があり、再試行すると 2 つ目のキーが作成される可能性があります。`
      : `「${name}」という新しいキーは、まだ一覧の最初の ${number(searched)} 件にありません。これから表示される可能性があり、再試行すると 2 つ目のキーが作成される可能性があります。`,
  outcomeRepeatable: '再試行してください。サーバーは同じキーを返し、2 つ目のキーは作成しません。',
  outcomeCandidate: (name) =>
    `一覧にある新しいキーが「${name}」の可能性があります。このダイアログを閉じて確認してください。再試行すると、別のキーが作成されます。`,
  nothingCreated: 'キーは作成されませんでした。接続を確認してから、もう一度お試しください。',
  keyOfScope: (scope) => `このキーは ${scope} に属しています。`,

  revealTitle: (name) => `API キーを作成しました：「${name}」`,
  onlyOnceTitle: 'このシークレットが表示されるのは今回だけです。',
  onlyOnceText: '今すぐコピーして、シークレット管理ツールに保管してください。サポートを含め、誰も再表示できません。',
  secretLabel: '新しいシークレット',
  secretHidden: 'シークレットは非表示です。表示せずにコピーできます。',
  show: '表示',
  hide: '非表示',
  copy: 'コピー',
  copiedButton: 'コピー済み',
  copied: 'コピーしました。クリップボードにシークレット全体が入っています。',
  copyBlocked:
    'ブラウザーがコピーをブロックしました。シークレットは選択されています。Ctrl+C（Mac では ⌘C）を押してください。',
  download: '.env としてダウンロード',
  downloaded:
    'ダウンロードを開始しました。ファイルが保存されたことを確認してから、チェックボックスをオンにしてください。',
  downloadUnavailable:
    'このシークレットには、.env ファイルに正しく保存できない文字が含まれています。代わりにシークレットをコピーしてください。',
  snippetsLabel: 'キーを使用する',
  copySnippet: 'コード例をコピー',
  snippetUnavailable:
    'このシークレットには、このコード例で使用できない文字が含まれています。代わりにシークレットをコピーしてください。',
  firstUsePending: 'このキーによる最初のリクエストを待っています…',
  firstUseSeen: '動作を確認しました。最初のリクエストが届きました。',
  savedCheckbox: 'シークレットを保存しました',
  done: '完了',
  confirmCloseTitle: (name) => `「${name}」のシークレットを保存せずに閉じますか？`,
  confirmCloseText:
    'シークレットはまだコピーされておらず、再表示できません。ここで閉じると、キーを失効させて新しいキーを作成する必要があります。',
  closeAnyway: 'このまま閉じる',
  backToSecret: '戻る',
  copyAndClose: 'コピーして閉じる',
  lostTitle: (name) => `「${name}」のシークレットはもう表示できません`,
  lostText:
    'シークレットが保存される前にページを離れたため、シークレットは消去されました。キーを失効させて、新しいキーを作成してください。',

  expiryLabel: '有効期限',
  expiryChoose: '選択…',
  expiryIn: (preset, { duration }) => `${duration(preset)}後`,
  expiryNever: '無期限',
  expiryOther: '日付を指定…',
  expiryDay: '有効期限の日付',
  expiryTime: '有効期限の日時',
  expiresOn: (instant) => `このキーの有効期限は ${instant} です。`,
  neverExpires: 'このキーに有効期限はありません。',
  expiryError: {
    required: '有効期限を選択してください。',
    'too-short': 'この日付は早すぎます。もっと後の日付を選択してください。',
    'too-long': 'この日付は先すぎます。もっと前の日付を選択してください。',
    taken: '別の有効期限を選択してください。',
    invalid: 'サーバーがこの有効期限を受け付けませんでした。別の日付を選択してください。',
  },
  scopesLabel: '権限',
  scopesAll: 'すべて',
  scopesReadOnly: '読み取り専用',
  scopesChoose: 'カスタム',
  scopesLoading: '権限を読み込んでいます…',
  scopesFailed: '権限を読み込めませんでした。',
  scopesFailedText: '続行すると、キーで実行できる操作はサーバーが決定します。',
  scopesNeeded: 'キーを作成するには、権限を選択する必要があります。',
  scopesSearch: '権限を検索',
  scopesOther: 'その他',
  selectGroup: 'すべて選択',
  selectNone: 'すべて選択解除',
  scopesChosen: (chosen, total, { number }) => `${number(total)} 件中 ${number(chosen)} 件を選択中。`,
  scopesFound: (found, { number }) => `${number(found)} 件見つかりました。`,
  scopesError: {
    required: '権限を 1 つ以上選択してください。',
    'too-short': '選択する権限を増やしてください。',
    'too-long': '選択する権限を減らしてください。',
    taken: '別の権限を選択してください。',
    invalid: 'サーバーがこれらの権限を受け付けませんでした。別の権限を選択してください。',
  },

  rotateTitle: (name) => `「${name}」をローテーション`,
  rotateText:
    'ローテーションすると、一度だけ表示される新しいシークレットが作成されます。古いシークレットを使用しているすべての場所で置き換えてください。',
  graceLabel: '古いシークレットが使えなくなる時期',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'すぐに' : `${duration(seconds)}後`),
  oldSecretWillStop: '古いシークレットを使用するリクエストは、すぐに拒否されます。',
  oldSecretWillWorkUntil: (instant) => `古いシークレットは ${instant} まで使えます。`,
  oldSecretMayStop: '古いシークレットを使用するリクエストは、すぐに拒否される可能性があります。',
  rotateKey: 'キーをローテーション',
  rotating: 'ローテーションしています…',
  checkingRotation: '新しいシークレットが作成されたかどうかを確認しています…',
  outcomeReplaced:
    'シークレットが置き換えられた可能性があります。キーをもう一度ローテーションして、新しいシークレットを取得してください。',
  outcomeRotationUnknown: (name) =>
    `「${name}」の新しいシークレットが作成された可能性がありますが、現在は一覧を読み込めません。まず再確認してください。再試行すると、別のシークレットが作成される可能性があります。`,
  rotatedTitle: (name) => `API キーをローテーションしました：「${name}」`,
  oldSecretWorksUntil: (instant) => `古いシークレットは ${instant} まで使えます。`,
  oldSecretStopped: '古いシークレットはもう使えません。',
  confirmCloseRotatedText:
    '新しいシークレットはまだコピーされておらず、再表示できません。ここで閉じると、キーをもう一度ローテーションする必要があります。',
  lostRotatedText:
    '新しいシークレットが保存される前にページを離れたため、シークレットは消去されました。キーをもう一度ローテーションしてください。',
}
