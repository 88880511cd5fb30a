import type { ApiKeysClient, CallContext } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { TextFeature } from '../core/ClientFeatures'
import { isRecord } from '../core/isRecord'
import { parseApiKeyPage } from '../core/parseApiKey'
import { readIssuedKey } from '../core/readIssuedKey'
import { learnServerTime } from '../core/serverClock'
import { assertUrl } from './assertUrl'
import { clientKey, type ClientKeyOption } from './clientKey'
import { createKeySuffixIndex, type KeySuffixIndex } from './createKeySuffixIndex'
import { readPath } from './readPath'
import { requestGraphql } from './requestGraphql'
import type { TransportOptions } from './requestJson'
import { type TravelgateDocuments, travelgateDocuments } from './travelgateDocuments'
import {
  idOf,
  refusalIn,
  ROLE_SCOPES,
  roleOf,
  scopesOf,
  toApiKey,
  type TravelgateLabel,
  type TravelgateRole,
} from './travelgateKeys'
import { withHeader } from './withHeader'

export interface TravelgateClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * Where the GraphQL API is. Whether it answers pages of other origins is not documented: a route of your
   * own server that hands requests on works in any case.
   *
   * @default 'https://api.travelgate.com'
   */
  readonly url?: string | ((scope: string) => string) | undefined
  /** The `Authorization` of each request, such as `Bearer …` of the signed-in user. Never a key of the organization. */
  readonly authorization?: (() => string | Promise<string>) | undefined
  /** The role that the form begins with. @default 'VIEWER' */
  readonly role?: TravelgateRole | undefined
  /** @default { required: true, maxLength: 100 } */
  readonly name?: TextFeature | undefined
  /** Travelgate keeps one text for a key. Says how a description is folded into it; without it none is asked for. */
  readonly label?: TravelgateLabel | undefined
  /** Documents in place of those that are sent, for a schema that has changed. */
  readonly documents?: Partial<TravelgateDocuments> | undefined
}

/** Shorter than any key that was ever documented: an ending, and not the key. */
const SHORTEST_SECRET = 16

/**
 * A client for the API keys of Travelgate. The provider's `scope` is the code of the organization.
 *
 * The mutations were last documented in 2024; where the schema refuses one, its error has the code
 * `unsupported`, and `documents` takes another.
 *
 * @example
 * const client = createTravelgateClient({ authorization: async () => `Bearer ${await session.token()}` })
 */
export function createTravelgateClient(options: TravelgateClientOptions = {}): ApiKeysClient {
  const { url = 'https://api.travelgate.com' } = options
  const urlOf = assertUrl('createTravelgateClient', url)
  const key = clientKey(options.key, { kind: 'travelgate', url })
  const { role: usual = 'VIEWER', label, name } = options
  const documents = { ...travelgateDocuments, ...options.documents }
  const transport = withHeader(options, 'authorization', options.authorization)
  const endings = createKeySuffixIndex()

  const ask = async (document: string, variables: Variables, { signal, scope }: CallContext, isRead = false) => {
    const { data, error } = await requestGraphql(transport, {
      url: urlOf(scope),
      signal,
      document,
      variables,
      isRead,
      onServedAt: (instant) => learnServerTime({ key }, instant),
    })
    const answer = readPath(data, 'admin.answer')
    // Some keys of a list may be good where others are not.
    const fault = refusalIn(answer, isRead) ?? (isRead && isRecord(answer) ? undefined : error)
    if (fault) throw fault
    return isRecord(answer) ? answer : {}
  }

  const list = async (context: CallContext) => {
    const answer = await ask(documents.list, { organization: context.scope }, context, true)
    const { edges, totalCount: total } = answer
    if (!Array.isArray(edges)) return parseApiKeyPage({ items: edges })
    const nodes: readonly unknown[] = edges.map((edge) => readPath(edge, 'node'))
    endings.learn(context.scope, nodes)
    const items = nodes.map((node) => toApiKey(node, endings.of(context.scope, idOf(node) ?? '') != null, label))
    return parseApiKeyPage({ items, total })
  }

  /** Changes the key of an id. Travelgate knows it by its ending, which only the list tells. */
  const change = async (document: string, id: string, context: CallContext, more: Variables = {}) => {
    const apikey = await endingOf(endings, id, context, list)
    await ask(document, { where: { organization: context.scope, apikey }, ...more }, context)
  }

  return {
    key,
    features: {
      name,
      description: label ? {} : false,
      update: ['scopes'],
      scopes: { required: true, default: scopesOf(usual) },
    },

    list: async (_query, context) => list(context),

    async create(input, context) {
      const data = {
        organizationCode: context.scope,
        label: label?.fold(input.name, input.description) ?? input.name,
        isActive: true,
        role: roleOf(input.scopes ?? []) ?? usual,
      }
      const created = await ask(documents.create, { data }, context)
      const { code } = created
      const secret = typeof code === 'string' && code.length >= SHORTEST_SECRET ? code : undefined
      // Without the object: its `code` is the secret here, and only the list says what may be shown.
      return readIssuedKey({ id: idOf(created), secret })
    },

    async update(id, { scopes = [] }, context) {
      const role = roleOf(scopes)
      if (role) await change(documents.setRole, id, context, { role })
      else await endingOf(endings, id, context, list)
    },

    setEnabled: async (id, enabled, context) =>
      change(enabled ? documents.activate : documents.deactivate, id, context),

    async delete(id, context) {
      await change(documents.archive, id, context)
      endings.forget(context.scope, id)
    },

    listScopes: async () => ROLE_SCOPES,
  }
}

type Variables = Readonly<Record<string, unknown>>

async function endingOf(
  endings: KeySuffixIndex,
  id: string,
  context: CallContext,
  list: (context: CallContext) => Promise<unknown>,
): Promise<string> {
  const known = endings.of(context.scope, id)
  // A page that was reloaded, or a list kept from before, has not asked yet.
  if (known === undefined) await list(context)
  const ending = known ?? endings.of(context.scope, id)
  // Of two keys with one ending nobody would know which is meant.
  if (ending == null) throw new ApiKeysError(ending === null ? 'unsupported' : 'not-found')
  return ending
}
