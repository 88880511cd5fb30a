import { expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { copyingUnseen } from './checks/copying'

const browser = withBrowser()

it('copies a secret that is never in the document', async () => {
  expect(await copyingUnseen(browser())).toEqual([])
})

it('notices a Keydrawer that copies by way of a field it adds for a moment', async () => {
  const edit = {
    file: 'components/create-key-wizard/copyText.ts',
    find: `    document.execCommand('copy')`,
    replace: `    const field = document.createElement('textarea'); field.value = text; document.querySelector('dialog')!.append(field); document.execCommand('copy'); field.remove()`,
  }
  expect(await copyingUnseen(browser(), { edits: [edit] })).toContain('copy: once in the document')
})

it('notices a Keydrawer that copies something else', async () => {
  const edit = {
    file: 'components/create-key-wizard/copyText.ts',
    find: `event.clipboardData.setData('text/plain', text)`,
    replace: `event.clipboardData.setData('text/plain', text.slice(1))`,
  }
  const found = await copyingUnseen(browser(), { edits: [edit] }).catch((error: unknown) => [String(error)])
  expect(found).not.toEqual([])
})
