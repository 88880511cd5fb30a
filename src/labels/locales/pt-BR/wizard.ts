import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('pt-BR')
const NAME_TAKEN = 'Outra chave já tem este nome. Escolha outro nome.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Fechar',
  stepOf: (step, total, { number }) => `Etapa ${number(step)} de ${number(total)}`,
  createTitle: 'Criar chave de API',
  nameLabel: 'Nome',
  nameHelp: 'Descreva para que serve esta chave, assim você poderá reconhecê-la depois.',
  descriptionLabel: 'Descrição',
  optional: 'opcional',
  charactersLeft: plural({
    one: '# caractere restante',
    many: '# de caracteres restantes',
    other: '# caracteres restantes',
  }),
  createKey: 'Criar chave de API',
  creating: 'Criando…',
  nameError: {
    required: 'Insira um nome.',
    'too-short': 'Use um nome mais longo.',
    'too-long': 'Use um nome mais curto.',
    taken: NAME_TAKEN,
    invalid: 'O servidor não aceitou este nome. Tente um nome mais simples.',
  },
  tooShort: plural({
    one: 'Use pelo menos # caractere.',
    many: 'Use pelo menos # de caracteres.',
    other: 'Use pelo menos # caracteres.',
  }),
  tooLong: plural({
    one: 'Use no máximo # caractere.',
    many: 'Use no máximo # de caracteres.',
    other: 'Use no máximo # caracteres.',
  }),
  tooLongBy: plural({
    one: 'Remova pelo menos # caractere.',
    many: 'Remova pelo menos # de caracteres.',
    other: 'Remova pelo menos # caracteres.',
  }),
  descriptionError: {
    required: 'Insira uma descrição.',
    'too-short': 'Use uma descrição mais longa.',
    'too-long': 'Use uma descrição mais curta.',
    taken: 'Outra chave já tem esta descrição. Insira outra descrição.',
    invalid: 'O servidor não aceitou esta descrição. Tente uma descrição mais simples.',
  },
  createError: {
    unauthorized:
      'Sua sessão expirou. Faça login novamente em outra guia e tente de novo. Os dados inseridos são mantidos.',
    forbidden: 'Você não tem permissão para criar chaves de API. Peça acesso a um administrador.',
    'not-found': 'Não é possível criar chaves de API neste endereço. Entre em contato com o suporte.',
    'invalid-input': 'O servidor não aceitou os dados inseridos. Verifique-os e tente de novo.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'O servidor ainda está processando esta solicitação.',
    'precondition-failed': 'A lista de chaves mudou desde que foi carregada. Recarregue a página e tente de novo.',
    'limit-reached': 'Você atingiu o limite de chaves de API. Remova uma chave de que não precisa mais.',
    'rate-limited': 'Muitas solicitações.',
    unreachable: 'A conexão com o servidor falhou.',
    timeout: 'O servidor demorou demais para responder.',
    'server-error': 'Ocorreu um erro no servidor.',
    'malformed-response': 'O servidor enviou uma resposta inesperada.',
    'secret-missing': 'O servidor criou a chave, mas não enviou o segredo.',
    unsupported: 'Não é possível criar chaves de API aqui.',
    aborted: 'A solicitação foi cancelada.',
    unknown: 'Ocorreu um erro.',
  },
  checking: 'Verificando se a chave foi criada…',
  checkAgain: 'Verificar de novo',
  stillWaiting:
    'Isso está demorando mais do que o normal. Se você parar de esperar, a solicitação ainda poderá ser concluída. O segredo será exibido se chegar enquanto esta caixa de diálogo estiver aberta.',
  stopWaiting: 'Parar de esperar',
  outcomeUnknown: (name) =>
    `“${name}” pode ter sido criada, mas não é possível carregar a lista no momento. Verifique de novo primeiro: uma nova tentativa pode criar uma segunda chave.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `Ainda não há uma nova chave chamada “${name}” na lista. Ela ainda pode aparecer, e uma nova tentativa pode criar uma segunda chave.`
      : `Ainda não há uma nova chave chamada “${name}” entre as primeiras chaves da lista (${number(searched)}). Ela ainda pode aparecer, e uma nova tentativa pode criar uma segunda chave.`,
  outcomeRepeatable: 'Tente de novo: o servidor retorna a mesma chave e não cria uma segunda.',
  outcomeCandidate: (name) =>
    `Uma nova chave na lista pode ser “${name}”. Feche esta caixa de diálogo para analisá-la. Uma nova tentativa cria outra chave.`,
  nothingCreated: 'Nenhuma chave foi criada. Verifique sua conexão e tente de novo.',
  keyOfScope: (scope) => `Esta chave pertence a ${scope}.`,

  revealTitle: (name) => `Chave de API criada: “${name}”`,
  onlyOnceTitle: 'Este segredo é exibido somente uma vez.',
  onlyOnceText:
    'Copie-o agora e guarde-o no seu gerenciador de segredos. Ninguém pode exibi-lo de novo, nem mesmo o suporte.',
  secretLabel: 'Novo segredo',
  secretHidden: 'O segredo está oculto. Você pode copiá-lo sem exibi-lo.',
  show: 'Mostrar',
  hide: 'Ocultar',
  copy: 'Copiar',
  copiedButton: 'Copiado',
  copied: 'Copiado. A área de transferência contém o segredo completo.',
  copyBlocked: 'O navegador bloqueou a cópia. O segredo está selecionado: pressione Ctrl+C ou, em um Mac, ⌘C.',
  download: 'Baixar como .env',
  downloaded: 'Download iniciado. Verifique se o arquivo foi salvo e marque a caixa de seleção.',
  downloadUnavailable:
    'Este segredo contém caracteres que arquivos .env não conseguem armazenar de forma confiável. Em vez disso, copie o segredo.',
  snippetsLabel: 'Usar sua chave',
  copySnippet: 'Copiar snippet',
  snippetUnavailable: 'Este segredo contém caracteres que este snippet não pode conter. Em vez disso, copie o segredo.',
  firstUsePending: 'Aguardando a primeira solicitação com esta chave…',
  firstUseSeen: 'Está funcionando: a primeira solicitação chegou.',
  savedCheckbox: 'Salvei o segredo',
  done: 'Concluir',
  confirmCloseTitle: (name) => `Fechar sem salvar o segredo de “${name}”?`,
  confirmCloseText:
    'O segredo ainda não foi copiado e não poderá ser exibido de novo. Se você fechar agora, terá que revogar a chave e criar uma nova.',
  closeAnyway: 'Fechar mesmo assim',
  backToSecret: 'Voltar',
  copyAndClose: 'Copiar e fechar',
  lostTitle: (name) => `O segredo de “${name}” não pode mais ser exibido`,
  lostText:
    'Você saiu da página antes que o segredo fosse salvo, por isso ele foi apagado. Revogue a chave e crie uma nova.',

  expiryLabel: 'Expiração',
  expiryChoose: 'Escolher…',
  expiryIn: (preset, { duration }) => `Em ${duration(preset)}`,
  expiryNever: 'Nunca',
  expiryOther: 'Data personalizada…',
  expiryDay: 'Data de expiração',
  expiryTime: 'Data e hora de expiração',
  expiresOn: (instant) => `Esta chave expira em ${instant}.`,
  neverExpires: 'Esta chave não expira.',
  expiryError: {
    required: 'Escolha uma data de expiração.',
    'too-short': 'Esta data é anterior à data mínima. Escolha uma data posterior.',
    'too-long': 'Esta data está muito distante. Escolha uma data anterior.',
    taken: 'Escolha outra data de expiração.',
    invalid: 'O servidor não aceitou esta data de expiração. Escolha outra data.',
  },
  scopesLabel: 'Permissões',
  scopesAll: 'Todas',
  scopesReadOnly: 'Somente leitura',
  scopesChoose: 'Personalizadas',
  scopesLoading: 'Carregando permissões…',
  scopesFailed: 'Não foi possível carregar as permissões.',
  scopesFailedText: 'Se você continuar, o servidor decidirá o que a chave pode fazer.',
  scopesNeeded: 'Para criar uma chave, você precisa selecionar permissões.',
  scopesSearch: 'Pesquisar permissões',
  scopesOther: 'Outras',
  selectGroup: 'Selecionar tudo',
  selectNone: 'Desmarcar tudo',
  scopesChosen: (chosen, total, { number }) => `Selecionadas: ${number(chosen)} de ${number(total)}.`,
  scopesFound: (found, { number }) => `Encontradas: ${number(found)}.`,
  scopesError: {
    required: 'Selecione pelo menos uma permissão.',
    'too-short': 'Selecione mais permissões.',
    'too-long': 'Selecione menos permissões.',
    taken: 'Selecione outras permissões.',
    invalid: 'O servidor não aceitou estas permissões. Selecione outras permissões.',
  },

  rotateTitle: (name) => `Rotacionar “${name}”`,
  rotateText:
    'A rotação cria um novo segredo, que é exibido somente uma vez. Substitua o segredo antigo em todos os lugares onde ele é usado.',
  graceLabel: 'O segredo antigo deixa de funcionar',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Imediatamente' : `Após ${duration(seconds)}`),
  oldSecretWillStop: 'As solicitações que usam o segredo antigo serão rejeitadas imediatamente.',
  oldSecretWillWorkUntil: (instant) => `O segredo antigo funcionará até ${instant}.`,
  oldSecretMayStop: 'As solicitações que usam o segredo antigo podem ser rejeitadas imediatamente.',
  rotateKey: 'Rotacionar chave',
  rotating: 'Rotacionando…',
  checkingRotation: 'Verificando se um novo segredo foi criado…',
  outcomeReplaced: 'O segredo pode ter sido substituído. Rotacione a chave de novo para obter um novo segredo.',
  outcomeRotationUnknown: (name) =>
    `Um novo segredo de “${name}” pode ter sido criado, mas não é possível carregar a lista no momento. Verifique de novo primeiro: uma nova tentativa pode criar outro segredo.`,
  rotatedTitle: (name) => `Chave de API rotacionada: “${name}”`,
  oldSecretWorksUntil: (instant) => `O segredo antigo funciona até ${instant}.`,
  oldSecretStopped: 'O segredo antigo não funciona mais.',
  confirmCloseRotatedText:
    'O novo segredo ainda não foi copiado e não poderá ser exibido de novo. Se você fechar agora, terá que rotacionar a chave de novo.',
  lostRotatedText:
    'Você saiu da página antes que o novo segredo fosse salvo, por isso ele foi apagado. Rotacione a chave de novo.',
}
