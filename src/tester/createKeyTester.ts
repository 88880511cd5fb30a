import type { KeyAction } from '../core/ApiKey'
import type { ConfirmOptions, KeyTester } from './ApiKeysTester'
import { issueKey } from './createIssuedTester'
import { confirmChange, DIALOG, submit, waitForStep } from './dialogs'
import { fillForm } from './fillForm'
import { chooseAction, chooseGracePeriod, type KeyRef, findRow, readMenu, waitForNotice } from './menus'
import type { Surface } from './Surface'
import { exists, waitUntilIdle } from './waits'

/** The driver of one key. */
export function createKeyTester(surface: Surface, key: KeyRef): KeyTester {
  const { run } = surface
  const choose = (action: KeyAction) => chooseAction(surface, key, action)
  const confirmed =
    (action: 'revoke' | 'delete') =>
    (options: ConfirmOptions = {}) =>
      run(async () => {
        await choose(action)
        await waitForStep(surface, action)
        await confirmChange(surface, options)
      })
  const toggled = (action: 'enable' | 'disable') => () =>
    run(async () => {
      await choose(action)
      await waitForNotice(surface)
    })
  return {
    get status() {
      return run(async () => (await findRow(surface, key)).status)
    },
    get actions() {
      return run(async () => {
        const items = await readMenu(surface, key)
        return items.filter(({ reason }) => reason === undefined).map(({ action }) => action)
      })
    },
    get disabledActions() {
      return run(async () => {
        const items = await readMenu(surface, key)
        return Object.fromEntries(
          items.flatMap(({ action, reason }) => (reason === undefined ? [] : [[action, reason]])),
        )
      })
    },
    rotate: ({ gracePeriod } = {}) =>
      run(async () => {
        await choose('rotate')
        await waitForStep(surface, 'details')
        if (gracePeriod !== undefined) await chooseGracePeriod(surface, gracePeriod)
        return await issueKey(surface)
      }),
    update: (fields) =>
      run(async () => {
        await choose('update')
        await waitForStep(surface, 'edit')
        await fillForm(surface, fields)
        await submit(surface, 'the change to be saved', async () => !(await exists(surface, DIALOG)))
        await waitUntilIdle(surface)
      }),
    enable: toggled('enable'),
    disable: toggled('disable'),
    revoke: confirmed('revoke'),
    delete: confirmed('delete'),
  }
}
