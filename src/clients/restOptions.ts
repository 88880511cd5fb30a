import { ERROR_CODES } from '../core/ApiKeysError'
import type {
  ClientFeatures,
  ExpiryPolicy,
  ListFeature,
  RotateFeature,
  ScopesFeature,
  TextFeature,
} from '../core/ClientFeatures'
import type { DateUnit } from '../core/timestampFormats'
import type { RestClientOptions } from './RestClientOptions'
import type { BodyBuilders, BodyEncoding } from './BodyBuilders'
import {
  anything,
  callback,
  count,
  dateFormat,
  eachOf,
  either,
  field,
  flag,
  mapTo,
  members,
  oneOf,
  type OptionShape,
  paths,
  record,
  text,
  textOrNull,
  texts,
  timeZone,
  values,
  variants,
} from './optionChecks'
import type { ErrorMapping, IssuedMapping, PollMapping } from './AnswerMapping'
import type { KeyMapping, StatusMapping } from './KeyMapping'
import type { DescriptionInput, ExpiryInput, InputMapping, RestMapping, RestRoutes, ScopesMapping } from './RestMapping'

// Each shape lists every member of its type, so that a new option without a check does not compile.

const routes = {
  list: anything,
  create: anything,
  get: anything,
  update: anything,
  enable: anything,
  disable: anything,
  rotate: anything,
  revoke: anything,
  delete: anything,
  acknowledge: anything,
  scopes: anything,
  activity: anything,
} satisfies OptionShape<RestRoutes>

const paging = either(
  oneOf('none', 'link-header'),
  variants(
    [['nextUrl'], { nextUrl: field, limit: text }],
    [['cursor', 'next'], { cursor: text, next: field, limit: text, more: field }],
    [['lastId'], { lastId: text, limit: text, more: field }],
    [['offset', 'limit'], { offset: text, limit: text, size: count }],
    [['page', 'perPage'], { page: text, perPage: text, size: count, first: count }],
  ),
)

const key = {
  id: either(field, members({ secret: text }, 'secret')),
  name: field,
  description: field,
  createdAt: field,
  updatedAt: field,
  lastUsedAt: field,
  expiresAt: field,
  revokedAt: field,
  enabled: field,
  status: members(
    {
      at: field,
      active: values,
      disabled: values,
      revoked: values,
      expired: values,
    } satisfies OptionShape<StatusMapping>,
    'at',
  ),
  hint: either(
    members({ masked: text }, 'masked'),
    members({ lastOf: text }, 'lastOf'),
    members({ prefix: text, suffix: text }),
  ),
  createdBy: members({ id: text, label: text }),
  scopes: field,
  requests: field,
  remaining: field,
  replaces: field,
  replacedBy: field,
  actions: field,
} satisfies OptionShape<KeyMapping>

const poll = { at: field, done: field, interval: count, timeout: count } satisfies OptionShape<PollMapping>
const issued = members({
  secret: either(field, members({ sent: text }, 'sent')),
  key: text,
  id: text,
  oldValidUntil: text,
  poll: members(poll),
} satisfies OptionShape<IssuedMapping>)

const scopes = {
  rows: text,
  value: field,
  label: field,
  description: field,
  group: field,
  readOnly: field,
  paging,
} satisfies OptionShape<ScopesMapping>

const UNITS = ['iso', 'utc', 'seconds', 'milliseconds', 'date'] as const
const dateIn = members({ date: timeZone, format: dateFormat } satisfies OptionShape<DateUnit>, 'date')
const expiryInput = {
  name: text,
  unit: either(oneOf(...UNITS, 'seconds-from-now', 'milliseconds-from-now', 'days-from-now'), dateIn),
  never: oneOf('null', 'zero', 'left-out'),
} satisfies OptionShape<ExpiryInput>

const descriptionInput = { name: text, empty: textOrNull } satisfies OptionShape<DescriptionInput>

const input = {
  name: text,
  description: either(text, members(descriptionInput, 'name')),
  expiresAt: either(text, members(expiryInput, 'name', 'unit')),
  scopes: text,
  gracePeriod: members({ name: text, unit: oneOf('seconds', 'milliseconds') }, 'name', 'unit'),
  fixed: record,
} satisfies OptionShape<InputMapping>

const ENCODINGS = ['json', 'form', 'none'] as const satisfies readonly BodyEncoding[]
const body = either(callback, oneOf(...ENCODINGS))
const bodies = {
  list: oneOf(...ENCODINGS),
  create: body,
  update: either(callback, oneOf(...ENCODINGS, 'whole'), members({ whole: texts }, 'whole')),
  rotate: body,
  enable: body,
  disable: body,
  revoke: body,
  delete: body,
  get: body,
  acknowledge: body,
} satisfies OptionShape<BodyBuilders>

const errors = {
  code: paths,
  codes: mapTo(ERROR_CODES, 'a code of an `ApiKeysError`'),
  statuses: mapTo(ERROR_CODES, 'a code of an `ApiKeysError`'),
  fields: either(field, members({ at: text, field: text, reason: text }, 'at', 'field')),
  inSuccess: field,
  isDone: callback,
} satisfies OptionShape<ErrorMapping>

// Routes are checked separately.
const mapping = members({
  routes: members(routes),
  query: record,
  rows: field,
  paging,
  total: field,
  case: oneOf('camel', 'snake'),
  key: members(key),
  times: either(oneOf(...UNITS), dateIn),
  never: values,
  created: issued,
  rotated: issued,
  changed: text,
  poll: members(poll),
  input: members(input),
  scopes: members(scopes),
  body: either(oneOf('json', 'form'), members(bodies)),
  etag: either(flag, field),
  errors: members(errors),
} satisfies OptionShape<RestMapping>)

const textFeature = either(
  oneOf(false),
  members({
    required: anything,
    minLength: anything,
    maxLength: anything,
    lengthUnit: anything,
    pattern: anything,
  } satisfies OptionShape<TextFeature>),
)

/** Checks only names: the interface has fallbacks for invalid values of features. */
const features = {
  name: textFeature,
  description: textFeature,
  idempotency: oneOf('L0', 'L1', 'L2'),
  expiry: either(
    oneOf(false),
    members({
      presets: anything,
      default: anything,
      allowNever: anything,
      allowCustom: anything,
      precision: oneOf('day', 'minute'),
      minDays: anything,
      maxDays: anything,
    } satisfies OptionShape<ExpiryPolicy>),
  ),
  scopes: members({ required: anything, default: anything, options: anything } satisfies OptionShape<ScopesFeature>),
  update: anything,
  rotate: members({ gracePeriods: anything, keepsId: anything } satisfies OptionShape<RotateFeature>),
  list: members({ search: anything, status: anything, sort: anything } satisfies OptionShape<ListFeature>),
} satisfies OptionShape<ClientFeatures>

/** All options of a REST client. */
export const restOptions = members({
  url: anything,
  key: anything,
  headers: anything,
  credentials: oneOf('omit', 'same-origin', 'include'),
  fetch: callback,
  timeout: count,
  features: members(features),
  operations: eachOf(['create', 'get', 'update', 'disable', 'rotate', 'revoke', 'delete', 'scopes', 'activity']),
  mapping,
} satisfies OptionShape<RestClientOptions>)
