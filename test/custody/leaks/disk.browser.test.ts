import { describe, expect, it } from 'vitest'
import { isDeep } from './checks/browser'
import { disk } from './checks/disk'

describe.runIf(isDeep)('The profile of a browser on disk', () => {
  it.each([
    ['after the wizard was closed', false],
    ['after the page was left with the secret on screen', true],
  ])('holds no secret %s', async (_when, isLeftOpen) => {
    expect(await disk(isLeftOpen)).toEqual([])
  })

  it('holds the secret of a Keydrawer that shows it in a field, so the search is able to find one', async () => {
    const edit = {
      file: 'components/create-key-wizard/SecretField.tsx',
      find: `<span data-kd="secret-actions">`,
      replace: `<textarea readOnly value={secret.reveal() ?? ''} /><span data-kd="secret-actions">`,
    }
    expect(await disk(true, { edits: [edit] })).not.toEqual([])
  })

  it('holds the secret of a Keydrawer that puts it into the history', async () => {
    const edit = {
      file: 'core/OneTimeSecret.ts',
      find: `this.#text = text`,
      replace: `this.#text = text; history.replaceState({ text }, '')`,
    }
    expect(await disk(false, { edits: [edit] })).not.toEqual([])
  })
})
