import { englishLabels as labels } from '../../../../src/labels/englishLabels'
import { bundle } from '../bundle'
import { tracesInHeap } from '../outside'
import { Visit } from '../visit'
import type { Check } from './browser'
import { pdfText } from './pdfText'
import { linesOf } from './wholeFlow'

const withShownSecret = async (...[browser, build]: Parameters<Check>): Promise<Visit> => {
  const visit = await Visit.start(browser, { bundle: await bundle(build), wish: 'bare' })
  await visit.createKey()
  await visit.press(labels.show)
  return visit
}

/** Prints the page while the secret is shown, with and without the structure for screen readers. */
export const printing: Check = async (browser, build) => {
  const visit = await withShownSecret(browser, build)
  const found: string[] = []
  try {
    for (const tagged of [false, true]) {
      const pdf = await visit.page.pdf({ tagged, outline: tagged })
      const text = pdfText(pdf)
      // The notice must be found, which proves that the text of the PDF can be read.
      const notice = labels.onlyOnceTitle.replaceAll(' ', '')
      if (!text.replaceAll(' ', '').includes(notice)) found.push('print: unreadable')
      if (visit.detector.isIn(text) || visit.detector.isIn(pdf.toString('latin1'))) found.push('print: text of the PDF')
    }
  } finally {
    await visit.end()
  }
  return found
}

/** Drags the selected secret with the mouse onto a field of the host. */
export const dragging: Check = async (browser, build) => {
  const visit = await withShownSecret(browser, build)
  const { page, detector } = visit
  const found: string[] = []
  try {
    const place = await page.evaluate(() => {
      const target = document.createElement('textarea')
      target.id = 'target'
      // In the dialog, because everything else is inert.
      document.querySelector('dialog [role=group]')!.after(target)
      const text = document.querySelector('dialog [role=group] code')!
      getSelection()!.selectAllChildren(text)
      const [from, to] = [text, target].map((element) => element.getBoundingClientRect())
      return { from: { x: from!.x + 30, y: from!.y + from!.height / 2 }, to: { x: to!.x + 20, y: to!.y + 20 } }
    })
    await page.mouse.move(place.from.x, place.from.y)
    await page.mouse.down()
    for (const part of [0.3, 0.6, 1]) {
      const between = (axis: 'x' | 'y') => place.from[axis] + (place.to[axis] - place.from[axis]) * part
      await page.mouse.move(between('x'), between('y'), { steps: 3 })
    }
    await page.mouse.up()
    const dropped = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#target')!.value)
    if (detector.isIn(dropped)) found.push('drag: dropped text')
    const findings = await visit.sweep(false)
    if (findings['drag data']) found.push('drag: data of a drag event')
    const isDraggable = await page.evaluate(() => document.querySelector<HTMLElement>('dialog code')!.draggable)
    if (isDraggable) found.push('drag: draggable')
  } finally {
    await visit.end()
  }
  return found
}

/** Rewrites the page like a translator, which wraps every text in its own elements and keeps the nodes. */
export const translating: Check = async (browser, build) => {
  const visit = await withShownSecret(browser, build)
  const found: string[] = []
  try {
    const isOpenToTranslators = await visit.page.evaluate(
      () => document.querySelector<HTMLElement>('dialog [role=group] code')!.translate,
    )
    if (isOpenToTranslators) found.push('translation: not declined')
    const spelling = await visit.page.evaluate(() => document.querySelector<HTMLElement>('dialog code')!.spellcheck)
    if (spelling) found.push('translation: spelling is checked')
    await visit.page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('dialog')!, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        const outer = document.createElement('font')
        const inner = document.createElement('font')
        text.replaceWith(outer)
        outer.append(inner)
        inner.append(text)
      }
    })
    await visit.press(labels.copy)
    await visit.waitFor(labels.copied)
    await visit.press(labels.done)
    await visit.waitForClosed()
    if ((await tracesInHeap(visit.page, visit.detector)).length > 0) found.push('translation: heap')
    found.push(...linesOf('translation', await visit.sweep(true)))
  } finally {
    await visit.end()
  }
  return found
}
