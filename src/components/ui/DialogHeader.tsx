import type { ReactNode } from 'react'
import type { DialogI18n } from '../../hooks/useI18n'
import { DialogTitle } from './Dialog'
import { CloseIcon } from './icons'
import { useFocusOnMount } from './useFocusOnMount'

const STEPS = [1, 2] as const

/** The title of a step, its number, and the close button. */
export function DialogHeader({
  title,
  step,
  isFocused,
  describedBy,
  onClose,
  isBusy = false,
  i18n,
}: DialogHeaderProps) {
  const { labels, format } = i18n
  const heading = useFocusOnMount<HTMLHeadingElement>(isFocused)
  return (
    <header data-kd="dialog-head">
      <DialogTitle ref={heading} tabIndex={-1} aria-describedby={describedBy} data-kd="dialog-title">
        {title}
      </DialogTitle>
      <button
        type="button"
        data-kd="icon-button"
        data-action="dismiss"
        aria-label={labels.close}
        aria-disabled={isBusy}
        onClick={onClose}
      >
        <CloseIcon />
      </button>
      {step && (
        <p data-kd="steps">
          {STEPS.map((each) => (
            <span key={each} aria-hidden="true" data-kd="step" data-done={each <= step ? '' : undefined} />
          ))}
          {labels.stepOf(step, STEPS.length, format)}
        </p>
      )}
    </header>
  )
}

interface DialogHeaderProps {
  readonly title: ReactNode
  readonly step?: (typeof STEPS)[number]
  /** Whether the title receives the focus when it appears, so that screen readers announce it. */
  readonly isFocused: boolean
  /** The id of an element that is read out with the title. */
  readonly describedBy?: string
  readonly onClose: () => void
  readonly isBusy?: boolean
  readonly i18n: DialogI18n
}
