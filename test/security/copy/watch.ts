/** A call of a clipboard function. */
export interface ClipboardCall {
  readonly name: string
  /** Whether the call was made while the click listener was running, so that nothing was awaited before it. */
  readonly isInClick: boolean
  readonly isUserActive: boolean
}

export interface Watch {
  readonly calls: ClipboardCall[]
  /** The places in the document that held the secret, except the field that shows it. */
  readonly leaks: string[]
  secret: string | undefined
  /** Whether more time has passed since the last press than a person may have to wait. */
  isOverdue: boolean
  /** Records a press that was made by a script. */
  readonly press: () => void
}

declare global {
  interface Window {
    watch: Watch
  }
}

/** Runs in every page before its own scripts, and after the functions that break its clipboard. */
export function watchPage(): void {
  const calls: ClipboardCall[] = []
  const leaks: string[] = []
  const press = () => {
    clearTimeout(timer)
    watch.isOverdue = false
    // A timer of the page, plus two frames to show earlier messages. A busy machine delays both alike.
    const next = (then: () => void) => () => void requestAnimationFrame(then)
    timer = setTimeout(next(next(() => (watch.isOverdue = true))), 1000)
  }
  const watch: Watch = { calls, leaks, secret: undefined, isOverdue: false, press }
  let timer: ReturnType<typeof setTimeout> | undefined
  window.watch = watch
  let depth = 0

  // Microtasks run when the stack is empty, so `depth` is back at 0 after the first `await`.
  const add = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type: string, listener: unknown, options?: unknown) {
    const isClick = type === 'click' && typeof listener === 'function'
    const wrapped = isClick
      ? function (this: unknown, event: Event) {
          depth += 1
          try {
            Reflect.apply(listener, this, [event])
          } finally {
            depth -= 1
          }
        }
      : listener
    Reflect.apply(add, this, [type, wrapped, options])
  }
  window.addEventListener('mousedown', press, true)
  window.addEventListener('keydown', press, true)

  const log = (owner: object, name: string) => {
    const original: unknown = Reflect.get(owner, name)
    if (typeof original !== 'function') return
    const logged = (...values: unknown[]): unknown => {
      calls.push({ name, isInClick: depth > 0, isUserActive: navigator.userActivation.isActive })
      return Reflect.apply(original, owner, values)
    }
    Object.defineProperty(owner, name, { configurable: true, value: logged })
  }
  log(document, 'execCommand')
  try {
    log(navigator.clipboard, 'writeText')
  } catch {
    // The clipboard is broken on purpose, or missing.
  }

  const look = (text: unknown, place: string) => {
    if (watch.secret !== undefined && typeof text === 'string' && text.includes(watch.secret)) leaks.push(place)
  }
  const isShown = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest('[data-kd="secret-text"]') != null
  const lookAt = (node: Node) => {
    if (isShown(node)) return
    for (const shown of node instanceof Element ? node.querySelectorAll('[data-kd="secret-text"]') : [])
      if (shown.textContent?.includes(watch.secret ?? '\0')) return
    look(node.textContent, `text of ${node.nodeName}`)
    if (node instanceof Element) look(node.outerHTML, `markup of ${node.nodeName}`)
  }
  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records) {
      addedNodes.forEach(lookAt)
      if (target instanceof Element && attributeName !== null)
        look(target.getAttribute(attributeName), `${target.nodeName}[${attributeName}]`)
      else if (target instanceof CharacterData) lookAt(target)
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

  // The value of a field is not in a node, and an observer misses a field that is added and removed within one task.
  for (const { prototype } of [HTMLInputElement, HTMLTextAreaElement]) {
    const value = Object.getOwnPropertyDescriptor(prototype, 'value')!
    Object.defineProperty(prototype, 'value', {
      ...value,
      set(this: Element, text: string) {
        look(text, `value of ${this.nodeName}`)
        value.set?.call(this, text)
      },
    })
  }
}
