// @module-tag fault/leaks-in-flow
import { expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { wholeFlowAndHeap } from './checks/wholeFlow'

const browser = withBrowser()

it('keeps the secret out of every sink from creation until the wizard is closed', async () => {
  expect(await wholeFlowAndHeap(browser())).toEqual([])
})

it('keeps the secret out of every sink in a development build', async () => {
  expect(await wholeFlowAndHeap(browser(), { mode: 'development' })).toEqual([])
})
