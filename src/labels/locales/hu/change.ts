import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'
import type { Format } from '../../format'

const plural = createPlural('hu')
const FORBIDDEN = 'Nincs jogosultsága ehhez a művelethez. Kérjen hozzáférést egy rendszergazdától.'
const REFUSED = 'A kiszolgáló nem fogadta el a módosítást.'
const CHECK_LIST = 'Lehet, hogy a módosítás megtörtént: ellenőrizze a listát.'
const IRREVERSIBLE = 'Ez a művelet nem fordítható vissza.'
const OTHERS = 'A többi nem változott.'

const bulkChanged =
  (done: string) =>
  (count: number, total: number, { number }: Format): string =>
    count === total
      ? `${number(count)} API-kulcs ${done}.`
      : `${number(total)} API-kulcsból ${number(count)} ${done}. ${OTHERS}`

export const change: ChangeLabels = {
  details: 'Részletek',
  edit: 'Szerkesztés',
  disable: 'Letiltás',
  enable: 'Engedélyezés',
  delete: 'Törlés',
  disabledReason: {
    revoked: 'Ez a kulcs vissza van vonva.',
    expired: 'Ez a kulcs lejárt.',
    forbidden: FORBIDDEN,
    'not-now': 'A kiszolgáló most nem engedélyezi ezt a műveletet ennél a kulcsnál.',
  },
  changeFailed: (name) => `A kérés ennél a kulcsnál nem sikerült: „${name}”.`,
  changeError: {
    unauthorized: 'A munkamenet lejárt. Jelentkezzen be újra, majd próbálja meg ismét.',
    forbidden: FORBIDDEN,
    'not-found': 'Ez a kulcs nem található. Lehet, hogy törölték.',
    'invalid-input': REFUSED,
    'name-taken': 'Már van ilyen nevű kulcs. Válasszon másik nevet.',
    'in-progress': 'A kiszolgáló még feldolgoz egy kérést ehhez a kulcshoz. Próbálja meg ismét egy kis idő múlva.',
    'precondition-failed':
      'Ez a kulcs megváltozott a betöltése óta. Töltse be újra az oldalt, majd próbálja meg ismét.',
    'limit-reached': REFUSED,
    'rate-limited': 'Túl sok kérés. Várjon egy kicsit, majd próbálja meg ismét.',
    unreachable: 'A kiszolgáló nem érhető el. Ellenőrizze a kapcsolatot, majd próbálja meg ismét.',
    timeout: `A kiszolgáló nem válaszolt időben. ${CHECK_LIST}`,
    'server-error': `Hiba történt a kiszolgálón. ${CHECK_LIST}`,
    'malformed-response': `A kiszolgáló váratlan választ küldött. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'A kiszolgáló nem támogatja ezt a műveletet.',
    aborted: 'A kérés megszakadt.',
    unknown: 'Hiba történt. Próbálja meg ismét.',
  },
  changing: {
    update: 'Mentés…',
    enable: 'Engedélyezés…',
    disable: 'Letiltás…',
    revoke: 'Visszavonás…',
    delete: 'Törlés…',
  },
  changed: {
    update: (name) => `Módosítások mentve: „${name}”.`,
    enable: (name) => `Kulcs engedélyezve: „${name}”.`,
    disable: (name) => `Kulcs letiltva: „${name}”.`,
    revoke: (name) => `Kulcs visszavonva: „${name}”.`,
    delete: (name) => `Kulcs törölve: „${name}”.`,
  },
  undo: 'Visszaállítás',
  dismiss: 'Elvetés',
  selected: (count, { number }) => `${number(count)} kijelölve`,
  clearSelection: 'Kijelölés megszüntetése',
  actionForSome: {
    enable: (count, total, { number }) => `Engedélyezés: ${number(count)} / ${number(total)}`,
    disable: (count, total, { number }) => `Letiltás: ${number(count)} / ${number(total)}`,
    revoke: (count, total, { number }) => `Visszavonás: ${number(count)} / ${number(total)}`,
    delete: (count, total, { number }) => `Törlés: ${number(count)} / ${number(total)}`,
  },
  bulkChanged: {
    enable: bulkChanged('engedélyezve'),
    disable: bulkChanged('letiltva'),
    revoke: bulkChanged('visszavonva'),
    delete: bulkChanged('törölve'),
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Visszavonja ezt a kulcsot: „${name}”?`,
    delete: (name) => `Törli ezt a kulcsot: „${name}”?`,
  },
  revokeOrDeleteText: {
    revoke: `A kulcs azonnal érvényét veszti, és a kiszolgáló elutasítja a vele küldött kéréseket. ${IRREVERSIBLE}`,
    delete: `A kulcs azonnal érvényét veszti, a kiszolgáló elutasítja a vele küldött kéréseket, és a bejegyzése is törlődik. ${IRREVERSIBLE}`,
    deleteInactive: `A kulcs már nem működik. Ha törli, a bejegyzése is törlődik. ${IRREVERSIBLE}`,
  },
  recentlyUsed: (ago) => `Utolsó használat: ${ago}. Lehet, hogy a kulcsot még mindig használják.`,
  typeToConfirm: (text) => `A megerősítéshez írja be: ${text}`,
  confirmationMismatch: 'A szöveg nem egyezik. Írja be pontosan úgy, ahogy fent látható.',
  editTitle: (name) => `„${name}” szerkesztése`,
  save: 'Mentés',
  keyDetails: (name) => `„${name}” részletei`,
  keyId: 'ID',
  copyId: 'ID másolása',
  idCopied: 'ID kimásolva.',
  idCopyBlocked: 'A böngésző letiltotta a másolást. Jelölje ki az ID-t, és másolja ki kézzel.',
  keyUpdated: 'Utolsó módosítás',
  keyRevoked: 'Visszavonva',
  keyUsage: 'Felhasználás',
  usage: (requests, remaining, { number }) =>
    typeof remaining === 'number'
      ? `${number(requests)} kérés, ${number(remaining)} maradt`
      : `${number(requests)} kérés`,
  noScopes: 'Nincs',
  keyReplacedBy: 'A helyére lépett',
  keyReplaces: 'Ezt váltja fel',
  activity: 'Tevékenység megtekintése',
  history: 'Előzmények',
  loadingHistory: 'Előzmények betöltése…',
  historyEmpty: 'Még nincsenek előzmények.',
  historyFailed: 'Nem sikerült betölteni az előzményeket.',
  historyEvent: {
    created: 'Létrehozva',
    rotated: 'Rotálva',
    updated: 'Módosítva',
    enabled: 'Engedélyezve',
    disabled: 'Letiltva',
    revoked: 'Visszavonva',
    deleted: 'Törölve',
    acknowledged: 'Titkos kód elmentve',
  },
  bulkTitle: {
    enable: plural({ one: 'Engedélyez # API-kulcsot?', other: 'Engedélyez # API-kulcsot?' }),
    disable: plural({ one: 'Letilt # API-kulcsot?', other: 'Letilt # API-kulcsot?' }),
    revoke: plural({ one: 'Visszavon # API-kulcsot?', other: 'Visszavon # API-kulcsot?' }),
    delete: plural({ one: 'Töröl # API-kulcsot?', other: 'Töröl # API-kulcsot?' }),
  },
  bulkText: {
    enable: 'A kulcsok azonnal újra működnek.',
    disable:
      'A kulcsok azonnal érvényüket vesztik, és a kiszolgáló elutasítja a velük küldött kéréseket. Később újra engedélyezheti őket.',
    revoke: `A kulcsok azonnal érvényüket vesztik, és a kiszolgáló elutasítja a velük küldött kéréseket. ${IRREVERSIBLE}`,
    delete: `A kulcsok azonnal érvényüket vesztik, és a bejegyzéseik is törlődnek. ${IRREVERSIBLE}`,
  },
  andMore: (count, { number }) => `és még ${number(count)}`,
  typeCount: (count) => `A megerősítéshez írja be a kulcsok számát: ${count}`,
  progress: (count, total, { number }) => `${number(count)} / ${number(total)}`,
  stop: 'Leállítás',
  stopping: 'Leállítás…',
  bulkFailed: (count, total, { number }) => `${number(total)} kérésből ${number(count)} nem sikerült.`,
  bulkSkipped: (count, { number }) => `${number(count)} kihagyva.`,
  retryFailed: 'Sikertelenek újra',
}
