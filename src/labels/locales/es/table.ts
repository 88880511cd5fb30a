// Spanish, for all regions. Informal address: "tú".
//
// key: clave (API key: clave de API) · secret: secreto · revoke: revocar · rotate: rotar · scope, permission: permiso
// create: crear · disable, enable: desactivar, activar · delete: eliminar · expire: expirar · request: solicitud
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('es')
const keys = plural({ one: '# clave', many: '# de claves', other: '# claves' })
const apiKeys = plural({ one: '# clave de API', many: '# de claves de API', other: '# claves de API' })
const ASK_ADMIN = 'Solicita acceso a un administrador.'
const CONTACT_SUPPORT = 'Ponte en contacto con el equipo de soporte.'
const REFUSED = `El servidor no aceptó la solicitud. ${CONTACT_SUPPORT}`

export const spanish: LocaleLabels = {
  locale: 'es',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Claves de API',
  intro: 'Usa estas claves para autenticar las solicitudes a la API. Trátalas como contraseñas.',
  createButton: 'Crear clave de API',
  keyCount: apiKeys,
  keySummary: (total, active, format) =>
    active === undefined
      ? keys(total, format)
      : `${keys(total, format)}, ${plural({ one: '# activa', many: '# activas', other: '# activas' })(active, format)}`,
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({
          one: 'Primera clave de API',
          many: 'Primeras claves de API (#)',
          other: 'Primeras # claves de API',
        })(shown, format)
      : `${format.number(shown)} de ${apiKeys(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `Se muestra # clave de API. El servidor indica que hay ${format.number(reported)}.`,
      many: `Se muestran # de claves de API. El servidor indica que hay ${format.number(reported)}.`,
      other: `Se muestran # claves de API. El servidor indica que hay ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Nombre',
  columnKey: 'Clave',
  columnId: 'ID',
  columnCreated: 'Creada',
  columnLastUsed: 'Último uso',
  columnExpires: 'Expira',
  columnCreatedBy: 'Creada por',
  columnStatus: 'Estado',
  columnActions: 'Acciones',
  status: { active: 'Activa', disabled: 'Desactivada', expired: 'Expirada', revoked: 'Revocada' },
  unnamed: 'Clave sin nombre',
  newBadge: 'Nueva',
  never: 'Nunca',
  unknown: 'Desconocido',
  hintUnavailable: 'No disponible',
  unreadableRow: (field) => `No se puede mostrar esta clave porque el servidor envió datos no válidos (${field}).`,
  actionsFor: (name) => `Acciones para ${name}`,
  select: (name) => `Seleccionar ${name}`,
  selectAll: 'Seleccionar todo',
  expiresIn: (when) => `Expira ${when}`,
  insight: {
    'never-used': 'Nunca usada',
    idle: 'Sin uso en 90 días',
    'never-expires': 'No expira nunca',
  },
  replacedBy: (name) => `Sustituida por «${name}»`,
  replaces: (name) => `Sustituye a «${name}»`,
  countOfQuota: (total, quota, format) => `${format.number(total)} de ${apiKeys(quota, format)}`,
  quotaReached: (quota, format) =>
    `Has alcanzado el límite de ${apiKeys(quota, format)}. Quita una clave que ya no necesites.`,

  search: 'Buscar claves de API',
  searchPlaceholder: 'Nombre o clave',
  searchPlaceholderNameless: 'Clave o ID',
  allStatuses: 'Todos los estados',
  sortBy: 'Ordenar por',
  defaultSort: 'Más recientes primero',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'ascendente' : 'descendente'}`,
  searching: 'Buscando…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({
          one: '# clave de API coincide',
          many: '# de claves de API coinciden',
          other: '# claves de API coinciden',
        })(found, format)
      : plural({
          one: `# de ${apiKeys(among, format)} coincide`,
          many: `# de ${apiKeys(among, format)} coinciden`,
          other: `# de ${apiKeys(among, format)} coinciden`,
        })(found, format),
  matchesInLoaded: (found, loaded, format) =>
    plural({
      one: `# coincidencia entre las claves de API cargadas hasta ahora (${format.number(loaded)}). No se buscó en las demás.`,
      many: `# de coincidencias entre las claves de API cargadas hasta ahora (${format.number(loaded)}). No se buscó en las demás.`,
      other: `# coincidencias entre las claves de API cargadas hasta ahora (${format.number(loaded)}). No se buscó en las demás.`,
    })(found, format),
  noMatchTitle: 'Ninguna clave de API coincide',
  noMatchText:
    'Prueba con una parte del nombre, de la descripción, del creador o del ID, o con los primeros o últimos caracteres de la clave.',
  noMatchInLoaded: (loaded, { number }) =>
    `Solo se buscó en las claves de API cargadas hasta ahora (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) =>
    `Solo están ordenadas las claves de API cargadas hasta ahora (${number(loaded)}).`,
  clearSearch: 'Borrar búsqueda',
  notPrinted: plural({
    one: 'Hay # clave de API más que no se imprime.',
    many: 'Hay # de claves de API más que no se imprimen.',
    other: 'Hay # claves de API más que no se imprimen.',
  }),

  loading: 'Cargando claves de API…',
  refreshing: 'Actualizando…',
  showMore: 'Mostrar más',
  loadingMore: 'Cargando más…',
  emptyTitle: 'Aún no hay claves de API',
  emptyText:
    'Crea una clave distinta para cada servidor o script. Así podrás sustituir una sin que afecte a las demás.',
  emptyReadOnly: 'Aquí aparecen las claves de API que crean tus administradores.',
  readOnly: 'Tienes acceso de solo lectura. Pide a un administrador que cree una clave.',
  listFailed: 'No se pudieron cargar las claves de API.',
  refreshFailed: 'No se pudo actualizar la lista.',
  staleSince: (ago) => `Última actualización: ${ago}.`,
  moreFailed: 'No se pudieron cargar las claves siguientes.',
  listError: {
    unauthorized: 'Tu sesión ha expirado. Vuelve a iniciar sesión e inténtalo de nuevo.',
    forbidden: `No tienes permiso para ver las claves de API. ${ASK_ADMIN}`,
    'not-found': `No se encontró la lista de claves de API. ${CONTACT_SUPPORT}`,
    'rate-limited': 'Demasiadas solicitudes. Espera un momento e inténtalo de nuevo.',
    unreachable: 'No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
    timeout: 'El servidor tardó demasiado en responder. Inténtalo de nuevo.',
    'server-error': 'Se produjo un error en el servidor. Inténtalo de nuevo en unos instantes.',
    'malformed-response': `El servidor envió una respuesta inesperada. ${CONTACT_SUPPORT}`,
    unsupported: 'El servidor no permite mostrar la lista de claves de API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'El servidor aún está procesando una solicitud. Inténtalo de nuevo en unos instantes.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Se canceló la solicitud.',
    unknown: 'Se produjo un error. Inténtalo de nuevo.',
  },
  retryAfter: plural({
    one: 'Inténtalo de nuevo en # segundo.',
    many: 'Inténtalo de nuevo en # de segundos.',
    other: 'Inténtalo de nuevo en # segundos.',
  }),
  cancel: 'Cancelar',
  tryAgain: 'Reintentar',
  openFailed: 'No se pudo cargar una parte de esta página. Comprueba tu conexión y recarga la página.',
  reload: 'Recargar página',

  orphanTitle: (name) => `El secreto de «${name}» no se llegó a guardar.`,
  orphanText: 'La clave se creó, pero su secreto se perdió antes de guardarse. Revoca la clave y crea una nueva.',
  unsavedRotationTitle: (name) => `El nuevo secreto de «${name}» no se llegó a guardar.`,
  unsavedRotationText:
    'Es posible que el secreto anterior ya no funcione. Vuelve a rotar la clave para obtener un nuevo secreto.',
  unacknowledgedTitle: (name) => `No se notificó al servidor que guardaste el secreto de «${name}».`,
  unacknowledgedText:
    'Es posible que el servidor revoque la clave. Vuelve a notificar al servidor o comprueba que la clave funcione.',
  acknowledgeAgain: 'Volver a notificar al servidor',
  unresolvedTitle: (name) => `Es posible que «${name}» se haya creado.`,
  unresolvedText:
    'La solicitud no se completó, por lo que no se mostró el secreto. Si la clave se creó, aparece en la lista.',
  resumeText: 'El servidor aún puede devolver el secreto durante unos minutos.',
  resume: 'Obtener secreto',
  candidateTitle: (name) => `«${name}» podría ser la clave de tu última solicitud.`,
  candidateText:
    'Esta clave tiene el mismo nombre y se creó en ese momento, pero puede ser de otra persona. Revócala solo si es tuya.',
  candidateCreatedBy: (creator) => `creada por ${creator}`,
  candidateNeverUsed: 'nunca usada',
  review: 'Revisar…',
  dismiss: 'Descartar',
  revoke: 'Revocar',
  rotate: 'Rotar',
}
