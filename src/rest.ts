export type { BodyBuilders, BodyEncoding, ChangeBuilder, CurrentReader, UpdateBuilder } from './clients/BodyBuilders'
export type { RestClientOptions, RestOperation } from './clients/RestClientOptions'
export { createRestClient } from './clients/createRestClient'
export type { HeadersSource, TransportOptions } from './clients/requestJson'
export type {
  Answer,
  BodyField,
  ErrorAnswer,
  ErrorMapping,
  Field,
  IssuedMapping,
  JsonFunction,
  PollMapping,
  RestPaging,
  SecretContext,
} from './clients/AnswerMapping'
export type { HintMapping, KeyMapping, StatusMapping } from './clients/KeyMapping'
export type {
  DescriptionInput,
  ExpiryInput,
  InputMapping,
  QueryValue,
  RestMapping,
  RestRoutes,
  ScopesMapping,
} from './clients/RestMapping'
