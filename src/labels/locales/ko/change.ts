import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('ko')
const FORBIDDEN = '이 작업을 수행할 권한이 없습니다. 관리자에게 액세스 권한을 요청하세요.'
const REFUSED = '서버가 변경을 수락하지 않았습니다.'
const CHECK_LIST = '변경이 적용되었을 수 있으니 목록을 확인하세요.'
const OTHERS = '나머지는 변경되지 않았습니다.'

export const change: ChangeLabels = {
  details: '세부정보',
  edit: '수정',
  disable: '비활성화',
  enable: '활성화',
  delete: '삭제',
  disabledReason: {
    revoked: '이 키는 폐기되었습니다.',
    expired: '이 키는 만료되었습니다.',
    forbidden: FORBIDDEN,
    'not-now': '지금은 서버가 이 키에 대해 이 작업을 허용하지 않습니다.',
  },
  changeFailed: (name) => `“${name}” 키에 대한 요청이 실패했습니다.`,
  changeError: {
    unauthorized: '세션이 만료되었습니다. 다시 로그인한 후 다시 시도하세요.',
    forbidden: FORBIDDEN,
    'not-found': '이 키를 찾을 수 없습니다. 삭제되었을 수 있습니다.',
    'invalid-input': REFUSED,
    'name-taken': '다른 키가 이미 이 이름을 사용하고 있습니다. 다른 이름을 입력하세요.',
    'in-progress': '서버가 아직 이 키에 대한 요청을 처리하고 있습니다. 잠시 후 다시 시도하세요.',
    'precondition-failed': '불러온 이후에 이 키가 변경되었습니다. 페이지를 새로 고친 후 다시 시도하세요.',
    'limit-reached': REFUSED,
    'rate-limited': '요청이 너무 많습니다. 잠시 기다린 후 다시 시도하세요.',
    unreachable: '서버에 연결할 수 없습니다. 연결을 확인한 후 다시 시도하세요.',
    timeout: `서버의 응답이 너무 오래 걸렸습니다. ${CHECK_LIST}`,
    'server-error': `서버에서 문제가 발생했습니다. ${CHECK_LIST}`,
    'malformed-response': `서버가 예기치 않은 응답을 보냈습니다. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: '서버가 이 작업을 지원하지 않습니다.',
    aborted: '요청이 취소되었습니다.',
    unknown: '문제가 발생했습니다. 다시 시도하세요.',
  },
  changing: {
    update: '저장 중…',
    enable: '활성화 중…',
    disable: '비활성화 중…',
    revoke: '폐기 중…',
    delete: '삭제 중…',
  },
  changed: {
    update: (name) => `“${name}” 키의 변경사항이 저장되었습니다.`,
    enable: (name) => `“${name}” 키가 활성화되었습니다.`,
    disable: (name) => `“${name}” 키가 비활성화되었습니다.`,
    revoke: (name) => `“${name}” 키가 폐기되었습니다.`,
    delete: (name) => `“${name}” 키가 삭제되었습니다.`,
  },
  undo: '실행 취소',
  dismiss: '알림 닫기',
  selected: (count, { number }) => `${number(count)}개 선택됨`,
  clearSelection: '선택 해제',
  actionForSome: {
    enable: (count, total, { number }) => `${number(total)}개 중 ${number(count)}개 활성화`,
    disable: (count, total, { number }) => `${number(total)}개 중 ${number(count)}개 비활성화`,
    revoke: (count, total, { number }) => `${number(total)}개 중 ${number(count)}개 폐기`,
    delete: (count, total, { number }) => `${number(total)}개 중 ${number(count)}개 삭제`,
  },
  bulkChanged: {
    enable: (count, total, { number }) =>
      count === total
        ? `API 키 ${number(count)}개가 활성화되었습니다.`
        : `API 키 ${number(total)}개 중 ${number(count)}개가 활성화되었습니다. ${OTHERS}`,
    disable: (count, total, { number }) =>
      count === total
        ? `API 키 ${number(count)}개가 비활성화되었습니다.`
        : `API 키 ${number(total)}개 중 ${number(count)}개가 비활성화되었습니다. ${OTHERS}`,
    revoke: (count, total, { number }) =>
      count === total
        ? `API 키 ${number(count)}개가 폐기되었습니다.`
        : `API 키 ${number(total)}개 중 ${number(count)}개가 폐기되었습니다. ${OTHERS}`,
    delete: (count, total, { number }) =>
      count === total
        ? `API 키 ${number(count)}개가 삭제되었습니다.`
        : `API 키 ${number(total)}개 중 ${number(count)}개가 삭제되었습니다. ${OTHERS}`,
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `“${name}” 키를 폐기할까요?`,
    delete: (name) => `“${name}” 키를 삭제할까요?`,
  },
  revokeOrDeleteText: {
    revoke: '키가 즉시 작동을 멈추고, 이 키를 사용하는 요청은 거부됩니다. 이 작업은 되돌릴 수 없습니다.',
    delete:
      '키가 즉시 작동을 멈추고, 이 키를 사용하는 요청은 거부되며, 키의 기록이 지워집니다. 이 작업은 되돌릴 수 없습니다.',
    deleteInactive: '이 키는 더 이상 작동하지 않습니다. 삭제하면 키의 기록이 지워집니다. 이 작업은 되돌릴 수 없습니다.',
  },
  recentlyUsed: (ago) => `마지막 사용: ${ago}. 이 키는 아직 사용 중일 수 있습니다.`,
  typeToConfirm: (text) => `확인하려면 다음을 입력하세요: ${text}`,
  confirmationMismatch: '텍스트가 일치하지 않습니다. 위에 표시된 대로 정확히 입력하세요.',
  editTitle: (name) => `“${name}” 키 수정`,
  save: '저장',
  keyDetails: (name) => `“${name}” 키 세부정보`,
  keyId: 'ID',
  copyId: 'ID 복사',
  idCopied: 'ID가 복사되었습니다.',
  idCopyBlocked: '브라우저가 복사를 차단했습니다. ID를 선택하여 직접 복사하세요.',
  keyUpdated: '마지막 수정',
  keyRevoked: '폐기일',
  keyUsage: '사용량',
  usage: (requests, remaining, format) => {
    const used = plural({ other: '요청 #건' })(requests, format)
    return typeof remaining === 'number' ? `${used}, ${format.number(remaining)}건 남음` : used
  },
  noScopes: '없음',
  keyReplacedBy: '다음 키로 대체됨',
  keyReplaces: '다음 키를 대체함',
  activity: '활동 보기',
  history: '기록',
  loadingHistory: '기록을 불러오는 중…',
  historyEmpty: '아직 기록이 없습니다.',
  historyFailed: '기록을 불러오지 못했습니다.',
  historyEvent: {
    created: '생성됨',
    rotated: '순환됨',
    updated: '수정됨',
    enabled: '활성화됨',
    disabled: '비활성화됨',
    revoked: '폐기됨',
    deleted: '삭제됨',
    acknowledged: '시크릿 저장됨',
  },
  bulkTitle: {
    enable: plural({ other: 'API 키 #개를 활성화할까요?' }),
    disable: plural({ other: 'API 키 #개를 비활성화할까요?' }),
    revoke: plural({ other: 'API 키 #개를 폐기할까요?' }),
    delete: plural({ other: 'API 키 #개를 삭제할까요?' }),
  },
  bulkText: {
    enable: '키가 즉시 다시 작동합니다.',
    disable: '키가 즉시 작동을 멈추고, 이 키를 사용하는 요청은 거부됩니다. 나중에 다시 활성화할 수 있습니다.',
    revoke: '키가 즉시 작동을 멈추고, 이 키를 사용하는 요청은 거부됩니다. 이 작업은 되돌릴 수 없습니다.',
    delete: '키가 즉시 작동을 멈추고, 키의 기록이 지워집니다. 이 작업은 되돌릴 수 없습니다.',
  },
  andMore: (count, { number }) => `외 ${number(count)}개`,
  typeCount: (count) => `확인하려면 키 개수(${count})를 입력하세요`,
  progress: (count, total, { number }) => `${number(total)}개 중 ${number(count)}개`,
  stop: '중지',
  stopping: '중지하는 중…',
  bulkFailed: (count, total, { number }) => `요청 ${number(total)}건 중 ${number(count)}건이 실패했습니다.`,
  bulkSkipped: (count, { number }) => `${number(count)}개를 건너뛰었습니다.`,
  retryFailed: '실패한 키 다시 시도',
}
