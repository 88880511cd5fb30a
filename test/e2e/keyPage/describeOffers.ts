import { describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { format, type Place } from './openPlace'

const PATIENCE = { timeout: 10_000 }

/** That the page has what its backend has, and does not offer what it lacks. */
export function describeOffers({ columns, fields, actions, actionsForMany, quota, ...place }: Place): void {
  const { page, dialog, inDialog, row, begin, openForm, openMenu, choose } = place
  const labelsOf = () =>
    dialog()
      .locator('[data-kd="field"] > label, [data-kd="field"] > legend')
      .evaluateAll((all) => all.map((each) => each.firstChild?.textContent))
  const menu = () => page().getByRole('menuitem').allTextContents()

  describe('offers what the backend has, and nothing else', () => {
    it('in its forms', async () => {
      await begin()
      await openForm()
      await expect.poll(labelsOf, PATIENCE).toEqual(fields)
      expect(await page().getByLabel(labels.expiryLabel).locator('option').allTextContents()).toEqual([
        ...[7, 30, 90, 365].map((days) => labels.expiryIn({ days }, format)),
        labels.expiryOther,
        labels.expiryNever,
      ])
      await inDialog(labels.cancel).click()
      await begin({ name: 'Edited', scopes: ['search:read'] })
      await choose('Edited', labels.edit)
      await expect.poll(labelsOf, PATIENCE).toEqual(fields)
    })

    it('in the list, in the menu of a key and for many', async () => {
      await begin({ name: 'One' }, { name: 'Two' })
      expect(await page().getByRole('columnheader').allTextContents()).toEqual(columns)
      await openMenu('One')
      expect(await menu()).toEqual(actions)
      expect(await page().locator('[role="menuitem"][aria-disabled="true"]').count()).toBe(0)
      await page().keyboard.press('Escape')
      await page().getByRole('checkbox', { name: labels.selectAll }).check()
      await page().getByText(labels.selected(2, format), { exact: true }).waitFor()
      const bar = page().locator('[data-kd="bulk"]').getByRole('button')
      expect(await bar.allTextContents()).toEqual([...actionsForMany, labels.clearSelection])
      const count = quota === undefined ? labels.keyCount(2, format) : labels.countOfQuota(2, quota, format)
      await page().getByRole('status').getByText(count, { exact: true }).waitFor()
    })

    it('and to Max, who may only look, nothing but that', async () => {
      await begin({ name: 'Looked at' }, { name: 'Too' })
      const max = await place.openAs(/Max/)
      await max.getByText(labels.readOnly).waitFor()
      expect(await max.getByRole('button', { name: labels.createButton, exact: true }).count()).toBe(0)
      expect(await max.getByRole('checkbox').count()).toBe(0)
      await max.getByRole('button', { name: labels.actionsFor('Looked at'), exact: true }).click()
      await max.getByRole('menuitem').first().waitFor()
      expect(await max.getByRole('menuitem').allTextContents()).toEqual([labels.details])
      await max.context().close()
      await row('Looked at').waitFor()
    })
  })
}
