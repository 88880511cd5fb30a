import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('it')
const FORBIDDEN = 'Non hai l’autorizzazione per eseguire questa azione. Chiedi l’accesso a un amministratore.'
const REFUSED = 'Il server non ha accettato la modifica.'
const CHECK_LIST = 'La modifica potrebbe essere stata applicata: controlla l’elenco.'
const NO_UNDO = 'Questa azione non può essere annullata.'

type BulkLabel = ChangeLabels['bulkChanged']['enable']

const bulkChanged =
  (one: string, other: string): BulkLabel =>
  (count, total, format) =>
    count === total
      ? plural({
          one: `# chiave API è stata ${one}.`,
          many: `# di chiavi API sono state ${other}.`,
          other: `# chiavi API sono state ${other}.`,
        })(count, format)
      : plural({
          one: `# chiave API su ${format.number(total)} è stata ${one}. Le altre non sono state modificate.`,
          many: `# di chiavi API su ${format.number(total)} sono state ${other}. Le altre non sono state modificate.`,
          other: `# chiavi API su ${format.number(total)} sono state ${other}. Le altre non sono state modificate.`,
        })(count, format)

const bulkTitle = (action: string) =>
  plural({
    one: `${action} # chiave API?`,
    many: `${action} # di chiavi API?`,
    other: `${action} # chiavi API?`,
  })

export const change: ChangeLabels = {
  details: 'Dettagli',
  edit: 'Modifica',
  disable: 'Disattiva',
  enable: 'Attiva',
  delete: 'Elimina',
  disabledReason: {
    revoked: 'Questa chiave è stata revocata.',
    expired: 'Questa chiave è scaduta.',
    forbidden: FORBIDDEN,
    'not-now': 'Al momento il server non consente questa azione per questa chiave.',
  },
  changeFailed: (name) => `La richiesta per «${name}» non è riuscita.`,
  changeError: {
    unauthorized: 'La sessione è scaduta. Accedi di nuovo, poi riprova.',
    forbidden: FORBIDDEN,
    'not-found': 'Questa chiave non è stata trovata. Potrebbe essere stata eliminata.',
    'invalid-input': REFUSED,
    'name-taken': 'Un’altra chiave ha già questo nome. Scegli un altro nome.',
    'in-progress': 'Il server sta ancora elaborando una richiesta per questa chiave. Riprova tra poco.',
    'precondition-failed': 'Questa chiave è cambiata da quando è stata caricata. Ricarica la pagina, poi riprova.',
    'limit-reached': REFUSED,
    'rate-limited': 'Troppe richieste. Attendi un momento, poi riprova.',
    unreachable: 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
    timeout: `Il server ha impiegato troppo tempo a rispondere. ${CHECK_LIST}`,
    'server-error': `Si è verificato un errore sul server. ${CHECK_LIST}`,
    'malformed-response': `Il server ha inviato una risposta imprevista. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Il server non supporta questa azione.',
    aborted: 'La richiesta è stata annullata.',
    unknown: 'Si è verificato un errore. Riprova.',
  },
  changing: {
    update: 'Salvataggio…',
    enable: 'Attivazione…',
    disable: 'Disattivazione…',
    revoke: 'Revoca in corso…',
    delete: 'Eliminazione…',
  },
  changed: {
    update: (name) => `Le modifiche a «${name}» sono state salvate.`,
    enable: (name) => `«${name}» è stata attivata.`,
    disable: (name) => `«${name}» è stata disattivata.`,
    revoke: (name) => `«${name}» è stata revocata.`,
    delete: (name) => `«${name}» è stata eliminata.`,
  },
  undo: 'Annulla',
  dismiss: 'Ignora',
  selected: plural({ one: '# selezionata', many: '# selezionate', other: '# selezionate' }),
  clearSelection: 'Annulla selezione',
  actionForSome: {
    enable: (count, total, { number }) => `Attiva ${number(count)} su ${number(total)}`,
    disable: (count, total, { number }) => `Disattiva ${number(count)} su ${number(total)}`,
    revoke: (count, total, { number }) => `Revoca ${number(count)} su ${number(total)}`,
    delete: (count, total, { number }) => `Elimina ${number(count)} su ${number(total)}`,
  },
  bulkChanged: {
    enable: bulkChanged('attivata', 'attivate'),
    disable: bulkChanged('disattivata', 'disattivate'),
    revoke: bulkChanged('revocata', 'revocate'),
    delete: bulkChanged('eliminata', 'eliminate'),
  },
  revokeOrDeleteTitle: { revoke: (name) => `Revocare «${name}»?`, delete: (name) => `Eliminare «${name}»?` },
  revokeOrDeleteText: {
    revoke: `La chiave smette immediatamente di funzionare e le richieste che la usano vengono rifiutate. ${NO_UNDO}`,
    delete: `La chiave smette immediatamente di funzionare, le richieste che la usano vengono rifiutate e i suoi dati vengono cancellati. ${NO_UNDO}`,
    deleteInactive: `La chiave non funziona più. Se la elimini, i suoi dati vengono cancellati. ${NO_UNDO}`,
  },
  recentlyUsed: (ago) => `Ultimo uso: ${ago}. Questa chiave potrebbe essere ancora in uso.`,
  typeToConfirm: (text) => `Digita ${text} per confermare`,
  confirmationMismatch: 'Il testo non corrisponde. Digitalo esattamente come mostrato sopra.',
  editTitle: (name) => `Modifica «${name}»`,
  save: 'Salva',
  keyDetails: (name) => `Dettagli di «${name}»`,
  keyId: 'ID',
  copyId: 'Copia ID',
  idCopied: 'ID copiato.',
  idCopyBlocked: 'Il browser ha bloccato la copia. Seleziona l’ID e copialo manualmente.',
  keyUpdated: 'Ultimo aggiornamento',
  keyRevoked: 'Data di revoca',
  keyUsage: 'Utilizzo',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# richiesta', many: '# di richieste', other: '# richieste' })(requests, format)
    return typeof remaining === 'number'
      ? `${used}, ${plural({ one: '# rimanente', many: '# rimanenti', other: '# rimanenti' })(remaining, format)}`
      : used
  },
  noScopes: 'Nessuna',
  keyReplacedBy: 'Sostituita da',
  keyReplaces: 'Sostituisce',
  activity: 'Visualizza attività',
  history: 'Cronologia',
  loadingHistory: 'Caricamento della cronologia…',
  historyEmpty: 'La cronologia è ancora vuota.',
  historyFailed: 'Impossibile caricare la cronologia.',
  historyEvent: {
    created: 'Creata',
    rotated: 'Ruotata',
    updated: 'Aggiornata',
    enabled: 'Attivata',
    disabled: 'Disattivata',
    revoked: 'Revocata',
    deleted: 'Eliminata',
    acknowledged: 'Secret salvato',
  },
  bulkTitle: {
    enable: bulkTitle('Attivare'),
    disable: bulkTitle('Disattivare'),
    revoke: bulkTitle('Revocare'),
    delete: bulkTitle('Eliminare'),
  },
  bulkText: {
    enable: 'Le chiavi tornano immediatamente a funzionare.',
    disable:
      'Le chiavi smettono immediatamente di funzionare e le richieste che le usano vengono rifiutate. Potrai riattivarle in seguito.',
    revoke: `Le chiavi smettono immediatamente di funzionare e le richieste che le usano vengono rifiutate. ${NO_UNDO}`,
    delete: `Le chiavi smettono immediatamente di funzionare e i loro dati vengono cancellati. ${NO_UNDO}`,
  },
  andMore: plural({ one: 'e un’altra', many: 'e altre (#)', other: 'e altre #' }),
  typeCount: (count) => `Digita il numero di chiavi (${count}) per confermare`,
  progress: (count, total, { number }) => `${number(count)} su ${number(total)}`,
  stop: 'Interrompi',
  stopping: 'Interruzione…',
  bulkFailed: (count, total, { number }) => `Richieste non riuscite: ${number(count)} su ${number(total)}.`,
  bulkSkipped: plural({ one: '# ignorata.', many: '# ignorate.', other: '# ignorate.' }),
  retryFailed: 'Riprova quelle non riuscite',
}
