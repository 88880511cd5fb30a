import type { Edit } from '../../support/planting'
import type { Report } from './checks'

export interface Mutant extends Edit {
  readonly name: string
  /** The host in which the check `caughtBy` fails. */
  readonly host: string
  readonly caughtBy: keyof Report
}

const MODAL = 'components/ui/useModalElement.ts'
const DIALOG = 'components/ui/Dialog.tsx'
const PLACING = 'components/ui/placeModal.ts'
const LAYERS = 'components/ui/layers.ts'
const OPENING = 'const invoker = getFocusedElement(getPlaces()[0] ?? document.body)'
/** The line after which the dialog is in the page. */
const PLACED = 'const modal = placeModal(dialog, container, getPlaces, listenIn)\n    placed.current = modal'

/** Planted faults, each of which a host must detect. */
export const mutants: readonly Mutant[] = [
  {
    name: 'lets the host hear Escape',
    file: MODAL,
    find: '} else moveFocus(dialog, event.shiftKey ? -1 : 1)\n  event.preventDefault()\n  event.stopImmediatePropagation()',
    replace: '} else moveFocus(dialog, event.shiftKey ? -1 : 1)',
    host: 'radix-nested',
    caughtBy: 'escape',
  },
  {
    name: 'leaves Tab to the host',
    file: MODAL,
    find: "else if (event.key !== 'Tab') return true",
    replace: 'else if (event.key) return true',
    host: 'react-aria',
    caughtBy: 'tab',
  },
  {
    name: "inherits the body's pointer-events",
    file: DIALOG,
    find: "style={{ ...style, pointerEvents: 'auto' }}",
    replace: 'style={style}',
    host: 'radix-sibling',
    caughtBy: 'type',
  },
  {
    name: 'lets the host hear a press on the dialog',
    file: LAYERS,
    find: "['pointerdown', PASSIVE],",
    replace: '',
    host: 'radix-sibling',
    caughtBy: 'host',
  },
  {
    name: "leaves the wheel to the host's scroll lock",
    file: LAYERS,
    find: "['wheel', PASSIVE],\n  ['touchmove', PASSIVE],",
    replace: '',
    host: 'radix-sibling',
    caughtBy: 'wheel',
  },
  {
    name: 'stays out of the top layer',
    file: PLACING,
    find: "typeof dialog.showModal === 'function') dialog.showModal()",
    replace: "typeof dialog.show === 'function') dialog.show()",
    host: 'transform',
    caughtBy: 'type',
  },
  {
    name: "has a button that sends the host's form",
    file: 'components/create-key/RevealStep.tsx',
    find: 'data-copy={isWholeCopied',
    replace: '{...{ type: "submit" }} data-copy={isWholeCopied',
    host: 'form',
    caughtBy: 'host',
  },
  {
    name: 'locks the scrolling of the page and forgets to unlock it',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.body.style.overflow = 'hidden'`,
    host: 'plain',
    caughtBy: 'page',
  },
  {
    name: 'hides the page from screen readers and leaves it hidden',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.querySelector('header').ariaHidden = 'true'`,
    host: 'plain',
    caughtBy: 'page',
  },
  {
    name: 'makes the rest of a dialog inert and leaves it so',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.querySelector('[data-host-dialog] h2').inert = true`,
    host: 'radix-nested',
    caughtBy: 'page',
  },
  {
    name: 'leaves a mark inside of a shadow root',
    file: MODAL,
    find: PLACED,
    replace: `${PLACED}; dialog.getRootNode().firstElementChild.tabIndex = -1`,
    host: 'shadow-root',
    caughtBy: 'page',
  },
  {
    name: "writes a rule into the host's stylesheet",
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.styleSheets[0].insertRule('a { color: red }')`,
    host: 'plain',
    caughtBy: 'page',
  },
  {
    name: 'gives the page a stylesheet that is in no element',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.adoptedStyleSheets = [new CSSStyleSheet()]`,
    host: 'plain',
    caughtBy: 'page',
  },
  {
    name: 'changes the title of the page',
    file: 'components/create-key/RevealStep.tsx',
    find: 'const name = apiKey?.name ?? input.name',
    replace: "const name = apiKey?.name ?? input.name; document.title = 'Save your key'",
    host: 'plain',
    caughtBy: 'page',
  },
  {
    name: 'keeps something on the window',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; Object.assign(window, { keydrawer: dialog })`,
    host: 'plain',
    caughtBy: 'world',
  },
  {
    name: 'teaches arrays something',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; Object.defineProperty(Array.prototype, 'final', { configurable: true, get: () => 1 })`,
    host: 'plain',
    caughtBy: 'world',
  },
  {
    name: 'listens to every request of the page',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; const real = window.fetch; window.fetch = (...given) => real(...given)`,
    host: 'plain',
    caughtBy: 'world',
  },
  {
    name: 'injects a style',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; document.head.append(Object.assign(document.createElement('style'), { textContent: 'a {}' }))`,
    host: 'strict-csp',
    caughtBy: 'quiet',
  },
  {
    name: 'writes markup as text',
    file: MODAL,
    find: OPENING,
    replace: `${OPENING}; try { document.createElement('p').innerHTML = '<b>' } catch {}`,
    host: 'strict-csp',
    caughtBy: 'quiet',
  },
  {
    name: 'does not give the focus back',
    file: MODAL,
    find: `modal.close()
      placed.current = undefined
      queueMicrotask(() => forgetFocus(container))
      if (invoker?.isConnected) invoker.focus({ preventScroll: true })`,
    replace: "dialog.removeAttribute('open'); modal.close()",
    host: 'plain',
    caughtBy: 'focus',
  },
  {
    name: 'makes React complain',
    file: DIALOG,
    find: 'data-kd="dialog"',
    replace: 'data-kd="dialog" {...{ autofocus: "yes", onclick: "no" }}',
    host: 'plain',
    caughtBy: 'quiet',
  },
  {
    name: 'does not scroll',
    file: DIALOG,
    find: "pointerEvents: 'auto' }",
    replace: "pointerEvents: 'auto', overflow: 'hidden' }",
    host: 'plain',
    caughtBy: 'wheel',
  },
  {
    name: 'scrolls the page behind it',
    file: DIALOG,
    find: "pointerEvents: 'auto' }",
    replace: "pointerEvents: 'auto', overscrollBehavior: 'auto' }",
    host: 'plain',
    caughtBy: 'wheel',
  },
  {
    name: 'copies from a text area on the body',
    file: 'components/ui/copyText.ts',
    find: 'return copyByEvent(text, view) ?',
    replace: `const area = document.createElement('textarea')
      area.value = text
      document.body.append(area)
      area.select()
      const isDone = document.execCommand('copy')
      area.remove()
      return isDone ?`,
    host: 'focus-trap',
    caughtBy: 'copy',
  },
]
