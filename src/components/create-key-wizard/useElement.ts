import * as React from 'react'
import { isRecord } from '../../core/isRecord'
import type { TriggerProps } from './WizardTrigger'

/** React 18 has none, and gets no such nodes. Bundlers would miss it there if it were asked for by name. */
const use: unknown = Reflect.get(React, 'use')
const LAZY = Symbol.for('react.lazy')

/** The one child. What a server component sends may come as a node that is still to be read. */
export function useElement(child: unknown): React.ReactElement<TriggerProps> | undefined {
  const isLazy = isRecord(child) && child['$$typeof'] === LAZY
  const settled = isLazy && isHook(use) ? use(child['_payload']) : child
  if (React.isValidElement<TriggerProps>(settled)) return settled
  if (settled === undefined || settled === null || typeof settled === 'boolean') return undefined
  throw new Error(
    '[keydrawer] <CreateKeyWizard> requires a single React element as its child: the button that opens it.',
  )
}

function isHook(value: unknown): value is (promise: unknown) => unknown {
  return typeof value === 'function'
}
