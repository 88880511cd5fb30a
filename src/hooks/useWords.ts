import { useMemo } from 'react'
import type { Format } from '../words/format'
import type { ApiKeysLabels } from '../words/ApiKeysLabels'
import { useApiKeysContext } from './apiKeysContext'

export interface Words {
  readonly labels: ApiKeysLabels
  readonly format: Format
}

/** The provider's words, with those of one component over them. */
export function useWords(caller: string, own?: Partial<ApiKeysLabels>): Words {
  const { labels, format } = useApiKeysContext(caller)
  return useMemo(() => ({ labels: own ? { ...labels, ...own } : labels, format }), [labels, format, own])
}
