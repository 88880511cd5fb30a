// @vitest-environment node
import { toEnvText, OneTimeSecret } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { isEnvLines } from '../../src/core/toEnvText'

const PARTS = { ACCESS_KEY_ID: 'AKIA 7', SECRET_ACCESS_KEY: "p=a'/+== " }

it('makes one text of several parts, in which each is as it was', () => {
  const secret = new OneTimeSecret(toEnvText(PARTS))
  expect(secret.reveal()).toBe("ACCESS_KEY_ID=AKIA 7\nSECRET_ACCESS_KEY=p=a'/+== ")
  expect(isEnvLines(secret.reveal()!)).toBe(true)
})

it.each([
  [{}],
  [{ 'access key': 'a' }],
  [{ '1ST': 'a' }],
  [{ A: '' }],
  [{ A: 'b\nc' }],
  [{ A: 'b\rc' }],
  [{ A: undefined }],
])('refuses %j without quoting it', (parts) => {
  const make = () => toEnvText(parts as Record<string, string>)
  expect(make).toThrow(TypeError)
  expect(make).not.toThrow(/b|access key|1ST/)
})

it.each(['A=b', 'kd_live_Ab=\nc', 'a b=c\nd=e', '', '=a\n=b', 'A=b\n'])('takes %j for a secret of one part', (text) => {
  expect(isEnvLines(text)).toBe(false)
})
