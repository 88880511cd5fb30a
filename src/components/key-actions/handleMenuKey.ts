/** The pause in milliseconds after which a letter starts a new word. */
const PAUSE_MS = 500

/** Moves the focus among the items of a menu. Returns whether it handled the key. */
export function handleMenuKey(menu: HTMLElement): (event: KeyboardEvent) => boolean {
  let typed = ''
  let typedAt = Number.NEGATIVE_INFINITY

  return ({ key, timeStamp }) => {
    const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
    const at = items.findIndex((item) => item.matches(':focus'))
    const step = STEPS[key]
    if (step !== undefined) {
      items.at(step(at, items.length))?.focus({ focusVisible: true })
      return true
    }
    if (Array.from(key).length !== 1 || key === ' ') return false
    const letter = key.toLocaleLowerCase()
    typed = timeStamp - typedAt > PAUSE_MS ? letter : typed + letter
    typedAt = timeStamp
    findByStart(items, at, typed)?.focus({ focusVisible: true })
    return true
  }
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at) => (at < 0 ? -1 : at - 1),
  Home: () => 0,
  End: () => -1,
}

/** The next item that starts with the typed text. A repeated letter cycles through the items that start with it. */
function findByStart(items: readonly HTMLElement[], at: number, typed: string): HTMLElement | undefined {
  const [first = ''] = typed
  const isOneLetter = Array.from(typed).every((letter) => letter === first)
  const from = Math.max(at + (isOneLetter ? 1 : 0), 0)
  const wanted = isOneLetter ? first : typed
  return [...items.slice(from), ...items.slice(0, from)].find(({ textContent }) =>
    textContent?.toLocaleLowerCase().startsWith(wanted),
  )
}
