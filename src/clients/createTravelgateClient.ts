import type { ApiKeysClient, CallContext, ListResponse } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { TextFeature } from '../core/ClientFeatures'
import { isRecord } from '../core/isRecord'
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
import { unvalidatedPage } from './unvalidated'
import { withHeader } from './withHeader'

export interface TravelgateClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * The address of the GraphQL API. It is not documented whether it allows other origins. A route of your own server
   * that forwards the requests always works.
   *
   * @default 'https://api.travelgate.com'
   */
  readonly url?: string | ((scope: string) => string) | undefined
  /**
   * The `Authorization` header of each request, such as `Bearer …` with a token of the signed-in user. Never a key of
   * the organization.
   */
  readonly authorization?: (() => string | Promise<string>) | undefined
  /** The initial role in the form. @default 'VIEWER' */
  readonly role?: TravelgateRole | undefined
  /** @default { required: true, maxLength: 100 } */
  readonly name?: TextFeature | undefined
  /**
   * Converts a name and a description to Travelgate's single text and back. Without it the form has no description
   * field.
   */
  readonly label?: TravelgateLabel | undefined
  /** Documents that replace the built-in ones, if the schema has changed. */
  readonly documents?: Partial<TravelgateDocuments> | undefined
}

/** Shorter than any documented key, and longer than a suffix. */
const SHORTEST_SECRET = 16

/**
 * Creates a client for the API keys of Travelgate. The provider's `scope` is the code of the organization.
 *
 * The mutations were last documented in 2024. If the schema rejects one, its error has the code `unsupported`, and
 * `documents` can replace it.
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
    // A list with errors may still contain valid keys.
    const fault = refusalIn(answer, isRead) ?? (isRead && isRecord(answer) ? undefined : error)
    if (fault) throw fault
    return isRecord(answer) ? answer : {}
  }

  const list = async (context: CallContext): Promise<ListResponse> => {
    const answer = await ask(documents.list, { organization: context.scope }, context, true)
    const { edges, totalCount: total } = answer
    if (!Array.isArray(edges)) return unvalidatedPage({ items: edges })
    const nodes: readonly unknown[] = edges.map((edge) => readPath(edge, 'node'))
    endings.learn(context.scope, nodes)
    const items = nodes.map((node) => toApiKey(node, endings.of(context.scope, idOf(node) ?? '') != null, label))
    return unvalidatedPage({ items, total })
  }

  /** Changes a key by its id. Travelgate identifies the key by its suffix, which only the list contains. */
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
      // Omits the object: its `code` is the secret here, and only the list has the part that may be shown.
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
  // After a reload, or with a cached list, this client has not requested the list yet.
  if (known === undefined) await list(context)
  const ending = known ?? endings.of(context.scope, id)
  // If two keys have the same suffix, it is unknown which one is meant.
  if (ending == null) throw new ApiKeysError(ending === null ? 'unsupported' : 'not-found')
  return ending
}
