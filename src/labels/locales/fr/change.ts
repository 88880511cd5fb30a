import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('fr')
const FORBIDDEN = 'Vous n’avez pas l’autorisation d’effectuer cette action. Demandez l’accès à un administrateur.'
const REFUSED = 'Le serveur n’a pas accepté la modification.'
const CHECK_LIST = 'La modification a peut-être été appliquée : vérifiez la liste.'
const NO_UNDO = 'Cette action est irréversible.'

type BulkLabel = ChangeLabels['bulkChanged']['enable']

const bulkChanged =
  (done: string): BulkLabel =>
  (count, total, format) =>
    count === total
      ? plural({
          one: `# clé API a été ${done}.`,
          many: `# de clés API ont été ${done}s.`,
          other: `# clés API ont été ${done}s.`,
        })(count, format)
      : plural({
          one: `# clé API sur ${format.number(total)} a été ${done}. Les autres n’ont pas été modifiées.`,
          many: `# de clés API sur ${format.number(total)} ont été ${done}s. Les autres n’ont pas été modifiées.`,
          other: `# clés API sur ${format.number(total)} ont été ${done}s. Les autres n’ont pas été modifiées.`,
        })(count, format)

const bulkTitle = (action: string) =>
  plural({
    one: `${action} # clé API ?`,
    many: `${action} # de clés API ?`,
    other: `${action} # clés API ?`,
  })

export const change: ChangeLabels = {
  details: 'Détails',
  edit: 'Modifier',
  disable: 'Désactiver',
  enable: 'Activer',
  delete: 'Supprimer',
  disabledReason: {
    revoked: 'Cette clé a été révoquée.',
    expired: 'Cette clé a expiré.',
    forbidden: FORBIDDEN,
    'not-now': 'Le serveur n’autorise pas cette action pour cette clé pour le moment.',
  },
  changeFailed: (name) => `La requête concernant « ${name} » a échoué.`,
  changeError: {
    unauthorized: 'Votre session a expiré. Reconnectez-vous, puis réessayez.',
    forbidden: FORBIDDEN,
    'not-found': 'Cette clé est introuvable. Elle a peut-être été supprimée.',
    'invalid-input': REFUSED,
    'name-taken': 'Une autre clé porte déjà ce nom. Choisissez un autre nom.',
    'in-progress': 'Le serveur traite encore une requête concernant cette clé. Réessayez dans un instant.',
    'precondition-failed': 'Cette clé a été modifiée depuis son chargement. Rechargez la page, puis réessayez.',
    'limit-reached': REFUSED,
    'rate-limited': 'Trop de requêtes. Patientez un instant, puis réessayez.',
    unreachable: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
    timeout: `Le serveur a mis trop de temps à répondre. ${CHECK_LIST}`,
    'server-error': `Une erreur s’est produite sur le serveur. ${CHECK_LIST}`,
    'malformed-response': `Le serveur a envoyé une réponse inattendue. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Le serveur ne prend pas en charge cette action.',
    aborted: 'La requête a été annulée.',
    unknown: 'Une erreur s’est produite. Réessayez.',
  },
  changing: {
    update: 'Enregistrement…',
    enable: 'Activation…',
    disable: 'Désactivation…',
    revoke: 'Révocation…',
    delete: 'Suppression…',
  },
  changed: {
    update: (name) => `Les modifications apportées à « ${name} » ont été enregistrées.`,
    enable: (name) => `« ${name} » a été activée.`,
    disable: (name) => `« ${name} » a été désactivée.`,
    revoke: (name) => `« ${name} » a été révoquée.`,
    delete: (name) => `« ${name} » a été supprimée.`,
  },
  undo: 'Annuler',
  dismiss: 'Ignorer',
  selected: plural({ one: '# sélectionnée', many: '# sélectionnées', other: '# sélectionnées' }),
  clearSelection: 'Effacer la sélection',
  actionForSome: {
    enable: (count, total, { number }) => `Activer ${number(count)} sur ${number(total)}`,
    disable: (count, total, { number }) => `Désactiver ${number(count)} sur ${number(total)}`,
    revoke: (count, total, { number }) => `Révoquer ${number(count)} sur ${number(total)}`,
    delete: (count, total, { number }) => `Supprimer ${number(count)} sur ${number(total)}`,
  },
  bulkChanged: {
    enable: bulkChanged('activée'),
    disable: bulkChanged('désactivée'),
    revoke: bulkChanged('révoquée'),
    delete: bulkChanged('supprimée'),
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Révoquer « ${name} » ?`,
    delete: (name) => `Supprimer « ${name} » ?`,
  },
  revokeOrDeleteText: {
    revoke: `La clé cesse immédiatement de fonctionner et les requêtes qui l’utilisent sont rejetées. ${NO_UNDO}`,
    delete: `La clé cesse immédiatement de fonctionner, les requêtes qui l’utilisent sont rejetées et ses données sont effacées. ${NO_UNDO}`,
    deleteInactive: `La clé ne fonctionne plus. La supprimer efface ses données. ${NO_UNDO}`,
  },
  recentlyUsed: (ago) => `Dernier usage : ${ago}. Cette clé est peut-être encore utilisée.`,
  typeToConfirm: (text) => `Saisissez ${text} pour confirmer`,
  confirmationMismatch: 'Le texte ne correspond pas. Saisissez-le exactement comme indiqué ci-dessus.',
  editTitle: (name) => `Modifier « ${name} »`,
  save: 'Enregistrer',
  keyDetails: (name) => `Détails de « ${name} »`,
  keyId: 'ID',
  copyId: 'Copier l’ID',
  idCopied: 'ID copié.',
  idCopyBlocked: 'Le navigateur a bloqué la copie. Sélectionnez l’ID et copiez-le manuellement.',
  keyUpdated: 'Dernière modification',
  keyRevoked: 'Révocation',
  keyUsage: 'Utilisation',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# requête', many: '# de requêtes', other: '# requêtes' })(requests, format)
    return typeof remaining === 'number'
      ? `${used}, ${plural({ one: '# restante', many: '# restantes', other: '# restantes' })(remaining, format)}`
      : used
  },
  noScopes: 'Aucune',
  keyReplacedBy: 'Remplacée par',
  keyReplaces: 'Remplace',
  activity: 'Voir l’activité',
  history: 'Historique',
  loadingHistory: 'Chargement de l’historique…',
  historyEmpty: 'Aucun historique pour l’instant.',
  historyFailed: 'Impossible de charger l’historique.',
  historyEvent: {
    created: 'Créée',
    rotated: 'Secret renouvelé',
    updated: 'Modifiée',
    enabled: 'Activée',
    disabled: 'Désactivée',
    revoked: 'Révoquée',
    deleted: 'Supprimée',
    acknowledged: 'Secret enregistré',
  },
  bulkTitle: {
    enable: bulkTitle('Activer'),
    disable: bulkTitle('Désactiver'),
    revoke: bulkTitle('Révoquer'),
    delete: bulkTitle('Supprimer'),
  },
  bulkText: {
    enable: 'Les clés fonctionnent à nouveau immédiatement.',
    disable:
      'Les clés cessent immédiatement de fonctionner et les requêtes qui les utilisent sont rejetées. Vous pourrez les réactiver plus tard.',
    revoke: `Les clés cessent immédiatement de fonctionner et les requêtes qui les utilisent sont rejetées. ${NO_UNDO}`,
    delete: `Les clés cessent immédiatement de fonctionner et leurs données sont effacées. ${NO_UNDO}`,
  },
  andMore: plural({ one: 'et # autre', many: 'et # d’autres', other: 'et # autres' }),
  typeCount: (count) => `Saisissez le nombre de clés (${count}) pour confirmer`,
  progress: (count, total, { number }) => `${number(count)} sur ${number(total)}`,
  stop: 'Arrêter',
  stopping: 'Arrêt…',
  bulkFailed: (count, total, format) =>
    plural({
      one: `# requête sur ${format.number(total)} a échoué.`,
      many: `# de requêtes sur ${format.number(total)} ont échoué.`,
      other: `# requêtes sur ${format.number(total)} ont échoué.`,
    })(count, format),
  bulkSkipped: plural({ one: '# ignorée.', many: '# ignorées.', other: '# ignorées.' }),
  retryFailed: 'Réessayer les clés en échec',
}
