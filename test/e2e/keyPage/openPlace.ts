import type { CreateApiKeyInput } from 'keydrawer/core'
import { beforeAll } from 'vitest'
import { createFormat } from '../../../src/labels/format'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { type AccountClient, accountClient } from '../../support/accountClient'
import { withAccountServer } from '../../support/accountServer'
import { TIME_ZONE, withKeyPage } from '../../support/keyPage'
import { revokeOrDelete, forgetKeys } from '../../support/keyTables'
import type { Offered } from './backends'

export const format = createFormat('en-US', TIME_ZONE)
export const DAY_MS = 86_400_000

/** The page on one backend, with its server. Every test starts with `begin`. */
export function openPlace(offered: Offered) {
  const { backend } = offered
  const server = withAccountServer({ backend })
  const visit = withKeyPage(server)
  const { page, row } = visit
  let ada: AccountClient

  beforeAll(async () => {
    ada = await accountClient(server(), 'ada', backend)
  })
  /** Loads the page with exactly these keys. The page itself has created none of them. */
  async function begin(...inputs: readonly CreateApiKeyInput[]): Promise<ReadonlyMap<string, Made>> {
    await forgetKeys(server().dataDir, backend)
    const made = new Map<string, Made>()
    for (const input of inputs) made.set(input.name, await ada.create(input))
    await page().reload()
    const newest = inputs.at(-1)
    await (newest ? row(newest.name) : page().getByText(labels.emptyTitle)).waitFor()
    return made
  }
  /** Makes a key expire and reloads the page. */
  async function letPass(id: string): Promise<void> {
    await revokeOrDelete(server().dataDir, backend, id)
    await page().reload()
    await page().getByRole('table').waitFor()
  }
  const idOf = async (name: string) => (await row(name).getAttribute('data-id')) ?? ''
  /** The names in the list, from top to bottom. */
  const names = () => page().locator('[data-kd="name"]').allTextContents()
  /** The expiry in the row of a key, as in its `datetime`: RFC 3339, or `null` for never. */
  const endOf = async (name: string) => {
    const cell = row(name).locator('[data-column="expires"]')
    const time = cell.locator('time')
    return (await time.count()) === 0 ? null : await time.getAttribute('datetime')
  }
  /** The texts of the open details, by term. */
  const readFacts = async () =>
    new Map(
      await visit
        .dialog()
        .locator('dl > div')
        .evaluateAll((all) =>
          all.map((each) => [each.querySelector('dt')?.textContent, each.querySelector('dd')?.textContent] as const),
        ),
    )

  return { ...offered, ...visit, server, ada: () => ada, begin, letPass, idOf, names, endOf, readFacts }
}

interface Made {
  readonly id: string
  readonly key: string
}

export type Place = ReturnType<typeof openPlace>
