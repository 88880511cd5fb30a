// @vitest-environment node
import { ApiKeysError } from 'keydrawer/core'
import { describe, expect, it } from 'vitest'
import { type KeyNotice, withNotice, withOutcome } from '../../src/components/key-actions/noticeList'
import { apiKey } from '../support/fakeClient'

const [one, other] = [apiKey(), apiKey({ id: 'key_2' })]
const change = { type: 'disable' } as const
const running = (id: number, key = one): KeyNotice => ({ id, status: 'running', apiKey: key, change })
const done = (id: number, key = one): KeyNotice => ({ id, status: 'done', apiKey: key, change })
const failed = (id: number, key = one): KeyNotice => ({
  id,
  status: 'failed',
  apiKey: key,
  change,
  error: new ApiKeysError('timeout'),
})

describe('a new notice', () => {
  it('replaces notices of finished changes', () => expect(withNotice([done(1)], running(2))).toEqual([running(2)]))
  it('keeps the failure of another key', () =>
    expect(withNotice([failed(1, other), done(2)], running(3))).toEqual([failed(1, other), running(3)]))
  it('replaces the failure of the same key', () => expect(withNotice([failed(1)], running(2))).toEqual([running(2)]))
})

describe('an outcome', () => {
  it('replaces the running notice of its change', () => expect(withOutcome([running(1)], done(1))).toEqual([done(1)]))
  it('is dropped if a newer notice has replaced that of its change', () =>
    expect(withOutcome([running(2)], done(1))).toEqual([running(2)]))
  it('is always added if it is a failure', () =>
    expect(withOutcome([running(2, other)], failed(1))).toEqual([running(2, other), failed(1)]))
})
