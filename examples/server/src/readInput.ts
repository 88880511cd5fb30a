import type { ApiKeyScope } from 'keydrawer/core'
import { type FieldName, Problem, type Reason } from './problems'

/** The limits on the input. */
export interface InputRules {
  readonly scopes: readonly ApiKeyScope[]
  /** The latest expiry, in days of 24 hours from now. `undefined` means no limit, and keys need not expire. */
  readonly maxDays: number | undefined
  readonly longestGraceSeconds: number
}

export interface KeyInput {
  readonly name?: string
  readonly description?: string | null
  readonly expiresAt?: string | null
  readonly scopes?: readonly string[]
}

type Json = Readonly<Record<string, unknown>>
type Refused = Partial<Record<FieldName, Reason>>

/** Reads the fields of a creation. Reports every invalid one at once. */
export function readNewKey(body: Json, rules: InputRules, now: Date): KeyInput & { readonly name: string } {
  const { input, refused } = readFields(body, rules, now)
  const { name } = input
  const missing: Refused = {
    ...(name === undefined && { name: 'required' }),
    // If the policy limits the expiry, it must be set.
    ...(rules.maxDays !== undefined && !('expiresAt' in body) && { expiresAt: 'required' }),
  }
  if (name === undefined || Object.keys({ ...missing, ...refused }).length > 0)
    throw invalid({ ...missing, ...refused })
  return { ...input, name }
}

/** Reads the fields of a change: those that are present. */
export function readChange(body: Json, rules: InputRules, now: Date): KeyInput {
  const { input, refused } = readFields(body, rules, now)
  if (Object.keys(refused).length > 0) throw invalid(refused)
  if (Object.keys(input).length === 0)
    throw new Problem(422, 'The body names nothing to change', { code: 'invalid-input' })
  return input
}

/** Reads how many seconds the old secret keeps working. If left out, it stops at once. */
export function readGrace({ gracePeriodSeconds = 0 }: Json, { longestGraceSeconds }: InputRules): number {
  const isGrace = typeof gracePeriodSeconds === 'number' && Number.isInteger(gracePeriodSeconds)
  if (!isGrace || gracePeriodSeconds < 0 || gracePeriodSeconds > longestGraceSeconds)
    throw invalid({ gracePeriodSeconds: 'invalid' })
  return gracePeriodSeconds
}

function readFields(body: Json, rules: InputRules, now: Date) {
  const refused: Refused = {}
  const input: { -readonly [Field in keyof KeyInput]: KeyInput[Field] } = {}
  const { name, description, expiresAt, scopes } = body
  if (name !== undefined) {
    const read = readText(name, 100)
    if ('reason' in read) refused.name = read.reason
    else if (read.text === '') refused.name = 'required'
    else input.name = read.text
  }
  if (description === null) input.description = null
  else if (description !== undefined) {
    const read = readText(description, 500)
    if ('reason' in read) refused.description = read.reason
    else input.description = read.text === '' ? null : read.text
  }
  if (expiresAt !== undefined) {
    const end = readEnd(expiresAt, rules.maxDays, now)
    if (end === undefined) refused.expiresAt = 'invalid'
    else input.expiresAt = end
  }
  if (scopes !== undefined) {
    const chosen = readScopes(scopes, rules.scopes)
    if (chosen) input.scopes = chosen
    else refused.scopes = 'invalid'
  }
  return { input, refused }
}

/** Descriptions may have line breaks. No text may have bidi controls or invisible characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u

function readText(value: unknown, maxLength: number): { readonly text: string } | { readonly reason: Reason } {
  if (typeof value !== 'string') return { reason: 'invalid' }
  const text = value.normalize('NFC').trim()
  if (Array.from(text).length > maxLength) return { reason: 'too-long' }
  return UNSEEN.test(text.replaceAll(/\r?\n/g, '')) ? { reason: 'invalid' } : { text }
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

function readEnd(value: unknown, maxDays: number | undefined, now: Date): string | null | undefined {
  if (value === null) return maxDays === undefined ? null : undefined
  if (typeof value !== 'string' || !RFC_3339.test(value)) return undefined
  const end = new Date(value)
  // One minute more than the policy allows, for the time that the request took.
  const latest = maxDays === undefined ? Infinity : now.getTime() + maxDays * 86_400_000 + 60_000
  const isAllowed = end > now && end.getTime() <= latest && end.getUTCFullYear() <= 9999
  return isAllowed ? end.toISOString() : undefined
}

function readScopes(value: unknown, offered: readonly ApiKeyScope[]): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const chosen = value.filter((each) => offered.some((scope) => scope.value === each))
  const isAllowed = chosen.length === value.length && new Set(chosen).size === chosen.length
  return isAllowed ? chosen.map(String) : undefined
}

function invalid(refused: Refused): Problem {
  const errors = Object.entries(refused).map(([field, code]) => ({ field: field as FieldName, code }))
  const title = errors.length === 1 ? 'A field was refused' : `${errors.length} fields were refused`
  return new Problem(422, title, { code: 'invalid-input', errors })
}
