import { it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { withBrowser } from '../checks/browser'
import { bundle } from '../bundle'
import { Visit } from '../visit'
import { englishLabels as labels } from '../../../../src/words/englishLabels'
const browser = withBrowser()
it('x', async () => {
  const v = await Visit.start(browser(), { bundle: await bundle({}) })
  await v.createKey()
  await v.press(labels.show)
  writeFileSync('/tmp/x.pdf', await v.page.pdf())
  await v.end()
})
