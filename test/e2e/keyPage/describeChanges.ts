import { describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { format, type Place } from './openPlace'
import { withAnyName } from '../../support/withAnyName'

/** Details and changes of an active key. */
export function describeChanges({ facts, hasHistory, fields, ...place }: Place): void {
  const { page, dialog, inDialog, row, begin, create, openForm, takeSecret, choose, idOf, readFacts } = place
  const field = (name: string) => dialog().getByLabel(name)
  const status = (name: string, text: string) => row(name).getByText(text, { exact: true }).waitFor()

  async function save(): Promise<void> {
    await inDialog(labels.save).click()
    await dialog().waitFor({ state: 'detached' })
  }
  async function seeDetails(name: string) {
    await choose(name, labels.details)
    await page()
      .getByRole('dialog', { name: withAnyName(labels.keyDetails) })
      .waitFor()
    return readFacts()
  }

  describe('a change of a key', () => {
    it('edits the name and the description, and the key keeps working', async () => {
      await begin()
      const secret = await create('First name')
      await choose('First name', labels.edit)
      await field(labels.nameLabel).fill('Reporting')
      await field(labels.descriptionLabel).fill('Nightly export')
      await save()
      await row('Reporting').getByText('Nightly export').waitFor()
      expect(await place.sayHello(secret)).toBe(200)
      await page().reload()
      await row('Reporting').getByText('Nightly export').waitFor()
      await choose('Reporting', labels.edit)
      await field(labels.descriptionLabel).fill('')
      await save()
      await page().reload()
      await row('Reporting').waitFor()
      expect(await row('Reporting').getByText('Nightly export').count()).toBe(0)
    })

    it('disables the key, so that the API refuses it, and enables it with undo or the menu', async () => {
      await begin()
      const secret = await create('Switched')
      const off = async () => {
        await choose('Switched', labels.disable)
        await page().getByText(labels.changed.disable('Switched')).waitFor()
        await status('Switched', labels.status.disabled)
        expect(await place.sayHello(secret)).toBe(401)
      }
      await off()
      await page().getByRole('button', { name: labels.undo }).click()
      await page().getByText(labels.changed.enable('Switched')).waitFor()
      await status('Switched', labels.status.active)
      expect(await place.sayHello(secret)).toBe(200)
      await off()
      await page().reload()
      await status('Switched', labels.status.disabled)
      await choose('Switched', labels.enable)
      await page().getByText(labels.changed.enable('Switched')).waitFor()
      await status('Switched', labels.status.active)
      expect(await place.sayHello(secret)).toBe(200)
    })

    const changeScopes = async () => {
      await begin()
      expect(await place.scopesOf(await create('Everything'))).toEqual(['search:read', 'booking:write'])
      await openForm()
      await field(labels.nameLabel).fill('Reader')
      await dialog().getByRole('radio', { name: labels.scopesReadOnly }).check()
      await inDialog(labels.createKey).click()
      const secret = await takeSecret()
      expect(await place.scopesOf(secret)).toEqual(['search:read'])
      expect((await seeDetails('Reader')).get(labels.scopesLabel)).toBe('search:read')
      await inDialog(labels.close).last().click()

      await choose('Reader', labels.edit)
      expect(await dialog().getByRole('radio', { name: labels.scopesReadOnly }).isChecked()).toBe(true)
      await dialog().getByRole('radio', { name: labels.scopesChoose }).check()
      await dialog().getByRole('searchbox', { name: labels.scopesSearch }).fill('cancel')
      await dialog().getByRole('checkbox').check()
      await save()
      expect(await place.scopesOf(secret)).toEqual(['search:read', 'booking:write'])
      await page().reload()
      expect((await seeDetails('Reader')).get(labels.scopesLabel)).toBe('search:read, booking:write')
    }
    if (fields.includes(labels.scopesLabel)) it('in what it may do, which the API hears of', changeScopes)
  })

  describe('the details of a key', () => {
    it('show every field that the backend reports, dates to the minute, and the id to copy', async () => {
      const made = await begin({
        name: 'Details',
        description: 'Before',
        expiresAt: null,
        scopes: ['search:read'],
      })
      const { id, key } = made.get('Details')!
      await place.sayHello(key)
      const { client, scope } = place.ada()
      await client.update!(id, { description: 'Nightly export' }, { scope, signal: new AbortController().signal })
      await page().reload()
      const told = await seeDetails('Details')
      const { createdAt = '', createdBy, hint, lastUsedAt } = await place.ada().get(id)
      expect([...told.keys()]).toEqual(facts)
      expect(Object.fromEntries(told)).toMatchObject({
        [labels.columnName]: 'Details',
        [labels.descriptionLabel]: 'Nightly export',
        [labels.columnStatus]: labels.status.active,
        [labels.columnCreated]: format.dateTime(createdAt),
        [labels.columnExpires]: labels.never,
        ...(createdBy && { [labels.columnCreatedBy]: 'ada@acme-travel.example' }),
      })
      expect(told.get(labels.columnCreated)).toContain('GMT+5:30')
      expect(told.get(labels.columnLastUsed)).toContain(format.dateTime(lastUsedAt ?? ''))
      expect(told.get(labels.columnKey)).toContain(hint?.suffix ?? 'nothing')
      expect(key.endsWith(hint?.suffix ?? 'nothing')).toBe(true)

      await page().evaluate(() => navigator.clipboard.writeText('before'))
      await inDialog(labels.copyId).click()
      await page().getByText(labels.idCopied).waitFor()
      expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(id)
      expect(await idOf('Details')).toBe(id)
    })

    it(hasHistory ? 'show the history, newest first' : 'show no history if the backend has none', async () => {
      await begin()
      // An acknowledgement that could not be sent is retried after a delay.
      const isHeard = hasHistory
        ? page().waitForResponse((answer) => answer.url().endsWith('/acknowledge') && answer.ok())
        : undefined
      await place.ask('Lived')
      const secret = await takeSecret(isHeard)
      expect(await place.sayHello(secret)).toBe(200)
      for (const action of [labels.disable, labels.enable]) {
        await choose('Lived', action)
        await status('Lived', action === labels.disable ? labels.status.disabled : labels.status.active)
      }
      await seeDetails('Lived')
      const history = dialog().getByRole('region', { name: labels.history })
      if (!hasHistory) return expect(await history.count()).toBe(0)
      const entries = history.getByRole('listitem')
      await entries.first().waitFor()
      const said = await entries.allTextContents()
      const events = (['enabled', 'disabled', 'acknowledged', 'created'] as const).map(
        (what) => `${labels.historyEvent[what]} ada@acme-travel.example`,
      )
      expect(said.map((entry, index) => entry.slice(0, events[index]?.length))).toEqual(events)
      for (const entry of said) expect(entry).toContain('GMT+5:30')
    })
  })
}
