import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('it')
const NAME_TAKEN = 'Un’altra chiave ha già questo nome. Scegli un altro nome.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Chiudi',
  stepOf: (step, total, { number }) => `Passaggio ${number(step)} di ${number(total)}`,
  createTitle: 'Crea chiave API',
  nameLabel: 'Nome',
  nameHelp: 'Descrivi l’utilizzo di questa chiave, così potrai riconoscerla in seguito.',
  descriptionLabel: 'Descrizione',
  optional: 'facoltativo',
  charactersLeft: plural({
    one: '# carattere rimanente',
    many: '# di caratteri rimanenti',
    other: '# caratteri rimanenti',
  }),
  createKey: 'Crea chiave API',
  creating: 'Creazione…',
  nameError: {
    required: 'Inserisci un nome.',
    'too-short': 'Usa un nome più lungo.',
    'too-long': 'Usa un nome più corto.',
    taken: NAME_TAKEN,
    invalid: 'Il server non ha accettato questo nome. Prova con un nome più semplice.',
  },
  tooShort: plural({
    one: 'Usa almeno # carattere.',
    many: 'Usa almeno # di caratteri.',
    other: 'Usa almeno # caratteri.',
  }),
  tooLong: plural({
    one: 'Usa al massimo # carattere.',
    many: 'Usa al massimo # di caratteri.',
    other: 'Usa al massimo # caratteri.',
  }),
  tooLongBy: plural({
    one: 'Rimuovi almeno # carattere.',
    many: 'Rimuovi almeno # di caratteri.',
    other: 'Rimuovi almeno # caratteri.',
  }),
  descriptionError: {
    required: 'Inserisci una descrizione.',
    'too-short': 'Usa una descrizione più lunga.',
    'too-long': 'Usa una descrizione più corta.',
    taken: 'Un’altra chiave ha già questa descrizione. Inserisci un’altra descrizione.',
    invalid: 'Il server non ha accettato questa descrizione. Prova con una descrizione più semplice.',
  },
  createError: {
    unauthorized:
      'La sessione è scaduta. Accedi di nuovo in un’altra scheda, poi riprova. I dati inseriti vengono mantenuti.',
    forbidden: 'Non hai l’autorizzazione per creare chiavi API. Chiedi l’accesso a un amministratore.',
    'not-found': 'Impossibile creare chiavi API a questo indirizzo. Contatta l’assistenza.',
    'invalid-input': 'Il server non ha accettato i dati inseriti. Controllali, poi riprova.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'Il server sta ancora elaborando questa richiesta.',
    'precondition-failed':
      'L’elenco delle chiavi è cambiato da quando è stato caricato. Ricarica la pagina, poi riprova.',
    'limit-reached': 'Hai raggiunto il limite di chiavi API. Rimuovi una chiave che non ti serve più.',
    'rate-limited': 'Troppe richieste.',
    unreachable: 'La connessione al server non è riuscita.',
    timeout: 'Il server ha impiegato troppo tempo a rispondere.',
    'server-error': 'Si è verificato un errore sul server.',
    'malformed-response': 'Il server ha inviato una risposta imprevista.',
    'secret-missing': 'Il server ha creato la chiave, ma non ha inviato il secret.',
    unsupported: 'Qui non è possibile creare chiavi API.',
    aborted: 'La richiesta è stata annullata.',
    unknown: 'Si è verificato un errore.',
  },
  checking: 'Verifica della creazione della chiave…',
  checkAgain: 'Verifica di nuovo',
  stillWaiting:
    'L’operazione sta richiedendo più tempo del solito. Se smetti di attendere, la richiesta potrebbe comunque riuscire. Il secret viene mostrato se arriva mentre questa finestra di dialogo è aperta.',
  stopWaiting: 'Smetti di attendere',
  outcomeUnknown: (name) =>
    `«${name}» potrebbe essere stata creata, ma al momento non è possibile caricare l’elenco. Prima verifica di nuovo: riprovando potresti creare una seconda chiave.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `Nell’elenco non c’è ancora una nuova chiave denominata «${name}». Potrebbe ancora apparire e riprovando potresti creare una seconda chiave.`
      : `Tra le prime chiavi dell’elenco (${number(searched)}) non c’è ancora una nuova chiave denominata «${name}». Potrebbe ancora apparire e riprovando potresti creare una seconda chiave.`,
  outcomeRepeatable: 'Riprova: il server restituisce la stessa chiave e non ne crea una seconda.',
  outcomeCandidate: (name) =>
    `Una nuova chiave nell’elenco potrebbe essere «${name}». Chiudi questa finestra di dialogo per esaminarla. Riprovando si crea un’altra chiave.`,
  nothingCreated: 'Nessuna chiave è stata creata. Controlla la connessione, poi riprova.',
  keyOfScope: (scope) => `Questa chiave appartiene a ${scope}.`,

  revealTitle: (name) => `Chiave API creata: «${name}»`,
  onlyOnceTitle: 'Questo secret viene mostrato una sola volta.',
  onlyOnceText:
    'Copialo ora e conservalo nel tuo gestore di secret. Nessuno può mostrarlo di nuovo, nemmeno l’assistenza.',
  secretLabel: 'Nuovo secret',
  secretHidden: 'Il secret è nascosto. Puoi copiarlo senza mostrarlo.',
  show: 'Mostra',
  hide: 'Nascondi',
  copy: 'Copia',
  copiedButton: 'Copiato',
  copied: 'Copiato. Gli appunti contengono il secret completo.',
  copyBlocked: 'Il browser ha bloccato la copia. Il secret è selezionato: premi Ctrl+C oppure ⌘C su un Mac.',
  download: 'Scarica come .env',
  downloaded: 'Download avviato. Verifica che il file sia stato salvato, poi seleziona la casella.',
  downloadUnavailable:
    'Questo secret contiene caratteri che i file .env non possono memorizzare in modo affidabile. Copia invece il secret.',
  snippetsLabel: 'Usa la chiave',
  copySnippet: 'Copia snippet',
  snippetUnavailable: 'Questo secret contiene caratteri che questo snippet non può contenere. Copia invece il secret.',
  firstUsePending: 'In attesa della prima richiesta con questa chiave…',
  firstUseSeen: 'Funziona: è arrivata la prima richiesta.',
  savedCheckbox: 'Ho salvato il secret',
  done: 'Fine',
  confirmCloseTitle: (name) => `Chiudere senza salvare il secret di «${name}»?`,
  confirmCloseText:
    'Il secret non è ancora stato copiato e non potrà essere mostrato di nuovo. Se chiudi ora, dovrai revocare la chiave e crearne una nuova.',
  closeAnyway: 'Chiudi comunque',
  backToSecret: 'Indietro',
  copyAndClose: 'Copia e chiudi',
  lostTitle: (name) => `Il secret di «${name}» non può più essere mostrato`,
  lostText:
    'Hai lasciato la pagina prima che il secret fosse salvato, quindi è stato cancellato. Revoca la chiave e creane una nuova.',

  expiryLabel: 'Scadenza',
  expiryChoose: 'Scegli…',
  expiryIn: (preset, { duration }) => `Tra ${duration(preset)}`,
  expiryNever: 'Mai',
  expiryOther: 'Data personalizzata…',
  expiryDay: 'Data di scadenza',
  expiryTime: 'Data e ora di scadenza',
  expiresOn: (instant) => `Questa chiave scade il giorno ${instant}.`,
  neverExpires: 'Questa chiave non scade.',
  expiryError: {
    required: 'Scegli una data di scadenza.',
    'too-short': 'Questa data è precedente alla data minima. Scegli una data successiva.',
    'too-long': 'Questa data è troppo lontana. Scegli una data precedente.',
    taken: 'Scegli un’altra data di scadenza.',
    invalid: 'Il server non ha accettato questa data di scadenza. Scegli un’altra data.',
  },
  scopesLabel: 'Autorizzazioni',
  scopesAll: 'Tutte',
  scopesReadOnly: 'Sola lettura',
  scopesChoose: 'Personalizzate',
  scopesLoading: 'Caricamento delle autorizzazioni…',
  scopesFailed: 'Impossibile caricare le autorizzazioni.',
  scopesFailedText: 'Se continui, sarà il server a decidere che cosa può fare la chiave.',
  scopesNeeded: 'Per creare una chiave devi selezionare le autorizzazioni.',
  scopesSearch: 'Cerca autorizzazioni',
  scopesOther: 'Altre',
  selectGroup: 'Seleziona tutto',
  selectNone: 'Deseleziona tutto',
  scopesChosen: (chosen, total, format) =>
    plural({
      one: `# su ${format.number(total)} selezionata.`,
      many: `# su ${format.number(total)} selezionate.`,
      other: `# su ${format.number(total)} selezionate.`,
    })(chosen, format),
  scopesFound: plural({ one: '# trovata.', many: '# trovate.', other: '# trovate.' }),
  scopesError: {
    required: 'Seleziona almeno un’autorizzazione.',
    'too-short': 'Seleziona più autorizzazioni.',
    'too-long': 'Seleziona meno autorizzazioni.',
    taken: 'Seleziona altre autorizzazioni.',
    invalid: 'Il server non ha accettato queste autorizzazioni. Seleziona altre autorizzazioni.',
  },

  rotateTitle: (name) => `Ruota «${name}»`,
  rotateText:
    'La rotazione crea un nuovo secret, che viene mostrato una sola volta. Sostituisci il vecchio secret ovunque sia usato.',
  graceLabel: 'Il vecchio secret smette di funzionare',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Immediatamente' : `Dopo ${duration(seconds)}`),
  oldSecretWillStop: 'Le richieste che usano il vecchio secret verranno rifiutate immediatamente.',
  oldSecretWillWorkUntil: (instant) => `Il vecchio secret funzionerà fino al giorno ${instant}.`,
  oldSecretMayStop: 'Le richieste che usano il vecchio secret potrebbero essere rifiutate immediatamente.',
  rotateKey: 'Ruota chiave',
  rotating: 'Rotazione…',
  checkingRotation: 'Verifica della creazione di un nuovo secret…',
  outcomeReplaced: 'Il secret potrebbe essere stato sostituito. Ruota di nuovo la chiave per ottenere un nuovo secret.',
  outcomeRotationUnknown: (name) =>
    `Un nuovo secret per «${name}» potrebbe essere stato creato, ma al momento non è possibile caricare l’elenco. Prima verifica di nuovo: riprovando potresti creare un altro secret.`,
  rotatedTitle: (name) => `Chiave API ruotata: «${name}»`,
  oldSecretWorksUntil: (instant) => `Il vecchio secret funziona fino al giorno ${instant}.`,
  oldSecretStopped: 'Il vecchio secret non funziona più.',
  confirmCloseRotatedText:
    'Il nuovo secret non è ancora stato copiato e non potrà essere mostrato di nuovo. Se chiudi ora, dovrai ruotare di nuovo la chiave.',
  lostRotatedText:
    'Hai lasciato la pagina prima che il nuovo secret fosse salvato, quindi è stato cancellato. Ruota di nuovo la chiave.',
}
