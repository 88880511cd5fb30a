import { describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { contextFor } from '../../support/accountClient'
import { deferred } from '../../support/deferred'
import { format, type Place } from './openPlace'

/** Bulk actions and the quota. */
export function describeMany({ endings, quota, ...place }: Place): void {
  const { page, dialog, inDialog, row, begin, create, choose, sayHello, names, ada } = place
  const NAMES = ['Batch one', 'Batch two', 'Batch three']
  const actions = ['disable', ...endings] as const

  /** Selects three of four keys and opens the confirmation. */
  async function askFor(action: (typeof actions)[number]) {
    const made = await begin(...[...NAMES, 'Other'].map((name) => ({ name })))
    for (const name of NAMES)
      await page()
        .getByRole('checkbox', { name: labels.select(name) })
        .check()
    await page().getByText(labels.selected(3, format), { exact: true }).waitFor()
    await page().locator('[data-kd="bulk"]').getByRole('button', { name: labels[action], exact: true }).click()
    await page()
      .getByRole('alertdialog', { name: labels.bulkTitle[action](3, format) })
      .waitFor()
    return made
  }
  /** Holds back the second change until it is released. */
  async function holdSecond() {
    const [gate, held] = [deferred<void>(), deferred<void>()]
    let asked = 0
    await page().route('**/api/**', async (route) => {
      if (route.request().method() === 'GET') return route.fallback()
      asked += 1
      if (asked === 2) {
        held.resolve()
        await gate.promise
      }
      return route.fallback()
    })
    return { held: held.promise, letGo: gate.resolve, asked: () => asked }
  }
  const hellos = async (made: Awaited<ReturnType<typeof begin>>) => {
    const all: number[] = []
    for (const { key } of made.values()) all.push(await sayHello(key))
    return all
  }

  describe('a bulk action', () => {
    it.each(actions)('changes one key after another and shows the progress: %s', async (action) => {
      const made = await askFor(action)
      expect(await page().evaluate(() => document.activeElement?.textContent)).toBe(labels.cancel)
      const { held, letGo } = await holdSecond()
      await inDialog(labels[action]).click()
      await held
      await dialog()
        .getByText(labels.progress(1, 3, format), { exact: true })
        .waitFor()
      letGo()
      await page()
        .getByText(labels.bulkChanged[action](3, 3, format))
        .waitFor()
      await page().unrouteAll()
      expect(await hellos(made)).toEqual([401, 401, 401, 200])
      await page().reload()
      await row('Other').waitFor()
      expect((await names()).length).toBe(action === 'delete' ? 1 : 4)
      if (action === 'delete') return
      const told = labels.status[action === 'disable' ? 'disabled' : 'revoked']
      expect(await page().getByRole('cell', { name: told }).count()).toBe(3)
    })

    it('skips the remaining keys when stopped', async () => {
      const made = await askFor('disable')
      const { held, letGo, asked } = await holdSecond()
      await inDialog(labels.disable).click()
      await held
      await inDialog(labels.stop).click()
      await inDialog(labels.stopping).waitFor()
      letGo()
      await page()
        .getByText(labels.bulkChanged.disable(2, 3, format))
        .waitFor()
      await page().unrouteAll()
      expect(asked()).toBe(2)
      expect((await hellos(made)).toSorted()).toEqual([200, 200, 401, 401])
    })

    it('names the key that the server refused, and changes the others', async () => {
      const made = await askFor('disable')
      // Another client was faster.
      const { client, scope } = ada()
      await client.delete!(made.get('Batch two')!.id, contextFor(scope))
      await inDialog(labels.disable).click()
      await dialog()
        .getByText(labels.bulkFailed(1, 3, format))
        .waitFor()
      const failed = await dialog().getByRole('listitem').allTextContents()
      expect(failed).toHaveLength(1)
      expect(failed[0]).toMatch(/^Batch two .*….{4} /)
      expect(failed[0]).toContain(labels.changeError['not-found'])
      expect(await hellos(made)).toEqual([401, 401, 401, 200])
      await inDialog(labels.close).click()
      await row('Batch two').waitFor({ state: 'detached' })
      expect(await page().getByRole('cell', { name: labels.status.disabled }).count()).toBe(2)
    })

    const reachQuota = async () => {
      const others = Array.from({ length: (quota ?? 0) - 1 }, (_, index) => ({ name: `Key ${index}` }))
      await begin(...others, { name: 'Spare' })
      const reason = labels.quotaReached(quota ?? 0, format)
      const button = page().getByRole('button', { name: labels.createButton, exact: true })
      await page().locator('[data-kd="banner"]').getByText(reason).waitFor()
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      expect(await button.getAttribute('title')).toBe(reason)
      await button.click({ force: true })
      expect(await dialog().count()).toBe(0)
      await expect(ada().create({ name: 'Too many' })).rejects.toMatchObject({ code: 'limit-reached' })

      await choose('Spare', labels.delete)
      await inDialog(labels.delete).click()
      await row('Spare').waitFor({ state: 'detached' })
      await page().locator('[data-kd="banner"]').getByText(reason).waitFor({ state: 'detached' })
      expect(await sayHello(await create('In its place'))).toBe(200)
      await page().locator('[data-kd="banner"]').getByText(reason).waitFor()
    }
    if (quota) it('enforces the quota with a reason, and allows a new key when there is room', reachQuota)
  })
}
