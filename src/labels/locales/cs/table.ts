// Czech. Formal address: "vy", in lower case, and impersonal where a verb would show the gender.
//
// key: klíč (API key: klíč API) · secret: tajný kód · revoke: odvolat · rotate: obměnit
// scope, permission: oprávnění · create: vytvořit · disable, enable: deaktivovat, aktivovat · delete: smazat
// expire: vypršet
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('cs')
const ASK_ADMIN = 'Požádejte o přístup správce.'
const REFUSED = 'Server požadavek nepřijal. Obraťte se na podporu.'
const ofKeys = plural({
  one: 'z # klíče API',
  few: 'z # klíčů API',
  many: 'z # klíče API',
  other: 'z # klíčů API',
})

export const czech: LocaleLabels = {
  locale: 'cs',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'Klíče API',
  intro: 'Těmito klíči ověřujete požadavky na rozhraní API. Zacházejte s nimi jako s hesly.',
  createButton: 'Vytvořit klíč API',
  keyCount: plural({ one: '# klíč API', few: '# klíče API', many: '# klíče API', other: '# klíčů API' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# klíč', few: '# klíče', many: '# klíče', other: '# klíčů' })(total, format)
    if (active === undefined) return keys
    return `${keys}, ${plural({ one: '# aktivní', few: '# aktivní', many: '# aktivního', other: '# aktivních' })(active, format)}`
  },
  shownOfTotal: (shown, total, format) =>
    total === undefined
      ? plural({
          one: 'První klíč API',
          few: 'První # klíče API',
          many: 'Prvních # klíče API',
          other: 'Prvních # klíčů API',
        })(shown, format)
      : `${format.number(shown)} ${ofKeys(total, format)}`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `Zobrazen # klíč API. Server jich hlásí ${format.number(reported)}.`,
      few: `Zobrazeny # klíče API. Server jich hlásí ${format.number(reported)}.`,
      many: `Zobrazeno # klíče API. Server jich hlásí ${format.number(reported)}.`,
      other: `Zobrazeno # klíčů API. Server jich hlásí ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Název',
  columnKey: 'Klíč',
  columnId: 'ID',
  columnCreated: 'Vytvořeno',
  columnLastUsed: 'Poslední použití',
  columnExpires: 'Vyprší',
  columnCreatedBy: 'Autor',
  columnStatus: 'Stav',
  columnActions: 'Akce',
  status: { active: 'Aktivní', disabled: 'Deaktivován', expired: 'Vypršel', revoked: 'Odvolán' },
  unnamed: 'Bez názvu',
  newBadge: 'Nový',
  never: 'Nikdy',
  unknown: 'Není známo',
  hintUnavailable: 'Není k dispozici',
  unreadableRow: (field) => `Tento klíč nelze zobrazit, protože server odeslal neplatná data (${field}).`,
  actionsFor: (name) => `Akce pro klíč ${name}`,
  select: (name) => `Vybrat klíč ${name}`,
  selectAll: 'Vybrat vše',
  expiresIn: (when) => `Vyprší ${when}`,
  insight: {
    'never-used': 'Nikdy nepoužit',
    idle: 'Nepoužit 90 dní',
    'never-expires': 'Nikdy nevyprší',
  },
  replacedBy: (name) => `Nahrazen klíčem „${name}“`,
  replaces: (name) => `Nahrazuje klíč „${name}“`,
  countOfQuota: (total, quota, format) => `${format.number(total)} ${ofKeys(quota, format)}`,
  quotaReached: plural({
    one: 'Byl dosažen limit # klíče API. Odeberte klíč, který už nepotřebujete.',
    few: 'Byl dosažen limit # klíčů API. Odeberte klíč, který už nepotřebujete.',
    many: 'Byl dosažen limit # klíče API. Odeberte klíč, který už nepotřebujete.',
    other: 'Byl dosažen limit # klíčů API. Odeberte klíč, který už nepotřebujete.',
  }),

  search: 'Hledat klíče API',
  searchPlaceholder: 'Název nebo klíč',
  searchPlaceholderNameless: 'Klíč nebo ID',
  allStatuses: 'Všechny stavy',
  sortBy: 'Seřadit podle',
  defaultSort: 'Od nejnovějších',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'vzestupně' : 'sestupně'}`,
  searching: 'Hledání…',
  matchCount: (found, among, format) =>
    among === undefined
      ? plural({
          one: 'Nalezen # klíč API',
          few: 'Nalezeny # klíče API',
          many: 'Nalezeno # klíče API',
          other: 'Nalezeno # klíčů API',
        })(found, format)
      : `Nalezeno: ${format.number(found)} ${ofKeys(among, format)}`,
  matchesInLoaded: (found, loaded, { number }) =>
    `Nalezeno: ${number(found)}. Prohledaly se jen dosud načtené klíče API (${number(loaded)}).`,
  noMatchTitle: 'Žádné odpovídající klíče API',
  noMatchText: 'Zkuste část názvu, popisu, jména autora nebo ID, případně první nebo poslední znaky klíče.',
  noMatchInLoaded: (loaded, { number }) => `Prohledaly se jen dosud načtené klíče API (${number(loaded)}).`,
  sortedLoaded: (loaded, { number }) => `Seřazeny jsou jen dosud načtené klíče API (${number(loaded)}).`,
  clearSearch: 'Zrušit hledání',
  notPrinted: plural({
    one: '# další klíč API se nevytiskl.',
    few: '# další klíče API se nevytiskly.',
    many: '# dalšího klíče API se nevytisklo.',
    other: '# dalších klíčů API se nevytisklo.',
  }),

  loading: 'Načítání klíčů API…',
  refreshing: 'Aktualizace…',
  showMore: 'Zobrazit další',
  loadingMore: 'Načítání dalších…',
  emptyTitle: 'Zatím žádné klíče API',
  emptyText:
    'Vytvořte pro každý server nebo skript samostatný klíč. Jeden pak můžete vyměnit, aniž by to ovlivnilo ostatní.',
  emptyReadOnly: 'Zde se zobrazí klíče API, které vytvoří vaši správci.',
  readOnly: 'Máte přístup jen pro čtení. Požádejte správce, aby klíč vytvořil.',
  listFailed: 'Klíče API se nepodařilo načíst.',
  refreshFailed: 'Seznam se nepodařilo aktualizovat.',
  staleSince: (ago) => `Poslední aktualizace: ${ago}.`,
  moreFailed: 'Další klíče se nepodařilo načíst.',
  listError: {
    unauthorized: 'Vaše relace vypršela. Přihlaste se a zkuste to znovu.',
    forbidden: `Nemáte oprávnění k zobrazení klíčů API. ${ASK_ADMIN}`,
    'not-found': 'Seznam klíčů API nebyl nalezen. Obraťte se na podporu.',
    'rate-limited': 'Příliš mnoho požadavků. Chvíli počkejte a zkuste to znovu.',
    unreachable: 'Server není dostupný. Zkontrolujte připojení a zkuste to znovu.',
    timeout: 'Server neodpověděl včas. Zkuste to znovu.',
    'server-error': 'Na serveru došlo k chybě. Zkuste to znovu za chvíli.',
    'malformed-response': 'Server odeslal neočekávanou odpověď. Obraťte se na podporu.',
    unsupported: 'Server nepodporuje výpis klíčů API.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'Server ještě zpracovává požadavek. Zkuste to znovu za chvíli.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'Požadavek byl zrušen.',
    unknown: 'Došlo k chybě. Zkuste to znovu.',
  },
  retryAfter: plural({
    one: 'Zkuste to znovu za # sekundu.',
    few: 'Zkuste to znovu za # sekundy.',
    many: 'Zkuste to znovu za # sekundy.',
    other: 'Zkuste to znovu za # sekund.',
  }),
  cancel: 'Zrušit',
  tryAgain: 'Zkusit znovu',
  openFailed: 'Část této stránky se nepodařilo načíst. Zkontrolujte připojení a načtěte stránku znovu.',
  reload: 'Načíst stránku znovu',

  orphanTitle: (name) => `Tajný kód klíče „${name}“ nebyl uložen.`,
  orphanText: 'Klíč byl vytvořen, ale jeho tajný kód se ztratil dříve, než byl uložen. Odvolejte klíč a vytvořte nový.',
  unsavedRotationTitle: (name) => `Nový tajný kód klíče „${name}“ nebyl uložen.`,
  unsavedRotationText: 'Starý tajný kód už možná nefunguje. Nový tajný kód získáte další obměnou klíče.',
  unacknowledgedTitle: (name) => `Server nedostal oznámení, že máte tajný kód klíče „${name}“ uložený.`,
  unacknowledgedText: 'Server může klíč odvolat. Odešlete serveru oznámení znovu nebo zkontrolujte, zda klíč funguje.',
  acknowledgeAgain: 'Znovu oznámit serveru',
  unresolvedTitle: (name) => `Klíč „${name}“ byl možná vytvořen.`,
  unresolvedText:
    'Požadavek nebyl dokončen, proto se tajný kód nezobrazil. Pokud byl klíč vytvořen, objeví se v seznamu.',
  resumeText: 'Server může tajný kód ještě několik minut vrátit.',
  resume: 'Získat tajný kód',
  candidateTitle: (name) => `Klíč „${name}“ možná pochází z vašeho posledního požadavku.`,
  candidateText:
    'Tento klíč má stejný název a byl vytvořen ve stejnou dobu, ale může patřit někomu jinému. Odvolejte ho, jen pokud je váš.',
  candidateCreatedBy: (creator) => `autor: ${creator}`,
  candidateNeverUsed: 'nikdy nepoužit',
  review: 'Prověřit…',
  dismiss: 'Skrýt zprávu',
  revoke: 'Odvolat',
  rotate: 'Obměnit',
}
