// @module-tag fault/leaks-in-flow
import { expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { wholeFlowAndHeap } from './checks/wholeFlow'

const browser = withBrowser()

it('keeps the secret out of every sink from the creation to the closed wizard', async () => {
  expect(await wholeFlowAndHeap(browser())).toEqual([])
})

it('keeps it out in a development build as well', async () => {
  expect(await wholeFlowAndHeap(browser(), { mode: 'development' })).toEqual([])
})
