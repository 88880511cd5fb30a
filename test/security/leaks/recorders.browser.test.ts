// @module-tag fault/leaks-to-recorders
import { describe, expect, it } from 'vitest'
import { isDeep, withBrowser } from './checks/browser'
import { recordedBy, type Recorder, recorders } from './checks/recorders'
import { unmarked } from './mutants'

const browser = withBrowser()
const names = Object.keys(recorders) as Recorder[]

describe.runIf(isDeep)('session recorder', () => {
  it.each(names)('records no secret: %s', async (recorder) => {
    expect(await recordedBy(browser(), recorder)).toMatchObject({ isRecording: true, traces: 0 })
  })

  // By default, Sentry masks every text of a page, so the privacy attributes have no effect.
  it.each(names.filter((name) => name !== 'Sentry, as it comes'))(
    'records the secret of a Keydrawer without privacy attributes: %s',
    async (recorder) => {
      const { traces, seesOtherText } = await recordedBy(browser(), recorder, { edits: [unmarked] })
      expect(seesOtherText).toBe(true)
      expect(traces).toBeGreaterThan(0)
    },
  )
})
