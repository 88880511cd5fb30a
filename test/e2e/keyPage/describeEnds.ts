import { describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { DAY_MS, format, type Place } from './openPlace'
import { withAnyName } from '../../support/withAnyName'

/** Expiry, revocation and deletion of a key, after which the API refuses it. */
export function describeEnds({ keepsExpired, toleranceMs, endings, ...place }: Place): void {
  const { page, dialog, inDialog, row, begin, create, openForm, takeSecret, choose, sayHello, letPass, idOf, endOf } =
    place
  const expiry = () => dialog().getByLabel(labels.expiryLabel)
  const status = (name: string, text: string) => row(name).getByText(text, { exact: true }).waitFor()
  const toldEnd = async (name: string) => {
    await choose(name, labels.details)
    await page()
      .getByRole('dialog', { name: withAnyName(labels.keyDetails) })
      .waitFor()
    const told = (await place.readFacts()).get(labels.columnExpires)
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    return told
  }
  async function changeEnd(name: string, option: string): Promise<void> {
    await choose(name, labels.edit)
    await expiry().selectOption({ label: option })
    await inDialog(labels.save).click()
    await dialog().waitFor({ state: 'detached' })
    await page().reload()
    await row(name).waitFor()
  }

  describe('expiry, rotation and revocation', () => {
    it('expires a key after some days, and the API refuses it from then on', async () => {
      await begin()
      await openForm()
      await page().getByLabel(labels.nameLabel).fill('For a week')
      const before = Date.now()
      await expiry().selectOption({ label: labels.expiryIn({ days: 7 }, format) })
      const promised = await dialog().getByText('This key expires on').innerText()
      // To the minute: the page may show the minute before.
      const minutes = [before - 60_000, before, Date.now()]
      expect(minutes.map((now) => labels.expiresOn(format.dateTime(endIn(7, now))))).toContain(promised)
      expect(promised).toContain('GMT+5:30')
      await inDialog(labels.createKey).click()
      const secret = await takeSecret()

      const end = (await endOf('For a week')) ?? ''
      expect(Math.abs(Date.parse(end) - Date.parse(endIn(7, before)))).toBeLessThan(30_000)
      expect(await toldEnd('For a week')).toBe(format.dateTime(end))
      await row('For a week').getByText('Expires in').waitFor()
      expect(await sayHello(secret)).toBe(200)

      await letPass(await idOf('For a week'))
      await status('For a week', labels.status.expired)
      expect(await sayHello(secret)).toBe(401)
      await page().reload()
      if (!keepsExpired) return page().getByText(labels.emptyTitle).waitFor()
      await status('For a week', labels.status.expired)
      await changeEnd('For a week', labels.expiryIn({ days: 30 }, format))
      await status('For a week', labels.status.active)
      expect(await sayHello(secret)).toBe(200)
    })

    it('expires a key at the end of a day in the time zone of the user, later, or never', async () => {
      const day = new Date(Date.now() + 40 * DAY_MS).toISOString().slice(0, 10)
      const lastSecond = `${day}T23:59:59+05:30`
      await begin()
      await openForm()
      await page().getByLabel(labels.nameLabel).fill('Until a day')
      await expiry().selectOption({ label: labels.expiryOther })
      await dialog().getByLabel(labels.expiryDay).fill(day)
      await dialog()
        .getByText(labels.expiresOn(format.dateTime(lastSecond)), { exact: true })
        .waitFor()
      expect(format.dateTime(lastSecond)).toContain('11:59 PM GMT+5:30')
      await inDialog(labels.createKey).click()
      const secret = await takeSecret()
      const late = Date.parse((await endOf('Until a day')) ?? '') - Date.parse(lastSecond)
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThanOrEqual(toleranceMs)

      const before = Date.now()
      await changeEnd('Until a day', labels.expiryIn({ days: 90 }, format))
      const end = Date.parse((await endOf('Until a day')) ?? '')
      expect(Math.abs(end - Date.parse(endIn(90, before)))).toBeLessThan(30_000)
      await changeEnd('Until a day', labels.expiryNever)
      expect(await endOf('Until a day')).toBeNull()
      expect(await sayHello(secret)).toBe(200)
    })

    it('keeps a rotated key working for its grace period, and shows until when', async () => {
      await begin()
      const old = await create('Rotated')
      const oldId = await idOf('Rotated')
      const fresh = await rotate('Rotated', 3600)
      expect(fresh).not.toBe(old)
      expect([await sayHello(fresh), await sayHello(old)]).toEqual([200, 200])
      const rowOf = (note: string) => page().getByRole('row').filter({ hasText: note })
      await rowOf(labels.replaces('Rotated')).getByText(labels.status.active, { exact: true }).waitFor()
      const replaced = rowOf(labels.replacedBy('Rotated'))
      expect(await replaced.getAttribute('data-id')).toBe(oldId)
      expect(await replaced.locator('[data-soon]').innerText()).toMatch(/^Expires in (1 hour|\d\d minutes)$/)

      await letPass(oldId)
      await replaced.getByText(labels.status.expired, { exact: true }).waitFor()
      expect([await sayHello(fresh), await sayHello(old)]).toEqual([200, 401])
    })

    it('refuses a rotated key at once if there is no grace period', async () => {
      await begin()
      const old = await create('Leaked')
      const fresh = await rotate('Leaked', 0)
      expect([await sayHello(fresh), await sayHello(old)]).toEqual([200, 401])
      await page().getByText(labels.replaces('Leaked')).waitFor()
    })

    it.each(endings)('revokes or deletes a key only after a confirmation: %s', async (ending) => {
      await begin()
      const secret = await create('Short-lived')
      await choose('Short-lived', labels[ending])
      const question = page().getByRole('alertdialog', { name: labels.revokeOrDeleteTitle[ending]('Short-lived') })
      await question.getByText('Short-lived').first().waitFor()
      await question.getByText(labels.revokeOrDeleteText[ending]).waitFor()
      expect(await page().evaluate(() => document.activeElement?.textContent)).toBe(labels.cancel)
      await page().keyboard.press('Enter')
      await question.waitFor({ state: 'detached' })
      expect(await sayHello(secret)).toBe(200)

      await choose('Short-lived', labels[ending])
      await question.getByRole('button', { name: labels[ending], exact: true }).click()
      await page().getByText(labels.changed[ending]('Short-lived')).waitFor()
      expect(await sayHello(secret)).toBe(401)
      await page().reload()
      if (ending === 'delete') await page().getByText(labels.emptyTitle).waitFor()
      else await status('Short-lived', labels.status.revoked)
    })
  })

  async function rotate(name: string, grace: number): Promise<string> {
    await choose(name, labels.rotate)
    await page()
      .getByRole('radio', { name: labels.gracePeriod(grace, format) })
      .check()
    await inDialog(labels.rotateKey).click()
    await page()
      .getByRole('dialog', { name: withAnyName(labels.rotatedTitle) })
      .waitFor()
    return takeSecret()
  }
}

function endIn(days: number, now: number): string {
  return new Date(now + days * DAY_MS).toISOString()
}
