export type { BodyBuilders, BodyEncoding, UpdateBuilder } from './clients/BodyBuilders'
export type { RestClientOptions, RestOperation } from './clients/createRestClient'
export { createRestClient } from './clients/createRestClient'
export type { HeadersSource, TransportOptions } from './clients/requestJson'
export type {
  ErrorMapping,
  ExpiryInput,
  HintMapping,
  InputMapping,
  IssuedMapping,
  KeyMapping,
  QueryValue,
  RestMapping,
  RestPaging,
  RestRoutes,
  ScopesMapping,
} from './clients/RestMapping'
