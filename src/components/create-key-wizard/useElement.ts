import * as React from 'react'
import { isRecord } from '../../core/isRecord'
import type { TriggerProps } from './WizardTrigger'

/** React 18 has no `use`, and never receives such nodes. A named import would make bundlers report it missing there. */
const use: unknown = Reflect.get(React, 'use')
const LAZY = Symbol.for('react.lazy')

/** Returns the one child. A server component's child may arrive as a lazy node that has to be resolved first. */
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
