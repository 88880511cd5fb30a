import { expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { dragging, printing, translating } from './checks/paper'

const browser = withBrowser()

it('prints no secret, neither as text nor in the structure of the PDF', async () => {
  expect(await printing(browser())).toEqual([])
})

it('prevents dragging the secret', async () => {
  expect(await dragging(browser())).toEqual([])
})

it('opts out of translation, and empties text nodes that a translator has wrapped and kept', async () => {
  expect(await translating(browser())).toEqual([])
})

it('catches a Keydrawer that prints the shown secret', { tags: 'self-test' }, async () => {
  const edit = { file: 'styles/print.css', find: `visibility: hidden;`, replace: '' }
  expect(await printing(browser(), { edits: [edit] })).toContain('print: text of the PDF')
})

it('catches a Keydrawer that allows dragging the secret', { tags: 'self-test' }, async () => {
  const edit = {
    file: 'components/create-key/SecretField.tsx',
    find: `onDragStart={(event) => event.preventDefault()}`,
    replace: '',
  }
  expect(await dragging(browser(), { edits: [edit] })).toContain('drag: data of a drag event')
})

it('catches a Keydrawer that allows translation', { tags: 'self-test' }, async () => {
  const edit = { file: 'components/ui/privacyAttributes.ts', find: `translate: 'no',`, replace: '' }
  expect(await translating(browser(), { edits: [edit] })).toContain('translation: not declined')
})

it('catches a Keydrawer that empties only its own text node', { tags: 'self-test' }, async () => {
  const edit = {
    file: 'components/create-key/SecretField.tsx',
    find: `while (walker.nextNode()) walker.currentNode.nodeValue = ''`,
    replace: '',
  }
  const found = await translating(browser(), { edits: [edit] })
  expect(found.join('\n')).toContain('translation: nodes that left the document')
})
