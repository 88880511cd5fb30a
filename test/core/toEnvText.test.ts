// @vitest-environment node
import { toEnvText, OneTimeSecret } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { isEnvLines } from '../../src/core/toEnvText'

const PARTS = { ACCESS_KEY_ID: 'AKIA 7', SECRET_ACCESS_KEY: "p=a'/+== " }

it('joins several parts into one text without changing them', () => {
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
])('rejects %j without quoting it', (parts) => {
  const make = () => toEnvText(parts as Record<string, string>)
  expect(make).toThrow(TypeError)
  expect(make).not.toThrow(/b|access key|1ST/)
})

it.each(['A=b', 'kd_live_Ab=\nc', 'a b=c\nd=e', '', '=a\n=b', 'A=b\n'])('does not read %j as several parts', (text) => {
  expect(isEnvLines(text)).toBe(false)
})
