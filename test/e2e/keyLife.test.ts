import { createFormat } from '../../src/words/format'
import { englishLabels as labels } from '../../src/words/englishLabels'
import { expect, it } from 'vitest'
import { withAccountServer } from '../support/accountServer'
import { withKeyPage } from '../support/keyPage'

const server = withAccountServer()
const format = createFormat('en-US')
const { page, inDialog, row, takeSecret, ask, choose, sayHello } = withKeyPage(server)
const said = (text: string) => page().getByText(text, { exact: true }).first().waitFor()

async function create(name: string): Promise<string> {
  await ask(name)
  return takeSecret()
}

it('renames a key, and it goes on working', async () => {
  const secret = await create('First name')
  await choose('First name', labels.edit)
  await page().locator('dialog').getByLabel(labels.nameLabel).fill('Reporting')
  await page().locator('dialog').getByLabel(labels.descriptionLabel).fill('Nightly export')
  await inDialog(labels.save).click()
  await row('Reporting').getByText('Nightly export').waitFor()
  expect(await sayHello(secret)).toBe(200)
  await page().reload()
  await row('Reporting').getByText('Nightly export').waitFor()
})

it('switches a key off, which the API then refuses, and on again by undoing it', async () => {
  const secret = await create('Switched')
  await choose('Switched', labels.disable)
  await row('Switched').getByText(labels.status.disabled).waitFor()
  await expect.poll(() => sayHello(secret)).not.toBe(200)
  await page().getByRole('button', { name: labels.undo }).click()
  await row('Switched').getByText(labels.status.active).waitFor()
  await expect.poll(() => sayHello(secret)).toBe(200)
})

it('rotates a key: the new one works, and the old one until its grace is over', async () => {
  const old = await create('Rotated')
  await choose('Rotated', labels.rotate)
  await page()
    .getByRole('radio', { name: labels.gracePeriod(3600, format) })
    .check()
  await inDialog(labels.rotateKey).click()
  await page().getByRole('dialog', { name: labels.rotatedTitle }).waitFor()
  const fresh = await takeSecret()
  expect(fresh).not.toBe(old)
  expect([await sayHello(fresh), await sayHello(old)]).toEqual([200, 200])
  await expect.poll(() => row('Rotated').count()).toBe(2)
  await page().getByText(labels.replacedBy('Rotated')).waitFor()
  await page().getByText(labels.replaces('Rotated')).waitFor()
})

it('rotates a key that has leaked: the old one ends right away', async () => {
  const old = await create('Leaked')
  await choose('Leaked', labels.rotate)
  await page()
    .getByRole('radio', { name: labels.gracePeriod(0, format) })
    .check()
  await inDialog(labels.rotateKey).click()
  await page().getByRole('dialog', { name: labels.rotatedTitle }).waitFor()
  const fresh = await takeSecret()
  expect(await sayHello(fresh)).toBe(200)
  await expect.poll(() => sayHello(old)).not.toBe(200)
})

it('deletes a key only after asking, and the API refuses it from then on', async () => {
  const secret = await create('Short-lived')
  await choose('Short-lived', labels.delete)
  const question = page().getByRole('alertdialog', { name: labels.endTitle.delete })
  await question.getByText('Short-lived').first().waitFor()
  expect(await page().evaluate(() => document.activeElement?.textContent)).toBe(labels.cancel)
  await page().keyboard.press('Enter')
  await question.waitFor({ state: 'detached' })
  expect(await sayHello(secret)).toBe(200)
  await choose('Short-lived', labels.delete)
  await question.getByRole('button', { name: labels.delete, exact: true }).click()
  await row('Short-lived').waitFor({ state: 'detached' })
  expect(await sayHello(secret)).toBe(401)
})

it('finds one key among many, and disables two at once', async () => {
  const secrets = [await create('Batch one'), await create('Batch two')]
  await page().getByRole('searchbox', { name: labels.search }).fill('batch')
  await expect.poll(() => page().locator('tbody').getByRole('row').count()).toBe(2)
  await page().getByRole('checkbox', { name: labels.selectAll }).check()
  await said(labels.selected(2, format))
  await page().getByRole('button', { name: labels.disable, exact: true }).click()
  const question = page().locator('dialog').getByRole('button', { name: labels.disable, exact: true })
  await question.click()
  for (const secret of secrets) await expect.poll(() => sayHello(secret)).not.toBe(200)
  await page().getByRole('searchbox', { name: labels.search }).press('Escape')
  await row('Reporting').waitFor()
})
