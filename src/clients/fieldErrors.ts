import { type FieldErrorReason, type FieldErrors, type InputField, REASONS } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { readPath } from './readPath'

/** Finds the field of Keydrawer for a name of the backend. */
export type FieldByName = (name: string) => InputField | undefined

/**
 * The places in which backends report rejected fields: RFC 9457, Laravel, Rails, ASP.NET, zod, Spring, FastAPI,
 * Symfony, Stripe, Google.
 */
const CONTAINERS = [
  'error',
  'errors',
  'fieldErrors',
  'field_errors',
  'validationErrors',
  'violations',
  'issues',
  'invalid-params',
  'invalidParams',
  'detail',
  'details',
  'error.errors',
  'error.details',
  'error.issues',
  'error.fields',
  'error.fieldErrors',
  'errors.fieldErrors',
]
const NAMES = ['field', 'pointer', 'path', 'loc', 'propertyPath', 'property', 'param', 'parameter', 'attribute', 'key']
const CAUSES = [
  'code',
  'type',
  'reason',
  'rule',
  'keyword',
  'kind',
  'constraints',
  'message',
  'msg',
  'detail',
  'title',
  'description',
]
/** More issues than a backend sends or a user reads. */
const MAX_ISSUES = 50

/**
 * Returns the fields that an error rejects, in any of the usual shapes. Sentences are searched for words, and never
 * shown.
 */
export function readFieldErrors(body: unknown, fieldByName: FieldByName): FieldErrors {
  const places = [body, ...CONTAINERS.map((path) => readPath(body, path))]
  const error = readPath(body, 'error')
  const found = places.map((place) => fieldErrorsAt(place, fieldByName, place === body || place === error))
  // Earlier places take precedence.
  return Object.assign({}, ...found.toReversed())
}

/** Returns the fields that one place in an error rejects: a list of issues, an issue, or a map of names. */
export function fieldErrorsAt(place: unknown, fieldByName: FieldByName, isError = false): FieldErrors {
  const found: Partial<Record<InputField, FieldErrorReason>> = {}
  const add = (field: InputField | undefined, causes: unknown) => {
    if (field) found[field] ??= reasonOf(causes) ?? 'invalid'
  }
  if (Array.isArray(place)) {
    for (const issue of issuesIn(place)) add(fieldOfIssue(issue, fieldByName), causesOf(issue))
  } else if (isRecord(place)) {
    add(fieldOfIssue(place, fieldByName, isError), causesOf(place))
    for (const [name, causes] of Object.entries(place).slice(0, MAX_ISSUES))
      if (isListOfCauses(causes) || (!isError && typeof causes === 'string'))
        add(fieldCalled(name, fieldByName), causes)
  }
  return found
}

/** Returns the issues of a list. Google nests them in a detail of type `BadRequest`. */
function issuesIn(list: readonly unknown[]): readonly unknown[] {
  return list.slice(0, MAX_ISSUES).flatMap((issue): readonly unknown[] => {
    const nested = readPath(issue, 'fieldViolations')
    return Array.isArray(nested) ? nested.slice(0, MAX_ISSUES) : [issue]
  })
}

/**
 * Returns the field of an issue. In the error itself, `path` may be the path of the request (Spring), and `name` the
 * kind of the error.
 */
function fieldOfIssue(issue: unknown, fieldByName: FieldByName, isError = false): InputField | undefined {
  if (!isRecord(issue)) return undefined
  const names = [
    ...NAMES.map((name) => issue[name]),
    readPath(issue, 'source.pointer'),
    isError ? undefined : issue['name'],
  ]
  for (const name of names) {
    if (isError && typeof name === 'string' && name.startsWith('/')) continue
    const field = fieldCalled(Array.isArray(name) ? name.at(-1) : name, fieldByName)
    if (field) return field
  }
  return undefined
}

/**
 * Finds a field by its name, or by the end of a path or pointer. Uses no regular expression, because the name may quote
 * the request.
 */
export function fieldCalled(name: unknown, fieldByName: FieldByName): InputField | undefined {
  if (typeof name !== 'string') return undefined
  let last = name
  for (const separator of ['/', '.', '[']) last = last.slice(last.lastIndexOf(separator) + 1)
  return fieldByName(last.endsWith(']') ? last.slice(0, -1) : last)
}

function causesOf(issue: unknown): unknown {
  return isRecord(issue) ? CAUSES.map((name) => issue[name]) : issue
}

/** Whether a value is a list of sentences or issues, or an object of zod with such a list. */
function isListOfCauses(value: unknown): boolean {
  const list = isRecord(value) && !Array.isArray(value) ? value['_errors'] : value
  return Array.isArray(list) && list.length > 0 && list.every((each) => typeof each === 'string' || isRecord(each))
}

const WORDS: readonly (readonly [FieldErrorReason, readonly string[]])[] = [
  ['taken', ['taken', 'unique', 'already exist', 'already in use', 'duplicate']],
  ['required', ['required', 'blank', 'missing', 'empty', 'notnull', 'not_null', 'not null', 'presence']],
  ['too-long', ['too long', 'toolong', 'too_long', 'too big', 'too_big', 'maxlength', 'max_length', 'at most']],
  ['too-long', ['no more than', 'greater than', 'maximum', 'exceed', 'shorter than or equal']],
  [
    'too-short',
    ['too short', 'tooshort', 'too_short', 'too small', 'too_small', 'minlength', 'min_length', 'at least'],
  ],
  ['too-short', ['fewer than', 'minimum', 'longer than or equal']],
]

/** Returns the first reason among the causes. */
function reasonOf(causes: unknown, depth = 0): FieldErrorReason | undefined {
  if (typeof causes === 'string') return reasonOfText(causes.slice(0, 300).toLowerCase())
  if (!isRecord(causes) || depth > 3) return undefined
  // The names of constraints tell as much as their sentences: `{ minLength: '…' }`.
  const parts = Array.isArray(causes) ? causes : [...Object.keys(causes), ...causesIn(causes)]
  for (const part of parts.slice(0, MAX_ISSUES)) {
    const reason = reasonOf(part, depth + 1)
    if (reason) return reason
  }
  return undefined
}

function causesIn(causes: Readonly<Record<string, unknown>>): readonly unknown[] {
  return [...CAUSES.map((name) => causes[name]), causes['_errors']]
}

function reasonOfText(text: string): FieldErrorReason | undefined {
  return (
    REASONS.find((reason) => reason === text) ??
    WORDS.find(([, words]) => words.some((word) => text.includes(word)))?.[0]
  )
}
