/** The layout of a part of the page. A hostile text in it must not change any of this. */
export interface Layout {
  /** The elements with the names of their attributes, without the hints about the length of a text. */
  readonly elements: string
  /** The neighbouring texts, in their visual order. */
  readonly neighbours: readonly string[]
  /** Whether the columns are in order. */
  readonly isInOrder: boolean
  readonly height: number
  /** The horizontal overflow, in pixels. */
  readonly overflow: number
  readonly pageOverflow: number
}

const NEIGHBOURS =
  '[data-column="created"], [data-column="lastUsed"], [data-column="expires"], [data-column="status"], dialog time'

export function layoutOf(element: HTMLElement): Layout {
  const cells = [...element.querySelectorAll<HTMLElement>('th, td')]
  const neighbours = [...element.querySelectorAll<HTMLElement>(`${NEIGHBOURS}, button`)]
  const named = (selector: string) =>
    [...element.querySelectorAll(selector)].filter(({ textContent }) => textContent.includes('”'))
  const titles = named('[data-kd="dialog-title"]')
  const texts = named('[data-kd="dialog-text"]')
  // The title of a dialog is followed by a text about the key, which begins with its name.
  const isOther = element.textContent.includes('”') && (titles.length === 0 || texts.length > 0)
  const sentences = [...titles, ...texts, ...(isOther ? [element] : [])]
  const scroller = element.closest<HTMLElement>('[data-kd="scroller"], dialog') ?? element
  const root = document.documentElement
  const lefts = cells.map((cell) => cell.getBoundingClientRect().left)
  const isTable = getComputedStyle(element).display === 'table-row'
  return {
    elements: [...element.querySelectorAll('*:not([data-kd="help"] *)')].map(tagOf).join(' '),
    neighbours: [...neighbours.map((each) => textInSight(each)), ...sentences.map(wordsAfterTheName)],
    isInOrder: !isTable || lefts.every((left, index) => index === 0 || left >= lefts[index - 1]!),
    height: element.querySelector('[data-kd="panel"]')?.getBoundingClientRect().height ?? element.offsetHeight,
    overflow: scroller.scrollWidth - scroller.clientWidth,
    pageOverflow: root.scrollWidth - root.clientWidth,
  }
}

function tagOf(element: Element): string {
  const names = element.getAttributeNames().filter((name) => name !== 'aria-describedby')
  return [element.localName, ...names].join('@')
}

/** The text of an element in its visual order: line by line, from left to right. */
export function textInSight(element: Element, from = 0, to = Infinity): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let place = 0
  const characters: { readonly text: string; readonly top: number; readonly left: number }[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? ''
    for (let at = 0; at < text.length; at++, place++) {
      if (place < from || place >= to) continue
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + 1)
      const { top, left, width } = range.getBoundingClientRect()
      if (width > 0) characters.push({ text: text[at]!, top: Math.round(top / 8), left })
    }
  }
  const seen = characters.toSorted((a, b) => a.top - b.top || a.left - b.left).map(({ text }) => text)
  return seen.join('').replaceAll(' ', '')
}

/** The words after a name in a sentence. The name must not reverse their direction. */
function wordsAfterTheName(sentence: Element): string {
  const from = sentence.textContent.lastIndexOf('”') + 1
  return textInSight(sentence, from, from + 14)
}

/** Polls until `find` returns a value. */
export async function until<T>(find: () => T): Promise<NonNullable<Exclude<T, false>>> {
  const { port1, port2 } = new MessageChannel()
  for (let turns = 0; turns < 100_000; turns++) {
    const found = find()
    if (found) return found as NonNullable<Exclude<T, false>>
    // Browsers throttle nested timers, but not messages.
    await new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true })
      port1.start()
      port2.postMessage(0)
    })
  }
  throw new Error(`It did not come: ${String(find)}`)
}
