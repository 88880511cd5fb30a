/** Replaces text nodes as the translator of Chromium does, except in elements that are not to be translated. */
export function translatePage(translate = (text: string) => `[${text}]`): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('[translate="no"], script, style')) continue
    const outer = document.createElement('font')
    const inner = outer.appendChild(document.createElement('font'))
    inner.textContent = translate(text.data)
    text.replaceWith(outer)
  }
}
