import { useSyncExternalStore } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { useWords } from '../../hooks/useWords'
import type { WizardEntry } from '../../hooks/WizardRegistry'
import { Unavailable } from '../parts/Unavailable'
import { useEarlyEscape } from '../parts/useEarlyEscape'
import { useLater } from '../parts/useLater'
import { lazySecretDialog } from './lazySecretDialog'
import type { Creation } from './useDetails'

/**
 * The one dialog of a provider, from the form to the secret. It is rendered into the wizard that opened
 * it, but belongs to the provider: a wizard that unmounts takes neither the secret nor the focus away.
 *
 * Renders nothing while no creation is open, and nothing for a host that shows its creations itself.
 */
export function SecretDialogOutlet({ source = lazySecretDialog }: { readonly source?: typeof lazySecretDialog }) {
  const { registry } = useApiKeysContext('<ApiKeysProvider>')
  const creation = useCreateApiKey()
  const entry = useSyncExternalStore(registry.subscribe, registry.getEntry, nobody)
  if (creation.status === 'idle' || !entry) return null
  return <OpenDialog source={source} creation={creation} entry={entry} />
}

function OpenDialog({ source, creation, entry }: OpenDialogProps) {
  const { registry } = useApiKeysContext('<ApiKeysProvider>')
  const { labels, id, className, ref } = entry.dialog
  const words = useWords('<ApiKeysProvider>', labels)
  const { value: SecretDialog, isUnavailable } = useLater(source, true)
  useEarlyEscape(!SecretDialog, creation.dismiss, () => registry.getAnchors()[0])
  if (SecretDialog)
    return (
      <SecretDialog
        ref={ref}
        id={id}
        className={className}
        creation={creation}
        words={words}
        getPlaces={registry.getAnchors}
      />
    )
  // A mounted wizard reports it in its own place.
  return isUnavailable && !registry.hasWizard() && <Unavailable onCancel={creation.dismiss} words={words} />
}

interface OpenDialogProps {
  readonly source: typeof lazySecretDialog
  readonly creation: Creation
  readonly entry: WizardEntry
}

function nobody(): undefined {
  return undefined
}
