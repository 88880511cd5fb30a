import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { contextFor } from '../../support/accountClient'
import { format, type Place } from './openPlace'

/** Search, filter and sort: on the server if it supports them, otherwise among the loaded keys. */
export function describeFinding({ list, search, status, sort, ...place }: Place): void {
  const { page, row, begin, names, ada } = place
  const KEYS = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot']
  const field = () => page().getByRole('searchbox', { name: labels.search })
  const isNames = (expected: readonly string[]) => expect.poll(names, { timeout: 10_000 }).toEqual(expected)
  const end = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

  describe('finds a key', () => {
    /** The query parameters of the list requests. */
    let asked: Record<string, string>[] = []

    beforeAll(() => {
      page().on('request', (request) => {
        const { pathname, searchParams } = new URL(request.url())
        if (request.method() === 'GET' && pathname === list) asked.push(Object.fromEntries(searchParams))
      })
    })
    beforeEach(async () => {
      const made = await begin(
        { name: 'Delta', expiresAt: end(40) },
        { name: 'Alpha', expiresAt: end(30) },
        { name: 'Foxtrot', description: 'Nightly export' },
        { name: 'Charlie', expiresAt: end(20) },
        { name: 'Echo', expiresAt: end(10) },
        { name: 'Bravo', expiresAt: end(50) },
      )
      const { client, scope } = ada()
      await client.setEnabled!(made.get('Charlie')!.id, false, contextFor(scope))
      await page().reload()
      await row('Charlie').getByText(labels.status.disabled).waitFor()
      asked = []
    })

    it(search ? 'by a search on the server' : 'by a search among the loaded keys', async () => {
      await field().fill('nightly EXP')
      await isNames(['Foxtrot'])
      const found = labels.matchCount(1, search ? undefined : KEYS.length, format)
      await page().getByRole('status').getByText(found, { exact: true }).waitFor()
      await field().fill('nowhere')
      await page().getByText(labels.noMatchTitle).waitFor()
      expect(await page().getByText(labels.emptyTitle).count()).toBe(0)
      await page().getByRole('button', { name: labels.clearSearch }).click()
      await isNames(['Bravo', 'Echo', 'Charlie', 'Foxtrot', 'Alpha', 'Delta'])
      expect(await page().evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
      await field().fill('alp')
      await isNames(['Alpha'])
      await page().keyboard.press('Escape')
      await isNames(['Bravo', 'Echo', 'Charlie', 'Foxtrot', 'Alpha', 'Delta'])
      expect([await field().inputValue(), await field().evaluate((input) => input === document.activeElement)]).toEqual(
        ['', true],
      )
      if (!search) return expect(asked).toEqual([])
      const texts = ['nightly EXP', 'nowhere', 'alp']
      for (const text of texts) expect(asked).toContainEqual(expect.objectContaining(search(text)))
    })

    it(status ? 'by its status, filtered on the server' : 'by its status, filtered among the loaded keys', async () => {
      const filter = page().getByRole('combobox', { name: labels.columnStatus })
      await filter.selectOption({ label: labels.status.disabled })
      await isNames(['Charlie'])
      // Only statuses that the backend can report are offered. Without `revoke`, no key is revoked.
      const revoked = filter.getByRole('option', { name: labels.status.revoked })
      expect(await revoked.count()).toBe(status ? 1 : 0)
      if (status) {
        await filter.selectOption({ label: labels.status.revoked })
        await page().getByText(labels.noMatchTitle).waitFor()
      }
      await filter.selectOption({ label: labels.status.active })
      await isNames(['Bravo', 'Echo', 'Foxtrot', 'Alpha', 'Delta'])
      if (!status) return expect(asked).toEqual([])
      for (const each of ['disabled', 'revoked', 'active'])
        expect(asked).toContainEqual(expect.objectContaining(status(each)))
    })

    it.each([
      { column: 'name', label: labels.columnName, order: KEYS },
      {
        column: 'expires',
        label: labels.columnExpires,
        order: ['Echo', 'Charlie', 'Alpha', 'Delta', 'Bravo', 'Foxtrot'],
      },
    ] as const)('by sorting a column in both directions: $label', async ({ column, label, order }) => {
      const head = page().getByRole('columnheader', { name: label })
      for (const direction of ['asc', 'desc'] as const) {
        await head.getByRole('button').click()
        await isNames(direction === 'asc' ? order : order.toReversed())
        expect(await head.getAttribute('aria-sort')).toBe(`${direction}ending`)
        const params = sort[column]?.(direction)
        if (params) expect(asked).toContainEqual(expect.objectContaining(params))
      }
      if (!sort[column]) expect(asked).toEqual([])
    })
  })
}
