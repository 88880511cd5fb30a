// Brazilian Portuguese. Informal address: "você".
//
// key: chave (API key: chave de API) · secret: segredo · revoke: revogar · rotate: rotacionar
// scope, permission: permissão · create: criar · disable, enable: desativar, ativar · delete: excluir
// expire: expirar · request: solicitação
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('pt-BR')
const keys = plural({ one: '# chave', many: '# de chaves', other: '# chaves' })
const apiKeys = plural({ one: '# chave de API', many: '# de chaves de API', other: '# chaves de API' })
const ASK_ADMIN = 'Peça acesso a um administrador.'
const REFUSED = 'O servidor não aceitou a solicitação. Entre em contato com o suporte.'

export const brazilianPortuguese: LocaleLabels = {
  locale: 'pt-BR',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Chaves de API',
  intro: 'Use estas chaves para autenticar solicitações à API. Trate-as como senhas.',
  createButton: 'Criar chave de API',
  keyCount: apiKeys,
  keySummary: (total, active, format) =>
    active === undefined
      ? keys(total, format)
      : `${keys(total, format)}, ${plural({ one: '# ativa', many: '# ativas', other: '# ativas' })(active, format)}`,
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({
          one: 'Primeira chave de API (#)',
          many: 'Primeiras chaves de API (#)',
          other: 'Primeiras # chaves de API',
        })(shown, format)
      : `${format.number(shown)} de ${apiKeys(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `# chave de API exibida. O servidor informa que há ${format.number(reported)}.`,
      many: `# de chaves de API exibidas. O servidor informa que há ${format.number(reported)}.`,
      other: `# chaves de API exibidas. O servidor informa que há ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Nome',
  columnKey: 'Chave',
  columnId: 'ID',
  columnCreated: 'Criação',
  columnLastUsed: 'Último uso',
  columnExpires: 'Expiração',
  columnCreatedBy: 'Criada por',
  columnStatus: 'Status',
  columnActions: 'Ações',
  status: { active: 'Ativa', disabled: 'Desativada', expired: 'Expirada', revoked: 'Revogada' },
  unnamed: 'Chave sem nome',
  newBadge: 'Nova',
  never: 'Nunca',
  unknown: 'Desconhecido',
  hintUnavailable: 'Não disponível',
  unreadableRow: (field) => `Não é possível exibir esta chave porque o servidor enviou dados inválidos (${field}).`,
  actionsFor: (name) => `Ações para ${name}`,
  select: (name) => `Selecionar ${name}`,
  selectAll: 'Selecionar tudo',
  expiresIn: (when) => `Expira ${when}`,
  insight: {
    'never-used': 'Nunca usada',
    idle: 'Sem uso há 90 dias',
    'never-expires': 'Nunca expira',
  },
  replacedBy: (name) => `Substituída por “${name}”`,
  replaces: (name) => `Substitui “${name}”`,
  countOfQuota: (total, quota, format) => `${format.number(total)} de ${apiKeys(quota, format)}`,
  quotaReached: (quota, format) =>
    `Você atingiu o limite de ${apiKeys(quota, format)}. Remova uma chave de que não precisa mais.`,

  search: 'Pesquisar chaves de API',
  searchPlaceholder: 'Nome ou chave',
  searchPlaceholderNameless: 'Chave ou ID',
  allStatuses: 'Todos os status',
  sortBy: 'Ordenar por',
  defaultSort: 'Mais recentes primeiro',
  sortedBy: (column, direction) => `${column}, ordem ${direction === 'asc' ? 'crescente' : 'decrescente'}`,
  searching: 'Pesquisando…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({
          one: '# chave de API encontrada',
          many: '# de chaves de API encontradas',
          other: '# chaves de API encontradas',
        })(found, format)
      : `Resultados: ${format.number(found)} de ${apiKeys(among, format)}`,
  matchesInLoaded: (found, loaded, format) =>
    plural({
      one: `# resultado entre as chaves de API carregadas até agora (${format.number(loaded)}). As outras chaves não foram pesquisadas.`,
      many: `# de resultados entre as chaves de API carregadas até agora (${format.number(loaded)}). As outras chaves não foram pesquisadas.`,
      other: `# resultados entre as chaves de API carregadas até agora (${format.number(loaded)}). As outras chaves não foram pesquisadas.`,
    })(found, format),
  noMatchTitle: 'Nenhuma chave de API encontrada',
  noMatchText:
    'Tente uma parte do nome, da descrição, do criador ou do ID, ou os primeiros ou últimos caracteres da chave.',
  noMatchInLoaded: (loaded, { number }) =>
    `Somente as chaves de API carregadas até agora (${number(loaded)}) foram pesquisadas.`,
  sortedLoaded: (loaded, { number }) =>
    `Somente as chaves de API carregadas até agora (${number(loaded)}) estão ordenadas.`,
  clearSearch: 'Limpar pesquisa',
  notPrinted: plural({
    one: '# outra chave de API não é impressa.',
    many: '# de outras chaves de API não são impressas.',
    other: '# outras chaves de API não são impressas.',
  }),

  loading: 'Carregando chaves de API…',
  refreshing: 'Atualizando…',
  showMore: 'Mostrar mais',
  loadingMore: 'Carregando mais…',
  emptyTitle: 'Ainda não há chaves de API',
  emptyText:
    'Crie uma chave separada para cada servidor ou script. Assim, você pode substituir uma sem afetar as outras.',
  emptyReadOnly: 'As chaves de API criadas pelos seus administradores aparecem aqui.',
  readOnly: 'Você tem acesso somente leitura. Peça a um administrador para criar uma chave.',
  listFailed: 'Não foi possível carregar as chaves de API.',
  refreshFailed: 'Não foi possível atualizar a lista.',
  staleSince: (ago) => `Última atualização: ${ago}.`,
  moreFailed: 'Não foi possível carregar as próximas chaves.',
  listError: {
    unauthorized: 'Sua sessão expirou. Faça login novamente e tente de novo.',
    forbidden: `Você não tem permissão para ver as chaves de API. ${ASK_ADMIN}`,
    'not-found': 'A lista de chaves de API não foi encontrada. Entre em contato com o suporte.',
    'rate-limited': 'Muitas solicitações. Aguarde um momento e tente de novo.',
    unreachable: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
    timeout: 'O servidor demorou demais para responder. Tente de novo.',
    'server-error': 'Ocorreu um erro no servidor. Tente de novo em instantes.',
    'malformed-response': 'O servidor enviou uma resposta inesperada. Entre em contato com o suporte.',
    unsupported: 'O servidor não permite listar chaves de API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'O servidor ainda está processando uma solicitação. Tente de novo em instantes.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'A solicitação foi cancelada.',
    unknown: 'Ocorreu um erro. Tente de novo.',
  },
  retryAfter: plural({
    one: 'Tente de novo em # segundo.',
    many: 'Tente de novo em # de segundos.',
    other: 'Tente de novo em # segundos.',
  }),
  cancel: 'Cancelar',
  tryAgain: 'Tentar de novo',
  openFailed: 'Não foi possível carregar parte desta página. Verifique sua conexão e recarregue a página.',
  reload: 'Recarregar página',

  orphanTitle: (name) => `O segredo de “${name}” nunca foi salvo.`,
  orphanText: 'A chave foi criada, mas o segredo se perdeu antes de ser salvo. Revogue a chave e crie uma nova.',
  unsavedRotationTitle: (name) => `O novo segredo de “${name}” nunca foi salvo.`,
  unsavedRotationText:
    'O segredo antigo pode não funcionar mais. Rotacione a chave de novo para obter um novo segredo.',
  unacknowledgedTitle: (name) => `O servidor não foi notificado de que você salvou o segredo de “${name}”.`,
  unacknowledgedText: 'O servidor pode revogar a chave. Notifique o servidor de novo ou verifique se a chave funciona.',
  acknowledgeAgain: 'Notificar servidor de novo',
  unresolvedTitle: (name) => `“${name}” pode ter sido criada.`,
  unresolvedText:
    'A solicitação não foi concluída, por isso o segredo não foi exibido. Se a chave foi criada, ela aparece na lista.',
  resumeText: 'O servidor ainda pode retornar o segredo por alguns minutos.',
  resume: 'Obter segredo',
  candidateTitle: (name) => `“${name}” pode ser a chave da sua última solicitação.`,
  candidateText:
    'Esta chave tem o mesmo nome e foi criada naquele momento, mas pode pertencer a outra pessoa. Revogue-a somente se for sua.',
  candidateCreatedBy: (creator) => `criada por ${creator}`,
  candidateNeverUsed: 'nunca usada',
  review: 'Analisar…',
  dismiss: 'Dispensar',
  revoke: 'Revogar',
  rotate: 'Rotacionar',
}
