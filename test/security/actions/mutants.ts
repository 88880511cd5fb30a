import type { Mutant } from '../mutants/Mutant'

const ELEMENT = 'components/key-actions/usePopoverMenu.ts'

/** Keydrawers whose menu is at odds with its host in one way each. */
export const actionMutants: readonly Mutant[] = [
  {
    name: 'has every menu below its button, whether or not there is room',
    file: 'components/key-actions/positionMenu.ts',
    find: 'const isBelow = below + height + EDGE <= clientHeight || above < EDGE',
    replace: 'const isBelow = above > -Infinity',
    caughtBy: 'menu-position',
  },
  {
    name: 'lets the host hear the Escape that closes a menu',
    file: ELEMENT,
    find: 'event.altKey) return true\n    event.stopImmediatePropagation()',
    replace: 'event.altKey) return true',
    caughtBy: 'menu-escape',
  },
  {
    name: 'leaves a menu where its button was',
    file: ELEMENT,
    find: 'if (isNode(target) && holds(target, button) && placeOf(button) !== place) close()',
    replace: 'if (target === null) close()',
    caughtBy: 'menu-closes',
  },
  {
    name: 'takes a menu away that was opened where the page has just been scrolled to',
    file: ELEMENT,
    find: '&& placeOf(button) !== place',
    replace: '',
    caughtBy: 'menu-stays-after-scrolling',
  },
  {
    name: 'takes Escape for a yes',
    file: 'components/key-actions/RevokeDialog.tsx',
    find: 'data-step={action} onDismiss={onClose}',
    replace: 'data-step={action} onDismiss={() => (submit(), onClose())}',
    caughtBy: 'menu-confirmation-escape',
  },
]
