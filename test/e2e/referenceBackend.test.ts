import { expect, it } from 'vitest'
import { createFormat } from '../../src/labels/format'
import { englishLabels as labels } from '../../src/labels/englishLabels'
import { signIn } from '../example/accountVisitor'
import { withAccountServer } from '../support/accountServer'
import { withKeyPage } from '../support/keyPage'
import { withAnyName } from '../support/withAnyName'

const server = withAccountServer({ backend: 'reference' })
const format = createFormat('en-US')
const { page, inDialog, row, takeSecret, ask, choose, sayHello } = withKeyPage(server)

/** Copies the secret that is on screen, and waits until the server has heard that it is saved. */
async function takeAcknowledged(): Promise<string> {
  const acknowledged = page().waitForResponse((answer) => answer.url().endsWith('/acknowledge'))
  const secret = await takeSecret(acknowledged)
  expect((await acknowledged).status()).toBe(204)
  return secret
}

it('makes a key that works, rotates it, and revokes what came of it', async () => {
  await ask('CI deploy')
  const first = await takeAcknowledged()
  expect(await sayHello(first)).toBe(200)

  await choose('CI deploy', labels.rotate)
  await page()
    .getByRole('radio', { name: labels.gracePeriod(0, format) })
    .check()
  await inDialog(labels.rotateKey).click()
  await page()
    .getByRole('dialog', { name: withAnyName(labels.rotatedTitle) })
    .waitFor()
  const second = await takeAcknowledged()
  expect(await sayHello(second)).toBe(200)
  expect(await sayHello(first)).toBe(401)

  // The new key is above the one that it replaces.
  await choose('CI deploy', labels.revoke)
  await page().getByRole('alertdialog').getByRole('button', { name: labels.revoke, exact: true }).click()
  await expect.poll(() => row('CI deploy').getByText(labels.status.revoked).count()).toBe(2)
  expect(await sayHello(second)).toBe(401)
})

it('makes one key of a creation whose answer is lost, and shows its secret all the same', async () => {
  let lost = 0
  await page().route('**/api/api-keys', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await ask('Lost once')
  const secret = await takeAcknowledged()
  expect(lost).toBe(1)
  expect(await sayHello(secret)).toBe(200)
  await expect.poll(() => row('Lost once').count()).toBe(1)
})

it('lets Max look, and refuses what his page does not offer', async () => {
  const max = await signIn(server(), 'max')
  const listed = await max.get('/api/api-keys')
  expect(await listed.json()).toMatchObject({ permissions: { create: false, revoke: false } })
  expect((await max.post('/api/api-keys', { name: 'Mine' })).status).toBe(403)
})
