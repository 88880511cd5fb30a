import { englishLabels as labels } from '../../../../src/labels/englishLabels'
import { bundle } from '../bundle'
import { Visit } from '../visit'
import type { Check } from './browser'

/**
 * Records everything that was ever in the document, however short: texts, attributes and values of fields. It keeps
 * what it records, so the other checks cannot use it.
 */
const TRACER = `{
  const texts = (window.everInDocument = [])
  const look = (node) => {
    texts.push(node.nodeValue ?? '', node.textContent ?? '', node.value ?? '')
    for (const { value } of node.attributes ?? []) texts.push(value)
    for (const child of node.childNodes ?? []) look(child)
  }
  new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes, oldValue } of records) {
      for (const node of [target, ...addedNodes, ...removedNodes]) look(node)
      texts.push(oldValue ?? '')
    }
  }).observe(document, {
    childList: true, subtree: true, attributes: true, characterData: true, attributeOldValue: true, characterDataOldValue: true,
  })
}`

/** Copies without showing. The clipboard must hold the secret, and the document must never have held it. */
export const copyingUnseen: Check = async (browser, build) => {
  const visit = await Visit.start(browser, { bundle: await bundle(build), initScript: TRACER })
  const { page, backend } = visit
  const found: string[] = []
  try {
    await visit.createKey()
    await visit.press(labels.copy)
    await visit.waitFor(labels.copied)
    // Read from another origin, so that this page never receives it.
    const other = await page.context().newPage()
    await page.context().grantPermissions(['clipboard-read'], { origin: backend.otherUrl })
    await other.goto(`${backend.otherUrl}/elsewhere`)
    const copied = await other.evaluate(() => navigator.clipboard.readText())
    await other.close()
    if (copied !== backend.secret) found.push('copy: the clipboard does not hold the secret')
    const ever = await page.evaluate(() => (window as unknown as { everInDocument: string[] }).everInDocument)
    if (visit.count({ ever })['ever']) found.push('copy: once in the document')
    found.push(...Object.keys(await visit.sweep(false)).map((sink) => `copy: ${sink}`))
  } finally {
    await visit.end()
  }
  return found
}
