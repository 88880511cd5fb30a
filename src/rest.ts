export type { RestClientOptions, RestOperation } from './clients/createRestClient'
export { createRestClient } from './clients/createRestClient'
export type { HeadersSource, TransportOptions } from './clients/requestJson'
