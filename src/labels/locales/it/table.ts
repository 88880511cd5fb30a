// Italian. Informal address: "tu".
//
// key: chiave (API key: chiave API) · secret: secret (il, invariable) · revoke: revocare · rotate: ruotare
// scope, permission: autorizzazione · create: creare · disable, enable: disattivare, attivare · delete: eliminare
// expire: scadere · request: richiesta
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('it')
const ASK_ADMIN = 'Chiedi l’accesso a un amministratore.'
const REFUSED = 'Il server non ha accettato la richiesta. Contatta l’assistenza.'

export const italian: LocaleLabels = {
  locale: 'it',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Chiavi API',
  intro: 'Usa queste chiavi per autenticare le richieste all’API. Proteggile come se fossero password.',
  createButton: 'Crea chiave API',
  keyCount: plural({ one: '# chiave API', many: '# di chiavi API', other: '# chiavi API' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# chiave', many: '# di chiavi', other: '# chiavi' })(total, format)
    return active === undefined
      ? keys
      : `${keys}, ${plural({ one: '# attiva', many: '# attive', other: '# attive' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({
          one: 'Prima chiave API',
          many: 'Prime chiavi API (#)',
          other: 'Prime # chiavi API',
        })(shown, format)
      : plural({
          one: `# chiave API su ${format.number(total)}`,
          many: `# di chiavi API su ${format.number(total)}`,
          other: `# chiavi API su ${format.number(total)}`,
        })(shown, format),
  incompleteList: (shown, reported, format) =>
    plural({
      one: `# chiave API mostrata. Il server ne indica ${format.number(reported)}.`,
      many: `# di chiavi API mostrate. Il server ne indica ${format.number(reported)}.`,
      other: `# chiavi API mostrate. Il server ne indica ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Nome',
  columnKey: 'Chiave',
  columnId: 'ID',
  columnCreated: 'Creazione',
  columnLastUsed: 'Ultimo uso',
  columnExpires: 'Scadenza',
  columnCreatedBy: 'Creata da',
  columnStatus: 'Stato',
  columnActions: 'Azioni',
  status: { active: 'Attiva', disabled: 'Disattivata', expired: 'Scaduta', revoked: 'Revocata' },
  unnamed: 'Chiave senza nome',
  newBadge: 'Nuova',
  never: 'Mai',
  unknown: 'Sconosciuto',
  hintUnavailable: 'Non disponibile',
  unreadableRow: (field) =>
    `Non è possibile mostrare questa chiave perché il server ha inviato dati non validi (${field}).`,
  actionsFor: (name) => `Azioni per ${name}`,
  select: (name) => `Seleziona ${name}`,
  selectAll: 'Seleziona tutto',
  expiresIn: (when) => `Scade ${when}`,
  insight: {
    'never-used': 'Mai usata',
    idle: 'Non usata da 90 giorni',
    'never-expires': 'Non scade mai',
  },
  replacedBy: (name) => `Sostituita da «${name}»`,
  replaces: (name) => `Sostituisce «${name}»`,
  countOfQuota: (total, quota, format) =>
    plural({
      one: `# chiave API su ${format.number(quota)}`,
      many: `# di chiavi API su ${format.number(quota)}`,
      other: `# chiavi API su ${format.number(quota)}`,
    })(total, format),
  quotaReached: plural({
    one: 'Hai raggiunto il limite di # chiave API. Rimuovi una chiave che non ti serve più.',
    many: 'Hai raggiunto il limite di # di chiavi API. Rimuovi una chiave che non ti serve più.',
    other: 'Hai raggiunto il limite di # chiavi API. Rimuovi una chiave che non ti serve più.',
  }),

  search: 'Cerca chiavi API',
  searchPlaceholder: 'Nome o chiave',
  searchPlaceholderNameless: 'Chiave o ID',
  allStatuses: 'Tutti gli stati',
  sortBy: 'Ordina per',
  defaultSort: 'Prima le più recenti',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'crescente' : 'decrescente'}`,
  searching: 'Ricerca in corso…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({
          one: '# chiave API trovata',
          many: '# di chiavi API trovate',
          other: '# chiavi API trovate',
        })(found, format)
      : plural({
          one: `# chiave API trovata su ${format.number(among)}`,
          many: `# di chiavi API trovate su ${format.number(among)}`,
          other: `# chiavi API trovate su ${format.number(among)}`,
        })(found, format),
  matchesInLoaded: (found, loaded, format) =>
    plural({
      one: `# risultato tra le chiavi API caricate finora (${format.number(loaded)}). La ricerca non include le altre chiavi.`,
      many: `# di risultati tra le chiavi API caricate finora (${format.number(loaded)}). La ricerca non include le altre chiavi.`,
      other: `# risultati tra le chiavi API caricate finora (${format.number(loaded)}). La ricerca non include le altre chiavi.`,
    })(found, format),
  noMatchTitle: 'Nessuna chiave API trovata',
  noMatchText:
    'Prova con una parte del nome, della descrizione, dell’autore o dell’ID, oppure con i primi o gli ultimi caratteri della chiave.',
  noMatchInLoaded: (loaded, { number }) => `La ricerca include solo le chiavi API caricate finora (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `Solo le chiavi API caricate finora (${number(loaded)}) sono ordinate.`,
  clearSearch: 'Cancella ricerca',
  notPrinted: plural({
    one: 'Un’altra chiave API non viene stampata.',
    many: 'Altre chiavi API (#) non vengono stampate.',
    other: 'Altre # chiavi API non vengono stampate.',
  }),

  loading: 'Caricamento delle chiavi API…',
  refreshing: 'Aggiornamento…',
  showMore: 'Mostra altro',
  loadingMore: 'Caricamento di altre chiavi…',
  emptyTitle: 'Non ci sono ancora chiavi API',
  emptyText:
    'Crea una chiave separata per ogni server o script, così puoi sostituirne una senza ripercussioni sulle altre.',
  emptyReadOnly: 'Qui vengono mostrate le chiavi API create dai tuoi amministratori.',
  readOnly: 'Hai accesso in sola lettura. Chiedi a un amministratore di creare una chiave.',
  listFailed: 'Impossibile caricare le chiavi API.',
  refreshFailed: 'Impossibile aggiornare l’elenco.',
  staleSince: (ago) => `Ultimo aggiornamento: ${ago}.`,
  moreFailed: 'Impossibile caricare le chiavi successive.',
  listError: {
    unauthorized: 'La sessione è scaduta. Accedi di nuovo, poi riprova.',
    forbidden: `Non hai l’autorizzazione per visualizzare le chiavi API. ${ASK_ADMIN}`,
    'not-found': 'L’elenco delle chiavi API non è stato trovato. Contatta l’assistenza.',
    'rate-limited': 'Troppe richieste. Attendi un momento, poi riprova.',
    unreachable: 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
    timeout: 'Il server ha impiegato troppo tempo a rispondere. Riprova.',
    'server-error': 'Si è verificato un errore sul server. Riprova tra poco.',
    'malformed-response': 'Il server ha inviato una risposta imprevista. Contatta l’assistenza.',
    unsupported: 'Il server non consente di elencare le chiavi API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Il server sta ancora elaborando una richiesta. Riprova tra poco.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'La richiesta è stata annullata.',
    unknown: 'Si è verificato un errore. Riprova.',
  },
  retryAfter: plural({
    one: 'Riprova tra # secondo.',
    many: 'Riprova tra # di secondi.',
    other: 'Riprova tra # secondi.',
  }),
  cancel: 'Annulla',
  tryAgain: 'Riprova',
  openFailed: 'Impossibile caricare una parte di questa pagina. Controlla la connessione, poi ricarica la pagina.',
  reload: 'Ricarica pagina',

  orphanTitle: (name) => `Il secret di «${name}» non è mai stato salvato.`,
  orphanText:
    'La chiave è stata creata, ma il suo secret è andato perso prima di essere salvato. Revoca la chiave e creane una nuova.',
  unsavedRotationTitle: (name) => `Il nuovo secret di «${name}» non è mai stato salvato.`,
  unsavedRotationText:
    'Il vecchio secret potrebbe non funzionare più. Ruota di nuovo la chiave per ottenere un nuovo secret.',
  unacknowledgedTitle: (name) => `Il server non ha ricevuto la notifica che hai salvato il secret di «${name}».`,
  unacknowledgedText:
    'Il server potrebbe revocare la chiave. Invia di nuovo la notifica al server o verifica che la chiave funzioni.',
  acknowledgeAgain: 'Invia di nuovo la notifica',
  unresolvedTitle: (name) => `«${name}» potrebbe essere stata creata.`,
  unresolvedText:
    'La richiesta non è stata completata, quindi il secret non è stato mostrato. Se la chiave è stata creata, appare nell’elenco.',
  resumeText: 'Il server può ancora restituire il secret per alcuni minuti.',
  resume: 'Ottieni secret',
  candidateTitle: (name) => `«${name}» potrebbe essere la chiave della tua ultima richiesta.`,
  candidateText:
    'Questa chiave ha lo stesso nome ed è stata creata in quel momento, ma potrebbe appartenere a qualcun altro. Revocala solo se è tua.',
  candidateCreatedBy: (creator) => `creata da ${creator}`,
  candidateNeverUsed: 'mai usata',
  review: 'Esamina…',
  dismiss: 'Ignora',
  revoke: 'Revoca',
  rotate: 'Ruota',
}
