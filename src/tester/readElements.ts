import type { ReadOptions, Snapshot } from './Surface'

/**
 * Reads elements. Playwright sends this function to the page as text, so it refers to nothing outside of it. The options
 * are JSON, because the types of Playwright rewrite those of objects.
 */
export function readElements(elements: readonly Element[], options: string): readonly Snapshot[] {
  const { parts = {}, within }: ReadOptions = JSON.parse(options)
  const invisible = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
  const shown = (text: string) => text.replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim()
  return elements.map((element) => {
    const place = within === undefined ? element : (element.closest(within) ?? element)
    const texts: Record<string, string> = {}
    for (const [name, selector] of Object.entries(parts)) {
      const part = place.querySelector(selector)
      // A long name is shortened, and the whole name is its title.
      if (part) texts[name] = shown(part.getAttribute('title') ?? part.textContent ?? '')
    }
    const content = element.textContent ?? ''
    return {
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: shown(content),
      content,
      isChecked: 'checked' in element && element.checked === true,
      parts: texts,
    }
  })
}

/** Scrolls the rows. Refers to nothing outside of it, like `readElements`. */
export function scrollElements(elements: readonly Element[], to: string): void {
  for (const element of elements) {
    // A simulated document has no layout and fires no event.
    element.scrollTop = to === 'start' ? 0 : element.scrollTop + (element.clientHeight || 700)
    element.dispatchEvent(new Event('scroll'))
  }
}
