import { useMemo } from 'react'
import { readPermissions } from '../core/keyActions'
import { warnOnce } from '../warnOnce'
import { readLocale, readTimeZone } from '../labels/readLocale'
import type { ApiKeysProviderProps } from './ApiKeysProvider'

type HostValues = Pick<ApiKeysProviderProps, 'locale' | 'timeZone' | 'permissions' | 'canCreate'>

/** The provider's props, without invalid values, some of which would throw during render. */
export function useHostValues({ locale, timeZone, permissions, canCreate }: HostValues): HostValues {
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
