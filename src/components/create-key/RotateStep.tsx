import { useEffect, useId, useRef, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { endOfGrace, gracePeriodsOf, usualGrace } from '../../core/gracePeriods'
import { identityText } from '../../core/keyIdentity'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useNow } from '../../hooks/useNow'
import type { DialogI18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { RadioChoice } from '../forms/RadioChoice'
import { Verbatim } from '../ui/Verbatim'
import { CreateError } from './CreateError'
import { KeySummary } from '../ui/KeySummary'
import { StepActions } from './StepActions'
import { type Creation, isBusy } from './useDetails'
import { DialogHeader } from '../ui/DialogHeader'

/** The first step of a rotation: shows the key and asks how long the old secret keeps working. */
export function RotateStep({ creation, apiKey, i18n }: RotateStepProps) {
  const { labels } = i18n
  const keyName = inSentence(identityText(apiKey))
  const { periods, grace, setGrace, submit, cancel } = useRotation(creation, apiKey)
  const isWaiting = isBusy(creation.status)
  // Checking again repeats the request as it was sent.
  const isFixed = isWaiting || creation.recoveryAction === 'check-again'
  const form = useRef<HTMLDivElement>(null)
  const primary = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const start = form.current?.querySelector<HTMLElement>('input:checked') ?? primary.current
    start?.focus()
  }, [])

  return (
    <div ref={form}>
      <DialogHeader
        title={<Verbatim part={keyName} in={labels.rotateTitle} />}
        step={1}
        isFocused={false}
        isBusy={isWaiting}
        onClose={creation.dismiss}
        i18n={i18n}
      />
      {creation.status === 'failed' && <CreateError failure={creation} actions={creation} i18n={i18n} />}
      <KeySummary apiKey={apiKey} i18n={i18n} />
      <p data-kd="dialog-text">{labels.rotateText}</p>
      <Grace apiKey={apiKey} periods={periods} grace={grace} onChoose={isFixed ? undefined : setGrace} i18n={i18n} />
      <StepActions creation={creation} onSubmit={submit} onCancel={cancel} primary={primary} i18n={i18n} />
    </div>
  )
}

interface RotateStepProps {
  readonly creation: Creation
  readonly apiKey: ApiKey
  readonly i18n: DialogI18n
}

/** The state of the rotation form, and what its submit button does at the moment. */
function useRotation(creation: Creation, apiKey: ApiKey) {
  const { features, recoveryAction } = creation
  const { rotate, drafts } = useApiKeysContext('<CreateKeyWizard>')
  const formId = `rotate ${apiKey.id}` as const
  const periods = gracePeriodsOf(features)
  const [grace, setGrace] = useState(() => {
    const asked = 'request' in creation ? creation.request.rotation?.input.gracePeriodSeconds : undefined
    return drafts.get(formId)?.gracePeriodSeconds ?? asked ?? usualGrace(periods)
  })
  const submit = () => {
    if (isBusy(creation.status) || recoveryAction === 'close') return
    if (recoveryAction === 'check-again') void creation.check()
    else void rotate(apiKey, periods.length > 1 ? { gracePeriodSeconds: grace } : {})
  }
  const choose = (gracePeriodSeconds: number) => {
    drafts.set(formId, { gracePeriodSeconds })
    setGrace(gracePeriodSeconds)
  }
  const cancel = () => {
    if (isBusy(creation.status)) return
    drafts.delete(formId)
    creation.dismiss()
  }
  return { periods, grace, setGrace: choose, submit, cancel }
}

/** Says what happens to the old secret, and lets the user choose if there is more than one grace period. */
function Grace({ apiKey, periods, grace, onChoose, i18n: { labels, format } }: GraceProps) {
  const id = useId()
  const now = useNow()
  const end = grace !== undefined && now !== null ? endOfGrace(apiKey, grace, now) : undefined
  const said =
    grace === 0
      ? labels.oldSecretWillStop
      : end
        ? labels.oldSecretWillWorkUntil(format.dateTime(end))
        : labels.oldSecretMayStop
  const outcome = (
    <p id={id} data-kd="help">
      {said}
    </p>
  )
  if (periods.length < 2) return outcome
  return (
    <fieldset data-kd="field" aria-describedby={id}>
      <legend>{labels.graceLabel}</legend>
      <div data-kd="choices">
        {periods.map((seconds) => (
          <RadioChoice
            key={seconds}
            field="grace-period"
            value={String(seconds)}
            name={`${id}-grace`}
            label={labels.gracePeriod(seconds, format)}
            isChosen={seconds === grace}
            isReadOnly={!onChoose}
            onChoose={() => onChoose?.(seconds)}
          />
        ))}
      </div>
      {outcome}
    </fieldset>
  )
}

interface GraceProps extends Pick<RotateStepProps, 'apiKey' | 'i18n'> {
  readonly periods: readonly number[]
  readonly grace: number | undefined
  /** `undefined` while it cannot be changed. */
  readonly onChoose: ((seconds: number) => void) | undefined
}
