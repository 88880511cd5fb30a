export type { BodyBuilders, BodyEncoding, UpdateBuilder } from './clients/BodyBuilders'
export type { RestClientOptions, RestOperation } from './clients/createRestClient'
export { createRestClient } from './clients/createRestClient'
export type { HeadersSource, TransportOptions } from './clients/requestJson'
export type {
  Answer,
  BodyField,
  ErrorAnswer,
  ErrorMapping,
  Field,
  HintMapping,
  IssuedMapping,
  JsonFunction,
  KeyMapping,
  PollMapping,
  RestPaging,
  SecretContext,
  StatusMapping,
} from './clients/AnswerMapping'
export type {
  ExpiryInput,
  InputMapping,
  QueryValue,
  RestMapping,
  RestRoutes,
  ScopesMapping,
} from './clients/RestMapping'
