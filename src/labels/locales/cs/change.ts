import type { ChangeLabels } from '../../changeLabels'
import { createPlural } from '../../createPlural'
import type { Format } from '../../format'

const plural = createPlural('cs')
const FORBIDDEN = 'K této akci nemáte oprávnění. Požádejte o přístup správce.'
const REFUSED = 'Server změnu nepřijal.'
const CHECK_LIST = 'Změna se možná provedla: zkontrolujte seznam.'
const IRREVERSIBLE = 'Tuto akci nelze vrátit zpět.'
const OTHERS = 'Ostatní se nezměnily.'

/** The participle agrees with the number of keys. */
const bulkChanged =
  (one: string, few: string, other: string) =>
  (count: number, total: number, format: Format): string =>
    count === total
      ? plural({
          one: `${one} # klíč API.`,
          few: `${few} # klíče API.`,
          many: `${other} # klíče API.`,
          other: `${other} # klíčů API.`,
        })(count, format)
      : plural({
          one: `${one} # z ${format.number(total)} klíčů API. ${OTHERS}`,
          few: `${few} # z ${format.number(total)} klíčů API. ${OTHERS}`,
          many: `${other} # z ${format.number(total)} klíčů API. ${OTHERS}`,
          other: `${other} # z ${format.number(total)} klíčů API. ${OTHERS}`,
        })(count, format)

const bulkTitle = (verb: string) =>
  plural({
    one: `${verb} # klíč API?`,
    few: `${verb} # klíče API?`,
    many: `${verb} # klíče API?`,
    other: `${verb} # klíčů API?`,
  })

export const change: ChangeLabels = {
  details: 'Podrobnosti',
  edit: 'Upravit',
  disable: 'Deaktivovat',
  enable: 'Aktivovat',
  delete: 'Smazat',
  disabledReason: {
    revoked: 'Tento klíč byl odvolán.',
    expired: 'Tento klíč vypršel.',
    forbidden: FORBIDDEN,
    'not-now': 'Server tuto akci pro tento klíč právě teď neumožňuje.',
  },
  changeFailed: (name) => `Požadavek pro klíč „${name}“ selhal.`,
  changeError: {
    unauthorized: 'Vaše relace vypršela. Přihlaste se a zkuste to znovu.',
    forbidden: FORBIDDEN,
    'not-found': 'Tento klíč nebyl nalezen. Možná byl smazán.',
    'invalid-input': REFUSED,
    'name-taken': 'Tento název už má jiný klíč. Zvolte jiný název.',
    'in-progress': 'Server ještě zpracovává požadavek pro tento klíč. Zkuste to znovu za chvíli.',
    'precondition-failed': 'Tento klíč se od načtení změnil. Načtěte stránku znovu a zkuste to ještě jednou.',
    'limit-reached': REFUSED,
    'rate-limited': 'Příliš mnoho požadavků. Chvíli počkejte a zkuste to znovu.',
    unreachable: 'Server není dostupný. Zkontrolujte připojení a zkuste to znovu.',
    timeout: `Server neodpověděl včas. ${CHECK_LIST}`,
    'server-error': `Na serveru došlo k chybě. ${CHECK_LIST}`,
    'malformed-response': `Server odeslal neočekávanou odpověď. ${CHECK_LIST}`,
    'secret-missing': REFUSED,
    unsupported: 'Server tuto akci nepodporuje.',
    aborted: 'Požadavek byl zrušen.',
    unknown: 'Došlo k chybě. Zkuste to znovu.',
  },
  changing: {
    update: 'Ukládání…',
    enable: 'Aktivace…',
    disable: 'Deaktivace…',
    revoke: 'Odvolávání…',
    delete: 'Mazání…',
  },
  changed: {
    update: (name) => `Změny klíče „${name}“ byly uloženy.`,
    enable: (name) => `Klíč „${name}“ byl aktivován.`,
    disable: (name) => `Klíč „${name}“ byl deaktivován.`,
    revoke: (name) => `Klíč „${name}“ byl odvolán.`,
    delete: (name) => `Klíč „${name}“ byl smazán.`,
  },
  undo: 'Vrátit zpět',
  dismiss: 'Skrýt zprávu',
  selected: (count, { number }) => `Vybráno: ${number(count)}`,
  clearSelection: 'Zrušit výběr',
  actionForSome: {
    enable: (count, total, { number }) => `Aktivovat ${number(count)} z ${number(total)}`,
    disable: (count, total, { number }) => `Deaktivovat ${number(count)} z ${number(total)}`,
    revoke: (count, total, { number }) => `Odvolat ${number(count)} z ${number(total)}`,
    delete: (count, total, { number }) => `Smazat ${number(count)} z ${number(total)}`,
  },
  bulkChanged: {
    enable: bulkChanged('Aktivován', 'Aktivovány', 'Aktivováno'),
    disable: bulkChanged('Deaktivován', 'Deaktivovány', 'Deaktivováno'),
    revoke: bulkChanged('Odvolán', 'Odvolány', 'Odvoláno'),
    delete: bulkChanged('Smazán', 'Smazány', 'Smazáno'),
  },
  revokeOrDeleteTitle: {
    revoke: (name) => `Odvolat klíč „${name}“?`,
    delete: (name) => `Smazat klíč „${name}“?`,
  },
  revokeOrDeleteText: {
    revoke: `Klíč okamžitě přestane fungovat a požadavky, které ho používají, budou odmítány. ${IRREVERSIBLE}`,
    delete: `Klíč okamžitě přestane fungovat, požadavky, které ho používají, budou odmítány a záznam o něm se vymaže. ${IRREVERSIBLE}`,
    deleteInactive: `Klíč už nefunguje. Smazáním se vymaže i záznam o něm. ${IRREVERSIBLE}`,
  },
  recentlyUsed: (ago) => `Tento klíč byl použit ${ago} a možná se stále používá.`,
  typeToConfirm: (text) => `Pro potvrzení zadejte ${text}`,
  confirmationMismatch: 'Text se neshoduje. Zadejte ho přesně tak, jak je uvedeno výše.',
  editTitle: (name) => `Upravit klíč „${name}“`,
  save: 'Uložit',
  keyDetails: (name) => `Podrobnosti o klíči „${name}“`,
  keyId: 'ID',
  copyId: 'Kopírovat ID',
  idCopied: 'ID zkopírováno.',
  idCopyBlocked: 'Prohlížeč zablokoval kopírování. Označte ID a zkopírujte ho ručně.',
  keyUpdated: 'Poslední změna',
  keyRevoked: 'Odvoláno',
  keyUsage: 'Využití',
  usage: (requests, remaining, format) => {
    const used = plural({
      one: '# požadavek',
      few: '# požadavky',
      many: '# požadavku',
      other: '# požadavků',
    })(requests, format)
    return typeof remaining === 'number' ? `${used}, zbývá ${format.number(remaining)}` : used
  },
  noScopes: 'Žádná',
  keyReplacedBy: 'Nahrazen klíčem',
  keyReplaces: 'Nahrazuje klíč',
  activity: 'Zobrazit aktivitu',
  history: 'Historie',
  loadingHistory: 'Načítání historie…',
  historyEmpty: 'Zatím žádná historie.',
  historyFailed: 'Historii se nepodařilo načíst.',
  historyEvent: {
    created: 'Vytvořen',
    rotated: 'Obměněn',
    updated: 'Změněn',
    enabled: 'Aktivován',
    disabled: 'Deaktivován',
    revoked: 'Odvolán',
    deleted: 'Smazán',
    acknowledged: 'Tajný kód uložen',
  },
  bulkTitle: {
    enable: bulkTitle('Aktivovat'),
    disable: bulkTitle('Deaktivovat'),
    revoke: bulkTitle('Odvolat'),
    delete: bulkTitle('Smazat'),
  },
  bulkText: {
    enable: 'Klíče začnou okamžitě znovu fungovat.',
    disable:
      'Klíče okamžitě přestanou fungovat a požadavky, které je používají, budou odmítány. Později je můžete znovu aktivovat.',
    revoke: `Klíče okamžitě přestanou fungovat a požadavky, které je používají, budou odmítány. ${IRREVERSIBLE}`,
    delete: `Klíče okamžitě přestanou fungovat a záznamy o nich se vymažou. ${IRREVERSIBLE}`,
  },
  andMore: plural({ one: 'a # další', few: 'a # další', many: 'a # dalšího', other: 'a # dalších' }),
  typeCount: (count) => `Pro potvrzení zadejte počet klíčů (${count})`,
  progress: (count, total, { number }) => `${number(count)} z ${number(total)}`,
  stop: 'Zastavit',
  stopping: 'Zastavování…',
  bulkFailed: (count, total, { number }) => `Neúspěšné požadavky: ${number(count)} z ${number(total)}.`,
  bulkSkipped: (count, { number }) => `Přeskočeno: ${number(count)}.`,
  retryFailed: 'Zopakovat neúspěšné',
}
