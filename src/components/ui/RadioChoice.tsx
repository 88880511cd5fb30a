import { noAutofillProps } from './noAutofillProps'

/** One answer to a question with a few. While it is read-only it keeps the focus, and what was chosen. */
export function RadioChoice({ name, label, isChosen, isReadOnly, onChoose }: RadioChoiceProps) {
  return (
    <label data-kd="choice">
      <input
        {...noAutofillProps}
        type="radio"
        // No owner, as every field of ours: a host's form must not send it.
        form=""
        name={name}
        checked={isChosen}
        aria-disabled={isReadOnly}
        onChange={onChoose}
      />
      {label}
    </label>
  )
}

interface RadioChoiceProps {
  /** What the answers to one question have in common. */
  readonly name: string
  readonly label: string
  readonly isChosen: boolean
  readonly isReadOnly: boolean
  readonly onChoose: () => void
}
