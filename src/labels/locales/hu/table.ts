// Hungarian. Formal address: "Ön", mostly without the pronoun. Buttons are nouns: "Mentés", "Törlés".
//
// key: kulcs (API key: API-kulcs) · secret: titkos kód · revoke: visszavonás · rotate: rotálás
// scope, permission: jogosultság · create: létrehozás · disable, enable: letiltás, engedélyezés · delete: törlés
// expire: lejár · undo: visszaállítás, because "visszavonás" is for revoking
import type { LocaleLabels } from '../../ApiKeysLabels'
import { createPlural } from '../../createPlural'

const plural = createPlural('hu')
const ASK_ADMIN = 'Kérjen hozzáférést egy rendszergazdától.'
const REFUSED = 'A kiszolgáló nem fogadta el a kérést. Forduljon az ügyfélszolgálathoz.'

export const hungarian: LocaleLabels = {
  locale: 'hu',
  loadDialogs: async () => (await import('./dialogs')).dialogs,

  heading: 'API-kulcsok',
  intro: 'Ezekkel a kulcsokkal hitelesítheti az API-nak küldött kéréseket. Kezelje őket úgy, mint a jelszavakat.',
  createButton: 'API-kulcs létrehozása',
  keyCount: plural({ one: '# API-kulcs', other: '# API-kulcs' }),
  keySummary: (total, active, { number }) =>
    active === undefined ? `${number(total)} kulcs` : `${number(total)} kulcs, ${number(active)} aktív`,
  shownOfTotal: (shown, total, { number }) =>
    total === undefined ? `Első ${number(shown)} API-kulcs` : `${number(total)} API-kulcsból ${number(shown)}`,
  incompleteList: (shown, reported, { number }) =>
    `${number(shown)} API-kulcs látható. A kiszolgáló szerint ${number(reported)} van.`,

  columnName: 'Név',
  columnKey: 'Kulcs',
  columnId: 'ID',
  columnCreated: 'Létrehozva',
  columnLastUsed: 'Utolsó használat',
  columnExpires: 'Lejár',
  columnCreatedBy: 'Létrehozta',
  columnStatus: 'Állapot',
  columnActions: 'Műveletek',
  status: { active: 'Aktív', disabled: 'Letiltva', expired: 'Lejárt', revoked: 'Visszavonva' },
  unnamed: 'Névtelen kulcs',
  newBadge: 'Új',
  never: 'Soha',
  unknown: 'Ismeretlen',
  hintUnavailable: 'Nem érhető el',
  unreadableRow: (field) =>
    `Ez a kulcs nem jeleníthető meg, mert a kiszolgáló érvénytelen adatokat küldött (${field}).`,
  actionsFor: (name) => `Műveletek: ${name}`,
  select: (name) => `Kijelölés: ${name}`,
  selectAll: 'Összes kijelölése',
  expiresIn: (when) => `Lejár: ${when}`,
  insight: {
    'never-used': 'Soha nem használták',
    idle: '90 napja nem használták',
    'never-expires': 'Soha nem jár le',
  },
  replacedBy: (name) => `A helyére lépett: „${name}”`,
  replaces: (name) => `Ezt váltja fel: „${name}”`,
  countOfQuota: (total, quota, { number }) => `${number(quota)} API-kulcsból ${number(total)}`,
  quotaReached: (quota, { number }) =>
    `Elérte az API-kulcsok megengedett számát (${number(quota)}). Távolítson el egy olyan kulcsot, amelyre már nincs szüksége.`,

  search: 'API-kulcsok keresése',
  searchPlaceholder: 'Név vagy kulcs',
  searchPlaceholderNameless: 'Kulcs vagy ID',
  allStatuses: 'Minden állapot',
  sortBy: 'Rendezés',
  defaultSort: 'Legújabbak elöl',
  sortedBy: (column, direction) => `${column}, ${direction === 'asc' ? 'növekvő' : 'csökkenő'}`,
  searching: 'Keresés…',
  matchCount: (found, among, { number }) =>
    among === undefined ? `${number(found)} találat` : `${number(among)} API-kulcsból ${number(found)} találat`,
  matchesInLoaded: (found, loaded, { number }) =>
    `${number(found)} találat. A keresés csak az eddig betöltött API-kulcsokra (${number(loaded)}) terjedt ki.`,
  noMatchTitle: 'Nincs találat az API-kulcsok között',
  noMatchText:
    'Próbálkozzon a név, a leírás, a létrehozó vagy az ID egy részletével, illetve a kulcs első vagy utolsó karaktereivel.',
  noMatchInLoaded: (loaded, { number }) =>
    `A keresés csak az eddig betöltött API-kulcsokra (${number(loaded)}) terjedt ki.`,
  sortedLoaded: (loaded, { number }) => `Csak az eddig betöltött API-kulcsok (${number(loaded)}) vannak rendezve.`,
  clearSearch: 'Keresés törlése',
  notPrinted: plural({
    one: 'További # API-kulcs nincs kinyomtatva.',
    other: 'További # API-kulcs nincs kinyomtatva.',
  }),

  loading: 'API-kulcsok betöltése…',
  refreshing: 'Frissítés…',
  showMore: 'Továbbiak megjelenítése',
  loadingMore: 'Továbbiak betöltése…',
  emptyTitle: 'Még nincsenek API-kulcsok',
  emptyText:
    'Hozzon létre külön kulcsot minden kiszolgálóhoz és szkripthez, így bármelyiket lecserélheti anélkül, hogy ez a többit érintené.',
  emptyReadOnly: 'Itt jelennek meg a rendszergazdák által létrehozott API-kulcsok.',
  readOnly: 'Csak olvasási hozzáférése van. Kérje meg egy rendszergazdát, hogy hozzon létre kulcsot.',
  listFailed: 'Nem sikerült betölteni az API-kulcsokat.',
  refreshFailed: 'Nem sikerült frissíteni a listát.',
  staleSince: (ago) => `Utolsó frissítés: ${ago}.`,
  moreFailed: 'Nem sikerült betölteni a következő kulcsokat.',
  listError: {
    unauthorized: 'A munkamenet lejárt. Jelentkezzen be újra, majd próbálja meg ismét.',
    forbidden: `Nincs jogosultsága az API-kulcsok megtekintéséhez. ${ASK_ADMIN}`,
    'not-found': 'Az API-kulcsok listája nem található. Forduljon az ügyfélszolgálathoz.',
    'rate-limited': 'Túl sok kérés. Várjon egy kicsit, majd próbálja meg ismét.',
    unreachable: 'A kiszolgáló nem érhető el. Ellenőrizze a kapcsolatot, majd próbálja meg ismét.',
    timeout: 'A kiszolgáló nem válaszolt időben. Próbálja meg ismét.',
    'server-error': 'Hiba történt a kiszolgálón. Próbálja meg ismét egy kis idő múlva.',
    'malformed-response': 'A kiszolgáló váratlan választ küldött. Forduljon az ügyfélszolgálathoz.',
    unsupported: 'A kiszolgáló nem támogatja az API-kulcsok listázását.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'A kiszolgáló még feldolgoz egy kérést. Próbálja meg ismét egy kis idő múlva.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'A kérés megszakadt.',
    unknown: 'Hiba történt. Próbálja meg ismét.',
  },
  retryAfter: plural({
    one: 'Próbálja meg ismét # másodperc múlva.',
    other: 'Próbálja meg ismét # másodperc múlva.',
  }),
  cancel: 'Mégse',
  tryAgain: 'Újra',
  openFailed: 'Az oldal egy részét nem sikerült betölteni. Ellenőrizze a kapcsolatot, majd töltse be újra az oldalt.',
  reload: 'Oldal újratöltése',

  orphanTitle: (name) => `A következő kulcs titkos kódja nem lett elmentve: „${name}”.`,
  orphanText:
    'A kulcs létrejött, de a titkos kódja mentés előtt elveszett. Vonja vissza a kulcsot, és hozzon létre egy újat.',
  unsavedRotationTitle: (name) => `A következő kulcs új titkos kódja nem lett elmentve: „${name}”.`,
  unsavedRotationText:
    'Lehet, hogy a régi titkos kód már nem működik. Ha új titkos kódra van szüksége, rotálja újra a kulcsot.',
  unacknowledgedTitle: (name) =>
    `A kiszolgáló nem kapott értesítést arról, hogy elmentette ennek a kulcsnak a titkos kódját: „${name}”.`,
  unacknowledgedText:
    'Lehet, hogy a kiszolgáló visszavonja a kulcsot. Értesítse újra a kiszolgálót, vagy ellenőrizze, hogy működik-e a kulcs.',
  acknowledgeAgain: 'Kiszolgáló újbóli értesítése',
  unresolvedTitle: (name) => `Lehet, hogy létrejött a kulcs: „${name}”.`,
  unresolvedText:
    'A kérés nem fejeződött be, ezért a titkos kód nem jelent meg. Ha a kulcs létrejött, a listában látható.',
  resumeText: 'A kiszolgáló még néhány percig vissza tudja adni a titkos kódot.',
  resume: 'Titkos kód lekérése',
  candidateTitle: (name) => `Lehet, hogy ez az utolsó kéréséből származó kulcs: „${name}”.`,
  candidateText:
    'Ennek a kulcsnak ugyanaz a neve, és ugyanakkor jött létre, de lehet, hogy másé. Csak akkor vonja vissza, ha az Öné.',
  candidateCreatedBy: (creator) => `létrehozta: ${creator}`,
  candidateNeverUsed: 'soha nem használták',
  review: 'Áttekintés…',
  dismiss: 'Elvetés',
  revoke: 'Visszavonás',
  rotate: 'Rotálás',
}
