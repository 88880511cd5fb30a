export type { TravelgateClientOptions } from './clients/createTravelgateClient'
export { createTravelgateClient } from './clients/createTravelgateClient'
export type { TravelgateDocuments } from './clients/travelgateDocuments'
export type { TravelgateLabel, TravelgateRole } from './clients/travelgateKeys'
