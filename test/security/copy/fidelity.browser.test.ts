// @module-tag fault/copy-fidelity
import { describe, expect, it } from 'vitest'
import { breaks } from './breaks'
import { changedByButton, changedByWizard, faultsByHand } from './checks'
import { manySecrets, randomSecret, untidySecrets } from './secrets'
import { withBench } from './visit'

const bench = withBench({ isLight: true })
/** One half of the secrets is the same on every run. The other half is new; its seed is in the message. */
const FIXED = 20_261_123
const fresh = Math.floor(Math.random() * 2 ** 32)

describe('the copied text', () => {
  it('equals the secret byte for byte, 1,000 times out of 1,000, with one button', { timeout: 300_000 }, async () => {
    const secrets = [...untidySecrets, ...manySecrets(500, FIXED), ...manySecrets(500, fresh)].slice(0, 1000)
    expect(await changedByButton(bench(), secrets), `seed ${fresh}`).toEqual([])
  })

  it(
    'equals the secret byte for byte, 20 times out of 20, through the whole wizard',
    { timeout: 300_000 },
    async () => {
      // The check for leaks searches the page for the secret, and a secret of two letters would be found everywhere.
      const random = manySecrets(80, fresh).filter((secret) => secret.trim().length >= 12)
      const secrets = [...untidySecrets, ...random.slice(1)].slice(0, 20)
      expect(secrets).toHaveLength(20)
      expect(await changedByWizard(bench(), secrets), `seed ${fresh}`).toEqual([])
    },
  )
})

describe('a double click on the shown secret', () => {
  const secrets = [
    ['of letters', randomSecret()],
    ['with every sign of a token', 'kd_+/=_-.~AZaz09+/=_-.~=='],
    ['with spaces, quotes and other scripts', `a b  c "d" 'e' <f> & é 漢 ع 🔑`],
    ['of 4,096 characters', manySecrets(1, FIXED)[0]!],
  ] as const
  it.each(secrets)('selects exactly the secret %s, for copying with the keyboard', async (_, secret) => {
    expect(await faultsByHand(bench(), secret)).toEqual([])
  })

  const hosts = [
    ['writes something else last', breaks.hostWritesLast],
    ['writes something else first', breaks.hostWritesFirst],
    ['writes something else and stops the event', breaks.hostWritesFirstAndStops],
    ['stops the event first', breaks.hostStopsFirst],
    ['clears the data', breaks.hostClears],
    ['has listeners that throw', breaks.hostThrows],
    ['took the clipboardData away', breaks.noClipboardData],
    ['made setData throw', breaks.setDataThrows],
    ['made setData ignore the text', breaks.setDataIsIgnored],
    ['made setData cut the text short', breaks.setDataCutsShort],
  ] as const
  it.each(hosts)('reports no false success although the host %s', async (_, broken) => {
    expect(await faultsByHand(bench(), randomSecret(), [broken])).toEqual([])
  })
})
