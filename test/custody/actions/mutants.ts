import type { Mutant } from '../mutants/Mutant'

const MENU = 'custody/actions/menu.browser.test.ts'
const PLACE = 'the menu in a %s under a strict policy'
const ELEMENT = 'components/key-actions/useMenuElement.ts'

/** Keydrawers whose menu is at odds with its host in one way each. */
export const actionMutants: readonly Mutant[] = [
  {
    name: 'has every menu below its button, whether or not there is room',
    file: 'components/key-actions/placeBeside.ts',
    find: 'const isBelow = below + height + EDGE <= clientHeight || above < EDGE',
    replace: 'const isBelow = above > -Infinity',
    noticedIn: MENU,
    noticedBy: `${PLACE} > is on top, beside its button, and inside of the window`,
  },
  {
    name: 'lets the host hear the Escape that closes a menu',
    file: ELEMENT,
    find: '    event.stopImmediatePropagation()\n',
    replace: '',
    noticedIn: MENU,
    noticedBy: `${PLACE} > closes alone with Escape, and gives the focus back`,
  },
  {
    name: 'leaves a menu where its button was',
    file: ELEMENT,
    find: '    if (isNode(target) && holds(target, button) && placeOf(button) !== place) close()\n',
    replace: '    if (target === null) close()\n',
    noticedIn: MENU,
    noticedBy: `${PLACE} > closes with a press on its button, elsewhere, and when what it stands beside scrolls`,
  },
  {
    name: 'takes a menu away that was opened where the page has just been scrolled to',
    file: ELEMENT,
    find: ' && placeOf(button) !== place',
    replace: '',
    noticedIn: MENU,
    noticedBy: `${PLACE} > stays when its button was scrolled into view just before the press, as screen readers do`,
  },
  {
    name: 'takes Escape for a yes',
    file: 'components/key-dialogs/EndKeyDialog.tsx',
    find: 'data-step={way} onDismiss={onClose}',
    replace: 'data-step={way} onDismiss={() => (submit(), onClose())}',
    noticedIn: MENU,
    noticedBy: `${PLACE} > opens a question that Escape answers with no, alone, and that ends the key of its row`,
  },
]
