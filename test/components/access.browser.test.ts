import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, withBrowser } from '../security/hostile/pages'

const browser = withBrowser()
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  site = await serve(new URL('browser/access.tsx', import.meta.url), {})
})
afterAll(() => site.close())

async function visit(query: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
  // Colours are compared at once, and not after their transition.
  const context = await browser().newContext({ reducedMotion: 'reduce', ...options })
  try {
    const page = await context.newPage()
    await page.goto(`${site.url}?${query}`)
    await page.locator('[data-kd="row"][data-id], [data-kd="notice"]').first().waitFor()
    await look(page)
  } finally {
    await context.close()
  }
}

const WIDE = { viewport: { width: 1200, height: 700 } }
const CARD = { viewport: { width: 360, height: 700 } }

/** The names of all Tab stops from the start of the page, and what is wrong with each. */
async function walk(page: Page) {
  const stops: { name: string; fault: string }[] = []
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const active = document.activeElement
      if (!active || active === document.body) return undefined
      const { left, top, width, height, right, bottom } = active.getBoundingClientRect()
      const name = active.getAttribute('aria-label') ?? active.textContent.trim()
      if (width < 24 || height < 24) return { name, fault: `is ${width} by ${height} pixels` }
      const isIn = left > -1 && top > -1 && right < innerWidth + 1 && bottom < innerHeight + 1
      if (!isIn) return { name, fault: `is off the screen: ${[left, top, right, bottom].join()}` }
      const seen = document.elementFromPoint(left + width / 2, top + height / 2)
      return { name, fault: seen && (active.contains(seen) || seen.contains(active)) ? '' : 'is covered' }
    })
    if (!stop) break
    stops.push(stop)
  }
  return stops
}

const faultsOf = (stops: Awaited<ReturnType<typeof walk>>) =>
  stops.flatMap(({ name, fault }) => (fault === '' ? [] : [`${name} ${fault}`]))

/** The ratio of luminance between two colours that a property of an element has against another of its table. */
async function contrast(page: Page, selector: string, property: string, against = '--_kd-bg') {
  return page
    .locator(selector)
    .first()
    .evaluate(
      (element, [name, behind]) => {
        const canvas = document.createElement('canvas').getContext('2d')!
        const luminance = (color: string) => {
          canvas.fillStyle = color
          canvas.fillRect(0, 0, 1, 1)
          const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
            const part = value / 255
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue
        }
        const probe = element.closest('[data-kd-root]')!.appendChild(document.createElement('i'))
        probe.style.color = `var(${behind})`
        const two = [getComputedStyle(element).getPropertyValue(name!), getComputedStyle(probe).color].map(luminance)
        probe.remove()
        return (Math.max(...two) + 0.05) / (Math.min(...two) + 0.05)
      },
      [property, against],
    )
}

describe.each([
  ['a wide table', WIDE],
  ['a medium table', { viewport: { width: 800, height: 700 } }],
  ['cards', CARD],
  ['cards at 400 % zoom', { viewport: { width: 320, height: 256 } }],
])('in %s', (_layout, options) => {
  it('shows every Tab stop, at least 24 pixels large', async () => {
    await visit('rows=8', options, async (page) => {
      const stops = await walk(page)
      expect(stops.length).toBeGreaterThan(16)
      expect(faultsOf(stops)).toEqual([])
    })
  })

  it('never covers the focus with the bulk actions', async () => {
    await visit('rows=8', options, async (page) => {
      await page.getByRole('checkbox', { name: /CI deploy/ }).check()
      await page.getByText('1 selected').waitFor()
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        scrollTo(0, 0)
      })
      const stops = await walk(page)
      expect(faultsOf(stops)).toEqual([])
    })
  })
})

it('sorts and selects all in the toolbar where the column headers are hidden', async () => {
  await visit('', CARD, async (page) => {
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ index: 1 })
    await page.getByRole('checkbox', { name: 'Select all' }).check()
    await page.getByText('5 selected').waitFor()
    expect(await page.getByRole('columnheader').count()).toBe(0)
  })
})

it.each([
  [1100, 8],
  [800, 6],
])('shows a table with rows of 56 to 64 pixels in a window of %i pixels', async (width, columns) => {
  await visit('', { viewport: { width, height: 700 } }, async (page) => {
    const heights = await page.locator('[data-kd="row"]').evaluateAll((rows) => rows.map((row) => row.clientHeight))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(56)
    expect(Math.max(...heights)).toBeLessThanOrEqual(64)
    const heads = page.locator('thead :is(th, td)')
    expect(await heads.evaluateAll((all) => all.filter((head) => head.getClientRects().length > 0).length)).toBe(
      columns,
    )
  })
})

it('sorts by a press anywhere in a header cell', async () => {
  await visit('', WIDE, async (page) => {
    const head = page.getByRole('columnheader', { name: 'Key' })
    const { width, height } = (await head.boundingBox())!
    await head.click({ position: { x: width - 4, y: height - 4 } })
    expect(await head.getAttribute('aria-sort')).not.toBeNull()
  })
})

it('has targets of 44 pixels where the pointer is coarse', async () => {
  await visit('', { ...CARD, hasTouch: true, isMobile: true }, async (page) => {
    const sizes = await page.locator('[data-kd="table"] :is(button, input, select):visible').evaluateAll((all) =>
      all.map((each) => {
        const { width, height } = each.getBoundingClientRect()
        return Math.min(width, height)
      }),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
  })
})

it('shows the exact time after a tap', async () => {
  await visit('', { ...CARD, hasTouch: true, isMobile: true }, async (page) => {
    const time = page.locator('[data-column="created"] time').first()
    const before = (await time.boundingBox())!.height
    await time.tap()
    expect(await time.getAttribute('title')).toMatch(/\d:\d\d/)
    expect((await time.boundingBox())!.height).toBeGreaterThan(before)
  })
})

describe.each([
  ['light', ''],
  ['dark', 'dark'],
])('in %s', (_theme, query) => {
  it('outlines fields and boxes with a contrast of at least 3, and of 7 on request', async () => {
    await visit(`rows=8&${query}`, WIDE, async (page) => {
      expect(await contrast(page, '[data-kd="search"] > input', 'border-top-color')).toBeGreaterThanOrEqual(3)
      await page.emulateMedia({ contrast: 'more' })
      expect(await contrast(page, '[data-kd="search"] > input', 'border-top-color')).toBeGreaterThanOrEqual(7)
      expect(await contrast(page, '[data-kd="status"][data-status="revoked"]', 'color')).toBeGreaterThanOrEqual(7)
    })
  })

  it('draws a tick with enough contrast', async () => {
    await visit(query, WIDE, async (page) => {
      await page.getByRole('checkbox', { name: /CI deploy/ }).check()
      expect(await contrast(page, 'input:checked', 'color', '--_kd-accent')).toBeGreaterThanOrEqual(4.5)
    })
  })
})

describe('The step that shows a secret', () => {
  async function reveal(page: Page) {
    await page.getByRole('button', { name: 'Create API key' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Partner feed')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Copy' }).waitFor()
  }

  it('moves nothing when the secret is copied', async () => {
    await visit('', { ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await reveal(page)
      await page.evaluate(() => {
        let held = ''
        navigator.clipboard.writeText = (text) => Promise.resolve(void (held = text))
        navigator.clipboard.readText = () => Promise.resolve(held)
      })
      const places = () =>
        page
          .locator('dialog :is([data-kd="secret"], button)')
          .evaluateAll((all) => all.map((each) => Object.values(each.getBoundingClientRect().toJSON())))
      const before = await places()
      await page.getByRole('button', { name: 'Copy' }).click()
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      expect(await places()).toEqual(before)
    })
  })

  it.each(['PageDown', ' ', 'End'])('does not scroll the page behind it on %j', async (key) => {
    await visit('tall', WIDE, async (page) => {
      await reveal(page)
      const isPrevented = await page.evaluate(
        (pressed) =>
          !document.activeElement!.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true, composed: true }),
          ),
        key,
      )
      expect(isPrevented).toBe(true)
    })
  })

  it('is described by the sentence that the secret is shown only once', async () => {
    await visit('', WIDE, async (page) => {
      await reveal(page)
      const description = await page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-describedby') ?? ''
        return document.getElementById(id)?.textContent
      })
      expect(description).toContain('This secret is shown only once.')
    })
  })
})

it('returns the focus to a trigger that the browser did not focus on a click', async () => {
  await visit('', WIDE, async (page) => {
    // As Safari does on a Mac.
    await page.evaluate(() => addEventListener('mousedown', (event) => event.preventDefault()))
    const trigger = page.getByRole('button', { name: 'Create API key' })
    await trigger.click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => trigger.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})

it('shows one button that creates a key if there are none', async () => {
  await visit('rows=0', WIDE, async (page) => {
    expect(await page.getByRole('button', { name: 'Create API key' }).count()).toBe(1)
  })
})

it('has fields of one height in a form, whatever their type', async () => {
  await visit('', WIDE, async (page) => {
    await page.getByRole('button', { name: 'Create API key' }).click()
    await page.getByRole('combobox', { name: 'Expires' }).selectOption('day')
    const heights = await page
      .locator('dialog :is(input, select)')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(heights).toEqual([32, 32, 32])
  })
})
