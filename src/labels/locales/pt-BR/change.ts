import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('pt-BR')
const FORBIDDEN = 'Você não tem permissão para fazer isso. Peça acesso a um administrador.'
const REFUSED = 'O servidor não aceitou a alteração.'
const CHECK_LIST = 'A alteração pode ter sido aplicada: verifique a lista.'
const NO_UNDO = 'Essa ação não pode ser desfeita.'

type BulkLabel = ChangeLabels['bulkChanged']['enable']

const bulkChanged =
  (done: string): BulkLabel =>
  (count, total, format) =>
    count === total
      ? plural({
          one: `# chave de API foi ${done}.`,
          many: `# de chaves de API foram ${done}s.`,
          other: `# chaves de API foram ${done}s.`,
        })(count, format)
      : plural({
          one: `# de ${format.number(total)} chaves de API foi ${done}. As outras não foram alteradas.`,
          many: `# de ${format.number(total)} chaves de API foram ${done}s. As outras não foram alteradas.`,
          other: `# de ${format.number(total)} chaves de API foram ${done}s. As outras não foram alteradas.`,
        })(count, format)

const bulkTitle = (action: string) =>
  plural({
    one: `${action} # chave de API?`,
    many: `${action} # de chaves de API?`,
    other: `${action} # chaves de API?`,
  })

export const change: ChangeLabels = {
  details: 'Detalhes',
  edit: 'Editar',
  disable: 'Desativar',
  enable: 'Ativar',
  delete: 'Excluir',
  disabledReason: {
    revoked: 'Esta chave foi revogada.',
    expired: 'Esta chave expirou.',
    forbidden: FORBIDDEN,
    'not-now': 'O servidor não permite esta ação para esta chave no momento.',
  },
  changeFailed: (name) => `A solicitação para “${name}” falhou.`,
  changeError: {
    unauthorized: 'Sua sessão expirou. Faça login novamente e tente de novo.',
    forbidden: FORBIDDEN,
    'not-found': 'Esta chave não foi encontrada. Ela pode ter sido excluída.',
    'invalid-input': REFUSED,
    'name-taken': 'Outra chave já tem este nome. Escolha outro nome.',
    'in-progress': 'O servidor ainda está processando uma solicitação para esta chave. Tente de novo em instantes.',
    'precondition-failed': 'Esta chave mudou desde que foi carregada. Recarregue a página e tente de novo.',
    'limit-reached': REFUSED,
    'rate-limited': 'Muitas solicitações. Aguarde um momento e tente de novo.',
    unreachable: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
    timeout: `O servidor demorou demais para responder. ${CHECK_LIST}`,
    'server-error': `Ocorreu um erro no servidor. ${CHECK_LIST}`,
    'malformed-response': `O servidor enviou uma resposta inesperada. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'O servidor não oferece suporte a esta ação.',
    aborted: 'A solicitação foi cancelada.',
    unknown: 'Ocorreu um erro. Tente de novo.',
  },
  changing: {
    update: 'Salvando…',
    enable: 'Ativando…',
    disable: 'Desativando…',
    revoke: 'Revogando…',
    delete: 'Excluindo…',
  },
  changed: {
    update: (name) => `As alterações em “${name}” foram salvas.`,
    enable: (name) => `“${name}” foi ativada.`,
    disable: (name) => `“${name}” foi desativada.`,
    revoke: (name) => `“${name}” foi revogada.`,
    delete: (name) => `“${name}” foi excluída.`,
  },
  undo: 'Desfazer',
  dismiss: 'Dispensar',
  selected: plural({ one: '# selecionada', many: '# selecionadas', other: '# selecionadas' }),
  clearSelection: 'Limpar seleção',
  actionForSome: {
    enable: (count, total, { number }) => `Ativar ${number(count)} de ${number(total)}`,
    disable: (count, total, { number }) => `Desativar ${number(count)} de ${number(total)}`,
    revoke: (count, total, { number }) => `Revogar ${number(count)} de ${number(total)}`,
    delete: (count, total, { number }) => `Excluir ${number(count)} de ${number(total)}`,
  },
  bulkChanged: {
    enable: bulkChanged('ativada'),
    disable: bulkChanged('desativada'),
    revoke: bulkChanged('revogada'),
    delete: bulkChanged('excluída'),
  },
  revokeOrDeleteTitle: { revoke: (name) => `Revogar “${name}”?`, delete: (name) => `Excluir “${name}”?` },
  revokeOrDeleteText: {
    revoke: `A chave deixa de funcionar imediatamente, e as solicitações que a usam são rejeitadas. ${NO_UNDO}`,
    delete: `A chave deixa de funcionar imediatamente, as solicitações que a usam são rejeitadas e o registro dela é apagado. ${NO_UNDO}`,
    deleteInactive: `A chave não funciona mais. Se você a excluir, o registro dela será apagado. ${NO_UNDO}`,
  },
  recentlyUsed: (ago) => `Último uso: ${ago}. Esta chave ainda pode estar em uso.`,
  typeToConfirm: (text) => `Digite ${text} para confirmar`,
  confirmationMismatch: 'O texto não corresponde. Digite-o exatamente como mostrado acima.',
  editTitle: (name) => `Editar “${name}”`,
  save: 'Salvar',
  keyDetails: (name) => `Detalhes de “${name}”`,
  keyId: 'ID',
  copyId: 'Copiar ID',
  idCopied: 'ID copiado.',
  idCopyBlocked: 'O navegador bloqueou a cópia. Selecione o ID e copie-o manualmente.',
  keyUpdated: 'Última atualização',
  keyRevoked: 'Revogação',
  keyUsage: 'Uso',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# solicitação', many: '# de solicitações', other: '# solicitações' })(requests, format)
    return typeof remaining === 'number'
      ? `${used}, ${plural({ one: '# restante', many: '# restantes', other: '# restantes' })(remaining, format)}`
      : used
  },
  noScopes: 'Nenhuma',
  keyReplacedBy: 'Substituída por',
  keyReplaces: 'Substitui',
  activity: 'Ver atividade',
  history: 'Histórico',
  loadingHistory: 'Carregando histórico…',
  historyEmpty: 'Ainda não há histórico.',
  historyFailed: 'Não foi possível carregar o histórico.',
  historyEvent: {
    created: 'Criada',
    rotated: 'Rotacionada',
    updated: 'Atualizada',
    enabled: 'Ativada',
    disabled: 'Desativada',
    revoked: 'Revogada',
    deleted: 'Excluída',
    acknowledged: 'Segredo salvo',
  },
  bulkTitle: {
    enable: bulkTitle('Ativar'),
    disable: bulkTitle('Desativar'),
    revoke: bulkTitle('Revogar'),
    delete: bulkTitle('Excluir'),
  },
  bulkText: {
    enable: 'As chaves voltam a funcionar imediatamente.',
    disable:
      'As chaves deixam de funcionar imediatamente, e as solicitações que as usam são rejeitadas. Você poderá ativá-las de novo mais tarde.',
    revoke: `As chaves deixam de funcionar imediatamente, e as solicitações que as usam são rejeitadas. ${NO_UNDO}`,
    delete: `As chaves deixam de funcionar imediatamente, e os registros delas são apagados. ${NO_UNDO}`,
  },
  andMore: (count, { number }) => `e mais ${number(count)}`,
  typeCount: (count) => `Digite o número de chaves (${count}) para confirmar`,
  progress: (count, total, { number }) => `${number(count)} de ${number(total)}`,
  stop: 'Parar',
  stopping: 'Parando…',
  bulkFailed: (count, total, { number }) => `Falhas: ${number(count)} de ${number(total)} solicitações.`,
  bulkSkipped: plural({ one: '# ignorada.', many: '# ignoradas.', other: '# ignoradas.' }),
  retryFailed: 'Repetir as que falharam',
}
