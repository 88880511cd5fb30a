import { expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { copyingUnseen } from './checks/copying'

const browser = withBrowser()

it('copies the secret without ever adding it to the document', async () => {
  expect(await copyingUnseen(browser())).toEqual([])
})

it('catches a Keydrawer that copies from a temporary field', { tags: 'self-test' }, async () => {
  const edit = {
    file: 'components/ui/copyText.ts',
    find: `view.document.execCommand('copy')`,
    replace: `const field = document.createElement('textarea'); field.value = text; document.querySelector('dialog')!.append(field); document.execCommand('copy'); field.remove()`,
  }
  expect(await copyingUnseen(browser(), { edits: [edit] })).toContain('copy: once in the document')
})

it('catches a Keydrawer that copies something else and reports success', { tags: 'self-test' }, async () => {
  const file = 'components/ui/copyText.ts'
  const edits = [
    { file, find: `setData('text/plain', text)`, replace: `setData('text/plain', text.slice(1))` },
    { file, find: `return clipboardData?.getData('text/plain') === text`, replace: `return true` },
  ]
  expect(await copyingUnseen(browser(), { edits })).toContain('copy: the clipboard does not hold the secret')
})
