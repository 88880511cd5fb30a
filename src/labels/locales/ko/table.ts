// Korean. Formal address: polite endings (-습니다, -하세요), without a pronoun. The word 키 follows each quoted name, so
// that no particle depends on the last letter of the name.
//
// key: 키 (API key: API 키) · secret: 시크릿 · revoke: 폐기 · rotate: 순환 · scope, permission: 권한
// create: 생성 · disable, enable: 비활성화, 활성화 · expire: 만료 · delete: 삭제
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('ko')
const ASK_ADMIN = '관리자에게 액세스 권한을 요청하세요.'
const REFUSED = '서버가 요청을 수락하지 않았습니다. 지원팀에 문의하세요.'

export const korean: LocaleLabels = {
  locale: 'ko',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API 키',
  intro: '이 키는 API 요청을 인증하는 데 사용됩니다. 비밀번호처럼 안전하게 관리하세요.',
  createButton: 'API 키 생성',
  keyCount: plural({ other: 'API 키 #개' }),
  keySummary: (total, active, { number }) =>
    active === undefined ? `키 ${number(total)}개` : `키 ${number(total)}개, 활성 ${number(active)}개`,
  shownOfTotal: (shown, total, { number }) =>
    total === undefined ? `처음 ${number(shown)}개의 API 키` : `API 키 ${number(total)}개 중 ${number(shown)}개`,
  incompleteList: (shown, reported, { number }) =>
    `API 키 ${number(shown)}개가 표시되었습니다. 서버가 보고한 개수는 ${number(reported)}개입니다.`,

  columnName: '이름',
  columnKey: '키',
  columnId: 'ID',
  columnCreated: '생성일',
  columnLastUsed: '마지막 사용',
  columnExpires: '만료일',
  columnCreatedBy: '생성자',
  columnStatus: '상태',
  columnActions: '작업',
  status: { active: '활성', disabled: '비활성', expired: '만료됨', revoked: '폐기됨' },
  unnamed: '이름 없음',
  newBadge: '신규',
  never: '없음',
  unknown: '알 수 없음',
  hintUnavailable: '표시할 수 없음',
  unreadableRow: (field) => `서버가 잘못된 데이터(${field})를 보내 이 키를 표시할 수 없습니다.`,
  actionsFor: (name) => `${name} 작업`,
  select: (name) => `${name} 선택`,
  selectAll: '모두 선택',
  expiresIn: (when) => `${when} 만료`,
  insight: {
    'never-used': '사용한 적 없음',
    idle: '90일간 사용하지 않음',
    'never-expires': '만료되지 않음',
  },
  replacedBy: (name) => `“${name}” 키로 대체됨`,
  replaces: (name) => `“${name}” 키를 대체함`,
  countOfQuota: (total, quota, { number }) => `API 키 ${number(quota)}개 중 ${number(total)}개 사용`,
  quotaReached: plural({
    other: 'API 키 한도인 #개에 도달했습니다. 더 이상 필요하지 않은 키를 정리하세요.',
  }),

  search: 'API 키 검색',
  searchPlaceholder: '이름 또는 키',
  searchPlaceholderNameless: '키 또는 ID',
  allStatuses: '모든 상태',
  sortBy: '정렬 기준',
  defaultSort: '최신순',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? '오름차순' : '내림차순'}`,
  searching: '검색 중…',
  matchCount: (found, among, { number }) =>
    among === undefined ? `일치하는 API 키 ${number(found)}개` : `API 키 ${number(among)}개 중 ${number(found)}개 일치`,
  matchesInLoaded: (found, loaded, { number }) =>
    `지금까지 불러온 API 키 ${number(loaded)}개 중 ${number(found)}개가 일치합니다. 나머지 키는 검색되지 않았습니다.`,
  noMatchTitle: '일치하는 API 키 없음',
  noMatchText: '이름, 설명, 생성자, ID의 일부 또는 키의 처음이나 마지막 문자로 검색해 보세요.',
  noMatchInLoaded: (loaded, { number }) => `지금까지 불러온 API 키 ${number(loaded)}개에서만 검색했습니다.`,
  sortedLoaded: (loaded, { number }) => `지금까지 불러온 API 키 ${number(loaded)}개만 정렬되었습니다.`,
  clearSearch: '검색 지우기',
  notPrinted: plural({ other: '그 밖의 API 키 #개는 인쇄되지 않았습니다.' }),

  loading: 'API 키를 불러오는 중…',
  refreshing: '새로 고치는 중…',
  showMore: '더 보기',
  loadingMore: '더 불러오는 중…',
  emptyTitle: '아직 API 키가 없습니다',
  emptyText: '서버나 스크립트마다 별도의 키를 생성하세요. 그러면 다른 키에 영향을 주지 않고 하나만 대체할 수 있습니다.',
  emptyReadOnly: '관리자가 생성한 API 키가 여기에 표시됩니다.',
  readOnly: '키를 볼 수만 있습니다. 키 생성은 관리자에게 요청하세요.',
  listFailed: 'API 키를 불러오지 못했습니다.',
  refreshFailed: '목록을 새로 고치지 못했습니다.',
  staleSince: (ago) => `마지막 업데이트: ${ago}.`,
  moreFailed: '다음 키를 불러오지 못했습니다.',
  listError: {
    unauthorized: '세션이 만료되었습니다. 다시 로그인한 후 다시 시도하세요.',
    forbidden: `API 키를 볼 권한이 없습니다. ${ASK_ADMIN}`,
    'not-found': 'API 키 목록을 찾을 수 없습니다. 지원팀에 문의하세요.',
    'rate-limited': '요청이 너무 많습니다. 잠시 기다린 후 다시 시도하세요.',
    unreachable: '서버에 연결할 수 없습니다. 연결을 확인한 후 다시 시도하세요.',
    timeout: '서버의 응답이 너무 오래 걸렸습니다. 다시 시도하세요.',
    'server-error': '서버에서 문제가 발생했습니다. 잠시 후 다시 시도하세요.',
    'malformed-response': '서버가 예기치 않은 응답을 보냈습니다. 지원팀에 문의하세요.',
    unsupported: '서버가 API 키 목록 조회를 지원하지 않습니다.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': '서버가 아직 요청을 처리하고 있습니다. 잠시 후 다시 시도하세요.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: '요청이 취소되었습니다.',
    unknown: '문제가 발생했습니다. 다시 시도하세요.',
  },
  retryAfter: plural({ other: '#초 후에 다시 시도하세요.' }),
  cancel: '취소',
  tryAgain: '다시 시도',
  openFailed: '이 페이지의 일부를 불러오지 못했습니다. 연결을 확인한 후 페이지를 새로 고치세요.',
  reload: '페이지 새로 고침',

  orphanTitle: (name) => `“${name}” 키의 시크릿이 저장되지 않았습니다.`,
  orphanText: '키는 생성되었지만 시크릿이 저장되기 전에 사라졌습니다. 키를 폐기하고 새 키를 생성하세요.',
  unsavedRotationTitle: (name) => `“${name}” 키의 새 시크릿이 저장되지 않았습니다.`,
  unsavedRotationText: '이전 시크릿이 더 이상 작동하지 않을 수 있습니다. 키를 다시 순환하여 새 시크릿을 받으세요.',
  unacknowledgedTitle: (name) => `“${name}” 키의 시크릿을 저장했다는 사실이 서버에 전달되지 않았습니다.`,
  unacknowledgedText: '서버가 키를 폐기할 수 있습니다. 서버에 다시 알리거나 키가 작동하는지 확인하세요.',
  acknowledgeAgain: '서버에 다시 알리기',
  unresolvedTitle: (name) => `“${name}” 키가 생성되었을 수 있습니다.`,
  unresolvedText: '요청이 완료되지 않아 시크릿이 표시되지 않았습니다. 키가 생성되었다면 목록에 표시됩니다.',
  resumeText: '앞으로 몇 분 동안은 서버에서 시크릿을 다시 받을 수 있습니다.',
  resume: '시크릿 받기',
  candidateTitle: (name) => `“${name}” 키는 마지막 요청으로 생성된 키일 수 있습니다.`,
  candidateText:
    '이 키는 이름이 같고 그 시점에 생성되었지만 다른 사람의 키일 수도 있습니다. 본인의 키인 경우에만 폐기하세요.',
  candidateCreatedBy: (creator) => `생성자: ${creator}`,
  candidateNeverUsed: '사용한 적 없음',
  review: '검토…',
  dismiss: '알림 닫기',
  revoke: '폐기',
  rotate: '순환',
}
