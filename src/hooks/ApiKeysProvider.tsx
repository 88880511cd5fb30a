import type { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useMemo, useEffect, useRef } from 'react'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import type { ExpiryPolicy } from '../core/ClientFeatures'
import { getClientKey } from '../core/getClientKey'
import { type Permissions, readPermissions } from '../core/keyActions'
import type { LabelOverrides } from '../labels/ApiKeysLabels'
import type { Format } from '../labels/format'
import { readLocale, readTimeZone } from '../labels/readLocale'
import { warnOnce } from '../warnOnce'
import { ApiKeysContext, type ApiKeysContextValue, type CreateDisabledReason } from './apiKeysContext'
import { changeKey } from '../queries/changeKey'
import type { Listed } from '../queries/queryCache'
import { trackerOf } from '../create-flow/pageRecords'
import { getConfirmedChanges } from '../queries/confirmedChanges'
import { readScope } from './readScope'
import { useClientRegistry } from './useClientRegistry'
import { useCreateFlow } from './useCreateFlow'
import { type EventPlace, type ScopedCreatedKey, useEmitter } from './useEmitter'
import { useFormDrafts } from './useFormDrafts'
import { useListed } from './useListed'
import { useCrossTabSync } from './useCrossTabSync'
import { useQueryClientFor } from './useQueryClientFor'
import { useStableClient } from './useStableClient'
import type { CreateKeyFlow } from '../create-flow/CreateKeyFlow'

/**
 * Provides the backend and the scope to every hook and component below, and owns the creation of a key.
 *
 * Place it above everything that depends on data: an unsaved secret lives here, whatever the list below does.
 * Unmounting it wipes the secret.
 */
export function ApiKeysProvider(props: ApiKeysProviderProps) {
  const { expiry, labels, format, scopeLabel, userId, children } = props
  const { locale, timeZone, permissions, canCreate } = useHostValues(props)
  const scope = readScope(props.scope)
  const client = useStableClient(props.client, scope)
  const clientKey = getClientKey(client)
  const clientScope = JSON.stringify([scope, clientKey])
  const queryClient = useQueryClientFor(props.queryClient)
  useClientRegistry(queryClient, client, clientScope)
  const { notify: tellOtherTabs, hold: holdMessages } = useCrossTabSync({ client, scope, queryClient })
  const observe = useCallback(
    (event: ApiKeysEvent, place: EventPlace) => {
      const pair = [{ key: place.clientKey }, event.scope] as const
      // Some backends give the id of a deleted key to a new one.
      if (event.type === 'created' && event.keyId !== null)
        getConfirmedChanges(queryClient, ...pair).forget(event.keyId)
      tellOtherTabs(event, place)
      if (event.type === 'revoked' || event.type === 'deleted') trackerOf(queryClient, ...pair).markRevoked(event.keyId)
    },
    [tellOtherTabs, queryClient],
  )
  const { emit, announce } = useEmitter({ clientKey, scope }, props, observe)
  const { creation, isForbidden } = useCreateFlow({
    client,
    scope,
    clientScope,
    scopeLabel,
    userId,
    queryClient,
    emit,
    announce,
  })
  useDismissOnSwitch(creation.flow, clientScope, userId)
  const drafts = useFormDrafts(client, scope, creation.flow)
  const listed = useListed(queryClient, client, scope)

  const change = useMemo<ApiKeysContextValue['change']>(
    () => (id, wanted, options) => changeKey({ client, scope, queryClient, emit }, id, wanted, options),
    [client, scope, queryClient, emit],
  )
  const createDisabledReason = useMemo(
    () => createDisabledReasonOf(client, canCreate, isForbidden, listed),
    [client, canCreate, isForbidden, listed],
  )
  const rights = useMemo(
    () => ({ createDisabledReason, permissions, expiry, quota: listed.quota, listedPermissions: listed.permissions }),
    [createDisabledReason, permissions, expiry, listed],
  )
  const texts = useMemo(
    () => ({ labels, locale, timeZone, format, scopeLabel, userId }),
    [labels, locale, timeZone, format, scopeLabel, userId],
  )
  const value = useMemo<ApiKeysContextValue>(
    () => ({
      client,
      scope,
      clientScope,
      queryClient,
      ...texts,
      emit,
      change,
      holdMessages,
      drafts,
      ...creation,
      ...rights,
    }),
    [client, scope, clientScope, queryClient, texts, emit, change, holdMessages, drafts, creation, rights],
  )
  return <ApiKeysContext.Provider value={value}>{children}</ApiKeysContext.Provider>
}

export interface ApiKeysProviderProps {
  readonly client: ApiKeysClient
  /**
   * The id of the owner of the keys: `organization.id` or `user.id`. Part of every query key. A value that is the same
   * for every user, such as `me`, would show one user's keys to the next.
   */
  readonly scope: string
  /**
   * The display name of that owner, such as the name of the organization. Names the owner of a secret if the page has
   * switched to another scope.
   * @default scope
   */
  readonly scopeLabel?: string | undefined
  /**
   * The signed-in user's id, as the backend reports it in `createdBy.id`. Keys of other users are then never mistaken
   * for theirs.
   */
  readonly userId?: string | undefined
  readonly children?: ReactNode
  /**
   * Whether this user may create keys. With a string, the button is disabled and the string is the reason.
   * A backend that answers a creation with `forbidden` has the same effect as `false`: the page is then
   * read-only.
   *
   * @default true
   */
  readonly canCreate?: boolean | string | undefined
  /**
   * The actions that this user may take on existing keys: `{ revoke: false, rotate: 'Ask the security team.' }`.
   * `false` removes an action. A string disables it and is the reason.
   *
   * @default everything that the client can and the backend allows
   */
  readonly permissions?: Permissions | undefined
  /** Limits for the expiry of a key. They can only narrow what `client.features.expiry` allows. */
  readonly expiry?: ExpiryPolicy | undefined
  /**
   * Called when a key has been created. Receives no secret. `scope` is where the key was created, which may no longer
   * be the scope of the provider.
   */
  readonly onCreated?: ((created: ScopedCreatedKey) => void) | undefined
  /** Called with every event, for audit and analytics. Never with a secret. */
  readonly onEvent?: ((event: ApiKeysEvent) => void) | undefined
  /** Labels in the user's language. Missing labels are in English. @default englishLabels */
  readonly labels?: LabelOverrides | undefined
  /**
   * A BCP 47 tag for dates and numbers.
   *
   * @default the `locale` of the labels, else the `lang` of the page
   */
  readonly locale?: string | undefined
  /** An IANA time zone. @default the browser's */
  readonly timeZone?: string | undefined
  /** Replaces how some dates, numbers or durations are written: `{ date: (instant) => … }`. */
  readonly format?: Partial<Format> | undefined
  /** @default the host's from its QueryClientProvider, else one of our own */
  readonly queryClient?: QueryClient | undefined
}

type HostValues = Pick<ApiKeysProviderProps, 'locale' | 'timeZone' | 'permissions' | 'canCreate'>

/** The provider's props, without invalid values, some of which would throw during render. */
function useHostValues({ locale, timeZone, permissions, canCreate }: HostValues): HostValues {
  return {
    locale: useMemo(() => readLocale(locale), [locale]),
    timeZone: useMemo(() => readTimeZone(timeZone), [timeZone]),
    permissions: useMemo(() => readPermissions(permissions), [permissions]),
    canCreate: readCanCreate(canCreate),
  }
}

function readCanCreate(canCreate: unknown): boolean | string | undefined {
  if (canCreate === undefined || typeof canCreate === 'boolean' || typeof canCreate === 'string') return canCreate
  warnOnce('The `canCreate` prop is not a boolean or a string. `true` is used instead.')
  return undefined
}

function createDisabledReasonOf(
  client: ApiKeysClient,
  canCreate: ApiKeysProviderProps['canCreate'],
  isForbidden: boolean,
  { quota, total, permissions }: Listed,
): CreateDisabledReason | undefined {
  if (!client.create) return 'unsupported'
  if (canCreate === false || isForbidden || permissions?.create === false) return 'forbidden'
  if (typeof canCreate === 'string') return { reason: canCreate }
  return quota !== undefined && total !== undefined && total >= quota ? 'quota' : undefined
}

/**
 * Closes the create form and the rotate form, with their input and errors, when the client, the scope or the user
 * changes. A secret that is being created or shown stays.
 */
function useDismissOnSwitch(flow: CreateKeyFlow, clientScope: string, userId: string | undefined): void {
  const last = useRef({ clientScope, userId })
  useEffect(() => {
    const before = last.current
    last.current = { clientScope, userId: userId ?? before.userId }
    const isOtherUser = before.userId !== undefined && before.userId !== last.current.userId
    if (before.clientScope === clientScope && !isOtherUser) return
    const { status } = flow.getState()
    if (status === 'editing' || status === 'failed' || status === 'lost') flow.dismiss()
  }, [flow, clientScope, userId])
}
