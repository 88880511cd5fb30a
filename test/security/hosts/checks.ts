import { setTimeout as wait } from 'node:timers/promises'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import type { Driven, Driver } from './drivers'
import { difference, pagesOf, worldOf } from './pageChanges'

/** The result of each check in a host: a description of the fault, or an empty string. */
export interface Report {
  type: string
  tab: string
  escape: string
  wheel: string
  copy: string
  focus: string
  page: string
  world: string
  host: string
  quiet: string
}

export const FINE: Report = {
  type: '',
  tab: '',
  escape: '',
  wheel: '',
  copy: '',
  focus: '',
  page: '',
  world: '',
  host: '',
  quiet: '',
}

const SENTINEL = 'what was in the clipboard before'

export async function reportOf(driver: Driver, url: string): Promise<Report> {
  const page = await driver.open()
  try {
    await page.resize(1000, 700)
    await page.goto(url)
    await until(page, () => window.probe.button('Create API key')?.checkVisibility() === true)
    // The code-split modules that the widget loads when the page is idle.
    await until(page, () => window.probe.all('[data-kd="actions-host"]').length > 0)
    // Hosts have animations, and effects after their first paint.
    await wait(300)
    const [before, outside] = await pagesOf(page)
    const isHostOpen = await page.evaluate(() => window.probe.isHostOpen(), null)

    await open(page)
    const type = await typing(page)
    const tab = await tabbing(page)
    const escape = await escaping(page, isHostOpen)
    const [untouched] = await pagesOf(page)
    const wheel = await orWhyNot(wheeling(page))
    const copy = await orWhyNot(copying(page, driver))
    const focus = await focusAfter(page)
    const [, after] = await pagesOf(page)
    const world = await worldOf(page, url)
    const host = await hostAfter(page, isHostOpen)
    const { violations, submits } = await page.evaluate(() => window.probe, null)
    const noise = [...page.complaints, ...violations.map((violation) => `violation: ${violation}`)]
    return {
      type,
      tab,
      escape,
      wheel,
      copy,
      focus,
      page: difference(before, untouched) || difference(outside, after),
      world: world.join('\n'),
      host: submits > 0 ? `sent its form ${submits} times` : host,
      quiet: noise.join('\n'),
    }
  } finally {
    await page.close()
  }
}

/** One fault must not hide the others. */
function orWhyNot(check: Promise<string>): Promise<string> {
  return check.catch((error: unknown) => String(error))
}

async function until(page: Driven, isSo: () => boolean, ms = 5000): Promise<boolean> {
  const end = Date.now() + ms
  while (!(await page.evaluate(isSo, null))) {
    if (Date.now() > end) return false
    await wait(20)
  }
  return true
}

const isOpen = () => window.probe.dialog() !== undefined
const isClosed = () => window.probe.dialog() === undefined

/** The center of the button with this name, or of the first element in our dialog that matches the selector. */
async function pointAt(page: Driven, what: { button?: string; selector?: string }) {
  const point = await page.evaluate(({ button, selector }) => {
    const { probe } = window
    const element =
      button === undefined ? probe.dialog()?.querySelector<HTMLElement>(selector ?? '*') : probe.button(button)
    element?.scrollIntoView({ block: 'center' })
    const box = element?.getBoundingClientRect()
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, what)
  if (!point) throw new Error(`There is no ${what.button ?? what.selector}.`)
  return point
}

async function click(page: Driven, button: string): Promise<void> {
  const { x, y } = await pointAt(page, { button })
  await page.click(x, y)
}

async function open(page: Driven): Promise<void> {
  await click(page, 'Create API key')
  if (!(await until(page, isOpen))) throw new Error('The wizard does not open.')
  await wait(250)
}

async function typeName(page: Driven): Promise<string> {
  const { x, y } = await pointAt(page, { selector: 'input' })
  await page.click(x, y)
  await page.type('Booking engine')
  return page.evaluate(() => window.probe.dialog()?.querySelector('input')?.value ?? 'gone', null)
}

async function typing(page: Driven): Promise<string> {
  const value = await typeName(page)
  if (value !== 'Booking engine') return `the field holds “${value}”`
  return page.evaluate(() => {
    const { width, height } = window.probe.dialog()!.getBoundingClientRect()
    return width === document.documentElement.clientWidth && height === innerHeight ? '' : `clipped: ${width}×${height}`
  }, null)
}

/** Tabs through the dialog and back to the start. Each stop must come once and be inside the dialog. */
async function tabbing(page: Driven): Promise<string> {
  const faults: string[] = []
  for (const keys of [['Tab'], ['Shift', 'Tab']] as const) {
    const count = await page.evaluate(
      () => window.probe.dialog()?.querySelectorAll('input, select, textarea, button').length ?? 0,
      null,
    )
    const visited: string[] = []
    for (let presses = 0; presses < count + 3; presses++) {
      await page.press(...keys)
      const stop = await page.evaluate(() => {
        const element = window.probe.focused()
        const isOurs = element !== null && window.probe.dialog()?.contains(element)
        const name = element?.getAttribute('aria-label') || element?.textContent || element?.nodeName
        return isOurs ? String(name) : `outside: ${name}`
      }, null)
      visited.push(stop)
    }
    const stops = new Set(visited)
    const isOurs = visited.every((stop) => !stop.startsWith('outside'))
    if (!isOurs || stops.size !== count || visited[0] !== visited[count])
      faults.push(`${keys.join('+')}, ${count} stops: ${visited.join(', ')}`)
  }
  return faults.join('\n')
}

async function escaping(page: Driven, isHostOpen: boolean | undefined): Promise<string> {
  await page.press('Escape')
  if (!(await until(page, isClosed, 1000))) return 'stays open'
  await wait(150)
  const still = await page.evaluate(() => window.probe.isHostOpen(), null)
  return still === isHostOpen ? '' : 'the host closed with it'
}

async function wheeling(page: Driven): Promise<string> {
  await page.resize(500, 320)
  try {
    await open(page)
    const { x, y } = await pointAt(page, { selector: 'h2, [data-kd="dialog-title"]' })
    const scrolled = () => page.evaluate(() => [window.probe.dialog()?.scrollTop ?? -1, window.scrollY] as const, null)
    const [from, pageFrom] = await scrolled()
    await page.wheel(x, y, 150)
    await wait(400)
    const [to] = await scrolled()
    for (let turns = 0; turns < 3; turns++) await page.wheel(x, y, 600)
    await wait(400)
    const [, pageTo] = await scrolled()
    await page.press('Escape')
    await until(page, isClosed, 1000)
    if (to <= from) return `the dialog does not scroll: ${from} → ${to}`
    return pageTo === pageFrom ? '' : `the page scrolls: ${pageFrom} → ${pageTo}`
  } finally {
    await page.resize(1000, 700)
  }
}

async function copying(page: Driven, driver: Driver): Promise<string> {
  const paper = await driver.paper()
  await writeOn(paper, SENTINEL)
  await paper.press('Control', 'a')
  await paper.press('Control', 'c')
  await open(page)
  await typeName(page)
  await page.press('Enter')
  if (!(await until(page, () => window.probe.dialog()?.dataset['step'] === 'reveal'))) return 'no key was made'
  await click(page, labels.copy)
  await wait(150)
  const said = await page.evaluate(
    () => window.probe.dialog()?.querySelector('[role="status"] > p:not([aria-hidden="true"])')?.textContent,
    null,
  )
  await click(page, labels.show)
  const secret = await page.evaluate(() => window.probe.all('[data-kd="secret-text"]')[0]?.textContent, null)
  await writeOn(paper, '')
  await paper.press('Control', 'v')
  const held = await paper.evaluate(() => document.querySelector('textarea')?.value, null)
  await click(page, labels.done)
  if (!(await until(page, isClosed, 1000))) return 'stays open'
  if (!secret?.startsWith('kd_demo_')) return `there is no secret: ${secret}`
  return said === labels.copied && held === secret ? '' : `says “${said}”, and the clipboard holds “${held}”`
}

async function writeOn(paper: Driven, text: string): Promise<void> {
  await paper.evaluate((value) => {
    const area = document.querySelector('textarea') ?? document.body.appendChild(document.createElement('textarea'))
    area.value = value
    area.focus()
  }, text)
}

async function focusAfter(page: Driven): Promise<string> {
  await wait(100)
  const text = await page.evaluate(() => {
    const focused = window.probe.focused()
    return focused?.textContent || focused?.getAttribute('aria-label') || ''
  }, null)
  // The first key replaces the button of the empty table. Its menu then has the focus.
  const isKept = text === 'Create API key' || text.startsWith('Actions for')
  return isKept ? '' : `the focus is on “${text.slice(0, 40)}”`
}

/** The host is unchanged, and its own dialog still closes on the first Escape. */
async function hostAfter(page: Driven, isHostOpen: boolean | undefined): Promise<string> {
  const isStillOpen = await page.evaluate(() => window.probe.isHostOpen(), null)
  if (isStillOpen !== isHostOpen) return 'its dialog closed'
  if (isHostOpen === undefined) return ''
  await page.press('Escape')
  return (await until(page, () => window.probe.isHostOpen() === false, 1000))
    ? ''
    : 'its dialog does not close any more'
}
