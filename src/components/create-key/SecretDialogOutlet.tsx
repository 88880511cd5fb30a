import { useEffect, useSyncExternalStore } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { useI18n } from '../../hooks/useI18n'
import type { WizardEntry } from '../../hooks/WizardRegistry'
import { LoadError } from '../ui/LoadError'
import { useEscapeWhileLoading } from '../ui/useEscapeWhileLoading'
import { useLazyModule } from '../ui/useLazyModule'
import { lazySecretDialog } from './lazySecretDialog'
import { lazySnippetsPanel } from './lazySnippetsPanel'
import type { Creation } from './useDetails'

/**
 * The single dialog of a provider, from the form to the secret. It is rendered into the wizard that opened
 * it, but belongs to the provider: unmounting the wizard removes neither the secret nor the focus.
 *
 * Renders nothing while no creation is open, or if the host shows its creations itself.
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
  const { labels, snippets, id, className, ref } = entry.dialog
  const i18n = useI18n('<ApiKeysProvider>', labels)
  const { value: SecretDialog, isUnavailable } = useLazyModule(source, true, i18n)
  useEscapeWhileLoading(!SecretDialog, creation.dismiss, () => registry.getAnchors()[0])
  useEffect(() => {
    if (snippets) lazySnippetsPanel.preload()
  }, [snippets])
  if (SecretDialog)
    return (
      <SecretDialog
        ref={ref}
        id={id}
        className={className}
        creation={creation}
        snippets={snippets && { items: snippets, source: lazySnippetsPanel }}
        i18n={i18n}
        getPlaces={registry.getAnchors}
      />
    )
  // A mounted wizard shows the error in its own place.
  return isUnavailable && !registry.hasWizard() && <LoadError onCancel={creation.dismiss} i18n={i18n} />
}

interface OpenDialogProps {
  readonly source: typeof lazySecretDialog
  readonly creation: Creation
  readonly entry: WizardEntry
}

function nobody(): undefined {
  return undefined
}
