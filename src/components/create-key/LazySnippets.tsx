import type { ComponentType } from 'react'
import type { Snippet } from '../../snippets/Snippet'
import type { LazyModule } from '../ui/LazyModule'
import { useLazyModule } from '../ui/useLazyModule'
import type { SnippetsProps } from './Snippets'

/** The snippets of a wizard, once their code is loaded. Without it, the secret can still be copied. */
export function LazySnippets({ snippets: { items, source }, ...props }: LazySnippetsProps) {
  const { value: Snippets } = useLazyModule(source, true, props.i18n)
  return Snippets ? <Snippets snippets={items} {...props} /> : null
}

export interface LazySnippetsProps extends Omit<SnippetsProps, 'snippets'> {
  readonly snippets: {
    readonly items: readonly Snippet[]
    readonly source: LazyModule<ComponentType<SnippetsProps>>
  }
}
