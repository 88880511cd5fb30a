import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('es')
const NAME_TAKEN = 'Otra clave ya tiene este nombre. Elige otro nombre.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Cerrar',
  stepOf: (step, total, { number }) => `Paso ${number(step)} de ${number(total)}`,
  createTitle: 'Crear clave de API',
  nameLabel: 'Nombre',
  nameHelp: 'Indica para qué se usa esta clave y así podrás reconocerla más adelante.',
  descriptionLabel: 'Descripción',
  optional: 'opcional',
  charactersLeft: plural({
    one: 'Queda # carácter',
    many: 'Quedan # de caracteres',
    other: 'Quedan # caracteres',
  }),
  createKey: 'Crear clave de API',
  creating: 'Creando…',
  nameError: {
    required: 'Escribe un nombre.',
    'too-short': 'Usa un nombre más largo.',
    'too-long': 'Usa un nombre más corto.',
    taken: NAME_TAKEN,
    invalid: 'El servidor no aceptó este nombre. Prueba con uno más sencillo.',
  },
  tooShort: plural({
    one: 'Usa al menos # carácter.',
    many: 'Usa al menos # de caracteres.',
    other: 'Usa al menos # caracteres.',
  }),
  tooLong: plural({
    one: 'Usa # carácter como máximo.',
    many: 'Usa # de caracteres como máximo.',
    other: 'Usa # caracteres como máximo.',
  }),
  tooLongBy: plural({
    one: 'Quita al menos # carácter.',
    many: 'Quita al menos # de caracteres.',
    other: 'Quita al menos # caracteres.',
  }),
  descriptionError: {
    required: 'Escribe una descripción.',
    'too-short': 'Usa una descripción más larga.',
    'too-long': 'Usa una descripción más corta.',
    taken: 'Otra clave ya tiene esta descripción. Escribe otra descripción.',
    invalid: 'El servidor no aceptó esta descripción. Prueba con una más sencilla.',
  },
  createError: {
    unauthorized:
      'Tu sesión ha expirado. Vuelve a iniciar sesión en otra pestaña e inténtalo de nuevo. Los datos del formulario se conservan.',
    forbidden: 'No tienes permiso para crear claves de API. Solicita acceso a un administrador.',
    'not-found': 'No se pueden crear claves de API en esta dirección. Ponte en contacto con el equipo de soporte.',
    'invalid-input': 'El servidor no aceptó los datos del formulario. Revísalos e inténtalo de nuevo.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'El servidor aún está procesando esta solicitud.',
    'precondition-failed': 'La lista de claves ha cambiado desde que se cargó. Recarga la página e inténtalo de nuevo.',
    'limit-reached': 'Has alcanzado el límite de claves de API. Quita una clave que ya no necesites.',
    'rate-limited': 'Demasiadas solicitudes.',
    unreachable: 'No se pudo conectar con el servidor.',
    timeout: 'El servidor tardó demasiado en responder.',
    'server-error': 'Se produjo un error en el servidor.',
    'malformed-response': 'El servidor envió una respuesta inesperada.',
    'secret-missing': 'El servidor creó la clave, pero no envió su secreto.',
    unsupported: 'Aquí no se pueden crear claves de API.',
    aborted: 'Se canceló la solicitud.',
    unknown: 'Se produjo un error.',
  },
  checking: 'Comprobando si se creó la clave…',
  checkAgain: 'Volver a comprobar',
  stillWaiting:
    'Esto está tardando más de lo habitual. Si dejas de esperar, es posible que la solicitud se complete de todos modos. El secreto se mostrará si llega mientras este cuadro de diálogo esté abierto.',
  stopWaiting: 'Dejar de esperar',
  outcomeUnknown: (name) =>
    `Es posible que «${name}» se haya creado, pero ahora no se puede cargar la lista. Vuelve a comprobarlo primero: si reintentas, podría crearse una segunda clave.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `Aún no hay una clave nueva llamada «${name}» en la lista. Podría aparecer más tarde y, si reintentas, podría crearse una segunda clave.`
      : `Aún no hay una clave nueva llamada «${name}» entre las primeras claves de la lista (${number(searched)}). Podría aparecer más tarde y, si reintentas, podría crearse una segunda clave.`,
  outcomeRepeatable: 'Inténtalo de nuevo: el servidor devuelve la misma clave y no crea otra.',
  outcomeCandidate: (name) =>
    `Una clave nueva de la lista podría ser «${name}». Cierra este cuadro de diálogo para revisarla. Si reintentas, se creará otra clave.`,
  nothingCreated: 'No se creó ninguna clave. Comprueba tu conexión e inténtalo de nuevo.',
  keyOfScope: (scope) => `Esta clave pertenece a ${scope}.`,

  revealTitle: (name) => `Clave de API creada: «${name}»`,
  onlyOnceTitle: 'Este secreto solo se muestra una vez.',
  onlyOnceText:
    'Cópialo ahora y guárdalo en tu gestor de secretos. Nadie podrá volver a mostrarlo, ni siquiera el equipo de soporte.',
  secretLabel: 'Nuevo secreto',
  secretHidden: 'El secreto está oculto. Puedes copiarlo sin mostrarlo.',
  show: 'Mostrar',
  hide: 'Ocultar',
  copy: 'Copiar',
  copiedButton: 'Copiado',
  copied: 'Copiado. El portapapeles contiene el secreto completo.',
  copyBlocked: 'El navegador bloqueó la copia. El secreto está seleccionado: pulsa Ctrl+C o, en un Mac, ⌘C.',
  download: 'Descargar como .env',
  downloaded: 'Descarga iniciada. Comprueba que el archivo se haya guardado y marca la casilla.',
  downloadUnavailable:
    'Este secreto contiene caracteres que los archivos .env no pueden almacenar de forma fiable. Copia el secreto directamente.',
  snippetsLabel: 'Usar la clave',
  copySnippet: 'Copiar fragmento',
  snippetUnavailable:
    'Este secreto contiene caracteres que este fragmento no puede incluir. Copia el secreto directamente.',
  firstUsePending: 'Esperando la primera solicitud con esta clave…',
  firstUseSeen: 'Funciona: ha llegado la primera solicitud.',
  savedCheckbox: 'He guardado el secreto',
  done: 'Listo',
  confirmCloseTitle: (name) => `¿Cerrar sin guardar el secreto de «${name}»?`,
  confirmCloseText:
    'El secreto aún no se ha copiado y no se podrá volver a mostrar. Si cierras ahora, tendrás que revocar la clave y crear una nueva.',
  closeAnyway: 'Cerrar de todos modos',
  backToSecret: 'Atrás',
  copyAndClose: 'Copiar y cerrar',
  lostTitle: (name) => `El secreto de «${name}» ya no se puede mostrar`,
  lostText:
    'Saliste de la página antes de que se guardara el secreto, por lo que se borró. Revoca la clave y crea una nueva.',

  expiryLabel: 'Expira',
  expiryChoose: 'Elegir…',
  expiryIn: (preset, { duration }) => `En ${duration(preset)}`,
  expiryNever: 'Nunca',
  expiryOther: 'Fecha personalizada…',
  expiryDay: 'Fecha de expiración',
  expiryTime: 'Fecha y hora de expiración',
  expiresOn: (instant) => `Esta clave expira el ${instant}.`,
  neverExpires: 'Esta clave no expira.',
  expiryError: {
    required: 'Elige una fecha de expiración.',
    'too-short': 'Esta fecha es anterior a la fecha mínima. Elige una fecha posterior.',
    'too-long': 'Esta fecha es demasiado lejana. Elige una fecha anterior.',
    taken: 'Elige otra fecha de expiración.',
    invalid: 'El servidor no aceptó esta fecha de expiración. Elige otra fecha.',
  },
  scopesLabel: 'Permisos',
  scopesAll: 'Todos',
  scopesReadOnly: 'Solo lectura',
  scopesChoose: 'Personalizados',
  scopesLoading: 'Cargando permisos…',
  scopesFailed: 'No se pudieron cargar los permisos.',
  scopesFailedText: 'Si continúas, el servidor decidirá qué puede hacer la clave.',
  scopesNeeded: 'Para crear una clave, tienes que seleccionar permisos.',
  scopesSearch: 'Buscar permisos',
  scopesOther: 'Otros',
  selectGroup: 'Seleccionar todo',
  selectNone: 'Deseleccionar todo',
  scopesChosen: (chosen, total, format) =>
    plural({
      one: `# de ${format.number(total)} seleccionado.`,
      many: `# de ${format.number(total)} seleccionados.`,
      other: `# de ${format.number(total)} seleccionados.`,
    })(chosen, format),
  scopesFound: plural({ one: '# encontrado.', many: '# encontrados.', other: '# encontrados.' }),
  scopesError: {
    required: 'Selecciona al menos un permiso.',
    'too-short': 'Selecciona más permisos.',
    'too-long': 'Selecciona menos permisos.',
    taken: 'Selecciona otros permisos.',
    invalid: 'El servidor no aceptó estos permisos. Selecciona otros permisos.',
  },

  rotateTitle: (name) => `Rotar «${name}»`,
  rotateText:
    'La rotación crea un nuevo secreto, que solo se muestra una vez. Sustituye el secreto anterior en todos los lugares donde se use.',
  graceLabel: 'El secreto anterior deja de funcionar',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'De inmediato' : `Después de ${duration(seconds)}`),
  oldSecretWillStop: 'Las solicitudes que usen el secreto anterior se rechazarán de inmediato.',
  oldSecretWillWorkUntil: (instant) => `El secreto anterior funcionará hasta el ${instant}.`,
  oldSecretMayStop: 'Es posible que las solicitudes que usen el secreto anterior se rechacen de inmediato.',
  rotateKey: 'Rotar clave',
  rotating: 'Rotando…',
  checkingRotation: 'Comprobando si se creó un nuevo secreto…',
  outcomeReplaced:
    'Es posible que el secreto se haya sustituido. Vuelve a rotar la clave para obtener un nuevo secreto.',
  outcomeRotationUnknown: (name) =>
    `Es posible que se haya creado un nuevo secreto para «${name}», pero ahora no se puede cargar la lista. Vuelve a comprobarlo primero: si reintentas, podría crearse otro secreto.`,
  rotatedTitle: (name) => `Clave de API rotada: «${name}»`,
  oldSecretWorksUntil: (instant) => `El secreto anterior funciona hasta el ${instant}.`,
  oldSecretStopped: 'El secreto anterior ya no funciona.',
  confirmCloseRotatedText:
    'El nuevo secreto aún no se ha copiado y no se podrá volver a mostrar. Si cierras ahora, tendrás que volver a rotar la clave.',
  lostRotatedText:
    'Saliste de la página antes de que se guardara el nuevo secreto, por lo que se borró. Vuelve a rotar la clave.',
}
