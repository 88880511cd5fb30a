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
  KeyMapping,
  PollMapping,
  RestPaging,
  SecretContext,
  StatusMapping,
} from './clients/AnswerMapping'
export type {
  BodyBuilders,
  ExpiryInput,
  InputMapping,
  RestMapping,
  RestRoutes,
  ScopesMapping,
} from './clients/RestMapping'
