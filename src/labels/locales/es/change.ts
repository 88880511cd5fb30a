import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('es')
const FORBIDDEN = 'No tienes permiso para hacer esto. Solicita acceso a un administrador.'
const REFUSED = 'El servidor no aceptó el cambio.'
const CHECK_LIST = 'Es posible que el cambio se haya aplicado: comprueba la lista.'
const NO_UNDO = 'Esta acción no se puede deshacer.'

type BulkLabel = ChangeLabels['bulkChanged']['enable']

const bulkChanged =
  (done: string): BulkLabel =>
  (count, total, format) =>
    count === total
      ? plural({
          one: `Se ha ${done} # clave de API.`,
          many: `Se han ${done} # de claves de API.`,
          other: `Se han ${done} # claves de API.`,
        })(count, format)
      : plural({
          one: `Se ha ${done} # de ${format.number(total)} claves de API. Las demás no han cambiado.`,
          many: `Se han ${done} # de ${format.number(total)} claves de API. Las demás no han cambiado.`,
          other: `Se han ${done} # de ${format.number(total)} claves de API. Las demás no han cambiado.`,
        })(count, format)

const bulkTitle = (action: string) =>
  plural({
    one: `¿${action} # clave de API?`,
    many: `¿${action} # de claves de API?`,
    other: `¿${action} # claves de API?`,
  })

export const change: ChangeLabels = {
  details: 'Detalles',
  edit: 'Editar',
  disable: 'Desactivar',
  enable: 'Activar',
  delete: 'Eliminar',
  disabledReason: {
    revoked: 'Esta clave está revocada.',
    expired: 'Esta clave ha expirado.',
    forbidden: FORBIDDEN,
    'not-now': 'El servidor no permite esta acción para esta clave en este momento.',
  },
  changeFailed: (name) => `La solicitud para «${name}» falló.`,
  changeError: {
    unauthorized: 'Tu sesión ha expirado. Vuelve a iniciar sesión e inténtalo de nuevo.',
    forbidden: FORBIDDEN,
    'not-found': 'No se encontró esta clave. Es posible que se haya eliminado.',
    'invalid-input': REFUSED,
    'name-taken': 'Otra clave ya tiene este nombre. Elige otro nombre.',
    'in-progress':
      'El servidor aún está procesando una solicitud para esta clave. Inténtalo de nuevo en unos instantes.',
    'precondition-failed': 'Esta clave ha cambiado desde que se cargó. Recarga la página e inténtalo de nuevo.',
    'limit-reached': REFUSED,
    'rate-limited': 'Demasiadas solicitudes. Espera un momento e inténtalo de nuevo.',
    unreachable: 'No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
    timeout: `El servidor tardó demasiado en responder. ${CHECK_LIST}`,
    'server-error': `Se produjo un error en el servidor. ${CHECK_LIST}`,
    'malformed-response': `El servidor envió una respuesta inesperada. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'El servidor no admite esta acción.',
    aborted: 'Se canceló la solicitud.',
    unknown: 'Se produjo un error. Inténtalo de nuevo.',
  },
  changing: {
    update: 'Guardando…',
    enable: 'Activando…',
    disable: 'Desactivando…',
    revoke: 'Revocando…',
    delete: 'Eliminando…',
  },
  changed: {
    update: (name) => `Se han guardado los cambios en «${name}».`,
    enable: (name) => `Se ha activado «${name}».`,
    disable: (name) => `Se ha desactivado «${name}».`,
    revoke: (name) => `Se ha revocado «${name}».`,
    delete: (name) => `Se ha eliminado «${name}».`,
  },
  undo: 'Deshacer',
  dismiss: 'Descartar',
  selected: plural({ one: '# seleccionada', many: '# seleccionadas', other: '# seleccionadas' }),
  clearSelection: 'Borrar selección',
  actionForSome: {
    enable: (count, total, { number }) => `Activar ${number(count)} de ${number(total)}`,
    disable: (count, total, { number }) => `Desactivar ${number(count)} de ${number(total)}`,
    revoke: (count, total, { number }) => `Revocar ${number(count)} de ${number(total)}`,
    delete: (count, total, { number }) => `Eliminar ${number(count)} de ${number(total)}`,
  },
  bulkChanged: {
    enable: bulkChanged('activado'),
    disable: bulkChanged('desactivado'),
    revoke: bulkChanged('revocado'),
    delete: bulkChanged('eliminado'),
  },
  revokeOrDeleteTitle: { revoke: (name) => `¿Revocar «${name}»?`, delete: (name) => `¿Eliminar «${name}»?` },
  revokeOrDeleteText: {
    revoke: `La clave deja de funcionar de inmediato y se rechazan las solicitudes que la usan. ${NO_UNDO}`,
    delete: `La clave deja de funcionar de inmediato, se rechazan las solicitudes que la usan y se borra su registro. ${NO_UNDO}`,
    deleteInactive: `La clave ya no funciona. Al eliminarla, se borra su registro. ${NO_UNDO}`,
  },
  recentlyUsed: (ago) => `Último uso: ${ago}. Es posible que esta clave siga en uso.`,
  typeToConfirm: (text) => `Escribe ${text} para confirmar`,
  confirmationMismatch: 'El texto no coincide. Escríbelo exactamente como se muestra arriba.',
  editTitle: (name) => `Editar «${name}»`,
  save: 'Guardar',
  keyDetails: (name) => `Detalles de «${name}»`,
  keyId: 'ID',
  copyId: 'Copiar ID',
  idCopied: 'ID copiado.',
  idCopyBlocked: 'El navegador bloqueó la copia. Selecciona el ID y cópialo manualmente.',
  keyUpdated: 'Última actualización',
  keyRevoked: 'Revocada',
  keyUsage: 'Uso',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# solicitud', many: '# de solicitudes', other: '# solicitudes' })(requests, format)
    return typeof remaining === 'number'
      ? `${used}, ${plural({ one: '# restante', many: '# restantes', other: '# restantes' })(remaining, format)}`
      : used
  },
  noScopes: 'Ninguno',
  keyReplacedBy: 'Sustituida por',
  keyReplaces: 'Sustituye a',
  activity: 'Ver actividad',
  history: 'Historial',
  loadingHistory: 'Cargando historial…',
  historyEmpty: 'Aún no hay historial.',
  historyFailed: 'No se pudo cargar el historial.',
  historyEvent: {
    created: 'Creada',
    rotated: 'Rotada',
    updated: 'Actualizada',
    enabled: 'Activada',
    disabled: 'Desactivada',
    revoked: 'Revocada',
    deleted: 'Eliminada',
    acknowledged: 'Secreto guardado',
  },
  bulkTitle: {
    enable: bulkTitle('Activar'),
    disable: bulkTitle('Desactivar'),
    revoke: bulkTitle('Revocar'),
    delete: bulkTitle('Eliminar'),
  },
  bulkText: {
    enable: 'Las claves vuelven a funcionar de inmediato.',
    disable:
      'Las claves dejan de funcionar de inmediato y se rechazan las solicitudes que las usan. Podrás volver a activarlas más adelante.',
    revoke: `Las claves dejan de funcionar de inmediato y se rechazan las solicitudes que las usan. ${NO_UNDO}`,
    delete: `Las claves dejan de funcionar de inmediato y se borran sus registros. ${NO_UNDO}`,
  },
  andMore: (count, { number }) => `y ${number(count)} más`,
  typeCount: (count) => `Escribe el número de claves (${count}) para confirmar`,
  progress: (count, total, { number }) => `${number(count)} de ${number(total)}`,
  stop: 'Detener',
  stopping: 'Deteniendo…',
  bulkFailed: (count, total, { number }) => `Solicitudes con error: ${number(count)} de ${number(total)}.`,
  bulkSkipped: plural({ one: '# omitida.', many: '# omitidas.', other: '# omitidas.' }),
  retryFailed: 'Reintentar las fallidas',
}
