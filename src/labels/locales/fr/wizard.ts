import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('fr')
const NAME_TAKEN = 'Une autre clé porte déjà ce nom. Choisissez un autre nom.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Fermer',
  stepOf: (step, total, { number }) => `Étape ${number(step)} sur ${number(total)}`,
  createTitle: 'Créer une clé API',
  nameLabel: 'Nom',
  nameHelp: 'Décrivez l’utilisation de cette clé, afin de pouvoir la reconnaître plus tard.',
  descriptionLabel: 'Description',
  optional: 'facultatif',
  charactersLeft: plural({
    one: '# caractère restant',
    many: '# de caractères restants',
    other: '# caractères restants',
  }),
  createKey: 'Créer une clé API',
  creating: 'Création…',
  nameError: {
    required: 'Saisissez un nom.',
    'too-short': 'Utilisez un nom plus long.',
    'too-long': 'Utilisez un nom plus court.',
    taken: NAME_TAKEN,
    invalid: 'Le serveur n’a pas accepté ce nom. Essayez un nom plus simple.',
  },
  tooShort: plural({
    one: 'Utilisez au moins # caractère.',
    many: 'Utilisez au moins # de caractères.',
    other: 'Utilisez au moins # caractères.',
  }),
  tooLong: plural({
    one: 'Utilisez au plus # caractère.',
    many: 'Utilisez au plus # de caractères.',
    other: 'Utilisez au plus # caractères.',
  }),
  tooLongBy: plural({
    one: 'Supprimez au moins # caractère.',
    many: 'Supprimez au moins # de caractères.',
    other: 'Supprimez au moins # caractères.',
  }),
  descriptionError: {
    required: 'Saisissez une description.',
    'too-short': 'Utilisez une description plus longue.',
    'too-long': 'Utilisez une description plus courte.',
    taken: 'Une autre clé a déjà cette description. Saisissez une autre description.',
    invalid: 'Le serveur n’a pas accepté cette description. Essayez une description plus simple.',
  },
  createError: {
    unauthorized:
      'Votre session a expiré. Reconnectez-vous dans un autre onglet, puis réessayez. Votre saisie est conservée.',
    forbidden: 'Vous n’avez pas l’autorisation de créer des clés API. Demandez l’accès à un administrateur.',
    'not-found': 'Impossible de créer des clés API à cette adresse. Contactez le support.',
    'invalid-input': 'Le serveur n’a pas accepté votre saisie. Vérifiez-la, puis réessayez.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'Le serveur traite encore cette requête.',
    'precondition-failed': 'La liste des clés a changé depuis son chargement. Rechargez la page, puis réessayez.',
    'limit-reached': 'Vous avez atteint la limite de clés API. Retirez une clé dont vous n’avez plus besoin.',
    'rate-limited': 'Trop de requêtes.',
    unreachable: 'La connexion au serveur a échoué.',
    timeout: 'Le serveur a mis trop de temps à répondre.',
    'server-error': 'Une erreur s’est produite sur le serveur.',
    'malformed-response': 'Le serveur a envoyé une réponse inattendue.',
    'secret-missing': 'Le serveur a créé la clé, mais n’a pas envoyé son secret.',
    unsupported: 'Impossible de créer des clés API ici.',
    aborted: 'La requête a été annulée.',
    unknown: 'Une erreur s’est produite.',
  },
  checking: 'Vérification de la création de la clé…',
  checkAgain: 'Vérifier à nouveau',
  stillWaiting:
    'L’opération prend plus de temps que d’habitude. Si vous cessez d’attendre, la requête peut tout de même aboutir. Le secret s’affiche s’il arrive pendant que cette boîte de dialogue est ouverte.',
  stopWaiting: 'Ne plus attendre',
  outcomeUnknown: (name) =>
    `« ${name} » a peut-être été créée, mais la liste ne peut pas être chargée pour le moment. Commencez par vérifier à nouveau : réessayer pourrait créer une deuxième clé.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `Aucune nouvelle clé nommée « ${name} » ne figure encore dans la liste. Elle peut encore apparaître, et réessayer pourrait créer une deuxième clé.`
      : `Aucune nouvelle clé nommée « ${name} » ne figure encore parmi les premières clés de la liste (${number(searched)}). Elle peut encore apparaître, et réessayer pourrait créer une deuxième clé.`,
  outcomeRepeatable: 'Réessayez : le serveur renvoie la même clé et n’en crée pas une deuxième.',
  outcomeCandidate: (name) =>
    `Une nouvelle clé de la liste est peut-être « ${name} ». Fermez cette boîte de dialogue pour l’examiner. Réessayer créera une autre clé.`,
  nothingCreated: 'Aucune clé n’a été créée. Vérifiez votre connexion, puis réessayez.',
  keyOfScope: (scope) => `Cette clé appartient à ${scope}.`,

  revealTitle: (name) => `Clé API créée : « ${name} »`,
  onlyOnceTitle: 'Ce secret n’est affiché qu’une seule fois.',
  onlyOnceText:
    'Copiez-le maintenant et conservez-le dans votre gestionnaire de secrets. Personne, pas même le support, ne pourra l’afficher à nouveau.',
  secretLabel: 'Nouveau secret',
  secretHidden: 'Le secret est masqué. Vous pouvez le copier sans l’afficher.',
  show: 'Afficher',
  hide: 'Masquer',
  copy: 'Copier',
  copiedButton: 'Copié',
  copied: 'Copié. Le presse-papiers contient le secret complet.',
  copyBlocked:
    'Le navigateur a bloqué la copie. Le secret est sélectionné : appuyez sur Ctrl+C, ou sur ⌘C si vous utilisez un Mac.',
  download: 'Télécharger au format .env',
  downloaded: 'Le téléchargement a commencé. Vérifiez que le fichier a été enregistré, puis cochez la case.',
  downloadUnavailable:
    'Ce secret contient des caractères que les fichiers .env ne peuvent pas stocker de manière fiable. Copiez plutôt le secret.',
  snippetsLabel: 'Utiliser votre clé',
  copySnippet: 'Copier l’extrait',
  snippetUnavailable:
    'Ce secret contient des caractères que cet extrait de code ne peut pas contenir. Copiez plutôt le secret.',
  firstUsePending: 'En attente de la première requête avec cette clé…',
  firstUseSeen: 'La clé fonctionne : la première requête est arrivée.',
  savedCheckbox: 'J’ai enregistré le secret',
  done: 'Terminé',
  confirmCloseTitle: (name) => `Fermer sans enregistrer le secret de « ${name} » ?`,
  confirmCloseText:
    'Le secret n’a pas encore été copié et ne pourra plus être affiché. Si vous fermez maintenant, vous devrez révoquer la clé et en créer une autre.',
  closeAnyway: 'Fermer quand même',
  backToSecret: 'Retour',
  copyAndClose: 'Copier et fermer',
  lostTitle: (name) => `Le secret de « ${name} » ne peut plus être affiché`,
  lostText:
    'Vous avez quitté la page avant d’enregistrer le secret, il a donc été effacé. Révoquez la clé et créez-en une autre.',

  expiryLabel: 'Expiration',
  expiryChoose: 'Choisir…',
  expiryIn: (preset, { duration }) => `Dans ${duration(preset)}`,
  expiryNever: 'Jamais',
  expiryOther: 'Date personnalisée…',
  expiryDay: 'Date d’expiration',
  expiryTime: 'Date et heure d’expiration',
  expiresOn: (instant) => `Cette clé expire le ${instant}.`,
  neverExpires: 'Cette clé n’expire pas.',
  expiryError: {
    required: 'Choisissez une date d’expiration.',
    'too-short': 'Cette date est antérieure à la date minimale. Choisissez une date ultérieure.',
    'too-long': 'Cette date est trop lointaine. Choisissez une date antérieure.',
    taken: 'Choisissez une autre date d’expiration.',
    invalid: 'Le serveur n’a pas accepté cette date d’expiration. Choisissez une autre date.',
  },
  scopesLabel: 'Autorisations',
  scopesAll: 'Toutes',
  scopesReadOnly: 'Lecture seule',
  scopesChoose: 'Personnalisées',
  scopesLoading: 'Chargement des autorisations…',
  scopesFailed: 'Impossible de charger les autorisations.',
  scopesFailedText: 'Si vous continuez, le serveur décidera de ce que la clé peut faire.',
  scopesNeeded: 'Pour créer une clé, vous devez sélectionner des autorisations.',
  scopesSearch: 'Rechercher des autorisations',
  scopesOther: 'Autres',
  selectGroup: 'Tout sélectionner',
  selectNone: 'Tout désélectionner',
  scopesChosen: (chosen, total, format) =>
    plural({
      one: `# sur ${format.number(total)} sélectionnée.`,
      many: `# sur ${format.number(total)} sélectionnées.`,
      other: `# sur ${format.number(total)} sélectionnées.`,
    })(chosen, format),
  scopesFound: plural({ one: '# trouvée.', many: '# trouvées.', other: '# trouvées.' }),
  scopesError: {
    required: 'Sélectionnez au moins une autorisation.',
    'too-short': 'Sélectionnez davantage d’autorisations.',
    'too-long': 'Sélectionnez moins d’autorisations.',
    taken: 'Sélectionnez d’autres autorisations.',
    invalid: 'Le serveur n’a pas accepté ces autorisations. Sélectionnez d’autres autorisations.',
  },

  rotateTitle: (name) => `Renouveler le secret de « ${name} »`,
  rotateText:
    'Un nouveau secret est créé et n’est affiché qu’une seule fois. Remplacez l’ancien secret partout où il est utilisé.',
  graceLabel: 'L’ancien secret cesse de fonctionner',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Immédiatement' : `Après ${duration(seconds)}`),
  oldSecretWillStop: 'Les requêtes qui utilisent l’ancien secret seront immédiatement rejetées.',
  oldSecretWillWorkUntil: (instant) => `L’ancien secret fonctionnera jusqu’au ${instant}.`,
  oldSecretMayStop: 'Les requêtes qui utilisent l’ancien secret pourraient être immédiatement rejetées.',
  rotateKey: 'Renouveler le secret',
  rotating: 'Renouvellement…',
  checkingRotation: 'Vérification de la création d’un nouveau secret…',
  outcomeReplaced: 'Le secret a peut-être été remplacé. Recommencez le renouvellement pour obtenir un nouveau secret.',
  outcomeRotationUnknown: (name) =>
    `Un nouveau secret a peut-être été créé pour « ${name} », mais la liste ne peut pas être chargée pour le moment. Commencez par vérifier à nouveau : réessayer pourrait créer un autre secret.`,
  rotatedTitle: (name) => `Secret renouvelé : « ${name} »`,
  oldSecretWorksUntil: (instant) => `L’ancien secret fonctionne jusqu’au ${instant}.`,
  oldSecretStopped: 'L’ancien secret ne fonctionne plus.',
  confirmCloseRotatedText:
    'Le nouveau secret n’a pas encore été copié et ne pourra plus être affiché. Si vous fermez maintenant, vous devrez recommencer le renouvellement.',
  lostRotatedText:
    'Vous avez quitté la page avant d’enregistrer le nouveau secret, il a donc été effacé. Recommencez le renouvellement.',
}
