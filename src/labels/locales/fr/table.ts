// French. Formal address: "vous".
//
// key: clé (API key: clé API) · secret: secret · revoke: révoquer · rotate: renouveler le secret
// scope, permission: autorisation · create: créer · disable, enable: désactiver, activer · delete: supprimer
// expire: expirer · request: requête
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('fr')
const ASK_ADMIN = 'Demandez l’accès à un administrateur.'
const REFUSED = 'Le serveur n’a pas accepté la requête. Contactez le support.'

export const french: LocaleLabels = {
  locale: 'fr',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Clés API',
  intro: 'Utilisez ces clés pour authentifier les requêtes adressées à l’API. Protégez-les comme des mots de passe.',
  createButton: 'Créer une clé API',
  keyCount: plural({ one: '# clé API', many: '# de clés API', other: '# clés API' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# clé', many: '# de clés', other: '# clés' })(total, format)
    return active === undefined
      ? keys
      : `${keys}, ${plural({ one: '# active', many: '# actives', other: '# actives' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({
          one: 'Première clé API (#)',
          many: 'Premières clés API (#)',
          other: '# premières clés API',
        })(shown, format)
      : plural({
          one: `# clé API sur ${format.number(total)}`,
          many: `# de clés API sur ${format.number(total)}`,
          other: `# clés API sur ${format.number(total)}`,
        })(shown, format),
  incompleteList: (shown, reported, format) =>
    plural({
      one: `# clé API affichée. Le serveur en indique ${format.number(reported)}.`,
      many: `# de clés API affichées. Le serveur en indique ${format.number(reported)}.`,
      other: `# clés API affichées. Le serveur en indique ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Nom',
  columnKey: 'Clé',
  columnId: 'ID',
  columnCreated: 'Création',
  columnLastUsed: 'Dernier usage',
  columnExpires: 'Expiration',
  columnCreatedBy: 'Créée par',
  columnStatus: 'État',
  columnActions: 'Actions',
  status: { active: 'Active', disabled: 'Désactivée', expired: 'Expirée', revoked: 'Révoquée' },
  unnamed: 'Clé sans nom',
  newBadge: 'Nouvelle',
  never: 'Jamais',
  unknown: 'Inconnu',
  hintUnavailable: 'Non disponible',
  unreadableRow: (field) =>
    `Cette clé ne peut pas être affichée, car le serveur a envoyé des données non valides (${field}).`,
  actionsFor: (name) => `Actions pour ${name}`,
  select: (name) => `Sélectionner ${name}`,
  selectAll: 'Tout sélectionner',
  expiresIn: (when) => `Expire ${when}`,
  insight: {
    'never-used': 'Jamais utilisée',
    idle: 'Inutilisée depuis 90 jours',
    'never-expires': 'N’expire jamais',
  },
  replacedBy: (name) => `Remplacée par « ${name} »`,
  replaces: (name) => `Remplace « ${name} »`,
  countOfQuota: (total, quota, format) =>
    plural({
      one: `# clé API sur ${format.number(quota)}`,
      many: `# de clés API sur ${format.number(quota)}`,
      other: `# clés API sur ${format.number(quota)}`,
    })(total, format),
  quotaReached: plural({
    one: 'Vous avez atteint la limite de # clé API. Retirez une clé dont vous n’avez plus besoin.',
    many: 'Vous avez atteint la limite de # de clés API. Retirez une clé dont vous n’avez plus besoin.',
    other: 'Vous avez atteint la limite de # clés API. Retirez une clé dont vous n’avez plus besoin.',
  }),

  search: 'Rechercher des clés API',
  searchPlaceholder: 'Nom ou clé',
  searchPlaceholderNameless: 'Clé ou ID',
  allStatuses: 'Tous les états',
  sortBy: 'Trier par',
  defaultSort: 'Plus récentes d’abord',
  sortedBy: (column, direction) => `${column}, ordre ${direction === 'asc' ? 'croissant' : 'décroissant'}`,
  searching: 'Recherche…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({
          one: '# clé API trouvée',
          many: '# de clés API trouvées',
          other: '# clés API trouvées',
        })(found, format)
      : plural({
          one: `# clé API trouvée sur ${format.number(among)}`,
          many: `# de clés API trouvées sur ${format.number(among)}`,
          other: `# clés API trouvées sur ${format.number(among)}`,
        })(found, format),
  matchesInLoaded: (found, loaded, format) =>
    plural({
      one: `# résultat parmi les clés API déjà chargées (${format.number(loaded)}). La recherche n’a pas porté sur les autres clés.`,
      many: `# de résultats parmi les clés API déjà chargées (${format.number(loaded)}). La recherche n’a pas porté sur les autres clés.`,
      other: `# résultats parmi les clés API déjà chargées (${format.number(loaded)}). La recherche n’a pas porté sur les autres clés.`,
    })(found, format),
  noMatchTitle: 'Aucune clé API trouvée',
  noMatchText:
    'Essayez avec une partie du nom, de la description, du créateur ou de l’ID, ou avec les premiers ou derniers caractères de la clé.',
  noMatchInLoaded: (loaded, { number }) =>
    `La recherche n’a porté que sur les clés API déjà chargées (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `Seules les clés API déjà chargées (${number(loaded)}) sont triées.`,
  clearSearch: 'Effacer la recherche',
  notPrinted: plural({
    one: '# autre clé API n’est pas imprimée.',
    many: '# d’autres clés API ne sont pas imprimées.',
    other: '# autres clés API ne sont pas imprimées.',
  }),

  loading: 'Chargement des clés API…',
  refreshing: 'Actualisation…',
  showMore: 'Afficher plus',
  loadingMore: 'Chargement de la suite…',
  emptyTitle: 'Aucune clé API pour l’instant',
  emptyText:
    'Créez une clé distincte pour chaque serveur ou script, afin de pouvoir en remplacer une sans affecter les autres.',
  emptyReadOnly: 'Les clés API créées par vos administrateurs apparaissent ici.',
  readOnly: 'Vous disposez d’un accès en lecture seule. Demandez à un administrateur de créer une clé.',
  listFailed: 'Impossible de charger les clés API.',
  refreshFailed: 'Impossible d’actualiser la liste.',
  staleSince: (ago) => `Dernière actualisation : ${ago}.`,
  moreFailed: 'Impossible de charger les clés suivantes.',
  listError: {
    unauthorized: 'Votre session a expiré. Reconnectez-vous, puis réessayez.',
    forbidden: `Vous n’avez pas l’autorisation d’afficher les clés API. ${ASK_ADMIN}`,
    'not-found': 'La liste des clés API est introuvable. Contactez le support.',
    'rate-limited': 'Trop de requêtes. Patientez un instant, puis réessayez.',
    unreachable: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
    timeout: 'Le serveur a mis trop de temps à répondre. Réessayez.',
    'server-error': 'Une erreur s’est produite sur le serveur. Réessayez dans un instant.',
    'malformed-response': 'Le serveur a envoyé une réponse inattendue. Contactez le support.',
    unsupported: 'Le serveur ne permet pas de lister les clés API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Le serveur traite encore une requête. Réessayez dans un instant.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'La requête a été annulée.',
    unknown: 'Une erreur s’est produite. Réessayez.',
  },
  retryAfter: plural({
    one: 'Réessayez dans # seconde.',
    many: 'Réessayez dans # de secondes.',
    other: 'Réessayez dans # secondes.',
  }),
  cancel: 'Annuler',
  tryAgain: 'Réessayer',
  openFailed: 'Une partie de cette page n’a pas pu être chargée. Vérifiez votre connexion, puis rechargez la page.',
  reload: 'Recharger la page',

  orphanTitle: (name) => `Le secret de « ${name} » n’a jamais été enregistré.`,
  orphanText:
    'La clé a été créée, mais son secret a été perdu avant d’être enregistré. Révoquez la clé et créez-en une autre.',
  unsavedRotationTitle: (name) => `Le nouveau secret de « ${name} » n’a jamais été enregistré.`,
  unsavedRotationText:
    'L’ancien secret ne fonctionne peut-être plus. Recommencez le renouvellement pour obtenir un nouveau secret.',
  unacknowledgedTitle: (name) => `Le serveur n’a pas été informé que vous avez enregistré le secret de « ${name} ».`,
  unacknowledgedText:
    'Le serveur pourrait révoquer la clé. Informez à nouveau le serveur ou vérifiez que la clé fonctionne.',
  acknowledgeAgain: 'Informer à nouveau le serveur',
  unresolvedTitle: (name) => `« ${name} » a peut-être été créée.`,
  unresolvedText:
    'La requête n’a pas abouti, le secret n’a donc pas été affiché. Si la clé a été créée, elle apparaît dans la liste.',
  resumeText: 'Le serveur peut encore renvoyer le secret pendant quelques minutes.',
  resume: 'Obtenir le secret',
  candidateTitle: (name) => `« ${name} » est peut-être la clé de votre dernière requête.`,
  candidateText:
    'Cette clé porte le même nom et a été créée à ce moment-là, mais elle appartient peut-être à quelqu’un d’autre. Ne la révoquez que si c’est la vôtre.',
  candidateCreatedBy: (creator) => `créée par ${creator}`,
  candidateNeverUsed: 'jamais utilisée',
  review: 'Examiner…',
  dismiss: 'Ignorer',
  revoke: 'Révoquer',
  rotate: 'Renouveler le secret',
}
