import { createPlural } from '../../createPlural'
import type { FormLabels } from '../../formLabels'
import type { WizardLabels } from '../../wizardLabels'

const plural = createPlural('hu')
const NAME_TAKEN = 'Már van ilyen nevű kulcs. Válasszon másik nevet.'

export const wizard: WizardLabels & FormLabels = {
  close: 'Bezárás',
  stepOf: (step, total, { number }) => `${number(step)}. lépés, összesen ${number(total)}`,
  createTitle: 'API-kulcs létrehozása',
  nameLabel: 'Név',
  nameHelp: 'Adja meg, mi használja ezt a kulcsot, hogy később felismerje.',
  descriptionLabel: 'Leírás',
  optional: 'nem kötelező',
  charactersLeft: plural({ one: 'Még # karakter írható', other: 'Még # karakter írható' }),
  createKey: 'API-kulcs létrehozása',
  creating: 'Létrehozás…',
  nameError: {
    required: 'Adjon meg egy nevet.',
    'too-short': 'Adjon meg egy hosszabb nevet.',
    'too-long': 'Adjon meg egy rövidebb nevet.',
    taken: NAME_TAKEN,
    invalid: 'A kiszolgáló nem fogadta el ezt a nevet. Próbálkozzon egy egyszerűbb névvel.',
  },
  tooShort: plural({
    one: 'Adjon meg legalább # karaktert.',
    other: 'Adjon meg legalább # karaktert.',
  }),
  tooLong: plural({ one: 'Legfeljebb # karaktert adjon meg.', other: 'Legfeljebb # karaktert adjon meg.' }),
  tooLongBy: plural({ one: 'Töröljön legalább # karaktert.', other: 'Töröljön legalább # karaktert.' }),
  descriptionError: {
    required: 'Adjon meg egy leírást.',
    'too-short': 'Adjon meg egy hosszabb leírást.',
    'too-long': 'Adjon meg egy rövidebb leírást.',
    taken: 'Már van ilyen leírású kulcs. Adjon meg egy másik leírást.',
    invalid: 'A kiszolgáló nem fogadta el ezt a leírást. Próbálkozzon egy egyszerűbb leírással.',
  },
  createError: {
    unauthorized:
      'A munkamenet lejárt. Jelentkezzen be újra egy másik lapon, majd próbálja meg ismét. A megadott adatok megmaradnak.',
    forbidden: 'Nincs jogosultsága API-kulcsok létrehozásához. Kérjen hozzáférést egy rendszergazdától.',
    'not-found': 'Ezen a címen nem hozhatók létre API-kulcsok. Forduljon az ügyfélszolgálathoz.',
    'invalid-input': 'A kiszolgáló nem fogadta el a megadott adatokat. Ellenőrizze őket, majd próbálja meg ismét.',
    'name-taken': NAME_TAKEN,
    'in-progress': 'A kiszolgáló még feldolgozza ezt a kérést.',
    'precondition-failed':
      'A kulcsok listája megváltozott a betöltése óta. Töltse be újra az oldalt, majd próbálja meg ismét.',
    'limit-reached':
      'Elérte az API-kulcsok megengedett számát. Távolítson el egy olyan kulcsot, amelyre már nincs szüksége.',
    'rate-limited': 'Túl sok kérés.',
    unreachable: 'Nem sikerült kapcsolódni a kiszolgálóhoz.',
    timeout: 'A kiszolgáló nem válaszolt időben.',
    'server-error': 'Hiba történt a kiszolgálón.',
    'malformed-response': 'A kiszolgáló váratlan választ küldött.',
    'secret-missing': 'A kiszolgáló létrehozta a kulcsot, de nem küldte el a titkos kódját.',
    unsupported: 'Itt nem hozhatók létre API-kulcsok.',
    aborted: 'A kérés megszakadt.',
    unknown: 'Hiba történt.',
  },
  checking: 'Annak ellenőrzése, hogy létrejött-e a kulcs…',
  checkAgain: 'Ellenőrzés újra',
  stillWaiting:
    'Ez a szokásosnál tovább tart. Ha nem vár tovább, a kérés attól még sikerülhet. Ha a titkos kód megérkezik, amíg ez a párbeszédpanel nyitva van, akkor megjelenik.',
  stopWaiting: 'Nem várok tovább',
  outcomeUnknown: (name) =>
    `Lehet, hogy létrejött a kulcs („${name}”), de a lista most nem tölthető be. Előbb ellenőrizze újra: az ismételt próbálkozás egy második kulcsot hozhat létre.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `A listában még nincs „${name}” nevű új kulcs. Még megjelenhet, és az ismételt próbálkozás egy második kulcsot hozhat létre.`
      : `A lista első ${number(searched)} kulcsa között még nincs „${name}” nevű új kulcs. Még megjelenhet, és az ismételt próbálkozás egy második kulcsot hozhat létre.`,
  outcomeRepeatable: 'Próbálja meg ismét: a kiszolgáló ugyanazt a kulcsot adja vissza, és nem hoz létre egy másodikat.',
  outcomeCandidate: (name) =>
    `Lehet, hogy a lista egyik új kulcsa ez: „${name}”. Zárja be ezt a párbeszédpanelt, és tekintse át a kulcsot. Az ismételt próbálkozás egy újabb kulcsot hoz létre.`,
  nothingCreated: 'Nem jött létre kulcs. Ellenőrizze a kapcsolatot, majd próbálja meg ismét.',
  keyOfScope: (scope) => `Ez a kulcs ide tartozik: ${scope}.`,

  revealTitle: (name) => `API-kulcs létrehozva: „${name}”`,
  onlyOnceTitle: 'Ez a titkos kód csak egyszer jelenik meg.',
  onlyOnceText:
    'Másolja ki most, és tárolja a titokkezelőjében. Később senki sem tudja újra megjeleníteni, az ügyfélszolgálat sem.',
  secretLabel: 'Új titkos kód',
  secretHidden: 'A titkos kód rejtve van. Megjelenítés nélkül is kimásolhatja.',
  show: 'Megjelenítés',
  hide: 'Elrejtés',
  copy: 'Másolás',
  copiedButton: 'Kimásolva',
  copied: 'Kimásolva. A vágólapon a teljes titkos kód van.',
  copyBlocked:
    'A böngésző letiltotta a másolást. A titkos kód ki van jelölve: nyomja le a Ctrl+C, Macen a ⌘C billentyűket.',
  download: 'Letöltés .env fájlként',
  downloaded: 'A letöltés elindult. Ellenőrizze, hogy a fájl mentése sikerült-e, majd jelölje be a négyzetet.',
  downloadUnavailable:
    'Ez a titkos kód olyan karaktereket tartalmaz, amelyeket az .env fájlok nem tudnak megbízhatóan tárolni. Inkább másolja ki a titkos kódot.',
  snippetsLabel: 'A kulcs használata',
  copySnippet: 'Kódrészlet másolása',
  snippetUnavailable:
    'Ez a titkos kód olyan karaktereket tartalmaz, amelyek nem írhatók be ebbe a kódrészletbe. Inkább másolja ki a titkos kódot.',
  firstUsePending: 'Várakozás az első kérésre ezzel a kulccsal…',
  firstUseSeen: 'Működik: megérkezett az első kérés.',
  savedCheckbox: 'Elmentettem a titkos kódot',
  done: 'Kész',
  confirmCloseTitle: (name) => `Bezárja anélkül, hogy elmentené a kulcs titkos kódját („${name}”)?`,
  confirmCloseText:
    'A titkos kód még nincs kimásolva, és nem jeleníthető meg újra. Ha most bezárja az ablakot, vissza kell vonnia a kulcsot, és újat kell létrehoznia.',
  closeAnyway: 'Bezárás mindenképp',
  backToSecret: 'Vissza',
  copyAndClose: 'Másolás és bezárás',
  lostTitle: (name) => `A következő kulcs titkos kódja már nem jeleníthető meg: „${name}”`,
  lostText:
    'A titkos kód elmentése előtt elhagyta az oldalt, ezért a kód törlődött. Vonja vissza a kulcsot, és hozzon létre egy újat.',

  expiryLabel: 'Érvényesség',
  expiryChoose: 'Válasszon…',
  expiryIn: (preset, { duration }) => duration(preset),
  expiryNever: 'Korlátlan',
  expiryOther: 'Egyéni dátum…',
  expiryDay: 'Lejárati dátum',
  expiryTime: 'Lejárat dátuma és időpontja',
  expiresOn: (instant) => `Ez a kulcs lejár: ${instant}.`,
  neverExpires: 'Ez a kulcs nem jár le.',
  expiryError: {
    required: 'Válasszon lejárati dátumot.',
    'too-short': 'Ez a dátum túl korai. Válasszon későbbi dátumot.',
    'too-long': 'Ez a dátum túl távoli. Válasszon korábbi dátumot.',
    taken: 'Válasszon másik lejárati dátumot.',
    invalid: 'A kiszolgáló nem fogadta el ezt a lejárati dátumot. Válasszon másik dátumot.',
  },
  scopesLabel: 'Jogosultságok',
  scopesAll: 'Összes',
  scopesReadOnly: 'Csak olvasás',
  scopesChoose: 'Egyéni',
  scopesLoading: 'Jogosultságok betöltése…',
  scopesFailed: 'Nem sikerült betölteni a jogosultságokat.',
  scopesFailedText: 'Ha folytatja, a kiszolgáló dönti el, mire használható a kulcs.',
  scopesNeeded: 'A kulcs létrehozásához ki kell választania a jogosultságokat.',
  scopesSearch: 'Jogosultságok keresése',
  scopesOther: 'Egyéb',
  selectGroup: 'Összes kijelölése',
  selectNone: 'Kijelölés megszüntetése',
  scopesChosen: (chosen, total, { number }) => `Kiválasztva: ${number(chosen)} / ${number(total)}.`,
  scopesFound: (found, { number }) => `${number(found)} találat.`,
  scopesError: {
    required: 'Válasszon ki legalább egy jogosultságot.',
    'too-short': 'Válasszon ki több jogosultságot.',
    'too-long': 'Válasszon ki kevesebb jogosultságot.',
    taken: 'Válasszon ki más jogosultságokat.',
    invalid: 'A kiszolgáló nem fogadta el ezeket a jogosultságokat. Válasszon ki más jogosultságokat.',
  },

  rotateTitle: (name) => `„${name}” rotálása`,
  rotateText:
    'A rotálás új titkos kódot hoz létre, amely csak egyszer jelenik meg. Cserélje le a régi titkos kódot mindenhol, ahol használja.',
  graceLabel: 'A régi titkos kód érvényessége',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Azonnal megszűnik' : duration(seconds)),
  oldSecretWillStop: 'A kiszolgáló azonnal elutasítja a régi titkos kóddal küldött kéréseket.',
  oldSecretWillWorkUntil: (instant) => `A régi titkos kód eddig működik: ${instant}.`,
  oldSecretMayStop: 'Lehet, hogy a kiszolgáló azonnal elutasítja a régi titkos kóddal küldött kéréseket.',
  rotateKey: 'Kulcs rotálása',
  rotating: 'Rotálás…',
  checkingRotation: 'Annak ellenőrzése, hogy létrejött-e új titkos kód…',
  outcomeReplaced: 'Lehet, hogy a titkos kód lecserélődött. Ha új titkos kódra van szüksége, rotálja újra a kulcsot.',
  outcomeRotationUnknown: (name) =>
    `Lehet, hogy létrejött a kulcs („${name}”) új titkos kódja, de a lista most nem tölthető be. Előbb ellenőrizze újra: az ismételt próbálkozás egy újabb titkos kódot hozhat létre.`,
  rotatedTitle: (name) => `API-kulcs rotálva: „${name}”`,
  oldSecretWorksUntil: (instant) => `A régi titkos kód eddig működik: ${instant}.`,
  oldSecretStopped: 'A régi titkos kód már nem működik.',
  confirmCloseRotatedText:
    'Az új titkos kód még nincs kimásolva, és nem jeleníthető meg újra. Ha most bezárja az ablakot, újra rotálnia kell a kulcsot.',
  lostRotatedText:
    'Az új titkos kód elmentése előtt elhagyta az oldalt, ezért a kód törlődött. Rotálja újra a kulcsot.',
}
